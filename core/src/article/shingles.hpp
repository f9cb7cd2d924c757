#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

/// Words in a row by which texts are compared (w-shingling: Broder 1997, "On the resemblance and
/// containment of documents").
inline constexpr std::size_t words_of_shingle = 4;

/// The words of `text` as hashes, replacing what `words` held: runs of letters and digits, ASCII
/// case aside. What lies beyond ASCII counts as a letter, but for U+0080 to U+00BF and U+2000 to
/// U+207F, which are marks and spaces.
void hash_words(std::string_view text, std::vector<std::uint32_t>& words);

/// The hash of the words from `at` on; so many must be there.
[[nodiscard]] std::uint64_t shingle_at(const std::vector<std::uint32_t>& words, std::size_t at);

/// Tells how much of other texts stands in one text.
class shingle_set {
 public:
  explicit shingle_set(std::string_view text);

  /// Of the shingles of `text` those that are in the set, in per cent; a text of fewer words than a
  /// shingle has gives 0.
  [[nodiscard]] std::uint8_t share_of(std::string_view text);

 private:
  static constexpr std::uint64_t none = 0;

  /// Where `shingle` stands, or would stand.
  [[nodiscard]] std::size_t find(std::uint64_t shingle) const;

  std::vector<std::uint64_t> slots_;  // half of them `none` or more
  std::vector<std::uint32_t> words_;
};

}  // namespace onrecord::extraction
