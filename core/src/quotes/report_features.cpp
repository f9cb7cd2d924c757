#include <algorithm>

#include "quotes/report_model.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t farthest_begin = 12;   // tokens from a cue to what follows it
constexpr std::uint32_t longest_subject = 12;  // tokens looked back over for it
constexpr std::uint32_t farthest_report = 30;  // tokens looked at around a cue for another
constexpr std::uint32_t most_begins = 8;       // places before a cue
constexpr std::uint32_t most_ends = 24;
constexpr std::uint32_t longest_content = 120;  // tokens

template <class Enum>
constexpr std::uint32_t number(Enum value) {
  return static_cast<std::uint32_t>(value);
}

/// The last letters of a word: what its form tells.
std::uint32_t ending(std::string_view word) {
  return text::hash_word(word.size() > 3 ? word.substr(word.size() - 3) : word);
}

/// What kind of token stands there: its function, case, or what the tables call it. Never 0.
std::uint32_t kind_of(const document& article, std::uint32_t token) {
  if (article.passage_of(token) != document::nothing) return 1;
  if (!article.is_word(token))
    return article.is_punctuation(token) ? article[token].hash
                                         : 2 + number(article.token(token).kind);
  const lexeme& word = article[token];
  if (word.pronoun != pronoun_case::none) return 10 + number(word.pronoun) * 4 + word.person;
  if (word.function != function_word::none) return 30 + number(word.function);
  if (word.capitalized) return 50 + word.possessive;
  if (word.noun != source_noun::none) return 60 + number(word.noun);
  if (word.cue != cue_kind::none) return 70 + number(word.form);
  const std::string_view text = article.text(token);
  return text.ends_with("ed") ? 80 : text.ends_with("ing") ? 81 : text.ends_with("s") ? 82 : 83;
}

/// "did not say", "has never really wanted"
bool is_negated(const document& article, std::uint32_t i, std::uint32_t begin) {
  constexpr std::uint32_t farthest = 3;
  constexpr text::word_set negations("not", "never", "cannot");
  for (std::uint32_t k = i; k > begin && i - k < farthest;) {
    const std::string_view word = article.text(--k);
    if (negations.contains(article[k].hash) || word.ends_with("n't") || word.ends_with("n’t"))
      return true;
  }
  return false;
}

/// Where the words begin that measure or narrow the preposition or subordinator at `i`: "even" of
/// "even before", "two days" of "two days after".
std::uint32_t before_measure(const document& article, std::uint32_t i, std::uint32_t begin) {
  constexpr text::word_set narrowing("even", "just", "only", "shortly", "soon", "long", "exactly",
                                     "especially", "particularly");
  constexpr text::word_set units("minutes", "hours", "days", "weeks", "months", "years", "hour",
                                 "day", "week", "month", "year", "decades");
  if (i > begin && units.contains(article[i - 1].hash) &&
      (article.is(i, "after") || article.is(i, "before"))) {
    --i;
    while (i > begin && (article[i - 1].function == function_word::determiner ||
                         article.token(i - 1).kind == text::token_kind::number))
      --i;
  }
  while (i > begin && narrowing.contains(article[i - 1].hash)) --i;
  return i;
}

}  // namespace

report_model::report_model(const document& article, const std::vector<saying>& sayings,
                           const std::vector<report>& by_rules)
    : article_(article),
      sayings_(sayings),
      by_rules_(by_rules),
      saying_of_(article.size(), document::nothing),
      rule_of_(sayings.size(), document::nothing) {
  for (std::uint32_t i = 0; i < sayings.size(); ++i)
    for (std::uint32_t k = sayings[i].cue.begin; k < sayings[i].cue.end; ++k) saying_of_[k] = i;
  kinds_.reserve(article.size());
  for (std::uint32_t i = 0; i < article.size(); ++i) kinds_.push_back(kind_of(article, i));
  for (std::uint32_t i = 0; i < by_rules.size(); ++i) rule_of_[by_rules[i].saying] = i;
  count_tokens();
}

