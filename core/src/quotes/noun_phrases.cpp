#include "quotes/noun_phrases.hpp"

#include <algorithm>

#include "quotes/proper_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_phrase = 30;  // tokens
constexpr std::uint32_t longest_left = 10;    // tokens of a phrase read to the left

/// Adjectives that stand behind their noun: "a source close to her".
constexpr text::word_set behind_nouns("close", "familiar", "responsible", "aware", "present",
                                      "involved", "loyal", "opposed");

/// "the workers’ lawyer": whether token `i` makes a possessive of the plural before it.
bool is_plural_possessive(const document& article, std::uint32_t i) {
  if (!article.is(i, "’") && !article.is(i, "'")) return false;
  return article.touches(i) && article.text(i - 1).ends_with('s') && i + 1 < article.size() &&
         article.is_word(i + 1) && !article.touches(i + 1) &&
         article.sentence_of(i + 1) == article.sentence_of(i) &&
         article.passage_of(i) == document::nothing;
}

/// "the company's recently named chair": whether the adverb `i` leads to such a participle.
bool tells_appointment(const document& article, std::uint32_t i) {
  if (article[i].function != function_word::adverb || i == 0 || !article[i - 1].possessive ||
      i + 1 >= article.size())
    return false;
  return !article[i + 1].capitalized && is_appointed(article, i + 1);
}

/// "some", "many", "others": determiners that can be a whole phrase.
bool stands_alone(const document& article, std::uint32_t i) {
  if (article[i].function != function_word::determiner) return article[i].first_name;
  constexpr text::word_set leading("the", "a", "an", "no", "every", "other", "any", "its", "these",
                                   "certain");
  return !leading.contains(article[i].hash);
}

/// Whether a noun phrase that is read to the right ends before token `i`.
bool ends_phrase(const document& article, std::uint32_t begin, std::uint32_t i) {
  if (article.token(i).kind == text::token_kind::number) return false;
  if (!article.is_word(i))
    return !(article.is(i, "&") || article.is(i, "$") || article.is(i, "%") ||
             is_plural_possessive(article, i));
  const lexeme& word = article[i];
  if (word.capitalized && i > begin) {
    if (word.function == function_word::time) return true;
    return word.pronoun != pronoun_case::none;
  }
  if (word.pronoun != pronoun_case::none) return i > begin;
  switch (word.function) {
    case function_word::none:
      break;
    case function_word::determiner:
    case function_word::possessive:
      return i > begin && article[i - 1].function != function_word::determiner;
    case function_word::adverb:
      return i > begin && article[i - 1].function != function_word::determiner &&
             article[i - 1].function != function_word::possessive && !tells_appointment(article, i);
    case function_word::verb: {
      // "the detained reporter", "her divorced parents"
      const lexeme& first = article[begin];
      const bool describes = i == begin + 1 && article.text(i).ends_with("ed") &&
                             (first.function == function_word::determiner ||
                              first.function == function_word::possessive) &&
                             !stands_alone(article, begin);
      return !describes;
    }
    default:
      return true;
  }
  // "the ruling" is no verb, and what follows "workers marching" is no part of the phrase.
  if (i > begin && article[i - 1].function == function_word::determiner) return false;
  // Nor is what the police do in "the police interviewed Ada Lind".
  if (i > begin && article[i - 1].noun != source_noun::none &&
      (article.text(i).ends_with("ing") || behind_nouns.contains(article[i].hash) ||
       (article.text(i).ends_with("ed") && i + 1 < article.size() && article[i + 1].capitalized)))
    return true;
  // "Ada Lind weighed in": after a name, a verb that no table knows.
  if (i > begin && article[i - 1].capitalized && !article[i - 1].possessive &&
      article.text(i).ends_with("ed"))
    return true;
  // "the company's recently named chair"
  if (i > begin && tells_appointment(article, i - 1)) return false;
  if (word.cue != cue_kind::none && word.noun == source_noun::none && i > begin)
    return word.form != verb_form::base;
  return false;
}

/// "one of the officials": one, at token `i`, who has no other name.
noun_phrase one_of_several(const document& article, std::uint32_t i, std::uint32_t limit) {
  if (i + 3 >= limit || !article.is(i + 1, "of")) return {};
  const noun_phrase all = phrase_at(article, i + 2, limit, false);
  if (all.kind != phrase_kind::nominal || article[all.head].noun != source_noun::people) return {};
  return {phrase_kind::nominal, {i, all.end}, {i, i}, i, all.end};
}

}  // namespace

bool is_of_talk(const document& article, const noun_phrase& phrase) {
  const std::uint8_t person = article[phrase.head].person;
  return phrase.kind == phrase_kind::pronoun && (person == 1 || person == 2);
}

bool is_form_of_be(const document& article, std::uint32_t i) {
  constexpr text::word_set words("is", "are", "was", "were", "be", "been", "being");
  return words.contains(article[i].hash);
}

