#pragma once

#include <cstdint>
#include <onrecord/span.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace onrecord::output {

/// Converts offsets into one text between bytes and another unit, in any order, each in constant
/// time (conversion to bytes: logarithmic). The text must be valid UTF-8 and outlive the map.
class offset_map {
 public:
  offset_map(std::string_view text, offset_unit unit);

  /// The offset of byte `byte`, which stands on a character boundary.
  [[nodiscard]] std::uint32_t from_byte(std::uint32_t byte) const;
  /// The byte at `offset`; nothing when it lies beyond the text or inside a character.
  [[nodiscard]] std::optional<std::uint32_t> to_byte(std::uint32_t offset) const;

 private:
  std::string_view text_;
  offset_unit unit_;
  /// Units that characters beginning before byte i * stride take; empty where bytes are the unit.
  std::vector<std::uint32_t> before_;
};

}  // namespace onrecord::output