void report_model::count_tokens() {
  before_.resize(article_.size() + 1);
  totals sum;
  for (std::uint32_t i = 0; i < article_.size(); ++i) {
    before_[i] = sum;
    const lexeme& word = article_[i];
    sum.commas += article_.is(i, ",");
    sum.thats += article_.is(i, "that");
    sum.verbs += word.function == function_word::auxiliary ||
                 word.function == function_word::verb ||
                 (word.cue != cue_kind::none && word.noun == source_noun::none);
    sum.quoted += article_.passage_of(i) != document::nothing;
    sum.told += rule_at(i) != nullptr;
  }
  before_.back() = sum;
}

bool report_model::is_candidate(std::uint32_t token) const {
  return article_.is_word(token) && article_.passage_of(token) == document::nothing &&
         (!article_[token].capitalized || article_.sentence_at(token).begin == token);
}

std::uint32_t report_model::hash(std::uint32_t token, token_range within) const {
  return within.contains(token) ? article_[token].hash : 0;
}

std::uint32_t report_model::kind(std::uint32_t token, token_range within) const {
  return within.contains(token) ? kinds_[token] : 0;
}

const saying* report_model::saying_at(std::uint32_t cue) const {
  return saying_of_[cue] == document::nothing ? nullptr : &sayings_[saying_of_[cue]];
}

const report* report_model::rule_at(std::uint32_t cue) const {
  if (saying_of_[cue] == document::nothing) return nullptr;
  const std::uint32_t rule = rule_of_[saying_of_[cue]];
  return rule == document::nothing ? nullptr : &by_rules_[rule];
}

/// From the source to the cue.
token_range report_model::clause_of(std::uint32_t cue) const {
  const saying* from = saying_at(cue);
  if (!from) return {cue, cue + 1};
  return {std::min(from->clause.begin, from->cue.begin), std::max(from->clause.end, from->cue.end)};
}

report_model::cue_word report_model::cue_at(std::uint32_t token) const {
  return {token,
          article_.sentence_at(token),
          clause_of(token),
          saying_at(token),
          rule_at(token),
          article_[token].hash,
          article_.token(token).stem,
          ending(article_.text(token))};
}

template <class Seen>
void report_model::collect_word(std::uint32_t token, Seen& seen) const {
  seen.clear();
  seen.add("any word");
  seen.add("word", article_[token].hash);
}

template <class Seen>
void report_model::collect_cue(const cue_word& cue, Seen& seen) const {
  const auto [token, within, clause, from, rule, word, stem, form] = cue;
  const std::uint32_t next = hash(token + 1, within);
  const std::uint32_t before = hash(token - 1, within);
  const std::uint32_t next_kind = kind(token + 1, within);
  const std::uint32_t before_kind = kind(token - 1, within);
  seen.clear();
  seen.add("stem", stem);
  seen.add("stem, next kind", stem, next_kind);
  seen.add("next", next);
  seen.add("before", before);
  seen.add("second before", hash(token - 2, within));
  seen.add("next, second", next, hash(token + 2, within));
  seen.add("word, next kind", word, next_kind);
  seen.add("word, before kind", word, before_kind);
  seen.add("form, before kind", form, before_kind);
  seen.add("kinds after", next_kind, kind(token + 2, within));
  seen.add("kinds before", kind(token - 2, within), before_kind);
  seen.add("kinds around", kind(token - 2, within) * 31 + before_kind,
           next_kind * 31 + kind(token + 2, within));
  seen.add("place", bucket(token - within.begin), bucket(within.end - token));
  const std::uint32_t said = from ? 1 + number(from->order) * 4 + number(from->source.kind) : 0;
  seen.add("saying", said, from ? number(from->kind) : 0);
  seen.add("saying, form", said, form);
  seen.add("rule", rule ? 1 + number(rule->rule) : 0, said);
  seen.add("rule, word", rule ? 1 + number(rule->rule) : 0, word);
  if (from && from->source) {
    seen.add("source, kind", number(article_[from->source.head].noun), number(from->source.kind));
  }
  add_agent(token, within, form, seen);
  const std::uint32_t from_here =
      token - within.begin > farthest_report ? token - farthest_report : within.begin;
  const std::uint32_t to_here = std::min(within.end, token + farthest_report);
  const bool quoted = before_[to_here].quoted > before_[from_here].quoted;
  seen.add("stem, saying", stem, said);
  seen.add("stem, quoted", stem, quoted);
  const bool negated = is_negated(article_, token, within.begin);
  seen.add("stem, negated", stem, negated);
  seen.add("form, negated", form, negated);
  const bool told_before = before_[token].told > before_[from_here].told;
  const bool told_after = before_[to_here].told > before_[token + 1].told;
  seen.add("sentence", quoted * 4U + told_before * 2U + told_after, said != 0);
  if (quoted) {
    const std::uint32_t limit = std::min(within.end, token + 6);
    std::uint32_t i = token + 1;
    while (i < limit && article_.passage_of(i) == document::nothing) ++i;
    seen.add("quote after", i - token, said);
    std::uint32_t k = token;
    while (k > within.begin && token - k < 6 && article_.passage_of(k - 1) == document::nothing)
      --k;
    seen.add("quote before", token - k, said);
  }
}

