#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// How an element lays out its text.
enum class element_flow : std::uint8_t {
  inline_,  ///< part of the running text
  skip,     ///< what it holds is not shown as text
  block,    ///< begins and ends a paragraph
  break_,   ///< a line break
  rule,     ///< ends a paragraph, holds nothing
  cell,     ///< a cell of a table
};

/// What an element says about its content.
enum class element_part : std::uint8_t {
  none,
  link,
  address,
  article,
  aside,
  blockquote,
  caption,
  control,
  dialog,
  emphasis,
  figure,
  footer,
  form,
  header,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  item,
  list,
  main,
  nav,
  noscript,
  ordered_list,
  paragraph,
  picture,
  preformatted,
  row,
  section,
  small,
  strong,
  table,
  time,
};

struct element {
  element_flow flow = element_flow::inline_;
  element_part part = element_part::none;
};

/// The element called `name`, in small letters (`elements.tsv`). Everything of SVG is skipped.
[[nodiscard]] element find_element(const char* name);

/// The set of parts that hold an element, as bits.
using part_set = std::uint64_t;
[[nodiscard]] constexpr part_set bit(element_part part) {
  return part_set{1} << static_cast<unsigned>(part);
}

}  // namespace onrecord::extraction
