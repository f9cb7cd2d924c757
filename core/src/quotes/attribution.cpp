#include "quotes/attribution.hpp"

#include <algorithm>
#include <cmath>

#include "quotes/interviews.hpp"
#include "quotes/subjects.hpp"

namespace onrecord::quotes {
namespace {

// What a candidate is worth before its distance in words is taken off. They order the rules; the
// values were set on the kinds of cases in political news (PolNeAR, Newell et al. 2018).
constexpr int follows_worth = 100;
constexpr int precedes_worth = 92;
constexpr int introduced_worth = 8;  // a comma, colon or "that" leads from the cue to the passage
constexpr int encloses_worth = 60;
constexpr int same_sentence_worth = 56;
constexpr int across_worth = 46;  // another passage of the sentence stands between
constexpr int split_worth = 80;
constexpr int same_clause_worth = 64;
constexpr int continued_worth = 99;
constexpr int dash_worth = 98;
constexpr int label_worth = 80;
constexpr int colon_before_worth = 85;
constexpr int sentence_before_worth = 38;
constexpr int paragraph_before_worth = 30;
constexpr int subject_worth = 34;
constexpr int interview_worth = 60;
constexpr int runs_on_worth = 94;

constexpr int follow_cost = 12;  // a word between a passage and what follows it
constexpr int precede_cost = 3;
constexpr int loose_cost = 1;
constexpr std::uint32_t farthest_follow = 5;   // words
constexpr std::uint32_t farthest_block = 9;    // paragraphs between quotes of one speaker
constexpr std::uint32_t farthest_passive = 4;  // tokens between "accused" and a passage
constexpr std::size_t most_sayings = 4;        // looked at on each side of a passage
constexpr std::uint32_t most_paragraphs = 8;   // of one quotation that are looked ahead over

/// Passages of one saying share its number; others get one of their own.
bool shares_group(link_rule rule) {
  return rule == link_rule::split || rule == link_rule::continued;
}

}  // namespace

attributor::attributor(const document& article, const std::vector<saying>& sayings)
    : article_(article), sayings_(sayings) {
  found_.reserve(article.passages().size());
}

bool attributor::next() {
  const auto p = static_cast<std::uint32_t>(found_.size());
  if (p >= article_.passages().size()) return false;
  const passage& where = article_.passages()[p];
  while (next_ < sayings_.size() && sayings_[next_].cue.begin < where.first_token) ++next_;
  candidates_.clear();
  if (consider_label_inside(where) || consider_dash(where)) return true;
  consider_before(where);
  consider_after(where);
  consider_previous_passage(p);
  consider_next_paragraphs(p);
  consider_paragraph_before(p);
  consider_subject(where);
  consider_interviewee(where);
  return true;
}

std::size_t attributor::best_by_rules() const {
  std::size_t best = 0;
  for (std::size_t i = 1; i < candidates_.size(); ++i)
    if (candidates_[i].score > candidates_[best].score) best = i;
  return best;
}

void attributor::choose(std::size_t index, double share) {
  const auto own = static_cast<std::uint32_t>(sayings_.size() + found_.size());
  attribution chosen;
  if (index < candidates_.size()) chosen = candidates_[index];
  if (!shares_group(chosen.rule))
    chosen.group = chosen.saying == document::nothing ? own : chosen.saying;
  chosen.share = share;
  found_.push_back(chosen);
}

void attributor::offer(link_rule rule, std::uint32_t index, int score) {
  const saying& from = sayings_[index];
  if (score > 0) candidates_.push_back({rule, index, from.source, from.cue, from.kind, 0, score});
}

std::uint32_t attributor::words_between(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = begin; i < end && words < 40; ++i)
    if (article_.is_word(i) && article_.passage_of(i) == document::nothing) ++words;
  return words;
}

/// "Neighbours laughed when he said": a clause of its own that tells when somebody speaks.
bool attributor::tells_when(const saying& from) const {
  constexpr text::word_set words("when", "as", "while", "after", "before", "because", "since",
                                 "until", "once");
  if (from.order != saying_order::subject_first || from.clause.begin == 0) return false;
  return words.contains(article_[from.clause.begin - 1].hash);
}

bool attributor::same_sentence(std::uint32_t a, std::uint32_t b) const {
  return article_.sentence_of(a) == article_.sentence_of(b);
}

/// Whether the sentence runs on after the passage: `“…,”`, `“…?”`, `“…”,`.
bool attributor::runs_on(const passage& where) const {
  const std::uint32_t after = where.last_token;
  if (after < article_.size() && article_.block_of(after) == where.block &&
      (article_.is(after, ",") || article_.is_dash(after)))
    return true;
  const std::string_view text = slice(article_.source().text, where.span);
  return !text.ends_with('.');
}