/// The nearest word before the cue that may be its subject.
template <class Seen>
void report_model::add_agent(std::uint32_t cue, token_range within, std::uint32_t form,
                             Seen& seen) const {
  const std::uint32_t least =
      cue - within.begin > longest_subject ? cue - longest_subject : within.begin;
  std::uint32_t i = cue;
  while (i > least) {
    --i;
    const lexeme& word = article_[i];
    const bool agent = word.pronoun != pronoun_case::none || word.noun != source_noun::none ||
                       (word.capitalized && word.function == function_word::none);
    if (agent || article_.passage_of(i) != document::nothing || article_.is(i, ";")) break;
  }
  const std::uint32_t agent = i == cue ? 0 : kind(i, within);
  seen.add("agent, form", agent, form);
  seen.add("before agent", i > within.begin ? kind(i - 1, within) : 0, agent);
}

void report_model::list_begins(const cue_word& of, std::vector<std::uint32_t>& places) const {
  const std::uint32_t cue = of.token;
  const token_range within = of.within;
  places.clear();
  const std::uint32_t limit = std::min(within.end, cue + farthest_begin);
  for (std::uint32_t i = cue + 1; i < limit; ++i)
    if (article_.is_word(i) || article_.token(i).kind == text::token_kind::number ||
        article_.is(i, "$"))
      places.push_back(i);
  std::uint32_t listed = 0;
  std::uint32_t i = std::min(cue, of.clause.begin);
  if (i == within.begin) {
    i = cue;
    if (i == within.begin) return;
  }
  const std::uint32_t least =
      cue - within.begin > longest_content ? cue - longest_content : within.begin;
  for (--i; i > least && listed < most_begins; --i) {
    const bool starts = article_.is_punctuation(i - 1) || article_.is(i - 1, "that") ||
                        article_[i - 1].function == function_word::contrast ||
                        article_[i - 1].function == function_word::subordinator ||
                        article_[i - 1].function == function_word::conjunction;
    if (!starts || article_.is_punctuation(i)) continue;
    places.push_back(i);
    ++listed;
  }
  std::uint32_t first = least;
  while (first < cue && article_.is_punctuation(first)) ++first;
  if (first < cue) places.push_back(first);
}

