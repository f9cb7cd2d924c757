#include "article/folded_line.hpp"

#include <utf8/unchecked.h>

#include <iterator>

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
  text_.clear();
  sources_.clear();
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    const auto next = text::character_at(line, at);
    const character_class kind = text::classify(next.code_point);
    const auto source = static_cast<std::uint32_t>(at);
    at += next.size;
    if (kind == character_class::space || next.code_point == 0xAD) {
      space = space || kind == character_class::space;
      continue;
    }
    if (space && !text_.empty()) {
      text_ += ' ';
      sources_.push_back(source);
    }
    space = false;
    const char32_t sign = common_sign(next.code_point, kind);
    utf8::unchecked::append(sign != 0 ? sign : lower_case(next.code_point),
                            std::back_inserter(text_));
    sources_.resize(text_.size(), source);
  }
  sources_.push_back(static_cast<std::uint32_t>(line.size()));
}

}  // namespace onrecord::extraction
