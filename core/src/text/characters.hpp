#pragma once

#include <array>
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

namespace detail {

consteval std::array<character_class, 128> classify_ascii() {
  using enum character_class;
  std::array<character_class, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = symbol;
  for (const char c : std::string_view("!\"'(),-./:;?[]`{}"))
    table[static_cast<std::size_t>(c)] = punctuation;
  for (const char c : std::string_view("\t\n\v\f\r ")) table[static_cast<std::size_t>(c)] = space;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = digit;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = upper;
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = lower;
  return table;
}
inline constexpr std::array<character_class, 128> ascii_classes = classify_ascii();

[[nodiscard]] character_class classify_beyond_ascii(char32_t code_point);

}  // namespace detail

[[nodiscard]] constexpr character_class classify(char32_t code_point) {
  return code_point < detail::ascii_classes.size() ? detail::ascii_classes[code_point]
                                                   : detail::classify_beyond_ascii(code_point);
}

[[nodiscard]] constexpr bool is_letter(character_class kind) {
  return kind == character_class::upper || kind == character_class::lower ||
         kind == character_class::letter;
}

/// White space as HTML has it ("ASCII whitespace", Infra Standard, section 4.6).
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

[[nodiscard]] constexpr bool is_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }

/// One character of a text.
struct character {
  char32_t code_point = 0;
  std::uint32_t size = 0;  ///< bytes; 0 at the end of the text
};

namespace detail {
[[nodiscard]] character character_beyond_ascii(std::string_view text, std::size_t at);
}

/// The character that begins at byte `at` of `text` (valid UTF-8).
[[nodiscard]] inline character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? character{lead, 1} : detail::character_beyond_ascii(text, at);
}

/// The character that ends before byte `at`.
[[nodiscard]] character character_before(std::string_view text, std::size_t at);

}  // namespace onrecord::text
