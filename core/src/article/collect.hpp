#pragma once

#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "article/class_tokens.hpp"
#include "article/elements.hpp"

namespace onrecord::extraction {

/// An element that holds blocks. Containers stand in the order of the page, so a parent comes
/// before its children; the first is the root and its own parent.
struct container {
  pugi::xml_node node;
  std::uint32_t parent = 0;
  std::uint16_t depth = 0;  ///< containers above it
  element_part part = element_part::none;
  category_set categories = 0;        ///< of its own class, id and role
  part_set parts_above = 0;           ///< of itself and all above it
  category_set categories_above = 0;  ///< of itself and all above it
  std::uint32_t path = 0;  ///< a hash of the elements from the root to it, and of their categories
};

struct page_link {
  text_span span;
  const char* url = "";  ///< as written; belongs to the tree
};

/// A block as the page has it, before anybody judges it.
struct page_block {
  text_span span;
  block_kind kind = block_kind::paragraph;
  std::uint8_t level = 0;
  bool ordered = false;
  bool in_paragraph = false;     ///< the text stands in a `p`
  std::uint32_t container = 0;   ///< index of the innermost one
  std::uint32_t first_link = 0;  ///< half-open range into `page::links`
  std::uint32_t last_link = 0;
  category_set inline_categories = 0;  ///< of inline elements that hold nearly all of the text
  part_set inline_parts = 0;           ///< the same: emphasis, strong, small, time
  std::uint8_t pictures_before = 0;    ///< pictures and players since the block before
};

/// An element that may carry metadata: itemprop, rel, datetime, a class that speaks of the author.
struct marked_element {
  pugi::xml_node node;
  std::uint32_t block = 0;  ///< index of the block that its text begins or stands in
};

/// The text of a page in blocks, and what the judging needs to know about their surroundings.
struct page {
  std::string text;  ///< of the blocks, a blank line between two
  std::vector<page_block> blocks;
  std::vector<page_link> links;
  std::vector<container> containers;
  std::vector<marked_element> marked;
  std::vector<pugi::xml_node> scripts;  ///< of JSON-LD
};

enum class hidden_text : std::uint8_t { skip, keep };

/// Cuts the page into blocks, in reading order, white space as a browser shows it. Text that is
/// hidden by an attribute is left out unless `hidden` says otherwise. One pass, no recursion.
[[nodiscard]] page collect(const pugi::xml_document& tree, hidden_text hidden);

}  // namespace onrecord::extraction
