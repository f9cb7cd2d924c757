#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace onrecord::text {
namespace {

using enum character_class;

/// How the letters of a range carry case.
enum class casing : std::uint8_t {
  fixed,  // all of the class given
  even,   // pairs, the upper-case letter at the even code point
  odd,    // pairs, the upper-case letter at the odd code point
};

struct range {
  char32_t first;
  char32_t last;
  character_class kind;
  casing letters = casing::fixed;
};

constexpr range ranges[] = {
    {0x0080, 0x0084, symbol},
    {0x0085, 0x0085, space},
    {0x0086, 0x009F, symbol},
    {0x00A0, 0x00A0, space},
    {0x00A1, 0x00A1, punctuation},
    {0x00A2, 0x00A6, symbol},
    {0x00A7, 0x00A7, punctuation},
    {0x00A8, 0x00A9, symbol},
    {0x00AA, 0x00AA, lower},
    {0x00AB, 0x00AB, punctuation},
    {0x00AC, 0x00AC, symbol},
    {0x00AD, 0x00AD, extender},
    {0x00AE, 0x00B1, symbol},
    {0x00B2, 0x00B3, symbol},
    {0x00B4, 0x00B4, punctuation},
    {0x00B5, 0x00B5, lower},
    {0x00B6, 0x00B7, punctuation},
    {0x00B8, 0x00B9, symbol},
    {0x00BA, 0x00BA, lower},
    {0x00BB, 0x00BB, punctuation},
    {0x00BC, 0x00BE, symbol},
    {0x00BF, 0x00BF, punctuation},
    {0x00C0, 0x00D6, upper},
    {0x00D7, 0x00D7, symbol},
    {0x00D8, 0x00DE, upper},
    {0x00DF, 0x00F6, lower},
    {0x00F7, 0x00F7, symbol},
    {0x00F8, 0x00FF, lower},
    {0x0100, 0x0138, upper, casing::even},
    {0x0139, 0x0148, upper, casing::odd},
    {0x0149, 0x0177, upper, casing::even},
    {0x0178, 0x0178, upper},
    {0x0179, 0x017E, upper, casing::odd},
    {0x017F, 0x017F, lower},
    {0x0180, 0x0217, letter},
    {0x0218, 0x021B, upper, casing::even},
    {0x0300, 0x036F, extender},
    {0x037E, 0x037E, punctuation},
    {0x0386, 0x0386, upper},
    {0x0387, 0x0387, punctuation},
    {0x0388, 0x038F, upper},
    {0x0390, 0x0390, lower},
    {0x0391, 0x03AB, upper},
    {0x03AC, 0x03CE, lower},
    {0x0400, 0x042F, upper},
    {0x0430, 0x045F, lower},
    {0x0460, 0x0481, upper, casing::even},
    {0x0483, 0x0489, extender},
    {0x048A, 0x04BF, upper, casing::even},
    {0x04C0, 0x04C0, upper},
    {0x04C1, 0x04CE, upper, casing::odd},
    {0x04CF, 0x04CF, lower},
    {0x04D0, 0x052F, upper, casing::even},
    {0x0531, 0x0556, upper},
    {0x0561, 0x0587, lower},
    {0x0589, 0x058A, punctuation},
    {0x0591, 0x05BD, extender},
    {0x05BE, 0x05BE, punctuation},
    {0x05BF, 0x05BF, extender},
    {0x05C0, 0x05C0, punctuation},
    {0x05F3, 0x05F4, punctuation},
    {0x0600, 0x0605, symbol},
    {0x060C, 0x060D, punctuation},
    {0x061B, 0x061F, punctuation},
    {0x064B, 0x065F, extender},
    {0x0660, 0x0669, digit},
    {0x066A, 0x066D, punctuation},
    {0x06D4, 0x06D4, punctuation},
    {0x06F0, 0x06F9, digit},
    {0x093A, 0x093C, extender},
    {0x093E, 0x094F, extender},
    {0x0964, 0x0965, punctuation},
    {0x0966, 0x096F, digit},
    {0x104A, 0x104F, punctuation},
    {0x1680, 0x1680, space},
    {0x1E00, 0x1E95, upper, casing::even},
    {0x1E96, 0x1E9D, lower},
    {0x1E9E, 0x1EFF, upper, casing::even},
    {0x2000, 0x200B, space},
    {0x200C, 0x200F, extender},
    {0x2010, 0x2027, punctuation},
    {0x2028, 0x2029, space},
    {0x202A, 0x202E, extender},
    {0x202F, 0x202F, space},
    {0x2030, 0x2031, symbol},
    {0x2032, 0x205E, punctuation},
    {0x205F, 0x205F, space},
    {0x2060, 0x206F, extender},
    {0x2070, 0x20CF, symbol},
    {0x20D0, 0x20FF, extender},
    {0x2100, 0x2BFF, symbol},
    {0x2E00, 0x2E7F, punctuation},
    {0x3000, 0x3000, space},
    {0x3001, 0x3003, punctuation},
    {0x3008, 0x3011, punctuation},
    {0x3012, 0x3013, symbol},
    {0x3014, 0x301F, punctuation},
    {0x302A, 0x302F, extender},
    {0x3030, 0x3030, punctuation},
    {0x30FB, 0x30FB, punctuation},
    {0xD800, 0xF8FF, symbol},
    {0xFE00, 0xFE0F, extender},
    {0xFE10, 0xFE6B, punctuation},
    {0xFEFF, 0xFEFF, space},
    {0xFF01, 0xFF03, punctuation},
    {0xFF04, 0xFF05, symbol},
    {0xFF06, 0xFF0F, punctuation},
    {0xFF10, 0xFF19, digit},
    {0xFF1A, 0xFF1B, punctuation},
    {0xFF1C, 0xFF1E, symbol},
    {0xFF1F, 0xFF20, punctuation},
    {0xFF21, 0xFF3A, upper},
    {0xFF3B, 0xFF3D, punctuation},
    {0xFF41, 0xFF5A, lower},
    {0xFF5B, 0xFF65, punctuation},
    {0xFFE0, 0xFFFD, symbol},
    {0x1F000, 0x1F3FA, symbol},
    {0x1F3FB, 0x1F3FF, extender},
    {0x1F400, 0x1FAFF, symbol},
    {0xE0000, 0xE01EF, extender},
};

/// Of each row of code points the first range that reaches into it or stands behind; the last entry
/// is that of all code points beyond.
constexpr char32_t indexed = 0x3000;
constexpr char32_t row_size = 0x80;
constexpr auto first_ranges = [] {
  std::array<std::uint8_t, indexed / row_size + 1> table{};
  for (std::size_t row = 0; row < table.size(); ++row)
    while (ranges[table[row]].last < row * row_size) ++table[row];
  return table;
}();

}  // namespace

character_class detail::classify_beyond_ascii(char32_t code_point) {
  const range* found = ranges + first_ranges[std::min(code_point, indexed) / row_size];
  while (found != std::end(ranges) && found->last < code_point) ++found;
  if (found == std::end(ranges) || code_point < found->first) return letter;
  switch (found->letters) {
    case casing::fixed:
      return found->kind;
    case casing::even:
      return code_point % 2 == 0 ? upper : lower;
    case casing::odd:
      return code_point % 2 == 1 ? upper : lower;
  }
  return letter;
}

character detail::character_beyond_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t lead = byte(0);
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) |
              (byte(3) & 0x3FU),
          4};
}

character character_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return character_at(text, begin);
}

}  // namespace onrecord::text
