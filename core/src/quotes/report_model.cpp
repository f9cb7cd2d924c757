#include "quotes/report_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "quotes/subjects.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t least_words = 2;
constexpr std::size_t most_rivals = 4;    // reports before one that may have its content
constexpr std::size_t most_further = 16;  // sayings of a sentence looked at for the next verb
constexpr double same_content = 0.4;      // in common, above which two reports are one
constexpr int half = 2;                   // in common from which on one range stands for another
constexpr double unruled_cost = 3;        // log-odds that a cue must have more outside of politics
// Shares of the likeliest; places that are less likely are passed over.
constexpr double least_begin = 0.06;
constexpr double least_end = 0.01;
constexpr std::size_t most_likely = 6;  // of either that are kept, if chances tell them apart

/// The share that two ranges have in common of what they cover together; 0 where it is less than
/// one of so many `parts`.
double in_common(token_range a, token_range b, int parts) {
  const int common = static_cast<int>(std::min(a.end, b.end) - std::max(a.begin, b.begin));
  const int all = static_cast<int>(std::max(a.end, b.end) - std::min(a.begin, b.begin));
  // Which ranges are near each other no processor can guess: a product needs no branch.
  return static_cast<double>(common) / all * (common * parts >= all);
}

/// "…, Halden Crown Court heard on Monday": where what was said ends before those who listened.
std::uint32_t before_listeners(const document& article, token_range content) {
  constexpr std::uint32_t longest_when = 4;  // tokens after "heard"
  for (std::uint32_t i = content.end; i > content.begin + 2 && content.end - i < longest_when;) {
    if (!article.is(--i, "heard")) continue;
    const noun_phrase who = subject_before(article, content.begin, i);
    std::uint32_t first = who.mention.begin;
    if (first > content.begin && article[first - 1].function == function_word::determiner) --first;
    return who && first > content.begin && article.is(first - 1, ",") ? first - 1 : content.end;
  }
  return content.end;
}

/// Whether the words before token `end` leave off in the air: "the beginning of the", "it was
/// first".
bool leaves_off(const document& article, std::uint32_t end) {
  if (end >= article.size()) return false;
  if (article.is_punctuation(end) && article.passage_of(end) == document::nothing) return false;
  std::uint32_t last = end - 1;
  while (last > 0 && article[last].function == function_word::adverb) --last;
  if (article[last].capitalized) return false;
  const function_word function = article[last].function;
  if (function == function_word::auxiliary) return true;
  return last + 1 == end &&
         (function == function_word::determiner || function == function_word::possessive ||
          function == function_word::preposition || function == function_word::conjunction ||
          function == function_word::subordinator);
}

}  // namespace

/// Makes shares of `whole` out of the log-odds of rivals, and leaves out those whose share is less
/// than `least` of the best.
void report_model::keep_likely(std::vector<bounds>& rivals, double whole, double least) {
  double best = -1e9;
  for (const bounds& each : rivals) best = std::max(best, each.agreement);
  double sum = 0;
  for (bounds& each : rivals)
    sum += each.agreement = std::exp(static_cast<float>(each.agreement - best));
  do {
    std::erase_if(rivals, [least](const bounds& each) { return each.agreement < least; });
    least *= 2;
  } while (rivals.size() > most_likely && least < 1);
  for (bounds& each : rivals) each.agreement *= whole / sum;
}

noun_phrase report_model::source_of(std::uint32_t cue) const {
  if (const saying* from = saying_at(cue)) return from->source;
  const token_range within = article_.sentence_at(cue);
  if (cue == within.begin) return {};
  noun_phrase found = subject_before(article_, within.begin, cue);
  return found ? found : subject_of(article_, {within.begin, cue});
}

report report_model::make(std::uint32_t cue, token_range content) const {
  const saying* from = saying_at(cue);
  // "The mill will close, Ada Lind said": who says it is no part of it.
  if (const token_range clause = clause_of(cue);
      content.begin < clause.begin && content.contains(cue) && content.end <= clause.end) {
    content.end = clause.begin;
    while (content.end > content.begin + 1 && article_.is(content.end - 1, ",")) --content.end;
  }
  content.end = before_listeners(article_, content);
  report made;
  made.saying = saying_of_[cue];
  made.cue = from ? from->cue : token_range{cue, cue + 1};
  made.source = source_of(cue);
  made.content = content;
  if (content.begin > cue) {
    made.rule = article_.is(content.begin, "to") ? report_rule::infinitive : report_rule::after;
  } else {
    made.rule = content.end > cue ? report_rule::around : report_rule::before;
  }
  if (from && from->order == saying_order::according && content.begin > cue)
    made.rule = report_rule::according;
  return made;
}

/// Two cues for nearly the same content: the surer one stays.
void report_model::add(report made, std::vector<report>& found) const {
  for (std::size_t k = 0; k < most_rivals && k < found.size(); ++k) {
    report& rival = found[found.size() - 1 - k];
    if (in_common(rival.content, made.content, half + 1) <= same_content) continue;
    if (made.confidence > rival.confidence) rival = std::move(made);
    return;
  }
  found.push_back(std::move(made));
}

