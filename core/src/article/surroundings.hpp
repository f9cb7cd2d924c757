#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <pugixml.hpp>

#include "article/elements.hpp"

namespace onrecord::extraction {

/// What an element hands down to the elements inside it.
struct surroundings {
  block_kind kind = block_kind::paragraph;
  std::uint8_t level = 0;
  std::uint8_t list_depth = 0;
  std::uint8_t quote_depth = 0;
  bool ordered = false;
  bool preformatted = false;
  bool in_paragraph = false;
  bool in_data_row = false;
  const char* url = nullptr;  // of the link around
};

/// What `node`, a block element that says `part`, hands down: what `outer` did, changed by itself.
[[nodiscard]] surroundings inside_of(pugi::xml_node node, element_part part, surroundings outer);

}  // namespace onrecord::extraction
