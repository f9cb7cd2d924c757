#include "article/phrases.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <iterator>
#include <onrecord/names.hpp>
#include <onrecord_data/phrases.hpp>
#include <span>
#include <vector>

#include "article/line_shape.hpp"
#include "text/characters.hpp"
#include "text/eight_bytes.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::phrases::row;
using data::phrases::rows;

static_assert(std::all_of(std::begin(rows), std::end(rows),
                          [](const row& each) { return each.phrase.size() >= 2; }));
const auto listed = text::rows_of(data::phrases::table{});

/// Lines beyond this many bytes are prose.
constexpr std::size_t longest_line = 400;

constexpr auto word_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i)
    table[i] = i >= 0x80 || (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z');
  return table;
}();

constexpr bool is_word_byte(char byte) { return word_bytes[static_cast<unsigned char>(byte)]; }

/// Scripts that put no spaces between words begin at U+3000, whose lead byte is 0xE3.
bool needs_no_boundary(std::string_view phrase) {
  return static_cast<unsigned char>(phrase.front()) >= 0xE3;
}

/// Where the rows begin whose phrases have the same two bytes in front, and the same two behind
/// those as far as the first word goes: most words begin no phrase. Laid out when the program
/// starts: the program would carry mostly empty places.
class phrase_index {
 public:
  phrase_index() {
    for (std::size_t i = 0; i < listed.size(); ++i) {
      const opening wanted(listed[i].phrase);
      std::size_t at = wanted.place();
      while (slots_[at].row != none && slots_[at].begin != wanted) at = (at + 1) % places;
      if (slots_[at].row == none) slots_[at] = {wanted, static_cast<std::uint16_t>(i)};
    }
  }

  /// The first row with a phrase that begins like `text`; their number if there is none. The others
  /// follow among those of the same pair.
  [[nodiscard]] std::size_t find(std::string_view text) const {
    if (text.size() < 2) return listed.size();
    const opening wanted(text);
    for (std::size_t at = wanted.place(); slots_[at].row != none; at = (at + 1) % places)
      if (slots_[at].begin == wanted) return slots_[at].row;
    return listed.size();
  }

  [[nodiscard]] static bool same_pair(std::string_view a, std::string_view b) {
    return a[0] == b[0] && a[1] == b[1];
  }

 private:
  static constexpr std::size_t places = 2048;
  static constexpr std::uint16_t none = 0xFFFF;

  struct opening {
    std::array<unsigned char, 4> bytes{};

    constexpr opening() = default;
    explicit constexpr opening(std::string_view text)
        : bytes{static_cast<unsigned char>(text[0]), static_cast<unsigned char>(text[1])} {
      for (std::size_t i = 2; i < bytes.size() && i < text.size() && is_word_byte(text[i]); ++i)
        bytes[i] = static_cast<unsigned char>(text[i]);
    }
    bool operator==(const opening&) const = default;
    [[nodiscard]] constexpr std::size_t place() const {
      return (bytes[0] * 29791U + bytes[1] * 961U + bytes[2] * 31U + bytes[3]) % places;
    }
  };

  struct slot {
    opening begin;
    std::uint16_t row = none;
  };

  std::array<slot, places> slots_{};
};
const phrase_index by_opening;

using text::is_digit;

/// Whether a line holds ASCII alone, and such marks and spaces beyond it as no phrase needs.
bool is_plain(std::string_view line) {
  const auto byte = [line](std::size_t at) { return static_cast<unsigned char>(line[at]); };
  for (std::size_t at = 0; at < line.size();) {
    if (at + sizeof(std::uint64_t) <= line.size() &&
        (text::eight_bytes::load(&line[at]) & text::eight_bytes::highest_bits) == 0) {
      at += sizeof(std::uint64_t);
    } else if (byte(at) < 0x80) {
      ++at;
    } else if (byte(at) == 0xE2 && (byte(at + 1) & 0xFE) == 0x80) {
      at += 3;
    } else if (byte(at) == 0xC2 && byte(at + 1) != 0xA9 && byte(at + 1) != 0xAD) {
      at += 2;  // the sign of copyright is a phrase, a soft hyphen parts no words
    } else {
      return false;
    }
  }
  return true;
}

/// The words that some phrases begin with, two of each or the only one. Words may share a bit.
class opening_words {
 public:
  void add(std::string_view phrase) {
    const std::vector<word> words = words_of(phrase);
    if (words.size() == 1) single_.set(words[0].hash % bits);
    if (words.size() > 1) pairs_.set(pair_of(words[0], words[1]));
  }

  [[nodiscard]] bool may_begin(std::span<const word> words) const {
    return single_[words[0].hash % bits] ||
           (words.size() > 1 && pairs_[pair_of(words[0], words[1])]);
  }

 private:
  static constexpr std::size_t bits = 1U << 14U;

  static std::size_t pair_of(const word& one, const word& two) {
    return (one.hash * 31 + two.hash) % bits;
  }

