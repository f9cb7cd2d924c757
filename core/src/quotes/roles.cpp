#include "quotes/roles.hpp"

#include <algorithm>

#include "quotes/proper_names.hpp"
namespace onrecord::quotes {
namespace {

constexpr std::size_t most_mentions = 12;        // looked at
constexpr std::uint32_t longest_role = 22;       // tokens
constexpr std::uint32_t longest_complement = 5;  // tokens of "Speaker of the House"
constexpr std::uint32_t most_leading = 4;        // words that lead to a role
constexpr std::uint32_t most_after_head = 1;     // words between a role noun and its complement
constexpr std::uint32_t longest_title = 8;       // tokens of a title in quote marks, with them
constexpr std::uint32_t longest_clause = 14;     // tokens of "who leads the Pell group"

/// What a role rests on, the surest last. The upper ones are equally good: the first in the text
/// counts, because that is where somebody is introduced.
enum class evidence : int {
  none,
  relative,
  affiliation,
  any_noun,
  bare_title,
  copula,
  introduction,
};

constexpr std::uint32_t unset = document::nothing;

struct role {
  evidence from = evidence::none;
  token_range words;
};

bool names_role(const lexeme& word) { return word.noun == source_noun::role || word.role_title; }

bool is_verb(const document& article, std::uint32_t i) {
  const lexeme& word = article[i];
  if (word.capitalized || word.noun != source_noun::none) return false;
  // "a retired teacher"
  if (i > 0 && article[i - 1].function == function_word::determiner) return false;
  return word.function == function_word::auxiliary || word.function == function_word::verb ||
         (word.cue != cue_kind::none && word.form != verb_form::base &&
          word.form != verb_form::past_participle);
}

/// "the “Mill Song” singer": whether token `i` stands in or at a title in quote marks.
bool in_short_passage(const document& article, std::uint32_t i) {
  const std::uint32_t index = article.passage_of(i);
  if (index == document::nothing) return false;
  const passage& where = article.passages()[index];
  if (!where.closed || where.last_token - where.first_token > longest_title) return false;
  return !article.is_punctuation(where.last_token - 2);  // “We stay,” is said
}

token_range without_article(const document& article, token_range words) {
  while (!words.empty() && (article[words.begin].function == function_word::determiner ||
                            article[words.begin].function == function_word::possessive ||
                            article[words.begin].function == function_word::adverb))
    ++words.begin;
  return words;
}

/// A noun that tells what somebody does by its ending, where no table has it.
bool ends_as_agent(const document& article, std::uint32_t i) {
  constexpr std::string_view endings[] = {"ist", "eer", "ologist", "woman", "person", "maker"};
  const std::string_view word = article.text(i);
  if (!article.is_word(i) || word.size() < 6 || article[i].function != function_word::none)
    return false;
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool names_role(const document& article, std::uint32_t i) {
  return names_role(article[i]) || ends_as_agent(article, i);
}

/// "disgraced former mayor of Pell": what stands before "former" is no role.
token_range from_former(const document& article, token_range words) {
  for (std::uint32_t i = words.begin; i < words.end && !article[i].capitalized; ++i)
    if (article.text(i) == "former") return {i, words.end};
  return words;
}

/// The words from `i` on that can be a role: a role noun is their head or stands by it, before
/// their first preposition.
struct description {
  token_range words;
  bool names_role = false;
  bool closed = true;  ///< by a mark or by the end of the sentence
};

description describe_from(const document& article, std::uint32_t i, std::uint32_t limit) {
  description found;
  limit = std::min(limit, i + longest_role);
  std::uint32_t last_role = unset;
  bool complement = false;
  std::uint32_t end = i;
  for (; end < limit; ++end) {
    if (article.is_word(end)) {
      const lexeme& word = article[end];
      if (word.pronoun != pronoun_case::none || word.function == function_word::subordinator ||
          word.function == function_word::contrast)
        break;
      if (is_verb(article, end)) {
        found.closed = false;
        break;
      }
      if (word.function == function_word::preposition) complement = true;
      if (!complement && !word.possessive && names_role(article, end)) last_role = end;
      if (!complement && last_role != unset && end - last_role < 2) found.names_role = true;
      // "President Pell North America" is one, "mayor opera" is none.
      if (!complement && last_role != unset && end - last_role > most_after_head &&
          word.function != function_word::conjunction &&
          !(word.capitalized && article[last_role].capitalized))
        found.names_role = false;
    } else if (article.is_punctuation(end) && !article.is(end, "'") && !article.is(end, "’") &&
               !article.is(end, "&") && !in_short_passage(article, end)) {
      break;
    }
  }
  while (end > i && (article[end - 1].function == function_word::preposition ||
                     article[end - 1].function == function_word::conjunction))
    --end;
  // "chief executive in May", "mayor from 2009 to 2012"
  while (end > i + 2 && article[end - 2].function == function_word::preposition &&
         (article[end - 1].function == function_word::time ||
          article.token(end - 1).kind == text::token_kind::number))
    end -= 2;
  found.words = without_article(article, {i, end});
  if (found.words.empty()) found.names_role = false;
  return found;
}

bool opens_phrase(const document& article, std::uint32_t i) {
  return article[i].function == function_word::determiner ||
         article[i].function == function_word::possessive;
}

/// The description at `i` when it names a role. One that a verb ends is the subject of its own
/// clause: "On Monday in Pell, the mayor spoke".
token_range role_from(const document& article, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit) return {i, i};
  const description found = describe_from(article, i, limit);
  return found.names_role && (found.closed || !opens_phrase(article, i)) ? found.words
                                                                         : token_range{i, i};
}

/// "is", "has long been", "served as": one past the words at `i` that tell what somebody is or was,
/// or `i`.
std::uint32_t over_being(const document& article, std::uint32_t i, std::uint32_t limit) {
  constexpr text::word_set words("is", "was", "has", "had", "been", "became", "becomes", "serves",
                                 "served", "works", "worked", "acted", "as");
  constexpr text::word_set last_words("is", "was", "been", "became", "becomes", "as");
  std::uint32_t last = i;
  std::uint32_t end = i;
  for (; end < limit && end - i < most_leading; ++end) {
    if (words.contains(article[end].hash)) {
      last = end;
    } else if (end == i || article[end].function != function_word::adverb) {
      break;
    }
  }
  return end > i && last_words.contains(article[last].hash) ? end : i;
}

/// "recently appointed as", "who is", "formerly": the words at `i` that lead to a role.
std::uint32_t over_leading_words(const document& article, std::uint32_t i, std::uint32_t limit) {
  for (std::uint32_t skipped = 0; skipped < most_leading && i < limit; ++skipped) {
    const lexeme& word = article[i];
    constexpr text::word_set words("formerly", "recently");
    const bool leads = word.pronoun == pronoun_case::relative || words.contains(word.hash) ||
                       is_appointed(article, i) || word.function == function_word::adverb;
    const std::uint32_t end = leads ? i + 1 : over_being(article, i, limit);
    if (end == i) break;
    i = end;
  }
  return i;
}

/// "Ph.D.", "MBE": letters after a name.
constexpr text::word_set degrees("Ph.D.", "PhD", "M.D.", "MD", "Esq.", "OBE", "MBE", "CBE", "QC",
                                 "KC", "Jr.", "Sr.", "J.D.", "R.N.", "RN");

/// "Ada Lind, a former minister said": whether what follows the comma after a person is the person
/// even where a verb ends it.
bool lacks_comma(const document& article, token_range name) {
  const std::uint32_t next = name.end + 1;
  const bool led = name.begin > 0 && article[name.begin - 1].function == function_word::preposition;
  return name.size() > 1 && article[name.begin].first_name && !led &&
         (article.is(next, "a") || article.is(next, "an"));
}

/// Verbs that tell who somebody is rather than what happened: "leads", "founded".
bool tells_who(const document& article, std::uint32_t i) {
  if (!article.is_word(i) || article[i].capitalized || article[i].cue == cue_kind::speech)
    return false;
  constexpr text::word_set past("created", "founded", "directed", "wrote", "led", "headed", "ran",
                                "coached", "represented", "invented", "chaired", "built", "owned",
                                "produced", "managed");
  const std::string_view word = article.text(i);
  return (word.ends_with("s") && word.size() > 3 && word != "does") ||
         past.contains(article[i].hash);
}

/// One past the clause or phrase that begins at `i` and ends at a mark, at `limit`, or before the
/// bearer's next verb; `i` where it is long.
std::uint32_t clause_end(const document& article, std::uint32_t i, std::uint32_t limit) {
  std::uint32_t end = i;
  while (end < limit && end - i < longest_clause &&
         (!article.is_punctuation(end) || article.is(end, "'") || article.is(end, "’")) &&
         !(article.is(end, "and") && is_verb(article, end + 1)))
    ++end;
  return end - i < longest_clause ? end : i;
}

/// "writer of The Mill, a letter on rivers,", "lecturer at Veld who teaches chemistry,": the role
/// with what tells more of its last name or of its bearer.
token_range with_more(const document& article, token_range words, std::uint32_t limit) {
  std::uint32_t end = words.end;
  if (end + 2 >= limit) return words;
  const bool relative = article.is(end, "who") && tells_who(article, end + 1);
  const bool again = article.is(end, ",") && article[end - 1].capitalized &&
                     (article.is(end + 1, "a") || article.is(end + 1, "an")) &&
                     !article[end + 2].capitalized;
  if (!relative && !again) return words;
  const std::uint32_t last = clause_end(article, ++end, limit);
  return last > end ? token_range{words.begin, last} : words;
}

/// ", the mayor of Pell,", ", 43, a teacher", ", recently appointed as the mayor", " — mayor of
/// Pell", " (mayor of Pell)".
role apposition(const document& article, token_range name, std::uint32_t limit) {
  std::uint32_t i = name.end;
  if (i + 1 >= limit) return {};
  const bool comma = article.is(i, ",");
  if (!comma && !article.is(i, "(") && !article.is_dash(i)) return {};
  ++i;
  const bool number = article.token(i).kind == text::token_kind::number;
  if (i + 1 < limit && (number || degrees.contains(article[i].hash)) && article.is(i + 1, ","))
    i += 2;
  // "Ada Lind, prosecuting,": what counsel does in court.
  constexpr text::word_set pleading("prosecuting", "defending", "mitigating");
  if (comma && pleading.contains(article[i].hash) && article.is(i + 1, ","))
    return {evidence::introduction, {i, i + 1}};
  // "Ada Lind, and Omar Veld's clerk": somebody else.
  if (i >= limit || article[i].function == function_word::conjunction) return {};
  const std::uint32_t start = over_leading_words(article, i, limit);
  const bool clause = article[i].pronoun == pronoun_case::relative;
  if (const token_range words = role_from(article, start, limit); !words.empty())
    return {clause ? evidence::copula : evidence::introduction, with_more(article, words, limit)};
  if (!comma || start != i || !opens_phrase(article, i)) return {};
  const description any = describe_from(article, i, limit);
  if (!any.closed && any.names_role && lacks_comma(article, name))
    return {evidence::introduction, any.words};
  return any.closed && !any.words.empty() ? role{evidence::any_noun, any.words} : role{};
}

/// ", who leads the Pell group,": where no noun says it, what the bearer does.
role relative_clause(const document& article, token_range name, std::uint32_t limit) {
  std::uint32_t i = name.end;
  if (i + 3 >= limit || !article.is(i, ",")) return {};
  const std::string_view relative = article.text(i + 1);
  if (relative != "who" && relative != "which") return {};
  ++i;
  std::uint32_t verb = i + 1;
  while (verb + 1 < limit && article[verb].function == function_word::adverb) ++verb;
  if (!tells_who(article, verb)) return {};
  const std::uint32_t end = clause_end(article, i, limit);
  if (end == i || end == limit) return {};
  return {evidence::relative, {i, end}};
}

/// "Ada Lind of the Pell Institute in Veld told": where somebody belongs.
role affiliation(const document& article, token_range name, std::uint32_t limit) {
  std::uint32_t i = name.end;
  if (i + 2 >= limit) return {};
  const bool comma = article.is(i, ",");  // "Ada Lind, of the Pell Institute, told"
  if (comma) ++i;
  const std::string_view word = article.text(i);
  if (word != "of" && word != "from" && word != "at" && word != "with") return {};
  ++i;
  if (article.text(i) == "the") ++i;
  std::uint32_t end = i;
  std::uint32_t capitals = 0;
  for (; end < std::min(limit, i + longest_clause); ++end) {
    const lexeme& next = article[end];
    if (!article.is_word(end) || is_verb(article, end) || next.function == function_word::time)
      break;
    if (!next.capitalized && next.function != function_word::preposition &&
        next.function != function_word::conjunction && next.function != function_word::determiner)
      break;
    if (next.capitalized) ++capitals;
  }
  if (comma && end < limit && !article.is_punctuation(end)) return {};
  while (end > i && !article[end - 1].capitalized) --end;
  // "from New Pell" is no body, "at Pell University" is one.
  constexpr text::word_set schools("university", "college", "institute", "school");
  if (capitals < 2 || (article[i].place && !schools.contains(article[end - 1].hash))) return {};
  return {evidence::affiliation, {i, end}};
}

/// "Pell Radio's Ada Lind": the body that a person belongs to.
role possessor(const document& article, const name_index& names, const name_cluster& cluster,
               token_range name) {
  const std::size_t index = names.mention_at(name.begin);
  if (index == 0 || cluster.kind == entity_kind::organization) return {};
  const name_mention& before = names.mentions()[index - 1];
  if (before.name.end != name.begin || !article[name.begin - 1].possessive || name.size() < 2 ||
      article[before.name.begin].first_name || article[before.name.begin].place)
    return {};
  const entity_kind kind = names.clusters()[before.cluster].kind;
  const bool body =
      kind == entity_kind::organization || (kind == entity_kind::other && before.name.size() > 1);
  return body ? role{evidence::affiliation, before.name} : role{};
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
    if (in_short_passage(article, t)) {
      i = article.passages()[article.passage_of(t)].first_token;
      continue;
    }
    if (!article.is_word(t)) break;
    // "recently named executive chair"
    if (is_appointed(article, t) && t > begin && t + 1 < end &&
        article[t - 1].function == function_word::adverb) {
      i = t - 1;
      continue;
    }
    const bool leads = word.capitalized && article.is(t, "Lead");  // "Lead author"
    if ((word.function != function_word::none && !leads) || word.pronoun != pronoun_case::none)
      break;
    if (word.cue != cue_kind::none && !word.capitalized && word.noun == source_noun::none &&
        word.form != verb_form::base)
      break;
    i = t;
  }
  while (i < end && !article.is_word(i) && !in_short_passage(article, i)) ++i;
  return i;
}

/// Whether token `i` is a noun or title that tells what the bearer of the name after it is:
/// "mayor", "prosecutors" before two names.
bool leads_to_name(const document& article, std::uint32_t i) {
  const lexeme& word = article[i];
  if (word.title) return word.role_title;
  return names_role(article, i) || word.noun == source_noun::organization ||
         (word.noun == source_noun::people && article.text(i).ends_with("s"));
}

/// "ambassador to Veld Ada Lind", "Speaker of the House Ada Lind": one past the office whose
/// complement ends at `end`, or `begin`.
std::uint32_t office_before(const document& article, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = end;
  while (i > begin && end - i < longest_complement && article[i - 1].capitalized) --i;
  if (i == end && i > begin && article[i - 1].function == function_word::none)
    --i;  // "chief of staff Ada Lind"
  if (i == end) return begin;
  if (i > begin && article.text(i - 1) == "the") --i;
  if (i < begin + 2 || article[i - 1].function != function_word::preposition) return begin;
  return names_role(article, i - 2) ? i - 1 : begin;
}

/// "Pell mayor Ada Lind", "President Ada Lind", "ambassador to Veld Ada Lind".
role before_name(const document& article, token_range name, std::uint32_t begin) {
  if (name.begin == begin) return {};
  std::uint32_t end = name.begin;
  if (!leads_to_name(article, name.begin - 1)) {
    end = office_before(article, begin, name.begin);
    if (end == begin) return {};
  }
  const token_range words{modifier_start(article, begin, end), name.begin};
  if (words.empty()) return {};
  return {words.size() > 1 ? evidence::introduction : evidence::bare_title, words};
}

/// "prosecutors Ada Lind and Omar Veld": what stands before the first name tells of both.
role before_pair(const document& article, const name_index& names, token_range name,
                 std::uint32_t begin) {
  if (name.begin < begin + 2 || article.text(name.begin - 1) != "and") return {};
  const std::size_t index = names.mention_at(name.begin);
  if (index == 0) return {};
  const token_range first = names.mentions()[index - 1].name;
  if (first.end + 1 != name.begin || first.begin <= begin ||
      article[first.begin - 1].noun != source_noun::people)
    return {};
  return before_name(article, first, begin);
}

/// Where the phrase begins that ends at `end`: with its article or possessor.
std::uint32_t opening_of(const document& article, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > begin && end - first < longest_role) {
    const lexeme& word = article[first - 1];
    if (!article.is_word(first - 1) || is_verb(article, first - 1)) break;
    if (word.pronoun != pronoun_case::none || word.function == function_word::subordinator) break;
    --first;
    if (word.function == function_word::determiner || word.function == function_word::possessive ||
        word.possessive)
      break;
  }
  // "The White House's AI czar": from the article before a possessor on.
  if (first > begin && first < end && article[first].possessive) {
    while (first > begin && article[first].capitalized && article[first - 1].capitalized) --first;
    if (first > begin && article[first - 1].function == function_word::determiner) --first;
  }
  return first;
}

