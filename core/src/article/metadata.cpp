#include "article/metadata.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <onrecord_data/metadata_sources.hpp>
#include <utility>
#include <vector>

#include "article/byline.hpp"
#include "article/dates.hpp"
#include "article/folded_line.hpp"
#include "article/json_ld.hpp"
#include "article/language.hpp"
#include "article/line_shape.hpp"
#include "article/strings.hpp"
#include "article/url.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::metadata_sources::row;
using data::metadata_sources::rows;

constexpr std::size_t longest_value = 1000;
constexpr std::size_t longest_name = 80;
constexpr std::size_t most_authors = 20;
/// Blocks near the title that may name the authors or the date.
constexpr std::size_t blocks_of_head = 40;
constexpr std::uint32_t words_of_dateline = 12;

enum class field : std::uint8_t { title, author, published, site, url, language };
constexpr std::string_view field_names[] = {"title", "author", "published",
                                            "site",  "url",    "language"};

consteval auto read_fields() {
  std::array<field, std::size(rows)> made{};
  for (std::size_t i = 0; i < made.size(); ++i) {
    std::size_t at = 0;
    while (field_names[at] != rows[i].field) ++at;
    made[i] = static_cast<field>(at);
  }
  return made;
}
constexpr auto fields = read_fields();

/// Whether `text` may be a list of names: no address, no number, not longer than several names.
bool may_name_authors(std::string_view text) {
  const line_shape shape = measure(text);
  return text.size() <= 3 * longest_name && text.find("://") == std::string_view::npos &&
         text.find('@') == std::string_view::npos && shape.letters > 2 * shape.digits &&
         shape.words <= 30;
}

/// Keeps, for each field, what its most trusted source says. A source that speaks twice adds to
/// the authors and is ignored for all other fields.
class trust {
 public:
  void offer(std::string_view source, std::string_view name, std::string_view value) {
    for (std::size_t i = 0; i < std::size(rows); ++i) {
      if (rows[i].source != source || !text::same_word(rows[i].name, name)) continue;
      held& best = best_[static_cast<std::size_t>(fields[i])];
      if (i > best.rank) continue;
      std::string clean = accept(fields[i], value);
      if (clean.empty()) continue;
      if (i < best.rank) best.values.clear();
      if (best.values.empty() || fields[i] == field::author)
        best.values.push_back(std::move(clean));
      best.rank = i;
    }
  }

  std::string take(field which) {
    auto& values = best_[static_cast<std::size_t>(which)].values;
    return values.empty() ? std::string() : std::move(values.front());
  }

  std::vector<std::string> take_all(field which) {
    return std::move(best_[static_cast<std::size_t>(which)].values);
  }

 private:
  struct held {
    std::size_t rank = std::size(rows);
    std::vector<std::string> values;
  };

  /// `value` as the field holds it; empty where it cannot be one.
  static std::string accept(field which, std::string_view value) {
    if (which == field::published) return find_date(value);
    std::string clean = squeeze(decode_references(clip(value, longest_value)));
    if (which == field::author && !may_name_authors(clean)) return {};
    if (which == field::language) return clean_language_tag(clean);
    return clean;
  }

  std::array<held, std::size(field_names)> best_;
};

void offer_json_ld(const json_ld_article& said, trust& into) {
  into.offer("json-ld", "headline", said.headline);
  into.offer("json-ld", "name", said.name);
  for (const std::string& each : said.authors) into.offer("json-ld", "author", each);
  for (const std::string& each : said.organizations) into.offer("json-ld", "organization", each);
  for (const std::string& each : said.creators) into.offer("json-ld", "creator", each);
  into.offer("json-ld", "datepublished", said.published);
  into.offer("json-ld", "datecreated", said.created);
  into.offer("json-ld", "uploaddate", said.uploaded);
  into.offer("json-ld", "datemodified", said.modified);
  into.offer("json-ld", "publisher", said.publisher);
  into.offer("json-ld", "url", said.url);
  into.offer("json-ld", "inlanguage", said.language);
}

