#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord::train {

/// The byte at which each code point of `text` begins, and its end: annotations count code points.
[[nodiscard]] inline std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  return begins;
}

}  // namespace onrecord::train
