#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight bytes of a text in one number, for loops that need not look at each (Knuth 2009, "The Art
/// of Computer Programming", 7.1.3, "Working with the rightmost bits ... broadwords").
namespace onrecord::text::eight_bytes {

inline constexpr std::uint64_t ones = 0x0101010101010101;
inline constexpr std::uint64_t highest_bits = 0x80 * ones;

[[nodiscard]] inline std::uint64_t load(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

inline void store(std::uint64_t bytes, char* to) { std::memcpy(to, &bytes, sizeof bytes); }

/// The highest bit of each byte from `first` to `last`, characters of ASCII.
[[nodiscard]] constexpr std::uint64_t find_range(char first, char last, std::uint64_t bytes) {
  const std::uint64_t low = bytes & ~highest_bits;
  const std::uint64_t from_first = low + static_cast<std::uint64_t>(0x80 - first) * ones;
  const std::uint64_t beyond_last = low + static_cast<std::uint64_t>(0x7F - last) * ones;
  return from_first & ~beyond_last & ~bytes & highest_bits;
}

/// ASCII letters in lower case.
[[nodiscard]] constexpr std::uint64_t fold(std::uint64_t bytes) {
  return bytes | find_range('A', 'Z', bytes) >> 2;
}

/// Whether all are characters of ASCII and none a control character before the space.
[[nodiscard]] constexpr bool are_plain(std::uint64_t bytes) {
  return (((bytes - ' ' * ones) | bytes) & highest_bits) == 0;
}

/// A letter of ASCII for each byte beyond it.
[[nodiscard]] constexpr std::uint64_t letters_beyond_ascii(std::uint64_t bytes) {
  const std::uint64_t beyond = bytes & highest_bits;
  return (bytes ^ beyond) | beyond >> 1;
}

/// The highest bit of each byte that is `sign`. All are characters of ASCII.
[[nodiscard]] constexpr std::uint64_t find(char sign, std::uint64_t bytes) {
  const std::uint64_t other = bytes ^ static_cast<unsigned char>(sign) * ones;
  return ~(other + 0x7F * ones) & highest_bits;
}

/// Goes on from `at` over spaces, tabs and line feeds, as far as eight bytes at once allow.
[[nodiscard]] inline std::size_t skip_white_space(std::string_view text, std::size_t at) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  for (; at + step <= text.size(); at += step) {
    const std::uint64_t bytes = load(&text[at]);
    if ((bytes & highest_bits) != 0) break;
    const std::uint64_t spaces = find(' ', bytes) | find('\n', bytes) | find('\t', bytes);
    if (spaces != highest_bits) break;
  }
  return at;
}

/// Goes on from `at` over words of plain characters with single spaces between, as far as eight
/// bytes at once allow. `change` may turn bytes into others before they are looked at.
template <class Change>
[[nodiscard]] std::size_t skip_spaced_words(std::string_view text, std::size_t at, Change change) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  while (at + step <= text.size()) {
    const std::uint64_t bytes = change(load(&text[at]));
    if (!are_plain(bytes)) break;
    const std::uint64_t spaces = find(' ', bytes);
    if ((spaces & spaces << 8) != 0) break;
    at += text[at + step - 1] == ' ' ? step - 1 : step;  // what follows the space counts
  }
  return at;
}

}  // namespace onrecord::text::eight_bytes
