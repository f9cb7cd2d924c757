#pragma once

#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

#include "article/collect.hpp"
#include "article/language.hpp"
#include "article/page_lines.hpp"

namespace onrecord::extraction {

/// What a page says about itself.
struct page_metadata {
  article_metadata article;
  std::string language;  ///< BCP 47 as the page declares it; empty when it does not
  std::string base_url;  ///< what relative links are resolved against; may be empty
  std::string body;      ///< the article's text from JSON-LD; may be empty
};

/// Reads the metadata of a page. Each field is taken from the first source that has it:
/// - title: JSON-LD headline, Open Graph, Dublin Core, microdata, the only `h1`, `title`
/// - authors: JSON-LD, `meta name=author` and its kin, microdata, rel=author
/// - published: JSON-LD, Open Graph, Dublin Core, microdata, the first `time`
/// - site: Open Graph, JSON-LD publisher, application-name
/// - url: canonical link, Open Graph, the address given
/// - language: as declared, unless the words of `paragraphs` are beyond doubt in another
/// Of what stands far from the headline, only the blocks `judged` count: those outside menus.
[[nodiscard]] page_metadata read_metadata(const pugi::xml_document& tree, const page& source,
                                          const page_lines& lines,
                                          std::span<const std::uint32_t> judged,
                                          const language_counter& paragraphs, std::string_view url);

}  // namespace onrecord::extraction
