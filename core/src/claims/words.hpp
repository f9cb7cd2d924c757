#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <string_view>
#include <vector>

#include "text/segment.hpp"

/// Tokens as numbers: what cue tables and models compare.
namespace onrecord::claims {

/// What a token looks like, beside its letters.
enum class word_shape : std::uint8_t {
  lower,        ///< a word that begins with a small letter
  capitalized,  ///< a word that begins with a capital: a name, or the first word of a sentence
  upper,        ///< all capitals, at least two: an acronym or shouting
  number,       ///< digits with separators
  year,         ///< four digits, 1800 to 2099
  mark,         ///< punctuation
  symbol,       ///< "$", "%", emoji
};

struct word {
  std::uint32_t hash = 0;    ///< of the folded token, see `fold_hash`
  std::uint32_t stem = 0;    ///< of its first five folded bytes; equals `hash` for shorter tokens
  std::uint32_t ending = 0;  ///< of its last two folded bytes
  std::uint32_t base = 0;    ///< of the token without "'s"
  std::uint32_t group = 0;   ///< of words with a similar meaning, see word_groups.hpp; 0 for none
  word_shape shape = word_shape::lower;
  bool is_short = false;  ///< at most four bytes: most function words are
  bool negated = false;   ///< ends in "n't"
};

[[nodiscard]] constexpr bool is_number(const word& of) {
  return of.shape == word_shape::number || of.shape == word_shape::year;
}
[[nodiscard]] constexpr bool is_word(const word& of) { return of.shape <= word_shape::upper; }
[[nodiscard]] constexpr bool is_capital(const word& of) {
  return of.shape == word_shape::capitalized || of.shape == word_shape::upper;
}

/// `text` as one word; its shape is left `lower`.
[[nodiscard]] word word_of(std::string_view text);

/// FNV-1a of `text`, ASCII letters in lower case, a typographic apostrophe like a straight one.
/// Never zero.
[[nodiscard]] std::uint32_t fold_hash(std::string_view text);

/// One entry for each token, in the order of `parts.tokens`.
[[nodiscard]] std::vector<word> fold(std::string_view text, const text::segmentation& parts);

}  // namespace onrecord::claims
