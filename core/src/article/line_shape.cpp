#include "article/line_shape.hpp"

#include <array>
#include <cstddef>

#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;

/// What characters of ASCII add to the counts of a line, in the lower and the upper half of a
/// number: letters and digits their capitals and digits, others commas and lines.
constexpr unsigned upper_half = 32;
struct ascii_bytes {
  std::array<unsigned char, 256> folded{};  // of letters and digits, for the hash of their word
  std::array<std::uint64_t, 256> counts{};
};

constexpr auto ascii = [] {
  ascii_bytes table;
  table.counts[','] = 1;
  table.counts['\n'] = std::uint64_t{1} << upper_half;
  for (std::size_t i = 0; i < 128; ++i) {
    const character_class kind = text::classify(static_cast<char32_t>(i));
    if (!text::is_letter(kind) && kind != character_class::digit) continue;
    table.folded[i] = static_cast<unsigned char>(text::fold(static_cast<char>(i)));
    table.counts[i] = std::uint64_t{kind == character_class::upper} |
                      std::uint64_t{kind == character_class::digit} << upper_half;
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

/// Marks and spaces beyond ASCII, which part words.
bool parts_words(char32_t sign) { return sign < 0xC0 || (sign >= 0x2000 && sign < 0x2080); }

/// Reads a line once; where there are `words`, appends those of the line.
class line_reader {
 public:
  line_reader(std::string_view line, std::vector<word>* words) : line_(line), words_(words) {}

  line_shape read() {
    while (at_ < line_.size()) {
      read_ascii_word();
      if (at_ == line_.size()) break;
      if (static_cast<unsigned char>(line_[at_]) < 0x80) {
        read_ascii_gap();
      } else {
        read_beyond_ascii();
      }
    }
    end_word();
    shape_.letters += static_cast<std::uint32_t>(word_bytes_ - (counts_ >> upper_half));
    shape_.upper += static_cast<std::uint32_t>(counts_);
    shape_.digits += static_cast<std::uint32_t>(counts_ >> upper_half);
    shape_.commas += static_cast<std::uint32_t>(gap_counts_);
    shape_.lines += static_cast<std::uint32_t>(gap_counts_ >> upper_half);
    shape_.words += unspaced_ / 2;
    shape_.begins_lower = begins_lower(line_);
    look_at_end(line_, shape_);
    return shape_;
  }

 private:
  void begin_word(std::size_t at) {
    at_ = at;
    word_ = {text::empty_hash, static_cast<std::uint32_t>(at), 0};
  }

  void end_word() {
    word_.size = static_cast<std::uint32_t>(at_) - word_.begin;
    if (word_.size > 0 && words_) words_->push_back(word_);
  }

  void read_ascii_word() {
    const std::size_t begin = at_;
    std::uint32_t hash = word_.hash;
    std::uint64_t counts = counts_;
    std::size_t at = begin;
    for (; at < line_.size(); ++at) {
      const auto byte = static_cast<unsigned char>(line_[at]);
      const unsigned char folded = ascii.folded[byte];
      if (folded == 0) break;
      hash = (hash ^ folded) * text::hash_prime;
      counts += ascii.counts[byte];
    }
    if (at == begin) return;
    at_ = at;
    word_.hash = hash;
    counts_ = counts;
    word_bytes_ += at - begin;
    go_on(line_[begin] >= 'A' && line_[begin] <= 'Z');
  }

  void read_ascii_gap() {
    end_word();
    const char sign = line_[at_];
    if (text::classify(static_cast<unsigned char>(sign)) == character_class::space)
      in_word_ = false;
    gap_counts_ += ascii.counts[static_cast<unsigned char>(sign)];
    begin_word(at_ + 1);
  }

  void read_beyond_ascii() {
    const auto [sign, bytes] = text::character_at(line_, at_);
    const character_class kind = text::classify(sign);
    const bool letter = text::is_letter(kind);
    shape_.letters += letter;
    shape_.upper += kind == character_class::upper;
    shape_.digits += kind == character_class::digit;
    shape_.commas += sign == U'，' || sign == U'、' || sign == U'،';
    // Kana and ideographs: scripts that put no spaces between words.
    unspaced_ += sign >= 0x3040 && sign <= 0x9FFF && letter;
    if (letter || kind == character_class::digit) go_on(kind == character_class::upper);
    if (kind == character_class::space) in_word_ = false;
    if (parts_words(sign)) {
      end_word();
      begin_word(at_ + bytes);
    } else {
      for (const std::size_t end = at_ + bytes; at_ < end; ++at_)
        word_.hash = text::hash_on(word_.hash, line_[at_]);
    }
  }

  /// A letter or digit: behind white space a word of the line begins.
  void go_on(bool capital) {
    shape_.words += !in_word_;
    shape_.capitalized += !in_word_ && capital;
    in_word_ = true;
  }

  const std::string_view line_;
  std::vector<word>* const words_;
  std::size_t at_ = 0;
  word word_{.hash = text::empty_hash, .begin = 0, .size = 0};
  line_shape shape_;
  bool in_word_ = false;
  std::uint64_t counts_ = 0;      // of ASCII words
  std::uint64_t gap_counts_ = 0;  // of ASCII between them
  std::size_t word_bytes_ = 0;    // of ASCII
  std::uint32_t unspaced_ = 0;
};

}  // namespace

line_shape measure(std::string_view line) { return line_reader(line, nullptr).read(); }

line_shape measure(std::string_view line, std::vector<word>& words) {
  return line_reader(line, &words).read();
}

bool runs_on(std::string_view line, std::string_view next) {
  line_shape shape;
  look_at_end(line, shape);
  return !shape.ends_sentence && begins_lower(next);
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
