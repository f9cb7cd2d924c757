#include "article/line_shape.hpp"

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;
// The order that `measure` compares by.
static_assert(character_class::upper < character_class::letter &&
              character_class::lower < character_class::letter &&
              character_class::letter < character_class::digit &&
              character_class::digit < character_class::space);

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
  bool in_word = false;
  std::uint32_t unspaced = 0;
  for (std::size_t at = 0; at < line.size();) {
    character_class kind{};
    char32_t sign = static_cast<unsigned char>(line[at]);
    if (sign < 0x80) {
      kind = text::classify(sign);
      ++at;
      shape.commas += sign == U',';
    } else {
      const auto next = text::character_at(line, at);
      sign = next.code_point;
      kind = text::classify(sign);
      at += next.size;
      shape.commas += sign == U'，' || sign == U'、' || sign == U'،';
      // Kana and ideographs: scripts that put no spaces between words.
      unspaced += sign >= 0x3040 && sign <= 0x9FFF && text::is_letter(kind);
    }
    // Sums without branches: which kind comes next is hard to predict.
    const bool is_letter = kind <= letter;
    const bool begins_word = kind <= digit && !in_word;
    shape.lines += sign == U'\n';
    shape.upper += kind == upper;
    shape.capitalized += kind == upper && begins_word;
    shape.begins_lower |= kind == lower && shape.letters == 0;
    shape.letters += is_letter;
    shape.digits += kind == digit;
    shape.words += begins_word;
    in_word = kind <= digit || (in_word && kind != space);
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
