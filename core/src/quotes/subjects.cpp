#include "quotes/subjects.hpp"

#include <algorithm>

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_clause = 40;        // tokens looked at to the left of a verb
constexpr std::uint32_t longest_apposition = 32;    // tokens between a subject and its verb
constexpr std::uint32_t most_appositions = 4;       // commas tried between a subject and its verb
constexpr std::uint32_t longest_introduction = 30;  // tokens before a subject
constexpr std::uint32_t longest_role = 10;          // tokens before a name that is set off

bool is_relative(const document& article, std::uint32_t i) {
  const std::string_view word = article.text(i);
  return article[i].pronoun == pronoun_case::relative || word == "which" || word == "whose" ||
         word == "that";
}

/// Prepositions that lead a clause when its verb follows: "hours after Ada Lind said".
bool opens_clause(std::string_view word) {
  return word == "after" || word == "before" || word == "since" || word == "until" ||
         word == "till";
}

/// Where the words begin that can hold the subject of a verb at `end`.
std::uint32_t clause_start(const document& article, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t least = end - begin > longest_clause ? end - longest_clause : begin;
  std::uint32_t i = end;
  std::uint32_t joined = document::nothing;  // the "and" nearest to the verb
  while (i > least) {
    const std::uint32_t t = i - 1;
    if (article.is(t, ")") || article.is(t, "]")) {
      std::uint32_t open = t;
      while (open > least && !article.is(open, "(") && !article.is(open, "[")) --open;
      if (open == least) break;
      i = open;
      continue;
    }
    if (article.is_punctuation(t) && !article.is(t, "'") && !article.is(t, "’")) break;
    const lexeme& word = article[t];
    if (word.function == function_word::contrast || opens_clause(article.text(t))) break;
    if (is_relative(article, t)) {
      // "the man who shot him said": goes on to the noun; "he said that ...": does not.
      const bool after_noun =
          t > least && article.is_word(t - 1) && article[t - 1].function == function_word::none &&
          !is_finite_verb(article, t - 1) && t + 1 < end && is_finite_verb(article, t + 1);
      if (!after_noun) break;
      i = t;
      continue;
    }
    if (word.function == function_word::subordinator) break;
    if (is_finite_verb(article, t)) {
      std::uint32_t relative = t;
      while (relative > least && t - relative < 4 && !is_relative(article, relative)) --relative;
      if (relative > least && is_relative(article, relative) && article.is_word(relative - 1) &&
          article[relative - 1].function == function_word::none) {
        i = relative;
        continue;
      }
      return joined != document::nothing ? joined + 1 : i;
    }
    if (word.function == function_word::conjunction && joined == document::nothing) joined = t;
    if (word.pronoun == pronoun_case::subject && !word.capitalized && t + 1 < end &&
        article.text(t) != "one")
      break;
    i = t;
  }
  return i;
}

std::uint32_t skip_openers(const document& article, std::uint32_t i, std::uint32_t end) {
  while (i < end) {
    const lexeme& word = article[i];
    const bool opener = word.function == function_word::contrast ||
                        word.function == function_word::conjunction ||
                        word.function == function_word::subordinator ||
                        (word.function == function_word::adverb && !word.possessive);
    if (!opener && !is_ly_adverb(article, i)) break;
    ++i;
  }
  return i;
}

/// "chief awards and industry officer Ada Lind": one office, whose holder ends before `end`, where
/// the words before "and" are nobody; none elsewhere.
noun_phrase holder_of_joined_office(const document& article, const noun_phrase& first,
                                    std::uint32_t end) {
  if (first.kind != phrase_kind::nominal || first.end + 1 >= end ||
      article[first.head].noun != source_noun::none || article.text(first.end) != "and")
    return {};
  noun_phrase holder = phrase_at(article, first.end + 1, end, false);
  if (holder.kind != phrase_kind::name || holder.end != end || holder.modifier.empty()) return {};
  const lexeme& office = article[holder.modifier.end - 1];
  if (office.noun != source_noun::role && !office.role_title) return {};
  holder.modifier.begin = first.mention.begin;
  return holder;
}

/// The subject among the tokens [begin, end), all of one clause. `whole` asks for one that begins
/// where the clause does.
noun_phrase subject_within(const document& article, std::uint32_t begin, std::uint32_t end,
                           bool whole) {
  if (end > begin && article[end - 1].possessive) return {};
  std::uint32_t i = skip_openers(article, begin, end);
  if (i >= end) return {};
  if (article[i].function == function_word::preposition) {
    if (whole) return {};
    // "On Tuesday in Pell the mayor": the last phrase that no preposition leads.
    noun_phrase found;
    while (i < end) {
      const bool led = article[i].function == function_word::preposition;
      const std::uint32_t start = led ? i + 1 : i;
      const noun_phrase next = phrase_at(article, start, end, false);
      if (next && (!led || next.end == end)) found = next;
      i = next ? std::max(next.end, start + 1) : start + 1;
    }
    return found;
  }
  noun_phrase found = phrase_at(article, i, end, false);
  if (!found) return {};
  if (const noun_phrase holder = name_after_office(article, found, end); holder.end == end)
    return holder;
  // "Ada Lind and Omar Veld said": both speak.
  if (found.end + 1 < end && article.text(found.end) == "and") {
    const noun_phrase second = phrase_at(article, found.end + 1, end, false);
    if (second && second.end == end && second.kind == found.kind) {
      found.mention.end = second.mention.end;
      found.head = second.head;
      found.end = second.end;
    }
  }
  if (const noun_phrase holder = holder_of_joined_office(article, found, end)) return holder;
  if (found.kind == phrase_kind::nominal && found.end < end) {
    found.mention.end = end;
    found.end = end;
  }
  return found;
}

