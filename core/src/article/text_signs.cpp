#include "article/text_signs.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

/// Full stops are rarer than the letter.
bool holds_www(std::string_view text) {
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos;
       dot = text.find('.', dot + 1))
    if (text.substr(0, dot).ends_with("www")) return true;
  return false;
}

}  // namespace

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

std::int16_t address_in(std::string_view text) {
  constexpr std::size_t longest_look = 400;
  const std::string_view begin = text.substr(0, longest_look);
  if (begin.find('@') != std::string_view::npos) return 2;
  return begin.find("://") != std::string_view::npos || holds_www(begin);
}

std::int16_t target_of(std::string_view url) {
  if (url.starts_with('#')) return 1;
  if (url.starts_with("mailto:")) return 4;
  return url.find("://") == std::string_view::npos ? std::int16_t{2} : std::int16_t{3};
}

}  // namespace onrecord::extraction
