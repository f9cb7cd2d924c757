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

/// Finds rows of a compiled-in table by the words in its key columns, ASCII case aside. Laid out at
/// compile time; a look-up compares seldom more than once. Where rows share a word, the first wins.
template <class Row, std::size_t Count, std::size_t Keys>
class word_table {
 public:
  /// Where a word was found.
  struct place {
    const Row* row = nullptr;  ///< nullptr when nowhere; lives as long as the program
    std::size_t key = 0;       ///< which of the key columns
  };

  template <class... Key>
  constexpr explicit word_table(const Row (&rows)[Count], Key... keys)
      : rows_(rows), keys_{keys...} {
    for (std::size_t i = 0; i < Count * Keys; ++i) {
      const std::string_view word = word_at(i);
      if (word.size() > longest_) longest_ = word.size();
      std::size_t slot = hash_word(word) & mask;
      while (slots_[slot] != 0 && !same_word(word_at(slots_[slot] - 1U), word))
        slot = (slot + 1) & mask;
      if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// `hash` is `hash_word(word)`, for callers who ask several tables about one word.
  [[nodiscard]] constexpr place find(std::string_view word, std::uint32_t hash) const {
    if (word.size() > longest_) return {};
    for (std::size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
      const std::size_t i = slots_[slot] - 1U;
      if (same_word(word_at(i), word)) return {&rows_[i / Keys], i % Keys};
    }
    return {};
  }

  [[nodiscard]] constexpr const Row* find(std::string_view word) const {
    return find(word, hash_word(word)).row;
  }

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    return find(word) != nullptr;
  }

 private:
  static_assert(Count * Keys < 0xFFFF);
  static constexpr std::size_t size = std::bit_ceil(Count * Keys * 2 + 1);
  static constexpr std::size_t mask = size - 1;

  constexpr std::string_view word_at(std::size_t i) const {
    return rows_[i / Keys].*keys_[i % Keys];
  }

  const Row (&rows_)[Count];
  std::array<std::string_view Row::*, Keys> keys_;
  std::size_t longest_ = 0;
  std::array<std::uint16_t, size> slots_{};
};

template <class Row, std::size_t Count, class... Key>
word_table(const Row (&)[Count], Key...) -> word_table<Row, Count, sizeof...(Key)>;

}  // namespace onrecord::text