bool is_skipped_before_verb(const document& article, std::uint32_t i) {
  if (article[i].capitalized) return false;
  const function_word function = article[i].function;
  return function == function_word::adverb || function == function_word::auxiliary ||
         is_ly_adverb(article, i);
}

/// "Ada Lind on Tuesday also said": the end of the subject before adverbs, auxiliaries and times.
std::uint32_t before_verb_group(const document& article, std::uint32_t begin, std::uint32_t end) {
  while (end > begin) {
    if (is_skipped_before_verb(article, end - 1)) {
      --end;
      // "has openly and often said".
      if (end > begin + 1 && article.text(end - 1) == "and" &&
          is_skipped_before_verb(article, end - 2))
        --end;
      continue;
    }
    std::uint32_t i = end;
    while (i > begin && article[i - 1].function == function_word::time) --i;
    if (i == end) break;
    while (i > begin &&
           (article[i - 1].function == function_word::determiner || article.text(i - 1) == "last" ||
            article.text(i - 1) == "early" || article.text(i - 1) == "late"))
      --i;
    if (i > begin && article[i - 1].function == function_word::preposition) --i;
    end = i;
  }
  return end;
}

/// Whether the words at `i`, after a comma, tell more about the name before it.
bool opens_apposition(const document& article, std::uint32_t i) {
  if (article.token(i).kind == text::token_kind::number || is_relative(article, i)) return true;
  const function_word function = article[i].function;
  if (function == function_word::determiner || function == function_word::possessive) return true;
  for (std::uint32_t k = i; k < i + 6 && k < article.size() && article.is_word(k); ++k) {
    if (article[k].function == function_word::preposition) return k == i;
    if (article[k].noun == source_noun::role || article[k].role_title) return true;
  }
  return article[i].form == verb_form::present_participle ||
         (!article[i].capitalized && article.text(i).ends_with("ing"));
}

/// "Pell, Ohio": whether `phrase` says where the place before it lies.
bool says_where(const document& article, const noun_phrase& phrase) {
  const std::uint32_t first = phrase.mention.begin;
  if (phrase.kind != phrase_kind::name || !article[phrase.head].place || first < 2 ||
      !article.is(first - 1, ",") || !article[first - 2].capitalized)
    return false;
  for (std::uint32_t i = first; i < phrase.head; ++i)
    if (!article[i].capitalized) return false;  // "Pell, Ohio and Utah"
  return true;
}

/// "Ada Lind, head of sales, Pell Foods, said": the person before `role`; none elsewhere.
noun_phrase bearer_before(const document& article, std::uint32_t begin, const noun_phrase& role) {
  if (role.mention.begin < begin + 2 || !article.is(role.mention.begin - 1, ",")) return {};
  const std::uint32_t comma = role.mention.begin - 1;
  const noun_phrase named =
      subject_within(article, clause_start(article, begin, comma), comma, true);
  const bool person = named.kind == phrase_kind::name && named.end == comma &&
                      named.mention.size() > 1 && !article[named.head].organization_word;
  return person ? named : noun_phrase{};
}

/// "Ada Lind, the mayor of Pell, said": the subject before the commas that end at `end`.
noun_phrase subject_before_apposition(const document& article, std::uint32_t begin,
                                      std::uint32_t end) {
  const std::uint32_t least = end - begin > longest_apposition ? end - longest_apposition : begin;
  noun_phrase fallback;
  std::uint32_t commas = 0;
  std::uint32_t inner_end = end - 1;
  for (std::uint32_t i = end - 1; i > least && commas < most_appositions;) {
    --i;
    if (article.passage_of(i) != document::nothing && !article.is(i, ",")) continue;
    if (!article.is(i, ",")) continue;
    ++commas;
    if (i == begin || article.passage_of(i - 1) != document::nothing) break;
    const std::uint32_t start = clause_start(article, begin, i);
    const noun_phrase found = subject_within(article, start, i, true);
    if (!found || says_where(article, found)) continue;
    const bool qualified =
        article.is(found.end, "(") || article[found.end].function == function_word::preposition;
    if (found.end != i && !qualified) continue;
    const bool named = found.kind != phrase_kind::nominal;
    // "The mayor of Pell, Ada Lind, said": the name is the apposition.
    const noun_phrase inner = phrase_at(article, i + 1, inner_end, false);
    if (!named && inner.kind == phrase_kind::name && inner.end == inner_end &&
        !article[inner.head].place &&
        (article[found.head].noun == source_noun::role || article[found.head].role_title)) {
      const noun_phrase bearer = bearer_before(article, begin, found);
      return bearer ? bearer : inner;
    }
    if (named && opens_apposition(article, i + 1)) return found;
    if (!fallback || (named && fallback.kind == phrase_kind::nominal)) fallback = found;
  }
  return fallback;
}