void offer_meta(pugi::xml_node meta, trust& into) {
  const std::string_view content = meta.attribute("content").value();
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"})
    if (const pugi::xml_attribute name = meta.attribute(key))
      into.offer("meta", name.value(), content);
}

/// What an element with an itemprop says: its content, its datetime, the name inside, its text.
std::string value_of(pugi::xml_node node) {
  for (const char* attribute : {"content", "datetime"})
    if (const pugi::xml_attribute found = node.attribute(attribute)) return found.value();
  return text_of(node, longest_value);
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names = split_names(text);
  std::erase_if(names, [](const std::string& each) { return each.size() > longest_name; });
  return names;
}

void offer_marked(const page& source, trust& into) {
  for (const pugi::xml_node node : source.marked) {
    if (std::string_view(node.name()) == "meta") {
      offer_meta(node, into);
      continue;
    }
    const std::string_view properties = node.attribute("itemprop").value();
    if (contains_word(properties, "headline")) into.offer("itemprop", "headline", value_of(node));
    if (contains_word(properties, "datepublished"))
      into.offer("itemprop", "datepublished", value_of(node));
    if (contains_word(properties, "author"))
      for (const std::string& each : names_in(value_of(node)))
        into.offer("itemprop", "author", each);
    if (std::string_view(node.attribute("rel").value()) == "author")
      into.offer("element", "author", value_of(node));
    if (std::string_view(node.name()) == "time") into.offer("element", "time", value_of(node));
  }
}

/// The words of two titles in common, as a share of the shorter one's bytes: a prefix match is
/// enough to tell the article's heading from the site's.
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
  second.assign(clip(b, longest_value));
  for (std::size_t at = 0; at < second.text().size();) {
    const std::size_t end = std::min(second.text().find(' ', at), second.text().size());
    const std::string_view word = second.text().substr(at, end - at);
    if (word.size() >= shortest_word && first.text().find(word) != std::string_view::npos)
      return true;
    at = end + 1;
  }
  return false;
}

/// Offers the heading that the title element begins with, and the only one of the first rank.
void offer_headings(const page& source, std::string_view page_title, trust& into) {
  constexpr std::uint8_t lowest_rank = 2;
  std::string_view only;
  int count = 0;
  for (std::uint8_t rank = 1; rank <= lowest_rank; ++rank) {
    for (const page_block& each : source.blocks) {
      if (each.kind != block_kind::heading || each.level != rank) continue;
      const std::string_view text = slice(source.text, each.span);
      if (text.size() > longest_value) continue;
      const bool may_be_site = measure(text).words < 3;
      if (!may_be_site && opens_with(page_title, text)) into.offer("element", "heading", text);
      if (rank > 1) continue;
      only = text;
      ++count;
    }
  }
  if (count == 1)
    into.offer("element", shares_word(page_title, only) ? "only h1" : "unlike h1", only);
}

/// `title` without the name of the site behind or before it.
std::string without_site(std::string title, std::string_view site) {
  constexpr std::string_view separators[] = {" | ",  " - ", " – ", " — ",
                                             " :: ", " » ", " • ", " · "};
  for (const std::string_view separator : separators) {
    const std::size_t last = title.rfind(separator);
    if (last == std::string::npos) continue;
    const std::string_view tail = std::string_view(title).substr(last + separator.size());
    if (!site.empty() && (opens_with(tail, site) || opens_with(site, tail))) {
      title.resize(last);
      return title;
    }
  }
  return title;
}

/// `title`, of the title element, without its last part where that reads as a site's name.
std::string without_suffix(std::string title) {
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const std::size_t last = title.rfind(separator);
    if (last == std::string::npos) continue;
    const std::size_t words =
        static_cast<std::size_t>(
            std::count(title.begin() + static_cast<std::ptrdiff_t>(last + separator.size()),
                       title.end(), ' ')) +
        1;
    if (words <= 4 && last > title.size() / 3) title.resize(last);
  }
  return title;
}

