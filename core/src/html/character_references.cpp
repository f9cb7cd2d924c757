#include "html/character_references.hpp"

#include <utf8/unchecked.h>

#include <algorithm>
#include <iterator>
#include <onrecord_data/character_references.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/scan.hpp"
#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::html {
namespace {

int digit_value(char c, std::uint32_t base) {
  if (is_digit(c)) return c - '0';
  if (base == 16 && lower(c) >= 'a' && lower(c) <= 'f') return lower(c) - 'a' + 10;
  return -1;
}

struct named_reference {
  std::string_view name;
  std::uint32_t first = 0;  ///< code point
  std::string_view others;  ///< code points that follow, each behind a space
};

/// Takes the hexadecimal number in front.
std::uint32_t take_code_point(std::string_view& from) {
  std::uint32_t number = 0;
  for (; !from.empty() && from.front() != ' '; from.remove_prefix(1))
    number = number * 16 + static_cast<std::uint32_t>(digit_value(from.front(), 16));
  return number;
}

/// By their names; the table has them in the order of the code points, which takes 4 KB less of the
/// module. Read at first use, never changed after.
std::span<const named_reference> names() {
  static const auto read = [] {
    std::vector<named_reference> all;
    std::uint32_t first = 0;
    for (auto [code_points, names] : text::rows_of(data::character_references::table{})) {
      first += take_code_point(code_points);
      while (!names.empty()) {
        std::size_t size = names.find_first_of("; ");
        if (names[size] == ';') ++size;
        all.push_back({names.substr(0, size), first, code_points});
        names.remove_prefix(size + (names[size - 1] == ';' ? 0 : 1));
      }
    }
    put_in_order(all.begin(), all.end(), [](const named_reference& a, const named_reference& b) {
      return a.name < b.name;
    });
    return all;
  }();
  return read;
}

struct named_match {
  std::size_t index = 0;
  std::size_t size = 0;  // 0: none
};

/// The longest name that `text` begins with: the range of names that share the characters read so
/// far is narrowed character by character.
named_match longest_name(std::string_view text) {
  named_match found;
  const auto known = names();
  std::size_t low = 0;
  std::size_t high = known.size();
  for (std::size_t at = 0; at < text.size() && low < high; ++at) {
    const char wanted = text[at];
    const auto before = [&](char c, std::size_t i) {
      const std::string_view name = known[i].name;
      return name.size() <= at || name[at] < c;
    };
    const auto bound = [&](std::size_t from, std::size_t to, char c) {
      while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (before(c, middle))
          from = middle + 1;
        else
          to = middle;
      }
      return from;
    };
    low = bound(low, high, wanted);
    high = bound(low, high, static_cast<char>(wanted + 1));
    if (low < high && known[low].name.size() == at + 1) found = {low, at + 1};
  }
  return found;
}

void append(std::uint32_t code_point, std::string& out) {
  utf8::unchecked::append(code_point, std::back_inserter(out));
}

std::size_t resolve_named(std::string_view from, reference_place place, std::string& out) {
  const std::string_view text = from.substr(1);
  const named_match found = longest_name(text);
  const bool complete = found.size != 0 && text[found.size - 1] == ';';
  const char next = found.size < text.size() ? text[found.size] : '\0';
  // Old addresses such as "?a=1&copy=2" are not to change (13.2.5.73).
  const bool historical = place == reference_place::attribute_value && !complete &&
                          (next == '=' || is_letter(next) || is_digit(next));
  if (found.size == 0 || historical) {
    out += '&';
    return 1;
  }
  const named_reference& meant = names()[found.index];
  append(meant.first, out);
  for (std::string_view others = meant.others; !others.empty();) {
    others.remove_prefix(1);
    append(take_code_point(others), out);
  }
  return 1 + found.size;
}

/// "Numeric character reference end state" (13.2.5.80): the C1 controls mean windows-1252.
std::uint32_t valid_code_point(std::uint32_t number) {
  constexpr std::uint16_t windows_1252[32] = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  constexpr std::uint32_t replacement = 0xFFFD;
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
    return replacement;
  return number >= 0x80 && number < 0xA0 ? windows_1252[number - 0x80] : number;
}

std::size_t resolve_numeric(std::string_view from, std::string& out) {
  const bool hexadecimal = from.size() > 2 && lower(from[2]) == 'x';
  const std::uint32_t base = hexadecimal ? 16 : 10;
  const std::size_t digits = hexadecimal ? 3 : 2;
  std::size_t at = digits;
  std::uint32_t number = 0;
  for (; at < from.size(); ++at) {
    const int digit = digit_value(from[at], base);
    if (digit < 0) break;
    number = std::min<std::uint32_t>(number * base + static_cast<std::uint32_t>(digit), 0x110000);
  }
  if (at == digits) {
    out += '&';
    return 1;
  }
  append(valid_code_point(number), out);
  return at < from.size() && from[at] == ';' ? at + 1 : at;
}

}  // namespace

std::size_t resolve_reference(std::string_view from, reference_place place, std::string& out) {
  return from.size() > 1 && from[1] == '#' ? resolve_numeric(from, out)
                                           : resolve_named(from, place, out);
}

}  // namespace onrecord::html
