#pragma once

#include <cstdint>
#include <cstring>

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

/// ASCII letters in lower case.
[[nodiscard]] constexpr std::uint64_t fold(std::uint64_t bytes) {
  const std::uint64_t low = bytes & ~highest_bits;
  const std::uint64_t from_a = low + (0x80 - 'A') * ones;
  const std::uint64_t beyond_z = low + (0x7F - 'Z') * ones;
  return bytes | (from_a & ~beyond_z & ~bytes & highest_bits) >> 2;
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

}  // namespace onrecord::text::eight_bytes
