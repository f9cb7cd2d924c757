#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/article.hpp>
#include <vector>

namespace onrecord::text {

enum class token_kind : std::uint8_t {
  word,         ///< letters, with inner apostrophes, hyphens and the dots of abbreviations
  number,       ///< begins with a digit: "1,200.5", "14:30", "4th", "10-year"
  punctuation,  ///< one mark, or a run of dots or hyphens; '' and `` are one token each
  symbol,       ///< anything else that is no space: "$", "%", emoji
};

struct token {
  text_span span;
  std::uint32_t hash = 0;  ///< `hash_word`, without the possessive ending
  std::uint32_t stem = 0;  ///< `hash_word` of its first `stem_bytes`, its ending included
  token_kind kind = token_kind::word;
  bool capitalized = false;            ///< its first character is an upper-case letter
  bool ascii = true;                   ///< all of its characters are
  std::uint8_t possessive_ending = 0;  ///< bytes that make the word a possessive: 's or ’s
};

/// First letters of a word that are nearly the same for all its forms.
inline constexpr std::size_t stem_bytes = 5;

/// A sentence of a kept block. `span` has no white space at its ends.
struct sentence_extent {
  text_span span;
  std::uint32_t block = 0;        ///< index into `article::blocks`
  std::uint32_t first_token = 0;  ///< half-open range into `segmentation::tokens`
  std::uint32_t last_token = 0;
};

/// The kept blocks of an article, cut up. Tokens and sentences are in reading order and disjoint;
/// every token belongs to one sentence, every character but white space and the quoting marks of
/// e-mails (">" at the front of a block's further lines) to one token.
struct segmentation {
  std::vector<token> tokens;
  std::vector<sentence_extent> sentences;
};

/// Cuts up the kept blocks of `source`. Headlines, headings, table rows, bylines and datelines are
/// one sentence each. Linear in the text.
[[nodiscard]] segmentation segment(const article& source);

}  // namespace onrecord::text
