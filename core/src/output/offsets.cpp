#include "output/offsets.hpp"

#include <utf8/unchecked.h>

#include <algorithm>
#include <cstddef>

namespace onrecord::output {
namespace {

constexpr std::uint32_t stride = 64;  // bytes between two checkpoints

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Units of the character whose first byte is `lead`: surrogate pairs stand for four-byte
/// sequences.
std::uint32_t units_of(char lead, offset_unit unit) {
  return unit == offset_unit::utf16 && static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1;
}

}  // namespace

offset_map::offset_map(std::string_view text, offset_unit unit) : text_(text), unit_(unit) {
  if (unit == offset_unit::utf8) return;
  before_.reserve(text.size() / stride + 2);
  std::uint32_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % stride == 0) before_.push_back(units);
    if (!is_continuation(text[i])) units += units_of(text[i], unit);
  }
  before_.push_back(units);
}

std::uint32_t offset_map::from_byte(std::uint32_t byte) const {
  if (unit_ == offset_unit::utf8) return byte;
  if (byte == text_.size()) return before_.back();
  const std::size_t index = byte / stride;
  std::uint32_t units = before_[index];
  // As many units as bytes: each is one.
  if (before_[index + 1] - units == stride) return units + byte % stride;
  for (std::size_t i = index * stride; i < byte; ++i) {
    if (!is_continuation(text_[i])) units += units_of(text_[i], unit_);
  }
  return units;
}

std::optional<std::uint32_t> offset_map::to_byte(std::uint32_t offset) const {
  if (unit_ == offset_unit::utf8) {
    if (offset > text_.size()) return std::nullopt;
    if (offset < text_.size() && is_continuation(text_[offset])) return std::nullopt;
    return offset;
  }
  if (offset > before_.back()) return std::nullopt;
  // The last checkpoint that does not lie behind the offset; several may carry the same count.
  const auto after = std::upper_bound(before_.begin(), before_.end() - 1, offset);
  const auto index =
      static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - before_.begin() - 1, 0));
  std::uint32_t units = before_[index];
  std::size_t byte = index * stride;
  while (byte < text_.size() && is_continuation(text_[byte])) ++byte;
  const char* at = text_.data() + byte;
  while (units < offset && at < text_.data() + text_.size()) {
    units += units_of(*at, unit_);
    utf8::unchecked::next(at);
  }
  if (units != offset) return std::nullopt;
  return static_cast<std::uint32_t>(at - text_.data());
}

}  // namespace onrecord::output