template <class Seen>
void report_model::collect_begin(const cue_word& of, std::uint32_t begin, Seen& seen) const {
  const auto [cue, within, clause, from, rule, word, stem, form] = of;
  const bool after = begin > cue;
  const std::uint32_t distance = after ? bucket(begin - cue) : 20 + bucket(cue - begin);
  const std::uint32_t here = kind(begin, within);
  const std::uint32_t previous = kind(begin - 1, within);
  seen.clear();
  seen.add("distance", distance);
  seen.add("distance, stem", distance, stem);
  seen.add("distance, form", distance, form);
  seen.add("side, word", after, word);
  seen.add("here", here, after);
  seen.add("here, distance", here, distance);
  seen.add("token", hash(begin, within), after);
  seen.add("token, distance", hash(begin, within), distance);
  seen.add("previous", previous, after);
  seen.add("previous token", hash(begin - 1, within), after);
  seen.add("previous token, distance", hash(begin - 1, within), distance);
  seen.add("previous, here", previous, here * 2 + after);
  seen.add("pair", hash(begin, within), hash(begin + 1, within));
  seen.add("next", kind(begin + 1, within), here * 2 + after);
  seen.add("rule", rule ? 1U + (rule->content.begin == begin) : 0, distance);
  seen.add("rule agrees", rule ? 1U + (rule->content.begin == begin) : 0, after);
  if (after) {
    const std::uint32_t next = kind(cue + 1, within);
    seen.add("path", next, distance);
    const bool comma = before_[begin].commas > before_[cue + 1].commas;
    const bool that = before_[begin].thats > before_[cue + 1].thats;
    seen.add("crossed", comma * 2U + that, distance);
  } else {
    const std::uint32_t follows = kind(clause.end, within);
    const bool comma = clause.begin > within.begin && article_.is(clause.begin - 1, ",");
    seen.add("closing", follows, comma);
    seen.add("closing, first", comma, begin == within.begin);
    seen.add("closing, remaining", bucket(within.end - clause.end), comma);
    seen.add("before order", from ? 1 + number(from->order) : 0, comma);
  }
}

void report_model::list_stops(const cue_word& of, token_range where,
                              std::vector<stop>& stops) const {
  stops.clear();
  for (std::uint32_t i = where.begin; i < where.end; ++i) {
    if (article_.passage_of(i) != document::nothing &&
        article_.passage_of(i - 1) != document::nothing)
      continue;
    const lexeme& word = article_[i];
    const bool marked =
        article_.is_punctuation(i) || article_.passage_of(i) != article_.passage_of(i - 1);
    const bool ends =
        marked || word.function == function_word::preposition ||
        word.function == function_word::conjunction || word.function == function_word::contrast ||
        word.function == function_word::subordinator || word.function == function_word::time ||
        word.pronoun == pronoun_case::relative || i == of.clause.begin || article_.is(i, "that") ||
        article_.is(i, "which");
    if (ends) stops.push_back({i, marked ? i : before_measure(article_, i, where.begin)});
  }
}

token_range report_model::range_of_ends(const cue_word& of, std::uint32_t begin) const {
  return {begin + 1, std::min(of.within.end, begin + longest_content)};
}

void report_model::list_ends(std::uint32_t begin, token_range where, const std::vector<stop>& stops,
                             std::vector<std::uint32_t>& places) const {
  places.clear();
  std::uint32_t last = where.end;
  while (last > begin && article_.is_punctuation(last - 1) &&
         article_.passage_of(last - 1) == document::nothing)
    --last;
  if (last > begin) places.push_back(last);
  for (const stop& each : stops) {
    if (each.token <= begin) continue;
    if (each.token >= last || places.size() >= most_ends) break;
    const std::uint32_t place = std::max(each.place, begin + 1);
    const bool quoted = article_.passage_of(place - 1) != document::nothing;
    if (quoted || !article_.is_punctuation(place - 1)) places.push_back(place);
  }
}

void report_model::list_ends(const cue_word& of, std::uint32_t begin,
                             std::vector<std::uint32_t>& places) const {
  std::vector<stop> stops;
  const token_range where = range_of_ends(of, begin);
  list_stops(of, where, stops);
  list_ends(begin, where, stops, places);
}

