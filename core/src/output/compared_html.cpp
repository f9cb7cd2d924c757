#include <onrecord/names.hpp>

#include "output/compared.hpp"
#include "output/markup.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

constexpr std::string_view style =
    R"(body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
blockquote, td { font-family: Georgia, serif; }
blockquote { margin: 0; padding: .5rem 1rem; border-inline-start: 3px solid; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { min-width: 14rem; padding: .5rem; border: 1px solid; text-align: start; vertical-align: top; }
del { text-decoration: line-through 2px; background: #f9d5d2; color: #000; }
ins { text-decoration: underline 2px; background: #cdebd3; color: #000; }
.why { font-size: .9rem; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
@media print { body { margin: 0; } del, ins { background: none; } }
)";

std::string begin_page(const std::string& heading) {
  return begin_document("en", heading, style) + element("h1", escape(heading));
}

std::string marked(const analysis& source, std::uint32_t quote, const std::vector<edit>& edits,
                   side of) {
  std::string made = "“";
  for (const piece& each : pieces(source.article.text, source.quotes[quote].span, edits, of)) {
    const std::string_view tag = of == side::first ? "del" : "ins";
    const std::string text = escape(each.text);
    if (each.changed) {
      made.append("<").append(tag).append(">").append(text).append("</").append(tag).append(">");
    } else {
      made.append(each.editorial ? "<em>" : "").append(text).append(each.editorial ? "</em>" : "");
    }
  }
  return made + "”";
}

std::string speaker(const analysis& source, std::uint32_t quote) {
  const std::string_view name = who(source, source.quotes[quote].speaker);
  return escape(name.empty() ? "nobody named" : one_line(name));
}

std::string language(const analysis& source) {
  return std::string(" lang=\"") + escape(source.article.language) + "\"";
}

std::string quoted(const analysis& source, std::uint32_t quote, const std::vector<edit>& edits,
                   side of) {
  return element("blockquote" + language(source),
                 marked(source, quote, edits, of) + "<br>– " + speaker(source, quote));
}

void add_pairs(std::string& page, std::string_view heading, const std::vector<quote_pair>& pairs,
               const analysis& a, const analysis& b) {
  if (pairs.empty()) return;
  page += element("h2", heading);
  for (const quote_pair& pair : pairs) {
    page += element("section", element("h3", name(pair.verdict)) +
                                   element("div class=\"sides\"",
                                           quoted(a, pair.a, pair.edits, side::first) +
                                               quoted(b, pair.b, pair.edits, side::second)) +
                                   element("p class=\"why\"", escape(one_line(pair.why))));
  }
}

/// Lists `what` of both articles beside each other, each item made by `item`.
template <class Item>
void add_lists(std::string& page, const std::string& what, const std::vector<std::uint32_t>& of_a,
               const std::vector<std::uint32_t>& of_b, const compared_pair& compared, Item item) {
  if (of_a.empty() && of_b.empty()) return;
  const auto list = [&](const std::string& where, const analysis& source,
                        const std::vector<std::uint32_t>& indexes) {
    std::string items;
    for (const std::uint32_t i : indexes) items += element("li", item(source, i));
    return element("div", element("h2", what + where) + element("ul" + language(source), items));
  };
  page += element("div class=\"sides\"", list(" only in the first", compared.a, of_a) +
                                             list(" only in the second", compared.b, of_b));
}

}  // namespace

std::string to_html(const compared_pair& compared) {
  const auto& [a, b, found] = compared;
  std::string page = begin_page("Two articles side by side");
  page += element("div class=\"sides\"",
                  element("p" + language(a), escape(one_line(title(a.article)))) +
                      element("p" + language(b), escape(one_line(title(b.article)))));
  page += element("p", escape(summary(compared)));
  add_pairs(page, "Quotes in both", found.quotes, a, b);
  if (!found.figures.empty()) page += element("h2", "Other figures");
  for (const figure_difference& each : found.figures) {
    const auto sentence = [](const analysis& source, text_span where) {
      return element("blockquote" + language(source),
                     escape(one_line(slice(source.article.text, where))));
    };
    page += element("div class=\"sides\"",
                    sentence(a, each.sentence_a) + sentence(b, each.sentence_b)) +
            element("p class=\"why\"", escape(one_line(each.why)));
  }
  add_lists(page, "Quotes", found.only_a, found.only_b, compared,
            [](const analysis& source, std::uint32_t i) {
              return std::string("“") +
                     escape(one_line(slice(source.article.text, source.quotes[i].span))) + "” – " +
                     speaker(source, i);
            });
  add_lists(page, "Speakers", found.speakers_a, found.speakers_b, compared,
            [](const analysis& source, std::uint32_t i) {
              return escape(one_line(source.entities[i].name));
            });
  add_pairs(page, "Twice in the first", found.repeated_a, a, a);
  add_pairs(page, "Twice in the second", found.repeated_b, b, b);
  return page + "</body>\n</html>\n";
}

std::string to_html(const compared_list& compared) {
  std::string page = begin_page("The quotes of several articles");
  page += element("p", escape(summary(compared)));
  std::string row;
  for (const analysis& each : compared.articles)
    row += element("th scope=\"col\"" + language(each), escape(one_line(title(each.article))));
  std::string table = element("thead", element("tr", row));
  std::string body;
  for (const quote_cluster& cluster : compared.found) {
    row.clear();
    auto next = cluster.members.begin();
    for (std::uint32_t i = 0; i < compared.articles.size(); ++i) {
      std::string cell;
      for (; next != cluster.members.end() && next->article == i; ++next) {
        const bool fullest = &*next == &cluster.members[cluster.fullest];
        cell += element("p", marked(compared.articles[i], next->quote, next->edits, side::second) +
                                 "<br>– " + speaker(compared.articles[i], next->quote) + " (" +
                                 std::string(fullest ? "fullest" : name(next->verdict)) + ")");
      }
      row += element("td" + language(compared.articles[i]), cell);
    }
    body += element("tr", row);
  }
  table += element("tbody", body);
  return page + element("div class=\"table\" tabindex=\"0\"", element("table", table)) +
         "</body>\n</html>\n";
}

}  // namespace onrecord::output
