#include "quotes/proper_names.hpp"

#include <algorithm>

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_name = 10;  // tokens
constexpr std::uint32_t longest_body = 5;   // tokens of "and Border Protection"

bool is_particle(const lexeme& word) {
  constexpr text::word_set inner_particles("der", "den", "la", "le", "el", "dos", "ter", "ten", "y",
                                           "zu");
  return is_leading_particle(word) ||
         (!word.capitalized && !word.possessive && inner_particles.contains(word.hash));
}

bool takes_of(const lexeme& word) {
  return word.organization_word || word.title || word.noun == source_noun::organization;
}

/// "van der Lind": particles before a last name that stands alone.
bool leads_last_name(const document& article, std::uint32_t i, std::uint32_t limit) {
  if (!is_leading_particle(article[i])) return false;
  while (i < limit && is_particle(article[i])) ++i;
  return i < limit && is_name_word(article, i);
}

/// "Commissioner for Human Rights", "Committee for Fair Play".
bool names_office(const document& article, std::uint32_t i) {
  return article.sentence_at(i).begin != i &&
         (article[i].organization_word || article[i].role_title);
}

/// "Doctors for Safe Camps", "Parents Against Noise": whether the preposition at `i` goes on the
/// name of those who are for or against something.
bool names_movement(const document& article, std::uint32_t i) {
  const lexeme& who = article[i - 1];
  const bool leads = article.is(i, "for") || article.is(i, "For") || article.is(i, "Against") ||
                     article.is(i, "Without");
  return leads && who.capitalized && who.known_name && who.noun == source_noun::people;
}

/// "Customs and Border Protection", "Food and Drug Administration": one word, "and", and words that
/// end as the name of a body.
bool joins_body(const document& article, token_range name, std::uint32_t i, std::uint32_t limit) {
  if (name.size() != 1 || article[name.begin].first_name || article[name.begin].place ||
      article[name.begin].people)
    return false;
  std::uint32_t end = i + 1;
  while (end < limit && is_name_word(article, end)) ++end;
  return end > i + 1 && article[end - 1].organization_word && !article[i + 1].first_name &&
         end - i <= longest_body;
}

/// Where a name goes on after the small words at `i`, or `i` when it does not.
std::uint32_t over_small_words(const document& article, token_range name, std::uint32_t i,
                               std::uint32_t limit) {
  const std::string_view word = article.text(i);
  if (article[i - 1].possessive) return i;
  if (word == "&" || is_particle(article[i])) {
    std::uint32_t next = i + 1;
    while (next < limit && is_particle(article[next])) ++next;
    return next < limit && is_name_word(article, next) ? next : i;
  }
  const bool body = takes_of(article[name.begin]) && !article[name.begin].title;
  const bool joins = (word == "of" && (takes_of(article[i - 1]) || body)) ||
                     ((word == "for" || word == "and" || word == "on") && body && name.size() > 1 &&
                      article[name.begin].organization_word) ||
                     (word == "for" && names_office(article, i - 1)) ||
                     names_movement(article, i) ||
                     (word == "and" && joins_body(article, name, i, limit));
  if (!joins) return i;
  std::uint32_t next = i + 1;
  if (next < limit && article.text(next) == "the") ++next;
  return next < limit && is_name_word(article, next) ? next : i;
}

/// Where a first name stands in the words [i, end) with another word after it, or `end`.
std::uint32_t first_name_in(const document& article, std::uint32_t i, std::uint32_t end) {
  while (i + 1 < end && !article[i].first_name) ++i;
  return i + 1 < end ? i : end;
}

/// "Speaker of the House Ada Lind": where the name begins after the office whose "of" stands at
/// `i`; `end` when nothing is left ("Secretary of State").
std::uint32_t after_office(const document& article, std::uint32_t i, std::uint32_t end) {
  std::uint32_t next = i + 1;
  if (next < end && article.text(next) == "the") ++next;
  if (end - next < 3) return end;
  return std::min(first_name_in(article, next, end), end - 2);
}

