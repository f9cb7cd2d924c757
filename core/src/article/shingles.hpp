#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/words.hpp"

namespace onrecord::extraction {

/// Words in a row by which texts are compared (w-shingling: Broder 1997, "On the resemblance and
/// containment of documents").
inline constexpr std::size_t words_of_shingle = 4;

/// The hash of the words from `at` on; so many must be there.
[[nodiscard]] std::uint64_t shingle_at(std::span<const word> words, std::size_t at);

/// Tells how much of other texts stands in one text.
class shingle_set {
 public:
  explicit shingle_set(std::string_view text);

  /// Of the shingles of `words` those that are in the set, in per cent; fewer words than a shingle
  /// has give 0.
  [[nodiscard]] std::uint8_t share_of(std::span<const word> words) const;

 private:
  static constexpr std::uint64_t none = 0;

  /// Where `shingle` stands, or would stand.
  [[nodiscard]] std::size_t find(std::uint64_t shingle) const;

  std::vector<std::uint64_t> slots_;  // half of them `none` or more
};

}  // namespace onrecord::extraction