/// "The mayor of Pell, Ada Lind, said", "her doctor, Ada Lind,": the role stands before the comma.
role before_comma(const document& article, token_range name, std::uint32_t begin) {
  // "its dean, Dr. Ada Lind", "the vicar of Pell, the Rev. Omar Veld"
  while (name.begin > begin && article[name.begin - 1].title && !article[name.begin - 1].role_title)
    --name.begin;
  if (name.begin > begin && article[name.begin].title && article.is(name.begin - 1, "the"))
    --name.begin;
  if (name.begin < begin + 2 || !article.is(name.begin - 1, ",")) return {};
  const std::uint32_t comma = name.begin - 1;
  std::uint32_t first = opening_of(article, begin, comma);
  token_range words = role_from(article, first, comma);
  // "A spokesman for the Pell Group, Ada Lind": from before the complement on.
  if (words.empty() && first > begin + 1 &&
      article[first - 1].function == function_word::preposition) {
    constexpr text::word_set places("at", "in", "on", "near", "from");
    first = opening_of(article, begin, first - 1);
    const bool place = first > begin && places.contains(article[first - 1].hash);
    if (!place) words = role_from(article, first, comma);
  }
  const bool set_off =
      words.begin <= begin + 1 || name.end >= article.size() || article.is_punctuation(name.end);
  return !words.empty() && words.end == comma && set_off ? role{evidence::introduction, words}
                                                         : role{};
}

