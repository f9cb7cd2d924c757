#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
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
    if (a[i] != b[i] && fold(a[i]) != fold(b[i])) return false;
  return true;
}

/// FNV-1a over the folded bytes: where it begins, and how a byte goes into it.
inline constexpr std::uint32_t empty_hash = 2166136261U;
inline constexpr std::uint32_t hash_prime = 16777619U;
[[nodiscard]] constexpr std::uint32_t hash_on(std::uint32_t hash, char next) {
  return (hash ^ static_cast<unsigned char>(fold(next))) * hash_prime;
}

[[nodiscard]] constexpr std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = empty_hash;
  for (const char c : word) hash = hash_on(hash, c);
  return hash;
}

/// A few words that are known by their hashes.
template <std::size_t Count>
class word_set {
 public:
  template <class... Word>
  consteval explicit word_set(Word... words) : hashes_{hash_word(words)...} {
    for (const std::uint32_t hash : hashes_) last_bits_ |= bit(hash);
  }

  /// Of words that are listed nowhere, most are told by one look.
  [[nodiscard]] constexpr bool contains(std::uint32_t hash) const {
    return (last_bits_ & bit(hash)) != 0 &&
           std::find(hashes_.begin(), hashes_.end(), hash) != hashes_.end();
  }

 private:
  static constexpr std::uint64_t bit(std::uint32_t hash) { return std::uint64_t{1} << hash % 64; }

  std::array<std::uint32_t, Count> hashes_;
  std::uint64_t last_bits_ = 0;
};

template <class... Word>
word_set(Word...) -> word_set<sizeof...(Word)>;

/// A hash of a whole text, ASCII case aside.
[[nodiscard]] std::uint64_t hash_text(std::string_view text);

/// A hash of a whole text as it is.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view text);

/// The cells of a table that stands as text, column after column, a line each. They live as long as
/// the text.
[[nodiscard]] std::vector<std::string_view> cells_of(std::string_view text);

/// The text of a table whose first column leaves out how its words begin: "0Alex4a0Ben" are Alex,
/// Alexa and Ben. A digit says how many bytes the word shares with the one before.
[[nodiscard]] std::string with_beginnings(std::string_view packed);

/// The rows of `Packed`, the `table` of a header that embed.cmake makes. They live by themselves,
/// their words as long as the program.
template <class Packed>
[[nodiscard]] std::vector<typename Packed::row> rows_of(Packed) {
  std::string_view text = Packed::text;
  if constexpr (Packed::shares_beginnings) {
    static const std::string whole = with_beginnings(Packed::text);
    text = whole;
  }
  const std::vector<std::string_view> cells = cells_of(text);
  constexpr std::size_t columns = std::size(Packed::columns);
  std::vector<typename Packed::row> rows(cells.size() / columns);
  for (std::size_t i = 0; i < cells.size(); ++i)
    rows[i % rows.size()].*Packed::columns[i / rows.size()] = cells[i];
  return rows;
}

/// Finds words by their hash, ASCII case aside; a look-up compares seldom more than once.
class word_index {
 public:
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  /// Fewer than 65,535 words. Of words that are the same, the first is found.
  explicit word_index(std::vector<std::string_view> words);

  /// Which word it is, or `nowhere`. `hash` is `hash_word(word)`.
  [[nodiscard]] std::size_t find(std::string_view word, std::uint32_t hash) const {
    if (word.size() > longest_) return nowhere;
    for (std::size_t at = hash & mask_; slots_[at].number != 0; at = (at + 1) & mask_) {
      if (slots_[at].hash != high_half(hash)) continue;
      const std::size_t i = slots_[at].number - 1U;
      if (same_word(words_[i], word)) return i;
    }
    return nowhere;
  }

 private:
  /// Number of a word from 1 on, and of its hash the half that its place does not tell.
  struct slot {
    std::uint16_t number = 0;
    std::uint16_t hash = 0;
  };
  static constexpr std::uint16_t high_half(std::uint32_t hash) {
    return static_cast<std::uint16_t>(hash >> 16);
  }

  std::vector<std::string_view> words_;
  std::size_t longest_ = 0;
  std::size_t mask_ = 0;
  std::vector<slot> slots_;
};

/// Finds rows of a compiled-in table by the words in its key columns, ASCII case aside. Laid out
/// when the program starts, so that the program carries the words alone. Where rows share a word,
/// the first wins.
template <class Row, std::size_t Keys>
class word_table {
 public:
  /// Where a word was found.
  struct place {
    const Row* row = nullptr;  ///< nullptr when nowhere; lives as long as the table
    std::size_t key = 0;       ///< which of the key columns
  };

  /// Over the rows of `packed`, as of `rows_of`.
  template <class Packed, class... Key>
  explicit word_table(Packed packed, Key... keys)
      : rows_(rows_of(packed)), index_(words_of(rows_, {keys...})) {}

  word_table(const word_table&) = delete;
  word_table& operator=(const word_table&) = delete;

  /// `hash` is `hash_word(word)`, for callers who ask several tables about one word.
  [[nodiscard]] place find(std::string_view word, std::uint32_t hash) const {
    const std::size_t i = index_.find(word, hash);
    if (i == word_index::nowhere) return {};
    return {&rows_[i / Keys], i % Keys};
  }

  [[nodiscard]] const Row* find(std::string_view word) const {
    return find(word, hash_word(word)).row;
  }

  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// In the order of the table.
  [[nodiscard]] std::span<const Row> rows() const { return rows_; }

  /// Which row of the table `found`, one of `rows()`, is.
  [[nodiscard]] std::size_t number_of(const Row& found) const {
    return static_cast<std::size_t>(&found - rows_.data());
  }

 private:
  static std::vector<std::string_view> words_of(
      const std::vector<Row>& rows, const std::array<std::string_view Row::*, Keys>& keys) {
    std::vector<std::string_view> words;
    words.reserve(rows.size() * Keys);
    for (const Row& row : rows)
      for (const auto key : keys) words.push_back(row.*key);
    return words;
  }

  std::vector<Row> rows_;
  word_index index_;
};

template <class Packed, class... Key>
word_table(Packed, Key...) -> word_table<typename Packed::row, sizeof...(Key)>;

}  // namespace onrecord::text
