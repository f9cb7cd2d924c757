#include "quotes/roles.hpp"

#include <algorithm>

#include "quotes/noun_phrases.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::size_t most_mentions = 12;   // looked at
constexpr std::uint32_t longest_role = 22;  // tokens

/// What a role rests on, the surest first.
enum class evidence : int { none, bare_title, copula, before_name, before_comma, apposition };

struct role {
  evidence from = evidence::none;
  token_range words;
};

bool names_role(const lexeme& word) { return word.noun == source_noun::role || word.role_title; }

bool is_verb(const document& article, std::uint32_t i) {
  const lexeme& word = article[i];
  if (word.capitalized || word.noun != source_noun::none) return false;
  return word.function == function_word::auxiliary || word.function == function_word::verb ||
         (word.cue != cue_kind::none && word.form != verb_form::base &&
          word.form != verb_form::past_participle);
}

token_range without_article(const document& article, token_range words) {
  while (!words.empty() && (article[words.begin].function == function_word::determiner ||
                            article[words.begin].function == function_word::adverb))
    ++words.begin;
  return words;
}

/// The words from `i` on that can be a role: they hold a role noun before their first preposition.
token_range role_from(const document& article, std::uint32_t i, std::uint32_t limit) {
  limit = std::min(limit, i + longest_role);
  bool found = false;
  bool complement = false;
  std::uint32_t end = i;
  for (; end < limit; ++end) {
    if (article.is_word(end)) {
      const lexeme& word = article[end];
      if (is_verb(article, end)) break;
      if (word.pronoun != pronoun_case::none || word.function == function_word::subordinator) break;
      if (word.function == function_word::contrast) break;
      if (word.function == function_word::preposition) complement = true;
      if (!complement && names_role(word)) found = true;
      if (complement && !found) break;
    } else if (article.is_punctuation(end) && !article.is(end, "'") && !article.is(end, "’")) {
      break;
    }
  }
  while (end > i && article[end - 1].function == function_word::preposition) --end;
  return found ? without_article(article, {i, end}) : token_range{i, i};
}

/// ", the mayor of Pell,", ", 43, a teacher", ", recently appointed as the mayor".
role apposition(const document& article, token_range name, std::uint32_t limit) {
  std::uint32_t i = name.end;
  if (i >= limit || !article.is(i, ",")) return {};
  ++i;
  if (i + 1 < limit && article.token(i).kind == text::token_kind::number && article.is(i + 1, ","))
    i += 2;
  // "who is", "recently appointed as", "formerly": what leads to the role.
  for (std::uint32_t skipped = 0; skipped < 4 && i < limit; ++skipped) {
    const lexeme& word = article[i];
    const std::string_view text = article.text(i);
    const bool leads = word.pronoun == pronoun_case::relative || text == "is" || text == "was" ||
                       text == "as" || text == "appointed" || text == "named" ||
                       text == "elected" || text == "formerly" ||
                       word.function == function_word::adverb || text == "recently";
    if (!leads) break;
    ++i;
  }
  const token_range words = role_from(article, i, limit);
  return words.empty() ? role{} : role{evidence::apposition, words};
}

/// Where the words begin that stand before `end` and describe it.
std::uint32_t modifier_start(const document& article, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = end;
  while (i > begin && end - i < longest_role) {
    const std::uint32_t t = i - 1;
    const lexeme& word = article[t];
    const bool small = article.text(t) == "of" || article.text(t) == "and" ||
                       article.text(t) == "&" || article.text(t) == "for";
    if (small) {
      // "AI and crypto czar", "Bank of Pell analyst": only between words of one sort.
      if (t == begin || i >= end || article[t - 1].capitalized != article[i].capitalized) {
        const bool mixed = article.text(t) == "and" && t > begin && article.is_word(t - 1) &&
                           article[t - 1].function == function_word::none && i < end &&
                           article[i].function == function_word::none;
        if (!mixed) break;
      }
      i = t;
      continue;
    }
    if (!article.is_word(t)) break;
    if (word.function != function_word::none || word.pronoun != pronoun_case::none) break;
    if (word.cue != cue_kind::none && !word.capitalized && word.noun == source_noun::none &&
        word.form != verb_form::base)
      break;
    i = t;
  }
  while (i < end && !article.is_word(i)) ++i;
  return i;
}

/// "Pell mayor Ada Lind", "President Ada Lind".
role before_name(const document& article, token_range name, std::uint32_t begin) {
  if (name.begin == begin) return {};
  const lexeme& last = article[name.begin - 1];
  if (!names_role(last) && last.noun != source_noun::organization &&
      !(last.capitalized && last.title))
    return {};
  if (last.title && !last.role_title) return {};
  const token_range words{modifier_start(article, begin, name.begin), name.begin};
  if (words.empty()) return {};
  return {words.size() > 1 ? evidence::before_name : evidence::bare_title, words};
}

/// "The mayor of Pell, Ada Lind, said", "her doctor, Ada Lind,": the role stands before the comma.
role before_comma(const document& article, token_range name, std::uint32_t begin) {
  if (name.begin < begin + 2 || !article.is(name.begin - 1, ",")) return {};
  const std::uint32_t comma = name.begin - 1;
  std::uint32_t first = comma;
  while (first > begin && comma - first < longest_role) {
    const lexeme& word = article[first - 1];
    if (!article.is_word(first - 1) || is_verb(article, first - 1)) break;
    if (word.pronoun != pronoun_case::none || word.function == function_word::subordinator) break;
    --first;
    if (word.function == function_word::determiner || word.function == function_word::possessive ||
        word.possessive)
      break;
  }
  // "The White House's AI czar": from the article before a possessor on.
  while (first > begin && first < comma && article[first].possessive &&
         article.is_word(first - 1) && article[first - 1].function != function_word::preposition) {
    --first;
    while (first > begin && article[first].capitalized && article[first - 1].capitalized) --first;
    break;
  }
  const token_range words = role_from(article, first, comma);
  const bool set_off =
      words.begin <= begin + 1 || (name.end < article.size() && article.is(name.end, ","));
  return !words.empty() && words.end == comma && set_off ? role{evidence::before_comma, words}
                                                         : role{};
}

/// "Ada Lind is the mayor of Pell".
role copula(const document& article, token_range name, std::uint32_t limit) {
  const std::uint32_t i = name.end;
  if (i + 1 >= limit) return {};
  const std::string_view verb = article.text(i);
  if (verb != "is" && verb != "was") return {};
  if (article[i + 1].function != function_word::determiner) return {};
  const token_range words = role_from(article, i + 1, limit);
  return words.empty() ? role{} : role{evidence::copula, words};
}

}  // namespace

std::string role_of(const document& article, const name_index& names, const name_cluster& cluster) {
  role best;
  for (std::size_t k = 0; k < cluster.mentions.size() && k < most_mentions; ++k) {
    const token_range name = names.mentions()[cluster.mentions[k]].name;
    if (article[name.end - 1].possessive) continue;
    const token_range sentence = article.sentence_at(name.begin);
    for (const role& found :
         {apposition(article, name, sentence.end), before_comma(article, name, sentence.begin),
          before_name(article, name, sentence.begin), copula(article, name, sentence.end)}) {
      const bool longer = found.from == best.from && found.from == evidence::before_name &&
                          found.words.size() > best.words.size();
      if (found.from > best.from || longer) best = found;
    }
  }
  return best.words.empty() ? std::string() : std::string(article.text(best.words));
}

}  // namespace onrecord::quotes