bool is_appointed(const document& article, std::uint32_t i) {
  constexpr text::word_set words("appointed", "named", "elected");
  return words.contains(article[i].hash);
}

bool ends_as_agents(const document& article, std::uint32_t i) {
  constexpr std::string_view endings[] = {"ers", "ors", "ists", "ians"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return article.text(i).ends_with(ending); });
}

bool is_finite_verb(const document& article, std::uint32_t i) {
  const lexeme& word = article[i];
  if (word.capitalized) return false;
  if (word.function == function_word::auxiliary || word.function == function_word::verb)
    return true;
  if (word.cue == cue_kind::none || word.noun != source_noun::none || word.needs_particle)
    return false;
  if (word.form == verb_form::past) {
    // "people named in the report said": a participle that describes the noun before it.
    const bool describes = i + 1 < article.size() &&
                           article[i + 1].function == function_word::preposition && i > 0 &&
                           article[i - 1].noun != source_noun::none;
    return !describes;
  }
  return article.text(i) == "says" || article.text(i) == "say";
}

noun_phrase phrase_at(const document& article, std::uint32_t i, std::uint32_t limit,
                      bool complements) {
  if (i >= limit || !(article.is_word(i) || article.token(i).kind == text::token_kind::number))
    return {};
  const lexeme& first = article[i];
  if (first.pronoun != pronoun_case::none && first.pronoun != pronoun_case::object) {
    const bool one = text::same_word(article.text(i), "one");
    if (one)
      if (const noun_phrase member = one_of_several(article, i, limit)) return member;
    const bool counts = one && i + 1 < limit && article.is_word(i + 1) &&
                        article[i + 1].cue == cue_kind::none &&
                        article[i + 1].function == function_word::none;
    if (!counts) return {phrase_kind::pronoun, {i, i + 1}, {i, i}, i, i + 1};
  }
  limit = std::min(limit, i + longest_phrase);
  std::uint32_t end = i;
  token_range last_name{i, i};
  while (end < limit) {
    if (may_begin_name(article, end)) {
      const token_range name = name_at(article, end, limit);
      if (!name.empty()) {
        last_name = name;
        end = name.end;
        continue;
      }
    }
    if (ends_phrase(article, i, end)) break;
    ++end;
  }
  if (end == i) return {};
  if (end == i + 1 && first.function != function_word::none && !stands_alone(article, i)) return {};

  if (last_name.end == end) {
    const token_range name = without_titles(article, last_name);
    if (!name.empty()) return {phrase_kind::name, name, {i, name.begin}, end - 1, end};
  }

  noun_phrase found{phrase_kind::nominal, {i, end}, {i, i}, end - 1, end};
  if (!complements) return found;
  if (const noun_phrase holder = name_after_office(article, found, limit)) return holder;
  if (found.end + 1 < limit && behind_nouns.contains(article[found.end].hash) &&
      article[found.end + 1].function == function_word::preposition)
    found.mention.end = ++found.end;
  while (found.end + 1 < limit && article[found.end].function == function_word::preposition) {
    const noun_phrase next = phrase_at(article, found.end + 1, limit, false);
    if (!next || next.kind == phrase_kind::pronoun) break;
    found.end = next.end;
    found.mention.end = next.end;
  }
  return found;
}

noun_phrase name_after_office(const document& article, const noun_phrase& office,
                              std::uint32_t limit) {
  const lexeme& head = article[office.head];
  if (office.end >= limit || (head.noun != source_noun::role && !head.role_title)) return {};
  if (article[office.end].function != function_word::preposition) return {};
  noun_phrase found = phrase_at(article, office.end + 1, limit, false);
  if (found.kind != phrase_kind::name || found.modifier.empty() || found.mention.size() < 2)
    return {};
  // "chief of staff Ada Lind", but "owner of the mill that Ada Lind"
  const std::uint32_t last = found.mention.begin - 1;
  const bool field = found.modifier.size() == 1 && article[last].function == function_word::none &&
                     article[found.mention.begin].first_name;
  if (!article[last].capitalized && !field) return {};
  found.modifier.begin = office.mention.begin;
  return found;
}

noun_phrase phrase_before(const document& article, std::uint32_t begin, std::uint32_t end) {
  if (end > begin && article.is(end - 1, ",")) --end;
  if (end > begin && (article.is(end - 1, "either") || article.is(end - 1, "too"))) --end;
  std::uint32_t i = end;
  while (i > begin && end - i < longest_left) {
    const lexeme& word = article[i - 1];
    if (!article.is_word(i - 1) || is_finite_verb(article, i - 1)) break;
    const bool opens =
        word.function == function_word::determiner || word.function == function_word::possessive;
    const bool verbal = word.cue != cue_kind::none && word.noun == source_noun::none &&
                        word.form != verb_form::base;
    if (!opens && (word.function != function_word::none || verbal)) break;
    --i;
    if (opens) break;
  }
  const noun_phrase found = phrase_at(article, i, end, false);
  return found.end == end ? found : noun_phrase{};
}

}  // namespace onrecord::quotes
