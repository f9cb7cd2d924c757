#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/characters.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Scanning of runs: finding the next byte that means something, many bytes at a time.
namespace onrecord::html {

using text::is_digit;
using text::is_space;

[[nodiscard]] constexpr bool is_letter(char c) {
  return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

[[nodiscard]] constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

[[nodiscard]] inline std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// The first byte in [at, end) that is one of `Wanted`, or `end`.
template <char... Wanted>
[[nodiscard]] inline const char* find_any(const char* at, const char* end) {
#ifdef __SSE2__
  for (; end - at >= 16; at += 16) {
    const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    __m128i hits = _mm_setzero_si128();
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(chunk, _mm_set1_epi8(Wanted)))), ...);
    if (const int mask = _mm_movemask_epi8(hits); mask != 0)
      return at + __builtin_ctz(static_cast<unsigned>(mask));
  }
#else
  // Eight bytes in one word: a byte of (x - 0x01…) & ~x has its high bit set where x is zero (false
  // positives only above a true one, so the lowest is right on little-endian machines).
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  for (; end - at >= 8; at += 8) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    std::uint64_t hits = 0;
    const auto add = [&](char wanted) {
      const std::uint64_t x = word ^ (ones * static_cast<unsigned char>(wanted));
      hits |= (x - ones) & ~x & highs;
    };
    (add(Wanted), ...);
    if (hits != 0) break;
  }
#endif
  while (at != end && ((*at != Wanted) && ...)) ++at;
  return at;
}

/// The part of `text` before its first byte that is no white space.
[[nodiscard]] inline std::string_view leading_space(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_space(text[size])) ++size;
  return text.substr(0, size);
}

[[nodiscard]] inline bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (lower(text[i]) != lower_case[i]) return false;
  return true;
}

[[nodiscard]] inline bool starts_ignoring_case(std::string_view text, std::string_view lower_case) {
  return equals_ignoring_case(text.substr(0, lower_case.size()), lower_case);
}

}  // namespace onrecord::html
