#include "article/text_signs.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace onrecord::extraction {

std::int16_t first_sign(std::string_view text) {
  const auto first = text::character_at(text, 0);
  switch (first.code_point) {
    case U'"':
    case U'\'':
    case U'“':
    case U'‘':
    case U'«':
    case U'„':
    case U'「':
      return 2;
    case U'(':
    case U'[':
    case U'（':
      return 3;
    case U'-':
    case U'–':
    case U'—':
      return 4;
    default:
      break;
  }
  const auto kind = text::classify(first.code_point);
  if (kind == text::character_class::digit) return 1;
  return text::is_letter(kind) ? std::int16_t{0} : std::int16_t{5};
}

std::int16_t words_before_colon(std::string_view text) {
  constexpr std::size_t furthest_colon = 40;
  const std::string_view begin = text.substr(0, furthest_colon);
  const std::size_t colon = begin.find(':');
  if (colon == std::string_view::npos) return 0;
  return static_cast<std::int16_t>(
      1 + std::count(begin.begin(), begin.begin() + static_cast<std::ptrdiff_t>(colon), ' '));
}

}  // namespace onrecord::extraction
