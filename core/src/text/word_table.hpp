#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onrecord::text {

/// `letter` in lower case if it is an ASCII letter. Other characters compare as they are.
[[nodiscard]] constexpr char fold(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

/// Whether two words are equal but for the case of ASCII letters.
[[nodiscard]] constexpr bool same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (fold(a[i]) != fold(b[i])) return false;
  return true;
}

/// FNV-1a over the folded bytes.
[[nodiscard]] constexpr std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) {
    hash ^= static_cast<unsigned char>(fold(c));
    hash *= 16777619U;
  }
  return hash;
}

/// Finds the row of a compiled-in table by the word in its first column, ASCII case aside. Laid
/// out at compile time; a look-up hashes the word once and seldom compares twice. Rows with the
/// same word: the first wins.
template <class Row, std::size_t Count>
class word_table {
 public:
  constexpr explicit word_table(const Row (&rows)[Count], std::string_view Row::*key)
      : rows_(rows), key_(key) {
    for (std::size_t i = 0; i < Count; ++i) {
      const std::string_view word = rows[i].*key;
      if (word.size() > longest_) longest_ = word.size();
      std::size_t slot = hash_word(word) & mask;
      while (slots_[slot] != 0 && !same_word(rows[slots_[slot] - 1].*key, word))
        slot = (slot + 1) & mask;
      if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// The row of `word`, or nullptr. Lives as long as the program.
  [[nodiscard]] constexpr const Row* find(std::string_view word) const {
    if (word.size() > longest_) return nullptr;
    std::size_t slot = hash_word(word) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
      const Row& row = rows_[slots_[slot] - 1];
      if (same_word(row.*key_, word)) return &row;
    }
    return nullptr;
  }

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return find(word) != nullptr;
  }

 private:
  static_assert(Count < 0xFFFF);
  static constexpr std::size_t size = std::bit_ceil(Count * 2 + 1);
  static constexpr std::size_t mask = size - 1;

  const Row (&rows_)[Count];
  std::string_view Row::*key_;
  std::size_t longest_ = 0;
  std::array<std::uint16_t, size> slots_{};
};

}  // namespace onrecord::text
