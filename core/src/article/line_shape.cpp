#include "article/line_shape.hpp"

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;

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
  line_shape shape;
  bool in_word = false;
  std::uint32_t unspaced = 0;
  for (std::size_t at = 0; at < line.size();) {
    character_class kind{};
    char32_t sign = static_cast<unsigned char>(line[at]);
    if (sign < 0x80) {
      kind = text::classify(sign);
      ++at;
    } else {
      const auto next = text::character_at(line, at);
      sign = next.code_point;
      kind = text::classify(sign);
      at += next.size;
      shape.commas += sign == U'，' || sign == U'、' || sign == U'،';
      // Kana and ideographs: scripts that put no spaces between words.
      unspaced += sign >= 0x3040 && sign <= 0x9FFF && text::is_letter(kind);
    }
    switch (kind) {
      case character_class::space:
        in_word = false;
        shape.lines += sign == U'\n';
        continue;
      case character_class::upper:
        ++shape.upper;
        shape.capitalized += !in_word;
        break;
      case character_class::lower:
        if (shape.letters == 0) shape.begins_lower = true;
        break;
      case character_class::letter:
        break;
      case character_class::digit:
        ++shape.digits;
        shape.words += !in_word;
        in_word = true;
        continue;
      default:
        shape.commas += sign == U',';
        continue;
    }
    ++shape.letters;
    shape.words += !in_word;
    in_word = true;
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
