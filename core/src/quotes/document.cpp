#include "quotes/document.hpp"

#include <algorithm>
#include <unordered_set>

namespace onrecord::quotes {

namespace {

constexpr std::size_t longest_acronym = 3;      // letters that may also spell a word: "WHO"
constexpr std::uint32_t longest_dateline = 14;  // tokens

/// "Schools": the plural of a noun that speaks.
bool is_plural_source(std::string_view word) {
  return word.ends_with('s') &&
         describe(text::hash_word(word.substr(0, word.size() - 1)), false).noun !=
             source_noun::none;
}

/// "Forty-three", "Long-running": capitals of names stand on both sides, as in "Anne-Sofie".
bool is_hyphenated_common(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
         word[hyphen + 1] <= 'z';
}

}  // namespace

document::document(const article& source, const text::segmentation& parts,
                   const std::vector<passage>& passages)
    : source_(source),
      tokens_(parts.tokens),
      sentences_(parts.sentences),
      passages_(passages),
      words_(parts.tokens.size()),
      sentence_of_(parts.tokens.size()),
      paragraph_of_(parts.sentences.size()),
      passage_of_(parts.tokens.size(), nothing) {
  for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
    const bool goes_on = i > 0 && sentences_[i - 1].block == sentences_[i].block;
    paragraph_of_[i] = goes_on ? paragraph_of_[i - 1] : i;
    for (std::uint32_t k = sentences_[i].first_token; k < sentences_[i].last_token; ++k)
      sentence_of_[k] = i;
  }
  for (std::uint32_t i = 0; i < passages_.size(); ++i)
    for (std::uint32_t k = passages_[i].first_token; k < passages_[i].last_token; ++k)
      passage_of_[k] = i;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (!is_word(i)) {
      words_[i].hash = tokens_[i].hash;
      continue;
    }
    words_[i] = describe(tokens_[i].hash, tokens_[i].capitalized);
    words_[i].possessive = tokens_[i].possessive_ending > 0;
  }
  keep_speaking_possessives();
  doubt_initial_capitals();
}

/// "Morley's said": who speaks so is called "Morley's" everywhere.
void document::keep_speaking_possessives() {
  std::unordered_set<std::string_view> speaking;
  for (std::uint32_t i = 0; i + 1 < size(); ++i)
    if (words_[i].possessive && words_[i].capitalized && (is(i + 1, "said") || is(i + 1, "says")))
      speaking.insert(text(i));
  if (speaking.empty()) return;
  for (std::uint32_t i = 0; i < size(); ++i)
    if (words_[i].possessive && speaking.contains(text(i))) words_[i].possessive = false;
}

std::uint32_t document::text_begin(std::uint32_t sentence) const {
  const std::uint32_t begin = sentences_[sentence].first_token;
  const std::uint32_t end = sentences_[sentence].last_token;
  if (paragraph_of_[sentence] != sentence || !is_word(begin) || text(begin).size() < 3 ||
      !is_all_capitals(text(begin)))
    return begin;
  bool bracketed = false;
  for (std::uint32_t i = begin; i < end && i < begin + longest_dateline; ++i) {
    const bool colon = is(i, ":") && words_[i - 1].place;
    if ((is_dash(i) || colon) && i + 1 < end) return i + 1;
    bracketed = is(i, "(") || (bracketed && !is(i, ")"));
    if (is_word(i) && !words_[i].capitalized && !bracketed) break;
  }
  return begin;
}

void document::doubt_initial_capitals() {
  // A capital inside a sentence makes a name; a word that also stands in small letters is none.
  // Two bits for each hash are enough: a collision costs one wrong guess.
  constexpr std::uint32_t buckets = 1U << 16;
  std::vector<bool> small(buckets);
  std::vector<bool> named(buckets);
  const auto bucket = [&](std::uint32_t i) { return words_[i].hash % buckets; };
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (!is_word(i)) continue;
    if (!words_[i].capitalized) {
      small[bucket(i)] = true;
    } else if (sentence_at(i).begin != i && is_word(i - 1)) {
      named[bucket(i)] = true;
    }
  }
  // "NO ROOM": shouted, not named.
  for (std::uint32_t i = 0; i < size(); ++i)
    if (words_[i].capitalized && is_word(i) && text(i).size() > longest_acronym &&
        is_all_capitals(text(i)) && small[bucket(i)])
      words_[i].known_name = false;
  for (const auto& sentence : sentences_) {
    std::uint32_t i = text_begin(static_cast<std::uint32_t>(&sentence - sentences_.data()));
    while (i < sentence.last_token && is_punctuation(i)) ++i;
    if (i == sentence.last_token || !words_[i].capitalized) continue;
    lexeme& word = words_[i];
    if (word.first_name || word.title || word.place || word.people) continue;
    const bool followed =
        i + 1 < sentence.last_token && words_[i + 1].capitalized && is_word(i + 1);
    if (named[bucket(i)] || word.possessive) continue;
    const std::string_view it = bare(i);
    const bool looks_common =
        is(i, "Late") || is(i, "Early") ||
        ((it.ends_with("ing") || it.ends_with("ed")) && !acts(i, sentence.last_token) &&
         !(followed && speaks(i + 2, sentence.last_token))) ||
        it.ends_with("ly") || is_hyphenated_common(it) || is_plural_source(it) ||
        // "Farm owners"
        (i + 1 < sentence.last_token && words_[i + 1].noun == source_noun::people &&
         !words_[i + 1].capitalized);
    word.known_name = followed ? !looks_common : !small[bucket(i)] && !looks_common;
  }
}

/// Whether somebody speaks before token `i`: "said".
bool document::speaks(std::uint32_t i, std::uint32_t limit) const {
  return i + 1 < limit && words_[i].cue == cue_kind::speech &&
         (words_[i].form == verb_form::past || words_[i].form == verb_form::third);
}

/// "Boeing said", "Boeing, which makes": what stands at `i` is somebody and no participle.
bool document::acts(std::uint32_t i, std::uint32_t limit) const {
  if (i + 2 >= limit) return false;
  const std::string_view relative = is(i + 1, ",") ? text(i + 2) : std::string_view{};
  return speaks(i + 1, limit) || relative == "which" || relative == "who" || relative == "whose";
}

text_span document::span(token_range range) const {
  const std::string_view last = bare(range.end - 1);
  const std::uint32_t end = tokens_[range.end - 1].span.begin;
  return {tokens_[range.begin].span.begin, end + static_cast<std::uint32_t>(last.size())};
}

std::uint32_t document::colon_after(std::uint32_t i) const {
  constexpr std::uint32_t longest_brackets = 8;
  const std::uint32_t limit = std::min(size(), i + longest_brackets);
  if (i < limit && is(i, "(")) {
    while (i < limit && !is(i, ")")) ++i;
    ++i;
  }
  return i < limit && is(i, ":") ? i : nothing;
}

}  // namespace onrecord::quotes