/// `“LIND: We will stay.”`: a transcript in quote marks.
bool attributor::consider_label_inside(const passage& where) {
  const std::uint32_t first = where.first_token + 1;
  const noun_phrase name = phrase_at(article_, first, where.last_token, false);
  if (name.kind != phrase_kind::name || name.end >= where.last_token || !article_.is(name.end, ":"))
    return false;
  for (const char c : article_.text(name.mention))
    if (c >= 'a' && c <= 'z') return false;
  candidates_.push_back(
      {link_rule::label, document::nothing, name, {0, 0}, cue_kind::speech, 0, dash_worth});
  return true;
}

/// `“…” – Ada Lind` leaves no doubt.
bool attributor::consider_dash(const passage& where) {
  if (next_ == sayings_.size() || sayings_[next_].order != saying_order::dash ||
      sayings_[next_].clause.begin != where.last_token)
    return false;
  offer(link_rule::dash, static_cast<std::uint32_t>(next_), dash_worth);
  return true;
}

void attributor::consider_before(const passage& where) {
  for (std::size_t k = 0; k < most_sayings && k < next_; ++k) {
    const auto index = static_cast<std::uint32_t>(next_ - 1 - k);
    const saying& from = sayings_[index];
    const std::uint32_t at = std::min(from.clause.begin, from.cue.begin);
    if (article_.block_of(at) != where.block) break;
    if (from.order == saying_order::dash) continue;
    const std::uint32_t end = std::max(from.clause.end, from.cue.end);
    if (end > where.first_token) continue;
    const int words = static_cast<int>(words_between(end, where.first_token));
    if (k == 0) consider_outer(where, index);
    if (from.order == saying_order::label) {
      offer(link_rule::label, index, label_worth - words);
    } else if (same_sentence(at, where.first_token)) {
      offer_preceding(index, from, end, where, words);
    } else if (article_.is_english() &&
               article_.sentence_of(at) + 1 == article_.sentence_of(where.first_token)) {
      const bool colon = article_.is(where.first_token - 1, ":");
      offer(link_rule::sentence_before, index,
            (colon ? colon_before_worth : sentence_before_worth) - static_cast<int>(k));
    }
    // What stands farther off is another clause.
    if (same_sentence(at, where.first_token) && tells_when(from)) break;
  }
}

/// "Ada Lind said she hopes for “…”": the words are those of the outer source.
void attributor::consider_outer(const passage& where, std::uint32_t inner) {
  if (inner == 0) return;
  const saying& from = sayings_[inner];
  const saying& outer = sayings_[inner - 1];
  const bool dependent = from.source.kind == phrase_kind::pronoun ||
                         from.kind == cue_kind::thought || from.kind == cue_kind::finding;
  if (!dependent || from.order != saying_order::subject_first) return;
  if (outer.order != saying_order::subject_first && outer.order != saying_order::participle) return;
  if (!same_sentence(outer.cue.begin, where.first_token)) return;
  if (outer.cue.end > from.clause.begin || crosses_passage(outer.cue.end, where.first_token))
    return;
  const lexeme& before = article_[from.clause.begin - 1];
  if (before.function == function_word::conjunction || before.function == function_word::contrast ||
      article_.is(from.clause.begin - 1, ";") || tells_when(from))
    return;
  offer(link_rule::precedes, inner - 1, precedes_worth + introduced_worth + 1);
}

void attributor::offer_preceding(std::uint32_t index, const saying& from, std::uint32_t end,
                                 const passage& where, int words) {
  // After an inverted attribution a new sentence begins: it belongs to what stands before it.
  const bool crosses = crosses_passage(end, where.first_token);
  const std::string_view last = article_.text(where.first_token - 1);
  const bool introduced = last == ":" || last == "," || last == "that" || words == 0;
  int score = precedes_worth - precede_cost * words + (introduced ? introduced_worth : 0);
  if (from.kind == cue_kind::thought || from.kind == cue_kind::finding) score -= 8;
  if (crosses || words > 12) {
    score = same_sentence_worth - loose_cost * words - (crosses ? 6 : 0);
    offer(link_rule::same_sentence, index, score);
  } else {
    offer(link_rule::precedes, index, score);
  }
}

bool attributor::crosses_passage(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t limit = std::min(end, begin + 40);
  for (std::uint32_t i = begin; i < limit; ++i)
    if (article_.passage_of(i) != document::nothing) return true;
  return false;
}

