#include "article/line_shape.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;

/// What a character means to the words of a line: whether it belongs to one, whether it is a
/// capital, and whether a word may go on behind it.
constexpr std::uint32_t word_bit = 1;
constexpr unsigned upper_at = 1;
constexpr unsigned joins_at = 2;

constexpr std::uint32_t bits_of(character_class kind) {
  const bool is_word = text::is_letter(kind) || kind == character_class::digit;
  return (is_word ? word_bit : 0) | (kind == character_class::upper ? 1U << upper_at : 0) |
         (kind != character_class::space ? 1U << joins_at : 0);
}

/// What a character of ASCII adds to the counts of a line, a byte each: letters, capitals, digits,
/// commas, lines.
struct ascii_counts {
  std::uint64_t counts = 0;
  std::uint32_t kind = 0;
};

constexpr auto ascii_table = [] {
  std::array<ascii_counts, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const character_class kind = text::classify(static_cast<char32_t>(i));
    table[i].kind = bits_of(kind);
    table[i].counts = std::uint64_t{text::is_letter(kind)} |
                      std::uint64_t{kind == character_class::upper} << 8 |
                      std::uint64_t{kind == character_class::digit} << 16 |
                      std::uint64_t{i == ','} << 24 | std::uint64_t{i == '\n'} << 32;
  }
  return table;
}();

bool begins_lower(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto next = text::character_at(line, at);
    const character_class kind = text::classify(next.code_point);
    if (text::is_letter(kind)) return kind == character_class::lower;
    at += next.size;
  }
  return false;
}

bool is_closing_mark(char32_t mark) {
  switch (mark) {
    case U'"':
    case U'\'':
    case U'”':
    case U'’':
    case U'»':
    case U')':
    case U']':
    case U'」':
    case U'』':
    case U'）':
      return true;
    default:
      return false;
  }
}

void look_at_end(std::string_view line, line_shape& shape) {
  std::size_t end = line.size();
  while (end > 0) {
    const auto last = text::character_before(line, end);
    if (!is_closing_mark(last.code_point)) {
      switch (last.code_point) {
        case U'.':
        case U'。':
        case U'।':
        case U'۔':
          shape.ends_stop = !line.substr(0, end).ends_with("..");
          shape.ends_sentence = true;
          return;
        case U'!':
        case U'?':
        case U'…':
        case U'！':
        case U'？':
        case U'؟':
          shape.ends_sentence = true;
          return;
        case U',':
        case U':':
        case U';':
        case U'-':
        case U'–':
        case U'—':
        case U'，':
        case U'：':
          shape.ends_open = true;
          return;
        default:
          return;
      }
    }
    end -= last.size;
  }
}

}  // namespace

line_shape measure(std::string_view line) {
  using enum character_class;
  line_shape shape;
  shape.begins_lower = begins_lower(line);
  std::uint32_t in_word = 0;
  std::uint32_t unspaced = 0;
  const auto count = [&](std::uint32_t kind) {
    // Sums without branches: which kind comes next is hard to predict.
    const std::uint32_t begins_word = kind & word_bit & ~in_word;
    shape.words += begins_word;
    shape.capitalized += begins_word & kind >> upper_at;
    in_word = (kind | (in_word & kind >> joins_at)) & word_bit;
  };
  for (std::size_t at = 0; at < line.size();) {
    // As many characters of ASCII as can be counted in the bytes of a number.
    const std::size_t end = std::min(line.size(), at + 0xFF);
    std::uint64_t sums = 0;
    for (; at < end && static_cast<unsigned char>(line[at]) < 0x80; ++at) {
      const ascii_counts& each = ascii_table[static_cast<unsigned char>(line[at])];
      sums += each.counts;
      count(each.kind);
    }
    const auto byte_at = [sums](unsigned bit) {
      return static_cast<std::uint32_t>(sums >> bit & 0xFF);
    };
    shape.letters += byte_at(0);
    shape.upper += byte_at(8);
    shape.digits += byte_at(16);
    shape.commas += byte_at(24);
    shape.lines += byte_at(32);
    if (at == end) continue;
    const auto [sign, bytes] = text::character_at(line, at);
    const character_class kind = text::classify(sign);
    at += bytes;
    shape.letters += text::is_letter(kind);
    shape.upper += kind == upper;
    shape.digits += kind == digit;
    shape.commas += sign == U'，' || sign == U'、' || sign == U'،';
    // Kana and ideographs: scripts that put no spaces between words.
    unspaced += sign >= 0x3040 && sign <= 0x9FFF && text::is_letter(kind);
    count(bits_of(kind));
  }
  shape.words += unspaced / 2;
  look_at_end(line, shape);
  return shape;
}

bool reads_as_prose(const line_shape& shape) {
  if (shape.words > 24) return true;
  return shape.ends_sentence && shape.words >= 8;
}

bool reads_as_title(const line_shape& shape) {
  return shape.words >= 2 && shape.words <= 24 && shape.letters > 0 && !shape.ends_open &&
         !shape.ends_stop;
}

}  // namespace onrecord::extraction
