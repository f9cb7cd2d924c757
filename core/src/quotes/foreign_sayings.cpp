#include "quotes/foreign_sayings.hpp"

#include <algorithm>
#include <onrecord_data/speech_verbs.hpp>

#include "quotes/proper_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_verb = 3;  // tokens: "a par ailleurs déclaré"
constexpr std::uint32_t longest_name = 4;  // tokens of a person's name

const auto speech_verbs = text::rows_of(data::speech_verbs::table{});

bool is_speech_verb(const document& article, std::uint32_t i) {
  if (!article.is_word(i)) return false;
  const std::string_view language = article.source().language;
  const std::string_view word = article.text(i);
  return std::any_of(speech_verbs.begin(), speech_verbs.end(), [&](const auto& row) {
    return row.word == word && language.starts_with(row.language);
  });
}

/// The full name in `run`, which may begin with a title or, in German, with any noun. Empty where
/// it is not sure which words are the name.
token_range full_name(const document& article, token_range run) {
  const token_range person = from_first_name(article, run);
  if (person.size() >= 2 && person.size() <= longest_name && article[person.begin].first_name)
    return person;
  const bool plain = run.size() == 2 && !article.source().language.starts_with("de");
  return plain ? run : token_range{run.end, run.end};
}

saying made_of(token_range cue, token_range name, saying_order order) {
  saying made;
  made.order = order;
  made.cue = cue;
  made.kind = cue_kind::speech;
  made.source = {phrase_kind::name, name, {name.begin, name.begin}, name.end - 1, name.end};
  made.clause = {std::min(cue.begin, name.begin), std::max(cue.end, name.end)};
  return made;
}

/// `…“, sagte Ada Lind`.
std::optional<saying> saying_after(const document& article, const passage& where) {
  std::uint32_t i = where.last_token;
  if (i >= article.size() || article.block_of(i) != where.block) return std::nullopt;
  if (article.is(i, ",") || article.is_dash(i)) ++i;
  const std::uint32_t end = std::min(article.size(), i + longest_verb);
  for (std::uint32_t verb = i; verb < end && article.block_of(verb) == where.block; ++verb) {
    if (!article.is_word(verb) || article[verb].capitalized) return std::nullopt;
    if (!is_speech_verb(article, verb)) continue;
    std::uint32_t start = verb + 1;
    if (start < article.size() && article.is_word(start) && !article[start].capitalized) ++start;
    if (start >= article.size() || article.block_of(start) != where.block) return std::nullopt;
    const token_range run = name_at(article, start, article.sentence_at(start).end);
    const token_range name = full_name(article, run);
    if (name.empty()) return std::nullopt;
    return made_of({i, verb + 1}, name, saying_order::inverted);
  }
  return std::nullopt;
}

/// `Ada Lind sagte: „…`.
std::optional<saying> saying_before(const document& article, const passage& where) {
  const std::uint32_t colon = where.first_token;
  const token_range sentence = article.sentence_at(colon);
  if (colon < sentence.begin + 3 || !article.is(colon - 1, ":")) return std::nullopt;
  const token_range run = name_at(article, sentence.begin, sentence.end);
  const token_range name = full_name(article, run);
  if (name.empty() || name.end >= colon - 1) return std::nullopt;
  const std::uint32_t end = std::min(colon - 1, name.end + longest_verb);
  for (std::uint32_t verb = name.end; verb < end; ++verb)
    if (is_speech_verb(article, verb))
      return made_of({name.end, verb + 1}, name, saying_order::subject_first);
  return std::nullopt;
}

}  // namespace

std::optional<saying> foreign_saying(const document& article, const passage& where) {
  if (std::optional<saying> after = saying_after(article, where)) return after;
  return saying_before(article, where);
}

}  // namespace onrecord::quotes