/// "Ada Lind, a former minister wrote", where the comma after the role is missing: the name before
/// `role`; none elsewhere.
noun_phrase name_of_unclosed(const document& article, std::uint32_t begin,
                             const noun_phrase& role) {
  const std::uint32_t first = role.mention.begin;
  if (role.kind != phrase_kind::nominal || first < begin + 2 || !article.is(first - 1, ","))
    return {};
  const lexeme& head = article[role.head];
  if ((head.noun != source_noun::role && !head.role_title) ||
      !(article.is(first, "a") || article.is(first, "an")))
    return {};
  const std::uint32_t comma = first - 1;
  const noun_phrase named =
      subject_within(article, clause_start(article, begin, comma), comma, true);
  const bool person = named.kind == phrase_kind::name && named.end == comma &&
                      named.mention.size() > 1 && article[named.mention.begin].first_name;
  return person ? named : noun_phrase{};
}

/// "The council's clerk and archivist, Ada Lind, spoke": the name that is set off after the role
/// that begins at `i`.
noun_phrase name_after_role(const document& article, std::uint32_t i, std::uint32_t end) {
  const std::uint32_t limit = std::min(end, i + longest_role);
  for (std::uint32_t k = i + 1; k < limit; ++k) {
    if (!article.is(k, ",")) continue;
    const lexeme& before = article[k - 1];
    if (before.noun != source_noun::role && !before.role_title) return {};
    const noun_phrase found = phrase_at(article, k + 1, end, false);
    const bool set_off =
        found.kind == phrase_kind::name && found.end < end && article.is(found.end, ",");
    return set_off ? found : noun_phrase{};
  }
  return {};
}

}  // namespace

bool is_ly_adverb(const document& article, std::uint32_t i) {
  const std::string_view word = article.text(i);
  return article.is_word(i) && !article[i].capitalized && word.size() > 4 && word.ends_with("ly") &&
         article[i].noun == source_noun::none && word != "family" && word != "ally";
}

noun_phrase subject_before(const document& article, std::uint32_t begin, std::uint32_t end) {
  end = before_verb_group(article, begin, end);
  if (end == begin) return {};
  const lexeme& last = article[end - 1];
  if (last.pronoun == pronoun_case::relative ||
      (last.pronoun == pronoun_case::subject && last.person != 0))
    return {phrase_kind::pronoun, {end - 1, end}, {end - 1, end - 1}, end - 1, end};
  if (article.is(end - 1, ",")) {
    if (article.passage_of(end - 1) != document::nothing) return {};
    return subject_before_apposition(article, begin, end);
  }
  if (article.is_punctuation(end - 1) && !article.is(end - 1, ")")) return {};
  if (article.passage_of(end - 1) != document::nothing) return {};
  const noun_phrase found = subject_within(article, clause_start(article, begin, end), end, false);
  // "Ada Lind of Pell, Ohio said".
  if (says_where(article, found)) {
    const std::uint32_t comma = found.mention.begin - 1;
    if (const noun_phrase whole =
            subject_within(article, clause_start(article, begin, comma), comma, true))
      return whole;
  }
  const noun_phrase named = name_of_unclosed(article, begin, found);
  return named ? named : found;
}

noun_phrase subject_of(const document& article, token_range sentence) {
  if (!sentence.empty())
    sentence.begin =
        std::max(sentence.begin,
                 std::min(sentence.end, article.text_begin(article.sentence_of(sentence.begin))));
  std::uint32_t i = skip_openers(article, sentence.begin, sentence.end);
  // "Speaking in Pell, she": the phrase after the comma of an introduction.
  if (i < sentence.end && (article[i].function == function_word::preposition ||
                           article[i].form == verb_form::present_participle || i > sentence.begin ||
                           article.is(i, "Asked") || article.is(i, "Pressed") ||
                           (!article[i].known_name && article.text(i).ends_with("ing")))) {
    const std::uint32_t limit = std::min(sentence.end, i + longest_introduction);
    for (std::uint32_t k = i; k + 1 < limit; ++k) {
      if (!article.is(k, ",") || article.passage_of(k) != document::nothing) continue;
      const noun_phrase found =
          phrase_at(article, skip_openers(article, k + 1, limit), limit, false);
      if (found) return found;
    }
  }
  if (i >= sentence.end) return {};
  const noun_phrase named = name_after_role(article, i, sentence.end);
  return named ? named : phrase_at(article, i, sentence.end, true);
}

}  // namespace onrecord::quotes
