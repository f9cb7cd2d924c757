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
  bool any_letter = false;
  std::uint32_t unspaced = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto next = text::character_at(line, at);
    at += next.size;
    const character_class kind = text::classify(next.code_point);
    if (kind == character_class::space) {
      in_word = false;
      if (next.code_point == U'\n') ++shape.lines;
      continue;
    }
    if (next.code_point == U',' || next.code_point == U'，' || next.code_point == U'、' ||
        next.code_point == U'،')
      ++shape.commas;
    if (text::is_letter(kind)) {
      ++shape.letters;
      if (!any_letter) shape.begins_lower = kind == character_class::lower;
      any_letter = true;
      // Kana and ideographs: scripts that put no spaces between words.
      if (next.code_point >= 0x3040 && next.code_point <= 0x9FFF) ++unspaced;
    }
    if (kind == character_class::digit) ++shape.digits;
    if (!in_word && (text::is_letter(kind) || kind == character_class::digit)) {
      in_word = true;
      ++shape.words;
      if (kind == character_class::upper) ++shape.capitalized;
    }
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
