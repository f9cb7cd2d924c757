#include "compare/utterances.hpp"

#include <algorithm>

#include "output/wording.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::matching {
namespace {

/// More words than names and roles have.
constexpr std::size_t longest_name = 24;

bool contains(std::span<const std::uint64_t> words, std::uint64_t word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool within(std::span<const std::uint64_t> part, std::span<const std::uint64_t> whole) {
  return !part.empty() &&
         std::all_of(part.begin(), part.end(), [&](auto word) { return contains(whole, word); });
}

bool has_capital(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const text::character here = text::character_at(name, at);
    // Scripts without case have no lower-case names.
    const text::character_class kind = text::classify(here.code_point);
    if (kind == text::character_class::upper || kind == text::character_class::letter) return true;
    at += here.size;
  }
  return false;
}

}  // namespace

void split_name(std::string_view name, std::vector<std::uint64_t>& words) {
  std::vector<word> split;
  split_words(name, {0, static_cast<std::uint32_t>(name.size())}, split);
  const std::size_t first = words.size();
  for (const word& each : split) {
    if (words.size() - first == longest_name) return;
    if (!each.content) continue;
    std::string_view letters = slice(name, each.span);
    for (const std::string_view ending : {"'s", "’s"})
      if (letters.ends_with(ending)) letters.remove_suffix(ending.size());
    words.push_back(text::hash_word(letters));
  }
}

speakers compare_names(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  if (a.empty() || b.empty()) return speakers::unknown;
  if (a.size() > b.size()) std::swap(a, b);
  const bool suffix = std::equal(a.rbegin(), a.rend(), b.rbegin());
  const bool same_ends = a.size() > 1 && a.front() == b.front() && a.back() == b.back();
  if (suffix || same_ends || (a.size() == b.size() && within(a, b))) return speakers::same;
  const bool shared = std::any_of(a.begin(), a.end(), [&](auto word) { return contains(b, word); });
  return shared ? speakers::related : speakers::different;
}

void utterances::add(std::uint32_t article, const analysis& source) {
  for (std::uint32_t i = 0; i < source.quotes.size(); ++i) {
    const quote& said = source.quotes[i];
    if (said.kind == quote_kind::indirect) continue;
    utterance made;
    made.article = article;
    made.quote = i;
    made.attribution = said.attribution;
    made.first_word = static_cast<std::uint32_t>(words_.size());
    made.gap_after = split_words(source.article.text, said.span, words_);
    made.last_word = static_cast<std::uint32_t>(words_.size());
    if (made.size() == 0) continue;
    made.id = sequence_id(words(made));
    const std::string_view name = output::who(source, said.speaker);
    made.first_name = static_cast<std::uint32_t>(names_.size());
    split_name(name, names_);
    made.first_role = static_cast<std::uint32_t>(names_.size());
    split_name(output::role(source, said.speaker), names_);
    made.last_role = static_cast<std::uint32_t>(names_.size());
    made.named = has_capital(name);
    all_.push_back(made);
  }
}

void utterances::shingles_of(const utterance& of, std::vector<std::uint64_t>& shingles) const {
  const std::span<const word> split = words(of);
  shingles.assign(1, of.id);
  for (std::size_t i = 1; i < split.size(); ++i)
    if (split[i - 1].content || split[i].content)
      shingles.push_back(sequence_id(split.subspan(i - 1, 2)));
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
}

speakers utterances::compare_speakers(const utterance& a, const utterance& b) const {
  const speakers by_name = compare_names(name(a), name(b));
  if (by_name != speakers::different) return by_name;
  if (within(name(a), role(b)) || within(name(b), role(a))) return speakers::same;
  return a.named && b.named ? speakers::different : speakers::unknown;
}

std::uint64_t utterances::repetition(const utterance& of) const {
  std::uint64_t number = of.id;
  for (const std::uint64_t word : name(of)) number = number * 31 + word;
  return number;
}

}  // namespace onrecord::matching