report_model::end_place report_model::end_at(const cue_word& of, std::uint32_t end) const {
  const token_range within = of.within;
  end_place made;
  made.token = end;
  made.whole = end + 3 >= within.end && kind(end, within) != 30 &&
               (end == within.end || article_.is_punctuation(end)) &&
               (end + 1 >= within.end || article_.is_punctuation(end + 1));
  made.at = made.whole ? 3 : kind(end, within);
  made.clause_follows =
      end + 1 < within.end && (article_[end + 1].pronoun == pronoun_case::subject ||
                               kind(end + 2, within) == 30 + number(function_word::auxiliary) ||
                               kind(end + 1, within) == 30 + number(function_word::auxiliary));
  for (std::uint32_t i = end; i < within.end && i < end + 5; ++i)
    made.cue_follows |= saying_of_[i] != document::nothing;
  return made;
}

/// What does not depend on where the clause begins.
template <class Seen>
void report_model::add_end(const cue_word& of, const end_place& where, Seen& seen) const {
  const token_range within = of.within;
  const std::uint32_t end = where.token;
  const std::uint32_t at = where.at;
  seen.add("at, stem", at, of.stem);
  seen.add("token, next", where.whole ? 0 : hash(end, within), hash(end + 1, within));
  seen.add("at, next kind", at, kind(end + 1, within));
  seen.add("at, next kinds", at * 97 + kind(end + 1, within), kind(end + 2, within));
  seen.add("last", kind(end - 1, within), at);
  seen.add("last token", hash(end - 1, within));
  seen.add("form, at", of.form, at);
}

/// What it has to do with where the clause begins.
template <class Seen>
void report_model::add_range(const cue_word& of, std::uint32_t begin, const end_place& where,
                             Seen& seen) const {
  const auto [cue, within, clause, from, rule, word, stem, form] = of;
  const std::uint32_t end = where.token;
  const std::uint32_t at = where.at;
  const std::uint32_t first = kind(begin, within);
  const bool after = begin > cue;
  const std::uint32_t side = after ? 0 : end <= cue ? 1 : 2;  // 2: around
  const std::uint32_t size = bucket(end - begin);
  const std::uint32_t commas = before_[end].commas - before_[begin].commas;
  const bool verb = before_[end].verbs > before_[begin].verbs;
  seen.add("at", at, side);
  seen.add("at, size", at, size);
  seen.add("at, size, side", at * 3 + side, size);
  seen.add("at, verb, first", at * 2 + verb, first);
  seen.add("at, commas", at, std::min(commas, 3U) * 3 + side);
  seen.add("at, clause", at, where.clause_follows * 2U + verb);
  seen.add("token", where.whole ? 0 : hash(end, within), verb);
  seen.add("first token, size", hash(begin, within), size * 2 + where.whole);
  seen.add("rule", rule ? 1U + (rule->content.end == end) + 2U * (rule->content.begin == begin) : 0,
           where.whole);
  if (!after) {
    const bool to_clause = end == clause.begin || end + 1 == clause.begin;
    seen.add("to cue", end <= cue ? bucket(cue - end) : 30, where.whole);
    seen.add("order", from ? 1 + number(from->order) : 0, side * 2 + to_clause);
  } else {
    const bool crosses = end < within.end && article_.is(end, ",");
    seen.add("cue follows", where.cue_follows, crosses * 2U + verb);
  }
}

template <class Seen>
void report_model::collect_end(const cue_word& of, std::uint32_t begin, std::uint32_t end,
                               Seen& seen) const {
  const end_place where = end_at(of, end);
  seen.clear();
  add_end(of, where, seen);
  add_range(of, begin, where, seen);
}

template void report_model::collect_word(std::uint32_t, answer&) const;
template void report_model::collect_cue(const cue_word&, answer&) const;
template void report_model::collect_begin(const cue_word&, std::uint32_t, answer&) const;
template void report_model::add_end(const cue_word&, const end_place&, answer&) const;
template void report_model::add_range(const cue_word&, std::uint32_t, const end_place&,
                                      answer&) const;
template void report_model::collect_word(std::uint32_t, feature_list&) const;
template void report_model::collect_cue(const cue_word&, feature_list&) const;
template void report_model::collect_begin(const cue_word&, std::uint32_t, feature_list&) const;
template void report_model::collect_end(const cue_word&, std::uint32_t, std::uint32_t,
                                        feature_list&) const;

}  // namespace onrecord::quotes
