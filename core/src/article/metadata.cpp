#include "article/metadata.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "article/authors.hpp"
#include "article/json_ld.hpp"
#include "article/near_headline.hpp"
#include "article/offers.hpp"
#include "article/page_title.hpp"
#include "article/published.hpp"
#include "article/strings.hpp"
#include "article/url.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::size_t longest_title = 1000;

void offer_json_ld(const json_ld_article& said, offers& into) {
  constexpr auto source = metadata_source::json_ld;
  into.add(source, "headline", said.headline);
  into.add(source, "name", said.name);
  // "By , Pell Gazette": a template that found no name.
  for (const std::string& each : said.authors)
    if (!each.starts_with(',')) into.add(source, "author", each);
  for (const std::string& each : said.organizations) into.add(source, "organization", each);
  for (const std::string& each : said.creators) into.add(source, "creator", each);
  into.add(source, "datepublished", said.published);
  into.add(source, "datecreated", said.created);
  into.add(source, "uploaddate", said.uploaded);
  into.add(source, "datemodified", said.modified);
  into.add(source, "publisher", said.publisher);
  into.add(source, "url", said.url);
  into.add(source, "inlanguage", said.language);
}

void offer_meta(pugi::xml_node meta, offers& into) {
  constexpr std::string_view keys[] = {"property", "name", "itemprop", "http-equiv"};
  std::array<const char*, std::size(keys)> names{};
  std::string_view content;
  for (auto each = meta.first_attribute(); each; each = each.next_attribute()) {
    const std::string_view key = each.name();
    if (key == "content") content = each.value();
    const auto found = std::find(std::begin(keys), std::end(keys), key);
    if (found != std::end(keys)) names[static_cast<std::size_t>(found - keys)] = each.value();
  }
  if (content.empty()) return;
  for (const char* name : names)
    if (name) into.add(metadata_source::meta, name, content);
}

/// What the head of the page holds besides.
struct page_head {
  std::string title;
  std::string base;
  std::vector<pugi::xml_node> scripts;  // of JSON-LD
};

page_head read_head(pugi::xml_node head, std::string_view url, offers& into) {
  page_head found;
  for (const pugi::xml_node each : head.children()) {
    const std::string_view name = each.name();
    if (name == "meta") offer_meta(each, into);
    if (name == "title" && found.title.empty()) found.title = text_of(each, longest_title);
    if (is_json_ld(each)) found.scripts.push_back(each);
    if (name == "base" && found.base.empty()) found.base = each.attribute("href").value();
    if (name == "link" && contains_word(each.attribute("rel").value(), "canonical"))
      into.add(metadata_source::link, "canonical",
               resolve_url(url, each.attribute("href").value()));
  }
  return found;
}

std::string choose_language(const offers& said) {
  for (const offer* each : said.about(metadata_field::language))
    if (std::string tag = clean_language_tag(each->value); !tag.empty()) return tag;
  return {};
}

}  // namespace

page_metadata read_metadata(const pugi::xml_document& tree, const page& source,
                            const page_lines& lines, std::span<const std::uint32_t> judged,
                            const language_counter& paragraphs, std::string_view url) {
  page_metadata found;
  offers said;
  const pugi::xml_node html = tree.child("html");
  said.add(metadata_source::element, "html", html.attribute("lang").value());
  page_head head = read_head(html.child("head"), url, said);
  head.scripts.insert(head.scripts.end(), source.scripts.begin(), source.scripts.end());
  for (const auto& [node, block] : source.marked)
    if (std::string_view(node.name()) == "meta") offer_meta(node, said);
  json_ld_article described = read_json_ld(head.scripts);
  offer_json_ld(described, said);
  found.body = std::move(described.body);
  said.add(metadata_source::address, "url", url);
  found.language = paragraphs.settle(choose_language(said));
  found.article.site = said.first(metadata_field::site);
  found.article.url = said.first(metadata_field::url);

  offer_titles(source, lines, head.title, said);
  if (found.article.site.empty()) found.article.site = site_in_title(head.title);
  found.article.title = without_site(said.first(metadata_field::title), found.article.site);
  const day_order order = order_of(found.language);
  said.add(metadata_source::address, "date", date_in_address(found.article.url));
  const std::size_t headline = find_title_block(source, lines, found.article.title);
  offer_shown(source, lines, judged, headline, order, said);
  found.article.authors = choose_authors(said, found.article.site);
  found.article.published = choose_published(said, order);
  found.base_url = resolve_url(url.empty() ? std::string_view(found.article.url) : url, head.base);
  return found;
}

}  // namespace onrecord::extraction