void attributor::consider_after(const passage& where) {
  const bool on = runs_on(where);
  for (std::size_t k = 0; k < most_sayings && next_ + k < sayings_.size(); ++k) {
    const auto index = static_cast<std::uint32_t>(next_ + k);
    const saying& from = sayings_[index];
    if (article_.block_of(from.clause.begin) != where.block) break;
    const std::uint32_t begin = from.clause.begin;
    if (from.order == saying_order::dash) {
      offer(link_rule::dash, index, dash_worth);
      continue;
    }
    if (begin >= where.first_token && begin < where.last_token) {
      offer(link_rule::inside, index, follows_worth);
      continue;
    }
    if (begin < where.first_token) {
      if (same_sentence(begin, where.first_token))
        offer(link_rule::encloses, index, encloses_worth);
      continue;
    }
    const std::uint32_t words = words_between(where.last_token, begin);
    const bool joined = same_sentence(where.last_token - 1, begin) || words == 0;
    if (!joined) continue;
    if (crosses_passage(where.last_token, begin)) {
      // `They “may rise,” if they “come down,” said Ada Lind`: one attribution for the sentence.
      if (article_.passage_of(begin - 1) != document::nothing &&
          same_sentence(where.last_token - 1, begin))
        offer(link_rule::same_sentence, index, across_worth - loose_cost * static_cast<int>(words));
      continue;
    }
    // “…,” Ada Lind told the council, according to a letter: she speaks.
    if (from.order == saying_order::according && k > 0 &&
        same_sentence(sayings_[next_].clause.begin, begin) &&
        words_between(where.last_token, sayings_[next_].clause.begin) == 0)
      continue;
    const int distance = static_cast<int>(words);
    if (on && words <= farthest_follow && !interrupted(where.last_token, begin)) {
      offer(link_rule::follows, index, follows_worth - follow_cost * distance);
    } else if (same_sentence(where.last_token - 1, begin)) {
      offer(link_rule::same_sentence, index, same_sentence_worth - 4 - loose_cost * distance);
    }
  }
}

/// Whether a stop or semicolon stands between.
bool attributor::interrupted(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (article_.is(i, ";") || article_.is(i, ".")) return true;
  return false;
}

void attributor::consider_previous_passage(std::uint32_t p) {
  if (p == 0) return;
  const passage& where = article_.passages()[p];
  const passage& before = article_.passages()[p - 1];
  const attribution& given = found_[p - 1];
  if (given.rule == link_rule::none) return;
  if (where.continues) {
    inherit(given, link_rule::continued, continued_worth);
    return;
  }
  if (before.block != where.block) return;
  const bool begins_sentence = article_.sentence_at(where.first_token).begin == where.first_token;
  const std::uint32_t between =
      article_.sentence_of(where.first_token) - article_.sentence_of(before.last_token - 1);
  const bool own_saying =
      next_ > 0 && sayings_[next_ - 1].cue.begin >= before.last_token && next_ - 1 != given.saying;
  if (begins_sentence && between <= 1 && !own_saying) {
    inherit(given, link_rule::split, split_worth);
  } else if (!article_.is_english()) {
    return;
  } else if (between == 0) {
    inherit(given, link_rule::split, same_clause_worth - (own_saying ? 20 : 0));
  } else if (between <= 2) {
    inherit(given, link_rule::sentence_before, sentence_before_worth + 4);
  }
}

/// A quotation that is left open at the end of its paragraph, where nobody is said to speak: the
/// first of its further paragraphs that says who.
void attributor::consider_next_paragraphs(std::uint32_t p) {
  const auto& passages = article_.passages();
  const passage& where = passages[p];
  const std::uint32_t first = article_.paragraph_begin(where.first_token);
  if (where.closed || where.continues || where.first_token != first) return;
  if (first > 0 && leads_on(first - 1)) return;
  std::size_t saying = next_;
  for (std::uint32_t k = p + 1; k < passages.size() && k - p < most_paragraphs; ++k) {
    const std::uint32_t opening = passages[k].first_token;
    if (!passages[k].continues || article_.text(opening) != article_.text(first)) return;
    while (saying < sayings_.size() && sayings_[saying].cue.begin < passages[k].last_token)
      ++saying;
    if (saying == sayings_.size()) return;
    const saying_order order = sayings_[saying].order;
    const std::uint32_t at = sayings_[saying].clause.begin;
    if (article_.block_of(at) == passages[k].block &&
        words_between(passages[k].last_token, at) == 0 && order != saying_order::label) {
      offer(link_rule::runs_on, static_cast<std::uint32_t>(saying), runs_on_worth);
      return;
    }
    if (passages[k].closed) return;
  }
}