/// "Ada Lind is the mayor of Pell", "has been an adviser", "served as mayor".
role copula(const document& article, token_range name, std::uint32_t limit) {
  const std::uint32_t i = over_being(article, name.end, limit);
  if (i == name.end || i >= limit) return {};
  if (!article.is(i - 1, "as") && article[i].function != function_word::determiner) return {};
  const token_range words = role_from(article, i, limit);
  return words.empty() ? role{} : role{evidence::copula, words};
}

}  // namespace

token_range role_of(const document& article, const name_index& names, const name_cluster& cluster) {
  role best;
  if (!article.is_english()) return best.words;  // its nouns and verbs are unknown
  if (cluster.kind == entity_kind::place) return best.words;
  for (std::size_t k = 0; k < cluster.mentions.size() && k < most_mentions; ++k) {
    const token_range name = names.mentions()[cluster.mentions[k]].name;
    if (article[name.end - 1].possessive) continue;
    const token_range sentence = article.sentence_at(name.begin);
    for (const role& found :
         {apposition(article, name, sentence.end), before_comma(article, name, sentence.begin),
          before_name(article, name, sentence.begin),
          before_pair(article, names, name, sentence.begin), copula(article, name, sentence.end),
          relative_clause(article, name, sentence.end), affiliation(article, name, sentence.end),
          possessor(article, names, cluster, name)})
      if (found.from > best.from) best = found;
  }
  return from_former(article, without_age(article, best.words));
}

token_range without_age(const document& article, token_range words) {
  const auto is_number = [&](std::uint32_t i) {
    const char first = article.text(i).front();
    return first >= '0' && first <= '9';
  };
  while (words.size() > 1 && is_number(words.begin)) ++words.begin;
  return words;
}

token_range role_in(const document& article, const noun_phrase& unnamed) {
  const lexeme& head = article[unnamed.head];
  if (!article.is_english() || unnamed.kind != phrase_kind::nominal ||
      head.noun != source_noun::role || head.gender == gender::person)
    return {0, 0};
  const token_range words = without_age(article, without_article(article, unnamed.mention));
  return words.size() > 1 ? words : token_range{0, 0};
}

}  // namespace onrecord::quotes
