#include "article/page_title.hpp"

#include <algorithm>
#include <cstdint>

#include "article/folded_line.hpp"
#include "article/line_shape.hpp"
#include "article/strings.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::size_t longest_title = 1000;
constexpr std::size_t shortest_prose = 150;
/// What stands between an article's title and the site's name.
constexpr std::string_view separators[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "};

/// Whether `longer` begins with `shorter`, case and signs aside: enough to tell the article's
/// heading from the site's.
bool opens_with(std::string_view longer, std::string_view shorter) {
  folded_line a;
  folded_line b;
  a.assign(longer);
  b.assign(shorter);
  return !b.text().empty() && a.text().starts_with(b.text());
}

/// Whether a word of some length stands in both texts.
bool shares_word(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest_word = 5;
  folded_line first;
  folded_line second;
  first.assign(a);
  second.assign(clip(b, longest_title));
  for (std::size_t at = 0; at < second.text().size();) {
    const std::size_t end = std::min(second.text().find(' ', at), second.text().size());
    const std::string_view word = second.text().substr(at, end - at);
    if (word.size() >= shortest_word && first.text().find(word) != std::string_view::npos)
      return true;
    at = end + 1;
  }
  return false;
}

/// Where the site's name begins in the title element, with the separator before it; the size of
/// `title` where there is none.
std::size_t find_suffix(std::string_view title) {
  constexpr std::size_t longest_site = 4;  // in words
  std::size_t begin = title.size();
  for (const std::string_view separator : separators) {
    const std::size_t last = find_last(title.substr(0, begin), separator);
    if (last == std::string_view::npos) continue;
    const std::string_view site = title.substr(last + separator.size(), begin);
    if (measure(site).words <= longest_site && last > title.size() / 3) begin = last;
  }
  return begin;
}

}  // namespace

void offer_titles(const page& source, const page_lines& lines, std::string_view page_title,
                  offers& into) {
  constexpr std::uint8_t lowest_rank = 2;
  constexpr auto element = metadata_source::element;
  std::string_view only;
  int count = 0;
  for (std::uint8_t rank = 1; rank <= lowest_rank; ++rank) {
    for (std::size_t i = 0; i < source.blocks.size(); ++i) {
      const page_block& each = source.blocks[i];
      if (each.kind != block_kind::heading || each.level != rank) continue;
      const std::string_view text = slice(source.text, each.span);
      if (text.size() > longest_title) continue;
      const bool may_be_site = lines.shape(i).words < 3;
      if (!may_be_site && opens_with(page_title, text)) into.add(element, "heading", text);
      if (rank > 1) continue;
      only = text;
      ++count;
    }
  }
  if (count == 1) into.add(element, shares_word(page_title, only) ? "only h1" : "unlike h1", only);
  into.add(element, "title", page_title.substr(0, find_suffix(page_title)));
}

std::string site_in_title(std::string_view page_title) {
  std::string_view suffix = page_title.substr(find_suffix(page_title));
  for (const std::string_view separator : separators)
    if (suffix.starts_with(separator)) return squeeze(suffix.substr(separator.size()));
  return {};
}

std::string without_site(std::string title, std::string_view site) {
  if (site.empty()) return title;
  for (const std::string_view separator : separators) {
    const std::size_t last = find_last(title, separator);
    if (last == std::string::npos) continue;
    const std::string_view tail = std::string_view(title).substr(last + separator.size());
    if (opens_with(tail, site) || opens_with(site, tail)) {
      title.resize(last);
      return title;
    }
  }
  return title;
}

std::size_t find_title_block(const page& source, const page_lines& lines, std::string_view title) {
  folded_line wanted;
  folded_line have;
  wanted.assign(title);
  std::size_t found = source.blocks.size();
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const page_block& each = source.blocks[i];
    const bool heading = each.kind == block_kind::heading;
    if (heading && each.level == 1 && found == source.blocks.size()) found = i;
    if (each.span.size() > 2 * title.size() + 16 || each.span.size() * 2 < title.size()) continue;
    have.assign(slice(source.text, each.span));
    if (!title.empty() && have.text() == wanted.text()) {
      if (heading) return i;
      if (found == source.blocks.size()) found = i;
    }
  }
  if (found < source.blocks.size()) return found;
  for (std::size_t i = 0; i < source.blocks.size(); ++i)
    if (source.blocks[i].span.size() > shortest_prose && reads_as_prose(lines.shape(i)))
      return i > 0 ? i - 1 : 0;
  return 0;
}

}  // namespace onrecord::extraction