void attributor::inherit(const attribution& given, link_rule rule, int score) {
  candidates_.push_back(given);
  candidates_.back().rule = rule;
  candidates_.back().score = score;
}

void attributor::consider_paragraph_before(std::uint32_t p) {
  const passage& where = article_.passages()[p];
  const std::uint32_t first = article_.paragraph_begin(where.first_token);
  if (first == 0 || words_between(first, where.first_token) > 0) return;
  const bool colon = leads_on(first - 1);
  const bool alone = article_.is_english() && (where.last_token >= article_.size() ||
                                               article_.block_of(where.last_token) != where.block);
  if (!colon && !alone) return;
  const std::uint32_t block = article_.block_of(first - 1);
  if (next_ > 0 && article_.block_of(sayings_[next_ - 1].clause.begin) == block) {
    offer(colon ? link_rule::colon_before : link_rule::paragraph_before,
          static_cast<std::uint32_t>(next_ - 1),
          colon ? colon_before_worth : paragraph_before_worth + 6);
  }
  if (colon) {
    offer_subject(article_.sentence_at(first - 1), link_rule::colon_before, colon_before_worth - 4);
  } else if (p > 0 && found_[p - 1].rule != link_rule::none &&
             article_.passages()[p - 1].block + farthest_block >= where.block) {
    inherit(found_[p - 1], link_rule::paragraph_before, paragraph_before_worth + 8);
  } else if (!is_heading(first - 1)) {
    offer_subject(article_.sentence_at(first - 1), link_rule::paragraph_before,
                  paragraph_before_worth);
  }
}

bool attributor::is_heading(std::uint32_t last) const {
  const block& before = article_.source().blocks[article_.block_of(last)];
  return before.kind == block_kind::heading || before.kind == block_kind::headline ||
         before.kind == block_kind::list_item || article_.is_word(last) || article_.is(last, "…");
}

bool attributor::is_title_case(token_range sentence) const {
  std::uint32_t small = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end && small < 3; ++i)
    if (article_.is_word(i) && !article_[i].capitalized &&
        article_[i].function == function_word::none)
      ++small;
  return small < 3;
}

/// Whether a paragraph whose last token is `last` leads to the next: it ends in a colon, or in no
/// mark at all.
bool attributor::leads_on(std::uint32_t last) const {
  if (article_.is(last, ":")) return true;
  const block& before = article_.source().blocks[article_.block_of(last)];
  return before.kind == block_kind::paragraph && article_.is_word(last) &&
         !article_.text(last).ends_with('.') && !is_title_case(article_.sentence_at(last));
}

/// A paragraph of words in quote marks that stands by itself is an answer of the one interviewed.
void attributor::consider_interviewee(const passage& where) {
  if (!article_.is_english()) return;
  const std::uint32_t first = article_.paragraph_begin(where.first_token);
  const bool alone =
      first == where.first_token &&
      (where.last_token >= article_.size() || article_.block_of(where.last_token) != where.block);
  const auto is_spoken = [](const attribution& each) {
    return each.rule != link_rule::interview && !each.cue.empty();
  };
  if (!alone || std::any_of(candidates_.begin(), candidates_.end(), is_spoken)) return;
  if (!interviewee_) interviewee_ = interviewee_of(article_);
  if (!*interviewee_) return;
  candidates_.clear();
  candidates_.push_back({link_rule::interview,
                         document::nothing,
                         *interviewee_,
                         {0, 0},
                         cue_kind::speech,
                         0,
                         interview_worth});
}

void attributor::consider_subject(const passage& where) {
  const token_range sentence = article_.sentence_at(where.first_token);
  if (sentence.begin == where.first_token || is_spoken_of(where)) return;
  offer_subject(sentence, link_rule::subject, subject_worth);
}

/// "Ada Lind was accused of “…”": others say it of the subject.
bool attributor::is_spoken_of(const passage& where) const {
  const std::uint32_t begin = article_.sentence_at(where.first_token).begin;
  const std::uint32_t least =
      where.first_token > begin + farthest_passive ? where.first_token - farthest_passive : begin;
  for (std::uint32_t i = where.first_token; i > least + 1; --i) {
    const lexeme& word = article_[i - 1];
    if (word.cue == cue_kind::name && word.form != verb_form::present_participle &&
        is_form_of_be(article_, i - 2))
      return true;
  }
  return false;
}

