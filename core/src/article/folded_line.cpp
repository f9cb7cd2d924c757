#include "article/folded_line.hpp"

#include <utf8/unchecked.h>

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;

/// What printed characters of ASCII are folded to; 0 for the space and for all others.
constexpr auto plain_letters = [] {
  std::array<char, 256> table{};
  for (char c = '!'; c <= '~'; ++c) table[static_cast<std::size_t>(c)] = text::fold(c);
  return table;
}();

/// The sign that stands for all of its kind, or 0 where the character is kept.
char32_t common_sign(char32_t sign, character_class kind) {
  switch (sign) {
    case U'‘':
    case U'’':
    case U'ʼ':
    case U'´':
      return U'\'';
    case U'‐':
    case U'‑':
    case U'–':
    case U'—':
    case U'―':
      return U'-';
    case U'：':
      return U':';
    case U'»':
    case U'›':
    case U'•':
    case U'·':
      return U'|';
    default:
      return kind == character_class::symbol && sign > 0x7F && sign != U'©' ? U'|' : 0;
  }
}

}  // namespace

char32_t lower_case(char32_t letter) {
  if (letter < 0x80) return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter;
  if (text::classify(letter) != character_class::upper) return letter;
  if (letter < 0x100) return letter + 32;
  if (letter == U'Ÿ') return U'ÿ';
  if (letter == U'İ') return U'i';
  if (letter < 0x250) return letter + 1;
  if (letter >= 0x391 && letter <= 0x3AB) return letter + 32;
  if (letter >= 0x400 && letter <= 0x40F) return letter + 80;
  if (letter >= 0x410 && letter <= 0x42F) return letter + 32;
  if (letter >= 0x460 && letter <= 0x52F) return letter + 1;
  if (letter >= 0x1E00 && letter <= 0x1EFF) return letter + 1;
  return letter;
}

void folded_line::assign(std::string_view line) {
  // Folding never makes a line longer.
  text_.resize(line.size());
  sources_.resize(line.size() + 1);
  char* const folded = text_.data();
  std::uint32_t* const sources = sources_.data();
  std::size_t size = 0;
  bool space = false;
  const auto put_space = [&](std::uint32_t source) {
    if (space && size > 0) {
      folded[size] = ' ';
      sources[size++] = source;
    }
    space = false;
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto source = static_cast<std::uint32_t>(at);
    if (const char plain = plain_letters[static_cast<unsigned char>(line[at])]; plain != 0) {
      put_space(source);
      folded[size] = plain;
      sources[size++] = source;
      ++at;
      continue;
    }
    const auto [sign, bytes] = text::character_at(line, at);
    at += bytes;
    const character_class kind = text::classify(sign);
    if (sign == 0xAD) continue;  // a soft hyphen
    if (kind == character_class::space) {
      space = true;
      continue;
    }
    put_space(source);
    const char32_t common = common_sign(sign, kind);
    const std::size_t begin = size;
    size = static_cast<std::size_t>(
        utf8::unchecked::append(common != 0 ? common : lower_case(sign), folded + size) - folded);
    std::fill(sources + begin, sources + size, source);
  }
  text_.resize(size);
  sources_.resize(size);
  sources_.push_back(static_cast<std::uint32_t>(line.size()));
}

}  // namespace onrecord::extraction