/// "ambassador to Britain Ada Lind", "Ambassador to the UN Ada Lind": where the name of a person
/// begins in a run that an office and its preposition lead to. The body alone ("head of the Pell
/// Group") is left whole.
std::uint32_t after_leading_office(const document& article, token_range name) {
  std::uint32_t i = name.begin;
  if (i > 0 && article.text(i - 1) == "the") --i;
  if (i < 2 || name.size() < 3 || article[i - 1].function != function_word::preposition)
    return name.begin;
  const lexeme& office = article[i - 2];
  if (office.noun != source_noun::role && !office.role_title) return name.begin;
  if (article[name.end - 1].organization_word) return name.begin;
  const std::uint32_t person = first_name_in(article, name.begin, name.end);
  if (person < name.end) return person;
  return article[name.begin].place && name.size() == 3 ? name.begin + 1 : name.begin;
}

/// "Ada “Addie” Lind": where the name goes on after a nickname at `i`, or `i`.
std::uint32_t over_nickname(const document& article, std::uint32_t i, std::uint32_t limit) {
  const std::uint32_t index = article.passage_of(i);
  if (index == document::nothing) return i;
  const passage& inside = article.passages()[index];
  const bool short_one = inside.first_token == i && inside.last_token - i <= 4;
  return short_one && inside.last_token < limit && is_name_word(article, inside.last_token)
             ? inside.last_token
             : i;
}

}  // namespace

bool is_name_word(const document& article, std::uint32_t i) {
  const lexeme& word = article[i];
  if (!word.capitalized || !word.known_name) return false;
  if (word.pronoun != pronoun_case::none) return false;
  if (word.function == function_word::time) {  // "June" is a name before another one
    return word.first_name && i + 1 < article.size() && article[i + 1].capitalized;
  }
  if (word.function == function_word::none || word.first_name) return true;
  // "Will", "May", "Next": part of a name only inside a sentence and next to another name word.
  return i > article.sentence_at(i).begin && i + 1 < article.size() &&
         word.function == function_word::verb && article[i + 1].capitalized;
}

token_range name_at(const document& article, std::uint32_t i, std::uint32_t limit) {
  token_range name{i, i};
  limit = std::min(limit, i + longest_name);
  if (i >= limit) return name;
  if (leads_last_name(article, i, limit)) {
    while (!is_name_word(article, name.end)) ++name.end;
  } else if (!is_name_word(article, i)) {
    return name;
  }
  while (name.end < limit) {
    if (is_name_word(article, name.end)) {
      ++name.end;
      // "Ada's", but "People's Daily".
      if (article[name.end - 1].possessive && article[name.end - 1].noun != source_noun::people)
        break;
      continue;
    }
    const std::uint32_t next = article.is_punctuation(name.end)
                                   ? over_nickname(article, name.end, limit)
                                   : over_small_words(article, name, name.end, limit);
    if (next == name.end) break;
    name.end = next;
  }
  return name;
}

token_range from_first_name(const document& article, token_range name) {
  const std::uint32_t first = first_name_in(article, name.begin, name.end);
  if (first == name.end) return name;
  // "Ada Lind von der Universität", but "Ursula von der Leyen".
  for (std::uint32_t i = first + 2; i < name.end; ++i)
    if (!article[i].capitalized && !article[i - 1].first_name) return {first, i};
  return {first, name.end};
}

token_range without_titles(const document& article, token_range name) {
  name.begin = after_leading_office(article, name);
  for (std::uint32_t i = name.begin; i + 1 < name.end; ++i) {
    const lexeme& word = article[i];
    // "Dean Veld" is a name, "Dean Ada Lind" is not.
    const bool role =
        (word.title || word.noun == source_noun::role) && !(word.first_name && i + 2 == name.end);
    if (!role && (!word.possessive || word.noun == source_noun::people)) continue;
    if (article.text(i + 1) == "for") return name;
    name.begin = i + 1;
    if (article.text(i + 1) == "of") name.begin = after_office(article, i + 1, name.end);
  }
  if (name.empty()) return name;
  const lexeme& first = article[name.begin];
  const bool only_title =
      name.size() == 1 && !first.first_name && (first.title || first.noun != source_noun::none);
  if (only_title) name.begin = name.end;
  return name;
}

}  // namespace onrecord::quotes