/// Names, pronouns, and nouns of those who speak; not "the mass detention".
bool attributor::may_speak(const noun_phrase& subject) const {
  const lexeme& head = article_[subject.head];
  if (subject.kind != phrase_kind::nominal || head.noun != source_noun::none || head.title ||
      head.people)
    return true;
  return ends_as_agents(article_, subject.head);
}

/// Outside English it is not known where a subject ends, nor whether it speaks.
void attributor::offer_subject(token_range sentence, link_rule rule, int score) {
  if (!article_.is_english()) return;
  const noun_phrase subject = subject_of(article_, sentence);
  if (!subject || subject.kind == phrase_kind::nominal) score -= 10;
  if (!subject || score <= 0 || article_.passage_of(subject.head) != document::nothing) return;
  if (rule != link_rule::colon_before && !may_speak(subject)) return;
  candidates_.push_back({rule, document::nothing, subject, {0, 0}, cue_kind::none, 0, score});
}

template <class Seen>
void attributor::collect(std::size_t index, Seen& seen) const {
  const auto number = [](auto value) { return static_cast<std::uint32_t>(value); };
  const attribution& given = candidates_[index];
  const passage& where = article_.passages()[found_.size()];
  const attribution& favourite = candidates_[best_by_rules()];
  const std::uint32_t rule = number(given.rule);
  const lexeme& head = article_[given.source.head];
  const std::uint32_t source =
      given.source ? number(given.source.kind) * 8 + number(head.noun) + head.person * 64U : 0;
  const std::uint32_t score = number(given.score) / 6;
  const std::uint32_t behind = number(favourite.score - given.score);
  const bool favoured = behind == 0;
  const bool after = given.source && given.source.head >= where.last_token;
  const std::uint32_t distance =
      bucket(after ? words_between(where.last_token, given.source.mention.begin)
                   : words_between(given.source.end, where.first_token));
  const bool begins = article_.sentence_at(where.first_token).begin == where.first_token;
  const auto word = [&](std::uint32_t i) {
    return i < article_.size() && article_.block_of(i) == where.block ? article_[i].hash : 0;
  };
  const std::string_view text = slice(article_.source().text, where.span);
  const std::uint32_t last = text.empty() ? 0 : static_cast<unsigned char>(text.back());
  const std::uint32_t cue = given.cue.empty() ? 0 : article_[given.cue.begin].hash;
  const std::uint32_t order =
      given.saying == document::nothing ? 0 : 1 + number(sayings_[given.saying].order);
  seen.clear();
  seen.add("rule", rule);
  seen.add("rule, score", rule, score);
  seen.add("behind", std::min(behind, 80U) / 5, rule);
  seen.add("favourite, score", number(favourite.rule) * 16 + number(favourite.score) / 8, rule);
  seen.add("source", source);
  seen.add("source, rule", source, rule);
  seen.add("cue", cue);
  seen.add("cue kind", number(given.kind), rule);
  seen.add("order", order, rule);
  seen.add("order, begins", order * 2 + begins, rule);
  seen.add("distance", distance, rule);
  seen.add("side, distance", after, distance);
  seen.add("begins, last", last * 2 + begins, rule);
  seen.add("before", word(where.first_token - 1), rule);
  seen.add("second before", word(where.first_token - 2), rule);
  seen.add("after", word(where.last_token), rule);
  seen.add("same as favourite", head.hash == article_[favourite.source.head].hash, favoured);
  if (!found_.empty() && found_.back().rule != link_rule::none) {
    const attribution& previous = found_.back();
    const bool same = article_[previous.source.head].hash == head.hash;
    seen.add("previous, begins", same * 2U + begins, rule);
    seen.add("previous saying", previous.saying == given.saying, rule);
  }
}

std::vector<attribution> attribute(const document& article, const std::vector<saying>& sayings) {
  attributor walk(article, sayings);
  answer seen(learned_task::speaker);
  std::vector<double> worths;
  while (walk.next()) {
    std::size_t best = walk.best_by_rules();
    double share = 1;
    if (article.is_english() && walk.candidates().size() > 1) {
      worths.clear();
      for (std::size_t i = 0; i < walk.candidates().size(); ++i) {
        walk.collect(i, seen);
        worths.push_back(seen.margin());
        if (i == 0 || worths[i] > worths[best]) best = i;
      }
      double sum = 0;
      for (const double worth : worths) sum += std::exp(static_cast<float>(worth - worths[best]));
      share = 1 / sum;
    }
    walk.choose(best, share);
  }
  return walk.take();
}

template void attributor::collect(std::size_t, answer&) const;
template void attributor::collect(std::size_t, feature_list&) const;

}  // namespace onrecord::quotes
