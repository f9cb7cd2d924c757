#pragma once

#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>

/// Which parts of a page or text are the article. The namespace is not called like its folder,
/// because `onrecord::article` is what it makes.
namespace onrecord::extraction {

/// Whether `input` is an HTML document or fragment, or plain text.
[[nodiscard]] input_kind detect(std::string_view input);

/// The article in a tree made by `html::parse`. `url` is the address of the page, or empty.
[[nodiscard]] article from_tree(const pugi::xml_document& tree, std::string_view url);

/// The article in plain text (valid UTF-8): one block a line that is not blank. Lines that were
/// broken at a column are one line, as they were written: sentences and quotes reach over such
/// breaks, and what reads a block must find them whole (see article/wrapping.hpp).
[[nodiscard]] article from_text(std::string text, std::string_view url);

}  // namespace onrecord::extraction