void offer_blocks(const page& source, trust& into) {
  const std::size_t end = source.blocks.size();
  std::size_t heading = 0;
  while (heading < end &&
         !(source.blocks[heading].kind == block_kind::heading && source.blocks[heading].level == 1))
    ++heading;
  if (heading == end) heading = 0;
  const std::size_t begin = heading > 5 ? heading - 5 : 0;
  bool named = false;
  for (std::size_t i = begin; i < std::min(end, heading + blocks_of_head); ++i) {
    const page_block& each = source.blocks[i];
    const std::string_view text = slice(source.text, each.span);
    if (text.size() > 2 * longest_name) continue;
    const container& around = source.containers[each.container];
    const category_set near =
        around.categories | each.inline_categories | source.containers[around.parent].categories;
    if (!named) {
      for (const std::string& name : read_byline(text)) {
        into.offer("element", "byline", name);
        named = true;
      }
    }
    const bool is_short = measure(text).words <= words_of_dateline;
    if (is_short || near & (bit(token_category::dateline) | bit(token_category::author) |
                            bit(token_category::meta)))
      into.offer("element", "dateline", text);
  }
}

std::string find_url_date(std::string_view url) {
  const std::size_t path =
      url.find('/', url.find("//") == std::string_view::npos ? 0 : url.find("//") + 2);
  return path == std::string_view::npos ? std::string() : find_date(url.substr(path));
}

/// Degrees and functions stand among names: "RN", "PhD", "senior writer".
bool is_name(std::string_view text) {
  constexpr std::size_t longest_degree = 5;
  const line_shape shape = measure(text);
  if (shape.capitalized == 0 && shape.begins_lower && shape.words > 1) return false;
  return shape.words > 1 || text.size() > longest_degree || shape.letters < text.size();
}

std::vector<std::string> clean_authors(std::vector<std::string> offered) {
  std::vector<std::string> authors;
  for (const std::string& each : offered)
    for (std::string& name : names_in(each))
      if (authors.size() < most_authors && (authors.empty() || is_name(name)) &&
          std::find(authors.begin(), authors.end(), name) == authors.end())
        authors.push_back(std::move(name));
  return authors;
}

}  // namespace

page_metadata read_metadata(const pugi::xml_document& tree, const page& source,
                            std::string_view url) {
  page_metadata found;
  trust into;
  std::vector<pugi::xml_node> scripts;
  const pugi::xml_node html = tree.child("html");
  into.offer("element", "html", html.attribute("lang").value());
  std::string page_title;
  std::string base;
  for (const pugi::xml_node each : html.child("head").children()) {
    const std::string_view name = each.name();
    if (name == "meta") offer_meta(each, into);
    if (name == "title" && page_title.empty()) page_title = text_of(each, longest_value);
    if (is_json_ld(each)) scripts.push_back(each);
    if (name == "base" && base.empty()) base = each.attribute("href").value();
    if (name == "link" && contains_word(each.attribute("rel").value(), "canonical"))
      into.offer("link", "canonical", resolve_url(url, each.attribute("href").value()));
  }
  scripts.insert(scripts.end(), source.scripts.begin(), source.scripts.end());
  json_ld_article said = read_json_ld(scripts);
  offer_json_ld(said, into);
  found.body = std::move(said.body);
  offer_marked(source, into);
  offer_blocks(source, into);
  offer_headings(source, page_title, into);
  into.offer("element", "title", without_suffix(page_title));
  into.offer("address", "url", url);
  found.article.site = into.take(field::site);
  found.article.url = into.take(field::url);
  found.article.title = without_site(into.take(field::title), found.article.site);
  found.article.authors = clean_authors(into.take_all(field::author));
  found.article.published = into.take(field::published);
  if (found.article.published.empty()) found.article.published = find_url_date(found.article.url);
  found.language = into.take(field::language);
  found.base_url = resolve_url(url.empty() ? std::string_view(found.article.url) : url, base);
  return found;
}

}  // namespace onrecord::extraction
