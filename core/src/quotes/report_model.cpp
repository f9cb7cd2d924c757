#include "quotes/report_model.hpp"

#include <algorithm>
#include <utility>

#include "quotes/subjects.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t least_words = 2;
constexpr std::size_t most_rivals = 4;  // reports before one that may have its content

constexpr double unruled_cost = 3;  // log-odds that a cue must have more outside of politics

/// Whether two ranges have two fifths of what they cover together in common.
bool is_alike(token_range a, token_range b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin &&
         (end - begin) * 5 > 2 * (std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

}  // namespace

noun_phrase report_model::source_of(std::uint32_t cue) const {
  if (const saying* from = saying_at(cue)) return from->source;
  const token_range within = article_.sentence_at(cue);
  if (cue == within.begin) return {};
  noun_phrase found = subject_before(article_, within.begin, cue);
  return found ? found : subject_of(article_, {within.begin, cue});
}

report report_model::make(std::uint32_t cue, token_range content) const {
  const saying* from = saying_at(cue);
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
    if (!is_alike(rival.content, made.content)) continue;
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

std::vector<report> report_model::find(double politics) const {
  const double gate = threshold(learned_task::report_word);
  const double least = threshold(learned_task::report_cue);
  const double least_unruled = least + unruled_cost * (1 - politics);
  std::vector<report> found;
  feature_list seen;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < article_.size(); ++i) {
    if (!is_candidate(i)) continue;
    if (!is_saying(i)) {
      collect_word(i, seen);
      if (margin(learned_task::report_word, seen.hashes()) < gate) continue;
    }
    collect_cue(i, seen);
    const double log_odds = margin(learned_task::report_cue, seen.hashes());
    if (log_odds < (rule_at(i) ? least : least_unruled)) continue;
    token_range content;
    list_begins(i, places);
    double best = -1e9;
    for (const std::uint32_t place : places) {
      collect_begin(i, place, seen);
      const double worth = margin(learned_task::report_begin, seen.hashes());
      if (worth <= best) continue;
      best = worth;
      content.begin = place;
    }
    if (places.empty()) continue;
    list_ends(i, content.begin, places);
    best = -1e9;
    for (const std::uint32_t place : places) {
      collect_end(i, content.begin, place, seen);
      const double worth = margin(learned_task::report_end, seen.hashes());
      if (worth <= best) continue;
      best = worth;
      content.end = place;
    }
    if (places.empty() || content.size() < least_words) continue;
    if (politics < 1 && !rule_at(i) && !holds_clause(content)) continue;
    report made = make(i, content);
    made.confidence = probability(log_odds);
    add(std::move(made), found);
  }
  std::stable_sort(found.begin(), found.end(), [](const report& a, const report& b) {
    return a.content.begin < b.content.begin;
  });
  return found;
}

}  // namespace onrecord::quotes
