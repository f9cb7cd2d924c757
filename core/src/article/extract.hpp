#pragma once

#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/features.hpp"
#include "article/metadata.hpp"

/// Which parts of a page or text are the article. The namespace is not called like its folder,
/// because `onrecord::article` is what it makes.
namespace onrecord::extraction {

/// Whether `input` is an HTML document or fragment, or plain text.
[[nodiscard]] input_kind detect(std::string_view input);

/// The article in a tree made by `html::parse`. `url` is the address of the page, or empty.
[[nodiscard]] article from_tree(const pugi::xml_document& tree, std::string_view url);

/// A page before its blocks are judged. It points into the tree.
struct page_reading {
  page source;
  page_metadata about;
  page_look look;
};

/// The steps of `from_tree`, apart for those who judge in another way between them: `scores` tells
/// of each block how sure it is to belong to the article, in log odds.
[[nodiscard]] page_reading read_page(const pugi::xml_document& tree, std::string_view url);
[[nodiscard]] article make_article(page_reading reading, const std::vector<float>& scores);

/// The article in plain text (valid UTF-8): one block a line that is not blank. Lines that were
/// broken at a column are one line, as they were written: sentences and quotes reach over such
/// breaks, and what reads a block must find them whole (see article/wrapping.hpp).
[[nodiscard]] article from_text(std::string text, std::string_view url);

}  // namespace onrecord::extraction
