#pragma once

#include <cstddef>
#include <cstdint>

namespace onrecord {

/// Bounds that keep hostile input from choking the analyzer. When one is hit, the article carries
/// a diagnostic; text is never dropped. Real pages stay far below all of them.
struct limits {
  /// Bytes of one input. Larger inputs are refused with `status::input_too_large`.
  std::size_t input_bytes = std::size_t{64} << 20;
  /// Open elements. Deeper elements become children of the one at the limit, as in browsers.
  std::uint32_t depth = 512;
  /// Attributes one element keeps; further ones are dropped.
  std::uint32_t attributes_per_element = 256;
  /// Bytes of attribute names and values in the whole tree, counted again where an element is
  /// cloned (WHATWG "reconstruct the active formatting elements" and the adoption agency).
  std::size_t attribute_bytes = std::size_t{32} << 20;
  /// Entries in the list of active formatting elements.
  std::uint32_t formatting_elements = 256;
  /// Nodes of the tree. Beyond it no further elements are made; their text still is.
  std::uint32_t nodes = 4'000'000;
};

}  // namespace onrecord
