#include "article/phrases.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <onrecord/names.hpp>
#include <onrecord_data/phrases.hpp>

#include "article/line_shape.hpp"

namespace onrecord::extraction {
namespace {

using data::phrases::row;
using data::phrases::rows;

/// Lines beyond this many bytes are prose.
constexpr std::size_t longest_line = 400;

/// The first two bytes of a phrase as one number.
constexpr std::size_t pair_of(std::string_view text) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8 |
         static_cast<unsigned char>(text[1]);
}

/// One bit for each pair of bytes that a phrase begins with: most words begin none.
consteval auto collect_pairs() {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  for (const row& each : rows)
    bits[pair_of(each.phrase) / 64] |= std::uint64_t{1} << pair_of(each.phrase) % 64;
  return bits;
}
constexpr auto pairs = collect_pairs();

bool begins_phrase(std::string_view text) {
  return text.size() > 1 && (pairs[pair_of(text) / 64] >> pair_of(text) % 64 & 1) != 0;
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z');
}

/// Scripts that put no spaces between words begin at U+3000, whose lead byte is 0xE3.
bool needs_no_boundary(std::string_view phrase) {
  return static_cast<unsigned char>(phrase.front()) >= 0xE3;
}

std::string_view trim_signs(std::string_view text) {
  constexpr std::string_view signs = " |:.,-!?>*#()[]/_…";
  const auto first = text.find_first_not_of(signs);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(signs) + 1 - first);
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

/// Whether a phrase of `form` at [begin, end) gives the line away.
bool fits(std::string_view form, const line_view& line, std::size_t begin, std::size_t end) {
  const std::string_view before = trim_signs(line.folded.substr(0, begin));
  const std::string_view rest = line.folded.substr(end);
  if (form == "part") return line.shape.words <= 30;
  if (form == "end") return line.shape.words <= 12 && trim_signs(rest).empty();
  const bool alone = trim_signs(rest).empty();
  // "12 Comments".
  const bool counted = alone && before.find_first_not_of("0123456789,. ") == std::string_view::npos;
  if (!before.empty() && !counted) return false;
  if (alone) return true;
  if (form == "line") return false;
  if (form == "start") return line.shape.words <= 40;
  if (follows_label(rest)) return line.shape.words <= 40;
  return form == "title" && line.shape.words <= 20 && !line.shape.ends_sentence;
}

}  // namespace

std::optional<phrase_match> find_phrase(std::string_view line, folded_line& scratch) {
  if (line.size() > longest_line) return std::nullopt;
  scratch.assign(line);
  return find_phrase(line, measure(line), scratch);
}

std::optional<phrase_match> find_phrase(std::string_view line, const line_shape& shape,
                                        const folded_line& folded) {
  if (line.size() > longest_line) return std::nullopt;
  const line_view view{folded.text(), shape};
  const std::string_view text = view.folded;
  const row* best = nullptr;
  std::size_t best_begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word_byte(text[at]) && text[at] != '(') continue;
    if (at > 0 && is_word_byte(text[at - 1]) && static_cast<unsigned char>(text[at]) < 0xE3)
      continue;
    const std::string_view tail = text.substr(at);
    if (!begins_phrase(tail)) continue;
    const std::string_view key = tail.substr(0, 2);
    auto candidate = std::lower_bound(
        std::begin(rows), std::end(rows), key,
        [](const row& each, std::string_view sought) { return each.phrase.substr(0, 2) < sought; });
    for (; candidate != std::end(rows) && candidate->phrase.substr(0, 2) == key; ++candidate) {
      const std::string_view phrase = candidate->phrase;
      if (!tail.starts_with(phrase)) continue;
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
  const std::uint32_t from = folded.source(best_begin);
  const std::uint32_t to = folded.source(end + (colon ? 1 : 0));
  std::string_view evidence = line.substr(from, to - from);
  while (evidence.ends_with(' ')) evidence.remove_suffix(1);
  return phrase_match{
      from_name<removal_reason>(best->reason).value_or(removal_reason::boilerplate), evidence,
      trim_signs(text.substr(end)).empty() && trim_signs(text.substr(0, best_begin)).empty()};
}

}  // namespace onrecord::extraction
