#pragma once

#include <cstdint>

namespace onrecord::text {

/// 2^64 by the golden ratio: products with it spread over their highest bits (Knuth 1998, "The Art
/// of Computer Programming", 6.4, "Fibonacci hashing").
inline constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15;

}  // namespace onrecord::text
