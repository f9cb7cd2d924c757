#include "article/folded_line.hpp"

#include <utf8/unchecked.h>

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;

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
  std::size_t size = 0;
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    const auto source = static_cast<std::uint32_t>(at);
    const char letter = line[at];
    char32_t sign = static_cast<unsigned char>(letter);
    bool is_space = letter == ' ' || (letter >= '\t' && letter <= '\r');
    if (sign < 0x80) {
      ++at;
      sign = letter >= 'A' && letter <= 'Z' ? sign + ('a' - 'A') : sign;
    } else {
      const auto next = text::character_at(line, at);
      at += next.size;
      const character_class kind = text::classify(next.code_point);
      is_space = kind == character_class::space;
      if (next.code_point == 0xAD) continue;  // a soft hyphen
      const char32_t common = common_sign(next.code_point, kind);
      sign = common != 0 ? common : lower_case(next.code_point);
    }
    if (is_space) {
      space = true;
      continue;
    }
    if (space && size > 0) {
      text_[size] = ' ';
      sources_[size++] = source;
    }
    space = false;
    const std::size_t begin = size;
    if (sign < 0x80) {
      text_[size++] = static_cast<char>(sign);
    } else {
      size = static_cast<std::size_t>(
          utf8::unchecked::append(sign, text_.begin() + static_cast<std::ptrdiff_t>(size)) -
          text_.begin());
    }
    for (std::size_t i = begin; i < size; ++i) sources_[i] = source;
  }
  text_.resize(size);
  sources_.resize(size);
  sources_.push_back(static_cast<std::uint32_t>(line.size()));
}

}  // namespace onrecord::extraction