  std::bitset<bits> single_;
  std::bitset<bits> pairs_;
};

/// Tells lines that hold no phrase by their words: most need no closer look.
class phrase_filter {
 public:
  phrase_filter() {
    for (const row& each : listed)
      (each.form == "part" || each.form == "end" ? anywhere_ : in_front_).add(each.phrase);
  }

  [[nodiscard]] bool may_be_in(std::string_view line, std::span<const word> words) const {
    bool front = true;  // nothing but numbers before
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto rest = words.subspan(i);
      if (anywhere_.may_begin(rest) || (front && in_front_.may_begin(rest))) return true;
      front = front && is_digit(line[words[i].begin]);
    }
    return !is_plain(line);
  }

 private:
  opening_words in_front_;
  opening_words anywhere_;
};
const phrase_filter filter;

/// Signs and spaces; the last three bytes are those of an ellipsis.
constexpr auto is_sign = [] {
  std::array<bool, 256> table{};
  for (const char sign : std::string_view(" |:.,-!?>*#()[]/_\xE2\x80\xA6"))
    table[static_cast<unsigned char>(sign)] = true;
  return table;
}();

std::string_view trim_signs(std::string_view text) {
  while (!text.empty() && is_sign[static_cast<unsigned char>(text.front())]) text.remove_prefix(1);
  while (!text.empty() && is_sign[static_cast<unsigned char>(text.back())]) text.remove_suffix(1);
  return text;
}

/// Whether `rest`, what follows a phrase, sets it off as a label.
bool follows_label(std::string_view rest) {
  return rest.starts_with(':') || rest.starts_with(" :") || rest.starts_with(" - ") ||
         rest.starts_with(" |") || rest.starts_with("|") || rest.starts_with(" >") ||
         rest.starts_with("/ ") || rest.starts_with(" / ");
}

struct line_view {
  std::string_view folded;
  line_shape shape;
};

/// Nothing but signs, or the count of "12 Comments" and "Comments (1,204)".
bool is_count(std::string_view text) {
  return text.find_first_not_of("0123456789,. ") == std::string_view::npos;
}

/// Whether a phrase of `form` at [begin, end) gives the line away.
bool fits(std::string_view form, const line_view& line, std::size_t begin, std::size_t end) {
  const std::string_view before = trim_signs(line.folded.substr(0, begin));
  const std::string_view rest = line.folded.substr(end);
  if (form == "part") return line.shape.words <= 30;
  if (form == "end") return line.shape.words <= 12 && trim_signs(rest).empty();
  const bool alone = is_count(trim_signs(rest));
  if (!before.empty() && !(alone && is_count(before))) return false;
  if (alone) return true;
  if (form == "line" || form == "tail") return false;
  if (form == "start") return line.shape.words <= 40;
  if (follows_label(rest)) return line.shape.words <= 40;
  return form == "title" && line.shape.words <= 20 && !line.shape.ends_sentence;
}

}  // namespace

std::optional<phrase_match> find_phrase(std::string_view line, const line_shape& shape,
                                        std::span<const word> words, folded_line& scratch) {
  if (line.size() > longest_line || !filter.may_be_in(line, words)) return std::nullopt;
  scratch.assign(line);
  const line_view view{scratch.text(), shape};
  const std::string_view text = view.folded;
  const row* best = nullptr;
  std::size_t best_begin = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool goes_on = in_word && !needs_no_boundary(text.substr(at));
    in_word = is_word_byte(text[at]);
    if (goes_on || (!in_word && text[at] != '(')) continue;
    const std::string_view tail = text.substr(at);
    for (std::size_t i = by_opening.find(tail);
         i < listed.size() && phrase_index::same_pair(listed[i].phrase, tail); ++i) {
      const row* candidate = &listed[i];
      const std::string_view phrase = candidate->phrase;
      if (phrase.size() > tail.size() || tail[phrase.size() - 1] != phrase.back() ||
          !tail.starts_with(phrase))
        continue;
      const std::size_t end = at + phrase.size();
      if (end < text.size() && is_word_byte(text[end]) && !needs_no_boundary(phrase)) continue;
      if (best && best->phrase.size() >= phrase.size()) continue;
      if (!fits(candidate->form, view, at, end)) continue;
      best = candidate;
      best_begin = at;
    }
  }
  if (!best) return std::nullopt;
  const std::size_t end = best_begin + best->phrase.size();
  const bool colon = text.substr(end).starts_with(':');
  const std::size_t from = source_of_folded(line, best_begin);
  const std::size_t to = source_of_folded(line, end + (colon ? 1 : 0));
  std::string_view evidence = line.substr(from, to - from);
  while (evidence.ends_with(' ')) evidence.remove_suffix(1);
  return phrase_match{
      from_name<removal_reason>(best->reason).value_or(removal_reason::boilerplate), evidence,
      trim_signs(text.substr(end)).empty() && trim_signs(text.substr(0, best_begin)).empty(),
      best->form == "tail"};
}

}  // namespace onrecord::extraction
