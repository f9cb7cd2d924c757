#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What sort of character a code point is, as far as cutting up news text needs it. The ranges
/// follow the general categories of the Unicode Character Database for the scripts of newspapers;
/// a code point that is listed nowhere counts as a letter without case.
namespace onrecord::text {

enum class character_class : std::uint8_t {
  upper,        ///< an upper-case or title-case letter
  lower,        ///< a lower-case letter
  letter,       ///< a letter of a script without case, or an unlisted character
  digit,        ///< a decimal digit
  space,        ///< white space, and the zero-width space and byte order mark
  punctuation,  ///< marks of writing: stops, quotes, brackets, dashes
  symbol,       ///< signs that stand for a word: currency, mathematics, pictures
  extender,     ///< belongs to what precedes it: accents, joiners, direction marks
};

[[nodiscard]] character_class classify(char32_t code_point);

[[nodiscard]] constexpr bool is_letter(character_class kind) {
  return kind == character_class::upper || kind == character_class::lower ||
         kind == character_class::letter;
}

/// One character of a text.
struct character {
  char32_t code_point = 0;
  std::uint32_t size = 0;  ///< bytes; 0 at the end of the text
};

/// The character that begins at byte `at` of `text` (valid UTF-8).
[[nodiscard]] character character_at(std::string_view text, std::size_t at);

/// The character that ends before byte `at`.
[[nodiscard]] character character_before(std::string_view text, std::size_t at);

}  // namespace onrecord::text
