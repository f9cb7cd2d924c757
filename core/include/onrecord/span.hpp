#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

/// A half-open range [begin, end) of BYTES into `article::text`, which is valid UTF-8.
/// Both ends stand on character boundaries. Other units (UTF-16, code points) exist only
/// where an analysis leaves the core, see `offset_unit`.
struct text_span {
  std::uint32_t begin = 0;  ///< the first byte
  std::uint32_t end = 0;    ///< one past the last byte

  /// Bytes inside.
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  /// Nothing inside?
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  /// Does every byte of `other` lie inside?
  [[nodiscard]] constexpr bool contains(text_span other) const {
    return begin <= other.begin && other.end <= end;
  }
  /// Have the two a byte in common?
  [[nodiscard]] constexpr bool overlaps(text_span other) const {
    return begin < other.end && other.begin < end;
  }
  /// The same range.
  friend constexpr bool operator==(text_span, text_span) = default;
};

/// The characters of `where` in `text`. The view lives as long as `text` does.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, text_span where) {
  return text.substr(where.begin, where.size());
}

/// The unit in which offsets are written or read at the border of the core.
enum class offset_unit : std::uint8_t {
  utf8,       ///< bytes; what C++ uses
  utf16,      ///< UTF-16 code units; what JavaScript strings and the DOM use
  codepoint,  ///< Unicode code points; what Python strings and W3C Web Annotations use
};

}  // namespace onrecord
