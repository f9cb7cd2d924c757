#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

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

/// FNV-1a over the folded bytes: where it begins, and how a byte goes into it.
inline constexpr std::uint32_t empty_hash = 2166136261U;
[[nodiscard]] constexpr std::uint32_t hash_on(std::uint32_t hash, char next) {
  return (hash ^ static_cast<unsigned char>(fold(next))) * 16777619U;
}

[[nodiscard]] constexpr std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = empty_hash;
  for (const char c : word) hash = hash_on(hash, c);
  return hash;
}

/// Finds rows of a compiled-in table by the words in its key columns, ASCII case aside. Laid out
/// when the program starts, so that the program carries the words alone; a look-up compares seldom
/// more than once. Where rows share a word, the first wins.
template <class Row, std::size_t Keys>
class word_table {
 public:
  /// Where a word was found.
  struct place {
    const Row* row = nullptr;  ///< nullptr when nowhere; lives as long as the table
    std::size_t key = 0;       ///< which of the key columns
  };

  /// Over rows that live as long as the table.
  template <std::size_t Count, class... Key>
  explicit word_table(const Row (&rows)[Count], Key... keys) : rows_(rows), keys_{keys...} {
    lay_out();
  }

  /// Over rows that stand as text in `packed`: the `table` of a header that embed.cmake makes.
  template <class Packed, class... Key>
  explicit word_table(Packed packed, Key... keys) : unpacked_(unpack(packed)), keys_{keys...} {
    rows_ = unpacked_;
    lay_out();
  }

  word_table(const word_table&) = delete;
  word_table& operator=(const word_table&) = delete;

  /// `hash` is `hash_word(word)`, for callers who ask several tables about one word.
  [[nodiscard]] place find(std::string_view word, std::uint32_t hash) const {
    if (word.size() > longest_) return {};
    for (std::size_t slot = hash & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
      const std::size_t i = slots_[slot] - 1U;
      if (same_word(word_at(i), word)) return {&rows_[i / Keys], i % Keys};
    }
    return {};
  }

  [[nodiscard]] const Row* find(std::string_view word) const {
    return word.size() > longest_ ? nullptr : find(word, hash_word(word)).row;
  }

  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// Calls `use` with the word of each row and key column; words may come more than once.
  template <class Use>
  void for_each_word(Use use) const {
    for (std::size_t i = 0; i < rows_.size() * Keys; ++i) use(word_at(i));
  }

  /// In the order of the table.
  [[nodiscard]] std::span<const Row> rows() const { return rows_; }

 private:
  template <class Packed>
  static std::vector<Row> unpack(Packed) {
    std::vector<Row> rows;
    for (std::string_view rest = Packed::text; !rest.empty();) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line.size() + 1);
      Row& row = rows.emplace_back();
      for (const auto column : Packed::columns) {
        row.*column = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min((row.*column).size() + 1, line.size()));
      }
    }
    return rows;
  }

  void lay_out() {
    const std::size_t count = rows_.size() * Keys;  // below 65,535
    slots_.resize(std::bit_ceil(count * 2 + 1));
    mask_ = slots_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view word = word_at(i);
      longest_ = std::max(longest_, word.size());
      std::size_t slot = hash_word(word) & mask_;
      while (slots_[slot] != 0 && !same_word(word_at(slots_[slot] - 1U), word))
        slot = (slot + 1) & mask_;
      if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  [[nodiscard]] std::string_view word_at(std::size_t i) const {
    return rows_[i / Keys].*keys_[i % Keys];
  }

  std::vector<Row> unpacked_;
  std::span<const Row> rows_;
  std::array<std::string_view Row::*, Keys> keys_;
  std::size_t longest_ = 0;
  std::size_t mask_ = 0;
  std::vector<std::uint16_t> slots_;
};

template <class Row, std::size_t Count, class... Key>
word_table(const Row (&)[Count], Key...) -> word_table<Row, sizeof...(Key)>;
template <class Packed, class... Key>
word_table(Packed, Key...) -> word_table<typename Packed::row, sizeof...(Key)>;

}  // namespace onrecord::text
