#include "article/surroundings.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::uint8_t deepest_level = 255;

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

/// A row whose cells hold paragraphs, or that has but one cell, lays out a page; others hold data.
bool is_data_row(pugi::xml_node row) {
  int cells = 0;
  for (const pugi::xml_node cell : row.children()) {
    if (!is_element(cell)) continue;
    ++cells;
    for (const pugi::xml_node child : cell.children())
      if (is_element(child) && find_element(child.name()).flow == element_flow::block) return false;
  }
  return cells > 1;
}

std::uint8_t deeper(std::uint8_t level) { return level < deepest_level ? level + 1 : level; }

}  // namespace

surroundings inside_of(pugi::xml_node node, element_part part, surroundings outer) {
  using enum element_part;
  surroundings inner = outer;
  switch (part) {
    case heading1:
    case heading2:
    case heading3:
    case heading4:
    case heading5:
    case heading6:
      inner.kind = block_kind::heading;
      inner.level =
          static_cast<std::uint8_t>(static_cast<int>(part) - static_cast<int>(heading1) + 1);
      break;
    case paragraph:
      inner.in_paragraph = true;
      break;
    case list:
    case ordered_list:
      inner.list_depth = deeper(outer.list_depth);
      inner.ordered = part == ordered_list;
      break;
    case item:
      inner.kind = block_kind::list_item;
      inner.list_depth = outer.list_depth == 0 ? std::uint8_t{1} : outer.list_depth;
      inner.level = inner.list_depth;
      break;
    case blockquote:
      inner.quote_depth = deeper(outer.quote_depth);
      inner.kind = block_kind::blockquote;
      inner.level = inner.quote_depth;
      break;
    case preformatted:
      inner.kind = block_kind::preformatted;
      inner.level = 0;
      inner.preformatted = true;
      break;
    case caption:
      inner.kind = block_kind::caption;
      inner.level = 0;
      break;
    case row:
      inner.in_data_row = is_data_row(node);
      if (inner.in_data_row) inner.kind = block_kind::table_row;
      inner.level = 0;
      break;
    case article:
    case section:
    case figure:
    case table:
      inner.kind = block_kind::paragraph;
      inner.level = 0;
      inner.in_data_row = false;
      break;
    default:
      break;
  }
  return inner;
}

}  // namespace onrecord::extraction
