#include "article/json_ld.hpp"

#include <rapidjson/document.h>

#include <string_view>
#include <utility>

#include "article/strings.hpp"
#include "text/json_reader.hpp"

namespace onrecord::extraction {
namespace {

using rapidjson::Value;

/// Objects that one page may bring; more are not looked at.
constexpr std::size_t most_objects = 20'000;
constexpr std::size_t most_articles = 50;

std::string_view view(const Value& text) { return {text.GetString(), text.GetStringLength()}; }

const Value* member(const Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// A string, or the first one of an array, or what an object's `key` holds.
std::string_view text_in(const Value* value, const char* key = "@value") {
  for (int depth = 0; value && depth < 4; ++depth) {
    if (value->IsString()) return view(*value);
    if (value->IsArray()) {
      value = value->Empty() ? nullptr : &(*value)[0];
    } else if (value->IsObject()) {
      value = member(*value, key);
    } else {
      return {};
    }
  }
  return {};
}

std::string clean_text(std::string_view text) { return squeeze(decode_references(text)); }

/// How much an object of this type speaks of the article: 3 an article, 2 a review or recipe, 1 a
/// page, 0 none.
int rank_of_type(std::string_view type) {
  if (const auto slash = type.rfind('/'); slash != std::string_view::npos)
    type.remove_prefix(slash + 1);
  if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report") return 3;
  if (type == "Review" || type == "Recipe" || type == "HowTo" || type == "CreativeWork") return 2;
  if (type.ends_with("Page")) return 1;
  return 0;
}

int rank_of(const Value& object) {
  const Value* type = member(object, "@type");
  if (!type) return 0;
  if (type->IsString()) return rank_of_type(view(*type));
  int best = 0;
  if (type->IsArray())
    for (const Value& each : type->GetArray())
      if (each.IsString()) best = std::max(best, rank_of_type(view(each)));
  return best;
}

/// The objects of one script, and those among them that speak of the article.
struct object_list {
  std::vector<const Value*> all;

  explicit object_list(const Value& root) {
    std::vector<const Value*> open{&root};
    while (!open.empty() && all.size() < most_objects) {
      const Value* value = open.back();
      open.pop_back();
      if (value->IsArray()) {
        for (auto each = value->End(); each != value->Begin();) open.push_back(--each);
      } else if (value->IsObject()) {
        all.push_back(value);
        for (auto each = value->MemberEnd(); each != value->MemberBegin();) {
          --each;
          if (each->value.IsObject() || each->value.IsArray()) open.push_back(&each->value);
        }
      }
    }
  }

  /// The object that `reference` stands for: one that has more to say under the same "@id".
  const Value& resolve(const Value& reference) const {
    const std::string_view id = text_in(member(reference, "@id"));
    if (id.empty() || member(reference, "name")) return reference;
    for (const Value* each : all)
      if (member(*each, "name") && text_in(member(*each, "@id")) == id) return *each;
    return reference;
  }
};

bool is_organization(const Value& object) {
  const std::string_view type = text_in(member(object, "@type"));
  return type.ends_with("Organization") || type == "Corporation" || type == "WebSite";
}

void add_names(const object_list& objects, const Value* value, std::vector<std::string>& persons,
               std::vector<std::string>& organizations) {
  constexpr rapidjson::SizeType most_names = 20;
  if (!value) return;
  const auto add = [&](const Value& one) {
    if (one.IsString()) {
      persons.push_back(clean_text(view(one)));
    } else if (one.IsObject()) {
      const Value& whole = objects.resolve(one);
      auto& names = is_organization(whole) ? organizations : persons;
      names.push_back(clean_text(text_in(member(whole, "name"))));
    }
  };
  if (!value->IsArray()) return add(*value);
  for (rapidjson::SizeType i = 0; i < value->Size() && i < most_names; ++i) add((*value)[i]);
}

json_ld_article read_object(const object_list& objects, const Value& object) {
  json_ld_article found;
  const auto text = [&object](const char* key) { return clean_text(text_in(member(object, key))); };
  found.headline = text("headline");
  found.name = text("name");
  add_names(objects, member(object, "author"), found.authors, found.organizations);
  add_names(objects, member(object, "creator"), found.creators, found.organizations);
  found.published = text("datePublished");
  found.created = text("dateCreated");
  found.uploaded = text("uploadDate");
  found.modified = text("dateModified");
  std::vector<std::string> publishers;
  add_names(objects, member(object, "publisher"), publishers, publishers);
  if (!publishers.empty()) found.publisher = std::move(publishers.front());
  found.url = text("url");
  if (found.url.empty()) found.url = clean_text(text_in(member(object, "mainEntityOfPage"), "@id"));
  found.language = clean_text(text_in(member(object, "inLanguage"), "alternateName"));
  found.body = decode_references(text_in(member(object, "articleBody")));
  return found;
}

/// Fills the fields of `into` that are empty, unless `from` is about another article.
void fill(json_ld_article& into, json_ld_article&& from) {
  if (!into.headline.empty() && !from.headline.empty() && into.headline != from.headline) return;
  for (std::string json_ld_article::*field :
       {&json_ld_article::headline, &json_ld_article::name, &json_ld_article::published,
        &json_ld_article::created, &json_ld_article::uploaded, &json_ld_article::modified,
        &json_ld_article::publisher, &json_ld_article::url, &json_ld_article::language,
        &json_ld_article::body})
    if ((into.*field).empty()) into.*field = std::move(from.*field);
  if (into.authors.empty()) into.authors = std::move(from.authors);
  if (into.organizations.empty()) into.organizations = std::move(from.organizations);
  if (into.creators.empty()) into.creators = std::move(from.creators);
}

/// JSON as people write it: control characters inside strings, comment marks of HTML around it.
std::string tidy(std::string_view raw) {
  std::string json(raw);
  for (char& c : json)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  const std::size_t begin = json.find_first_of("[{");
  const std::size_t end = json.find_last_of("]}");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return json.substr(begin, end + 1 - begin);
}

}  // namespace

bool is_json_ld(pugi::xml_node node) {
  return std::string_view(node.name()) == "script" &&
         std::string_view(node.attribute("type").value()).starts_with("application/ld+json");
}

json_ld_article read_json_ld(const std::vector<pugi::xml_node>& scripts) {
  constexpr int ranks = 4;
  json_ld_article by_rank[ranks];
  std::size_t read = 0;
  for (const pugi::xml_node script : scripts) {
    const std::string json = tidy(script.child_value());
    if (json.empty()) continue;
    rapidjson::Document document;
    if (text::read_json(json, document).IsError()) continue;
    const object_list objects(document);
    for (const Value* each : objects.all) {
      const int rank = rank_of(*each);
      if (rank == 0 || read == most_articles) continue;
      ++read;
      fill(by_rank[rank], read_object(objects, *each));
    }
  }
  json_ld_article found = std::move(by_rank[ranks - 1]);
  for (int rank = ranks - 2; rank > 0; --rank) fill(found, std::move(by_rank[rank]));
  return found;
}

}  // namespace onrecord::extraction
