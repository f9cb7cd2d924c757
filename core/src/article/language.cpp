#include "article/language.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <onrecord_data/language_words.hpp>
#include <vector>

#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::language_words::row;
using data::language_words::rows;

/// Words of one text that are looked at.
constexpr int longest_look = 40;
/// Function words that a language needs, and by how much it must lead, in per cent.
constexpr std::uint32_t fewest_words = 4;
constexpr std::uint32_t clear_lead = 104;
/// To go before what a page declares, it needs more words, and so many times those of the other.
constexpr std::uint32_t words_beyond_doubt = 30;
constexpr std::uint32_t lead_beyond_doubt = 2;
/// Letters of a script of its own.
constexpr std::uint32_t fewest_letters = 8;

constexpr std::string_view languages[] = {"ar", "bg", "cs", "da", "de", "el", "en", "es", "fa",
                                          "fi", "fr", "he", "hi", "hu", "id", "it", "nl", "no",
                                          "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi"};

/// The languages of a row, one bit each.
constexpr std::uint32_t read_set(std::string_view names) {
  std::uint32_t set = 0;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(' '));
    std::size_t at = 0;
    while (languages[at] != name) ++at;
    set |= std::uint32_t{1} << at;
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  return set;
}

// A language that is not listed does not compile.
static_assert(std::all_of(std::begin(rows), std::end(rows),
                          [](const row& each) { return read_set(each.languages) != 0; }));

const text::word_table language_words(data::language_words::table{}, &row::word);

std::vector<std::uint32_t> read_sets() {
  std::vector<std::uint32_t> sets;
  for (const row& each : language_words.rows()) sets.push_back(read_set(each.languages));
  return sets;
}
const auto language_sets = read_sets();

}  // namespace

int language_counter::add(std::string_view text, std::span<const word> words) {
  int seen = 0;
  int known = 0;
  for (const word& each : words) {
    const auto first = static_cast<unsigned char>(text[each.begin]);
    if (first <= '9') continue;
    if (seen == longest_look) break;
    ++seen;
    if (const row* found = language_words.find(each.of(text), each.hash).row) {
      ++known;
      for (std::uint32_t set = language_sets[language_words.number_of(*found)]; set != 0;
           set &= set - 1)
        ++words_[static_cast<std::size_t>(std::countr_zero(set))];
    } else if (first >= 0xE0) {
      count_letters(each.of(text));
    }
  }
  return seen == 0 ? 0 : 100 * known / seen;
}

void language_counter::add(const language_counter& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] += other.words_[i];
  kana_ += other.kana_;
  hangul_ += other.hangul_;
  ideographs_ += other.ideographs_;
  thai_ += other.thai_;
}

void language_counter::count_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [letter, size] = text::character_at(word, at);
    if (letter >= 0x3040 && letter <= 0x30FF) ++kana_;
    if (letter >= 0x4E00 && letter <= 0x9FFF) ++ideographs_;
    if (letter >= 0xAC00 && letter <= 0xD7A3) ++hangul_;
    if (letter >= 0x0E00 && letter <= 0x0E7F) ++thai_;
    at += size;
  }
}

std::string language_counter::language() const {
  if (kana_ >= fewest_letters) return "ja";
  if (hangul_ >= fewest_letters) return "ko";
  if (thai_ >= fewest_letters) return "th";
  if (ideographs_ >= fewest_letters) return "zh";
  std::size_t first = 0;
  std::uint32_t second_words = 0;
  for (std::size_t i = 1; i < std::size(languages); ++i) {
    if (words_[i] > words_[first]) {
      second_words = words_[first];
      first = i;
    } else {
      second_words = std::max(second_words, words_[i]);
    }
  }
  const bool clear =
      words_[first] >= fewest_words && words_[first] * 100 >= second_words * clear_lead;
  return clear ? std::string(languages[first]) : "und";
}

std::string language_counter::settle(std::string declared) const {
  const auto known = std::find(std::begin(languages), std::end(languages),
                               std::string_view(declared).substr(0, declared.find('-')));
  if (known == std::end(languages)) return declared;
  const auto lead = std::max_element(words_.begin(), words_.end());
  const std::uint32_t of_declared = words_[static_cast<std::size_t>(known - languages)];
  if (*lead < words_beyond_doubt || *lead < of_declared * lead_beyond_doubt) return declared;
  return std::string(languages[lead - words_.begin()]);
}

std::string clean_language_tag(std::string_view tag) {
  std::string clean;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= tag.size(); ++at) {
    if (at < tag.size() && tag[at] != '-' && tag[at] != '_') {
      const char c = text::fold(tag[at]);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) break;
      continue;
    }
    std::string part(tag.substr(begin, at - begin));
    const bool first = begin == 0;
    if (part.empty() || part.size() > 8 || (first && (part.size() < 2 || part.size() > 3))) break;
    std::transform(part.begin(), part.end(), part.begin(), text::fold);
    if (!first && part.size() == 2)
      for (char& c : part) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    if (!first && part.size() == 4 && part[0] >= 'a') part[0] = static_cast<char>(part[0] - 32);
    if (!first) clean += '-';
    clean += part;
    begin = at + 1;
  }
  return clean;
}

}  // namespace onrecord::extraction
