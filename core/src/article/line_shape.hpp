#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/words.hpp"

namespace onrecord::extraction {

/// What a line looks like, without reading it.
struct line_shape {
  std::uint32_t words =
      0;  ///< runs without white space; in scripts without spaces, half the characters
  std::uint32_t capitalized = 0;  ///< words that begin with an upper-case letter
  std::uint32_t digits = 0;       ///< characters
  std::uint32_t letters = 0;      ///< characters
  std::uint32_t upper = 0;        ///< of the letters, those in upper case
  std::uint32_t commas = 0;       ///< and their kin in other scripts
  std::uint32_t lines = 1;        ///< of the text, where it has several
  bool ends_stop = false;         ///< ends in one full stop, closing marks aside
  bool ends_sentence = false;     ///< so, or in a question mark, exclamation mark or ellipsis
  bool ends_open = false;         ///< ends in a comma, colon, semicolon or dash
  bool begins_lower = false;      ///< its first letter is a small one
};

/// One pass over the characters of `line`.
[[nodiscard]] line_shape measure(std::string_view line);

/// The same, and appends the words of the line on the way.
line_shape measure(std::string_view line, std::vector<word>& words);

/// Whether `next` goes on in small letters with a sentence that `line` does not end.
[[nodiscard]] bool runs_on(std::string_view line, std::string_view next);

/// Whether a line of this shape reads as running text.
[[nodiscard]] bool reads_as_prose(const line_shape& shape);

/// Whether a line of this shape may be the headline of an article.
[[nodiscard]] bool reads_as_title(const line_shape& shape);

}  // namespace onrecord::extraction
