#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// What kind of character `text` begins with: 0 a letter, 1 a digit, 2 a quote mark, 3 a bracket,
/// 4 a dash, 5 another sign.
[[nodiscard]] std::int16_t first_sign(std::string_view text);

/// How many words stand before a colon; 0 where none stands after the first few.
[[nodiscard]] std::int16_t words_before_colon(std::string_view text);

}  // namespace onrecord::extraction
