#include "article/folded_line.hpp"

#include <utf8/unchecked.h>

#include <array>
#include <cstdint>

#include "text/characters.hpp"
#include "text/eight_bytes.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using text::character_class;
namespace eight_bytes = text::eight_bytes;

/// What printed characters of ASCII are folded to; 0 for the space and for all others.
constexpr auto plain_letters = [] {
  std::array<char, 256> table{};
  for (char c = '!'; c <= '~'; ++c) table[static_cast<std::size_t>(c)] = text::fold(c);
  return table;
}();

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
    case U'…':
      return U'.';
    case U'“':
    case U'”':
      return U'"';
    case U'»':
    case U'›':
    case U'•':
    case U'·':
    case U'【':
    case U'】':
      return U'|';
    default:
      return kind == character_class::symbol && sign > 0x7F && sign != U'©' ? U'|' : 0;
  }
}

/// Puts one character after the other into a buffer.
class folding {
 public:
  explicit folding(char* into) : into_(into) {}

  [[nodiscard]] std::size_t size() const { return size_; }

  /// The character at `at` of the line; returns how many bytes it has.
  std::size_t take(std::string_view line, std::size_t at) {
    if (const char plain = plain_letters[static_cast<unsigned char>(line[at])]; plain != 0) {
      put_space();
      into_[size_++] = plain;
      return 1;
    }
    const auto [sign, bytes] = text::character_at(line, at);
    const character_class kind = text::classify(sign);
    if (sign == 0xAD) return bytes;  // a soft hyphen
    if (kind == character_class::space) {
      space_ = true;
      return bytes;
    }
    put_space();
    const char32_t common = common_sign(sign, kind);
    char* const end =
        utf8::unchecked::append(common != 0 ? common : lower_case(sign), into_ + size_);
    size_ = static_cast<std::size_t>(end - into_);
    return bytes;
  }

  /// Eight bytes at `at` of the line, where they are letters and signs of ASCII with single spaces
  /// between; otherwise nothing is done.
  bool take_eight(std::string_view line, std::size_t at) {
    if (line.size() - at < sizeof(std::uint64_t)) return false;
    const std::uint64_t bytes = eight_bytes::load(line.data() + at);
    if (!eight_bytes::are_plain(bytes)) return false;
    const std::uint64_t spaces = eight_bytes::find(' ', bytes);
    const bool one_by_one = (spaces & spaces << 8) != 0;
    if (one_by_one || (line[at] == ' ' && (space_ || size_ == 0))) return false;
    put_space();
    eight_bytes::store(eight_bytes::fold(bytes), into_ + size_);
    space_ = line[at + sizeof(std::uint64_t) - 1] == ' ';
    size_ += sizeof(std::uint64_t) - (space_ ? 1 : 0);
    return true;
  }

 private:
  void put_space() {
    if (space_ && size_ > 0) into_[size_++] = ' ';
    space_ = false;
  }

  char* into_;
  std::size_t size_ = 0;
  bool space_ = false;  // of white space whose space is not written yet
};

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
  // Folding never makes a line longer.
  text_.resize(line.size());
  folding work(text_.data());
  for (std::size_t at = 0; at < line.size();) {
    if (work.take_eight(line, at)) {
      at += sizeof(std::uint64_t);
    } else {
      at += work.take(line, at);
    }
  }
  text_.resize(work.size());
}

std::size_t source_of_folded(std::string_view line, std::size_t at) {
  std::string folded(line.size(), '\0');
  folding work(folded.data());
  for (std::size_t source = 0; source < line.size();) {
    const std::size_t taken = work.take(line, source);
    if (work.size() > at) return source;
    source += taken;
  }
  return line.size();
}

}  // namespace onrecord::extraction