/// Whether more is reported than whom or what somebody speaks of.
bool report_model::holds_clause(token_range content) const {
  if (article_.is(content.begin, "to") || article_.is(content.begin, "that")) return true;
  for (std::uint32_t i = content.begin; i < content.end; ++i) {
    const lexeme& word = article_[i];
    if (word.function == function_word::auxiliary || word.function == function_word::verb)
      return true;
  }
  return false;
}

/// "said it would close and warned that", "The mill will close, she said, adding that": the next
/// verb of the same source, whose report is another one, or `nothing`.
std::uint32_t report_model::further_cue(std::uint32_t cue) const {
  const saying* from = saying_at(cue);
  if (!from) return document::nothing;
  const std::size_t first = saying_of_[cue] + 1;
  for (std::size_t i = first; i < std::min(sayings_.size(), first + most_further); ++i) {
    const saying& next = sayings_[i];
    const std::uint32_t at = next.cue.begin;
    if (article_.sentence_of(at) != article_.sentence_of(cue)) break;
    if (next.order != saying_order::participle || next.source.head != from->source.head ||
        next.kind == cue_kind::thought || next.kind == cue_kind::finding)
      continue;
    const bool joined = article_.is(at - 1, "and") && next.form == from->form;
    const bool added = article_.is(at - 1, ",") && next.form == verb_form::present_participle;
    if (joined || added) return at;
  }
  return document::nothing;
}

/// "According to a person in Pell, who asked for silence, the mill will close": what follows begins
/// after a comma, and not with words that tell of the source.
bool report_model::tells_of_source(const cue_word& cue, std::uint32_t place) const {
  if (!cue.from || cue.from->order != saying_order::according || place < cue.token) return false;
  return !article_.is(place - 1, ",") || article_[place].pronoun == pronoun_case::relative ||
         article_.is(place, "which");
}

/// Where clauses begin and end is often doubtful, and near misses share the chance: of the likely
/// ranges the one is taken that has most in common with all of them.
report_model::bounds report_model::bounds_of(const cue_word& cue, buffers& room) const {
  auto& [begin, end, places, begins, stops, seen_ends, ends, likely, expected] = room;
  begins.clear();
  list_begins(cue, places);
  for (const std::uint32_t place : places) {
    if (tells_of_source(cue, place)) continue;
    collect_begin(cue, place, begin);
    begins.push_back({{place, place}, begin.margin()});
  }
  keep_likely(begins, 1, least_begin);
  likely.clear();
  const std::uint32_t further = further_cue(cue.token);
  token_range where{cue.within.end, cue.within.begin};  // all ends of all begins
  for (const bounds& from : begins) {
    const token_range own = range_of_ends(cue, from.content.begin);
    where = {std::min(where.begin, own.begin), std::max(where.end, own.end)};
  }
  list_stops(cue, where, stops);
  seen_ends.assign(where.end + 1 - std::min(where.begin, where.end), {});
  for (const bounds& from : begins) {
    ends.clear();
    list_ends(from.content.begin, range_of_ends(cue, from.content.begin), stops, places);
    for (const std::uint32_t place : places) {
      if (from.content.begin < further && further < place) continue;
      end_place& seen = seen_ends[place - where.begin];
      if (!seen.known) {
        seen = end_at(cue, place);
        end.clear();
        add_end(cue, seen, end);
        seen.sum = end.sum();
        seen.known = true;
      }
      end.clear(seen.sum);
      add_range(cue, from.content.begin, seen, end);
      ends.push_back({{from.content.begin, place}, end.margin()});
    }
    keep_likely(ends, from.agreement, least_end);
    likely.insert(likely.end(), ends.begin(), ends.end());
  }
  expected.assign(likely.size(), 0);
  bounds best;
  for (std::size_t i = 0; i < likely.size(); ++i) {
    expected[i] += likely[i].agreement;
    for (std::size_t k = i + 1; k < likely.size(); ++k) {
      const double common = in_common(likely[i].content, likely[k].content, half);
      expected[i] += likely[k].agreement * common;
      expected[k] += likely[i].agreement * common;
    }
    if (expected[i] > best.agreement && !leaves_off(article_, likely[i].content.end))
      best = {likely[i].content, expected[i]};
  }
  return best;
}

std::vector<report> report_model::find(double politics) const {
  answer gate(learned_task::report_word);
  answer seen(learned_task::report_cue);
  const double least = seen.threshold();
  const double least_right = probability(least);
  std::vector<report> found;
  buffers room;
  for (std::uint32_t i = 0; i < article_.size(); ++i) {
    if (!is_candidate(i)) continue;
    if (!is_saying(i)) {
      collect_word(i, gate);
      if (gate.margin() < gate.threshold()) continue;
    }
    const cue_word cue = cue_at(i);
    collect_cue(cue, seen);
    const double log_odds = seen.margin();
    const double doubt = cue.rule ? 0 : unruled_cost * (1 - politics);
    if (log_odds - doubt < least) continue;
    const auto [content, agreement] = bounds_of(cue, room);
    if (content.size() < least_words) continue;
    if (probability(log_odds - doubt) * agreement < least_right) continue;
    if (politics < 1 && !cue.rule && !holds_clause(content)) continue;
    report made = make(i, content);
    if (leaves_off(article_, made.content.end)) continue;
    made.confidence = probability(log_odds);
    add(std::move(made), found);
  }
  sort_by_place(found);
  return found;
}

}  // namespace onrecord::quotes
