#include <algorithm>
#include <cstddef>

#include <onrecord/names.hpp>

#include "in_order.hpp"
#include "output/formats.hpp"
#include "output/markup.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

constexpr std::string_view style =
    R"(body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
mark { color: inherit; background: none; }
mark[data-kind="quote"] { background: #ffe08a; color: #000; }
mark[data-kind="claim"] { border-bottom: 2px solid #b3261e; }
pre { white-space: pre-wrap; }
h2, .byline, ul.found { font-family: system-ui, sans-serif; }
ul.found { font-size: .95rem; }
@media print { body { margin: 0; } mark[data-kind="quote"] { outline: 1px solid; background: none; } }
)";

/// One highlight of the article.
struct highlight {
  text_span span;
  std::string_view kind;
  std::size_t index;
};

std::vector<highlight> highlights_of(const analysis& found) {
  std::vector<highlight> all;
  for (std::size_t i = 0; i < found.quotes.size(); ++i)
    all.push_back({found.quotes[i].span, "quote", i});
  for (std::size_t i = 0; i < found.claims.size(); ++i)
    all.push_back({found.claims[i].span, "claim", i});
  // Longer ones first where two begin together, so that marks nest.
  put_in_order(all.begin(), all.end(), [](const highlight& a, const highlight& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return all;
}

/// Walks blocks and highlights together, both in reading order.
class marked_text {
 public:
  explicit marked_text(const analysis& found)
      : text_(found.article.text), all_(highlights_of(found)) {}

  /// The text of a block with its highlights. Where two overlap without nesting, the inner one is
  /// closed and opened again: several marks then carry the same index.
  std::string in(text_span block) {
    std::string marked;
    for (std::uint32_t at = block.begin; at < block.end;) {
      std::erase_if(open_, [&](const highlight& h) { return h.span.end <= at; });
      for (; next_ < all_.size() && all_[next_].span.begin <= at; ++next_) {
        if (all_[next_].span.end > at) open_.push_back(all_[next_]);
      }
      std::uint32_t until = block.end;
      if (next_ < all_.size()) until = std::min(until, all_[next_].span.begin);
      for (const highlight& h : open_) until = std::min(until, h.span.end);
      marked += piece({at, until});
      at = until;
    }
    return marked;
  }

 private:
  std::string piece(text_span where) const {
    std::string before;
    std::string after;
    for (const highlight& h : open_) {
      before += "<mark data-kind=\"" + std::string(h.kind) + "\" data-index=\"" +
                std::to_string(h.index) + "\">";
      after += "</mark>";
    }
    return before + escape(slice(text_, where)) + after;
  }

  std::string_view text_;
  std::vector<highlight> all_;
  std::vector<highlight> open_;  // those around the current place
  std::size_t next_ = 0;
};

std::string block_element(const block& part, std::string_view content) {
  switch (part.kind) {
    case block_kind::heading: {
      const char level = static_cast<char>('0' + std::clamp<int>(part.level, 2, 6));
      return element(std::string("h") + level, content);
    }
    case block_kind::list_item:
      return element(part.ordered ? "ol" : "ul", element("li", content));
    case block_kind::blockquote:
      return element("blockquote", content);
    case block_kind::preformatted:
      return element("pre", content);
    default:
      return element("p", content);
  }
}

std::string quote_list(const analysis& found) {
  std::string items;
  for (const quote& words : found.quotes) {
    const std::string_view name = who(found, words.speaker);
    items += element("li", "“" + escape(one_line(slice(found.article.text, words.span))) + "” – " +
                               escape(name.empty() ? "nobody named" : one_line(name)) + " (" +
                               escape(describe(found, words)) + ")");
  }
  return element("h2", "Quotes") + element("ul class=\"found\"", "\n" + items);
}

std::string claim_list(const analysis& found) {
  std::string items;
  for (const std::size_t index : by_score(found.claims)) {
    const claim& tagged = found.claims[index];
    items += element("li", two_digits(tagged.score) + " " +
                               escape(one_line(slice(found.article.text, tagged.span))) + " (" +
                               escape(describe(found, tagged)) + ")");
  }
  return element("h2", "Claims") + element("ul class=\"found\"", "\n" + items);
}

}  // namespace

std::string to_html(const analysis& found) {
  const article& source = found.article;
  std::string page = begin_document(source.language, one_line(title(source)), style);
  page += "<article>\n" + element("h1", escape(one_line(title(source))));
  if (const std::string line = byline(source.metadata); !line.empty())
    page += element("p class=\"byline\"", escape(line));
  marked_text text(found);
  for (const block& part : source.blocks) {
    if (part.removed || part.kind == block_kind::headline) continue;
    page += block_element(part, text.in(part.span));
  }
  return page + "</article>\n" + quote_list(found) + claim_list(found) + "</body>\n</html>\n";
}

}  // namespace onrecord::output
