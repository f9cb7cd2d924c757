#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace onrecord::extraction {

/// What the schema.org object of the article says (JSON-LD in script elements).
struct json_ld_article {
  std::string headline;
  std::string name;
  std::vector<std::string> authors;
  std::vector<std::string> organizations;  ///< authors that are no persons
  std::vector<std::string> creators;
  std::string published;  ///< as written
  std::string created;
  std::string uploaded;
  std::string modified;
  std::string publisher;
  std::string url;
  std::string language;
  std::string body;
};

/// Whether `node` is a script element that holds JSON-LD.
[[nodiscard]] bool is_json_ld(pugi::xml_node node);

/// Reads the scripts. Of several objects an Article, in any of its kinds, goes before a WebPage,
/// and an earlier one before a later one. Broken JSON is skipped. No recursion over its depth.
[[nodiscard]] json_ld_article read_json_ld(const std::vector<pugi::xml_node>& scripts);

}  // namespace onrecord::extraction
