#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// How the tables of weights write numbers: a character a digit of 6 bits, as `model::digit_value`
/// reads them.
namespace onrecord::train {

/// The character for `value`, 0 to 63.
[[nodiscard]] inline char digit(std::uint32_t value) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return digits[value];
}

/// `value` in digits of 5 bits, the highest first, all but the last with 32 added.
[[nodiscard]] inline std::string in_digits(std::uint32_t value) {
  int digits = 1;
  while (digits < 7 && value >> (5 * digits) != 0) ++digits;
  std::string text;
  while (digits-- > 0) text += digit((value >> (5 * digits) & 31) + (digits > 0 ? 32 : 0));
  return text;
}

}  // namespace onrecord::train
