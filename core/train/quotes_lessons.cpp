#include "quotes_lessons.hpp"

#include <algorithm>

#include "quotes/attribution.hpp"
#include "quotes/filter.hpp"
#include "quotes/report_model.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::train {
namespace {

using quotes::document;
using quotes::token_range;

/// The tokens that a span of bytes covers.
token_range tokens_in(const annotated_article& from, text_span span) {
  const auto& tokens = from.parts.tokens;
  const auto begin = std::partition_point(
      tokens.begin(), tokens.end(), [&](const auto& each) { return each.span.end <= span.begin; });
  const auto end = std::partition_point(
      begin, tokens.end(), [&](const auto& each) { return each.span.begin < span.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()),
          static_cast<std::uint32_t>(end - tokens.begin())};
}

/// From the first to the last fragment.
token_range tokens_in(const annotated_article& from, const std::vector<text_span>& fragments) {
  if (fragments.empty()) return {};
  return tokens_in(from, text_span{fragments.front().begin, fragments.back().end});
}

void add_answer(lessons& to, std::uint32_t article, const quotes::feature_list& seen, bool yes) {
  choice made;
  made.add({});
  made.add(seen.hashes());
  made.right = yes ? 1 : 0;
  to.choices.push_back(std::move(made));
  to.articles.push_back(article);
}

bool overlaps(text_span a, text_span b) { return a.begin < b.end && b.begin < a.end; }

/// The word that says who: the last of the first fragment before a comma, a preposition or "who".
std::uint32_t head_of(const annotated_article& from, const std::vector<text_span>& source) {
  const quotes::document& article = *from.read;
  const token_range words = tokens_in(from, source.front());
  std::uint32_t head = document::nothing;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (!article.is_word(i)) {
      if (head != document::nothing && article.is_punctuation(i)) break;
      continue;
    }
    const auto& word = article[i];
    const bool ends = word.function == quotes::function_word::preposition ||
                      word.pronoun == quotes::pronoun_case::relative;
    if (ends && head != document::nothing) break;
    head = i;
  }
  return head;
}

/// Whose words each passage is. The walk takes the right candidate where there is one, so that what
/// later passages inherit is right.
void learn_speaker(const annotated_article& from, std::uint32_t number, lessons& to) {
  const document& article = *from.read;
  const auto sayings = quotes::find_sayings(article);
  quotes::attributor walk(article, sayings);
  quotes::feature_list seen;
  for (std::size_t p = 0; walk.next(); ++p) {
    const auto region = std::find_if(from.quoted.begin(), from.quoted.end(), [&](const auto& each) {
      return overlaps(each.span, from.passages[p].span);
    });
    std::size_t taken = walk.best_by_rules();
    const auto& candidates = walk.candidates();
    if (region == from.quoted.end() || from.attributions[region->attribution].source.empty()) {
      walk.choose(taken);
      continue;
    }
    const std::uint32_t head = head_of(from, from.attributions[region->attribution].source);
    const auto is_right = [&](const quotes::attribution& each) {
      return head != document::nothing && each.source &&
             (each.source.mention.contains(head) ||
              article[each.source.head].hash == article[head].hash);
    };
    std::size_t right = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (!is_right(candidates[i])) continue;
      if (right == candidates.size() || candidates[i].score > candidates[right].score) right = i;
    }
    if (right == candidates.size()) {
      walk.choose(taken);
      continue;
    }
    choice made;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (i != right && is_right(candidates[i])) continue;
      if (i == right) made.right = static_cast<std::uint32_t>(made.size());
      walk.collect(i, seen);
      made.add(seen.hashes());
    }
    if (made.size() > 1) {
      to.choices.push_back(std::move(made));
      to.articles.push_back(number);
    }
    walk.choose(right);
  }
}

/// Which passages are somebody's words.
void learn_filter(const annotated_article& from, std::uint32_t number, lessons& to) {
  const auto sayings = quotes::find_sayings(*from.read);
  const auto attributions = quotes::attribute(*from.read, sayings);
  const quotes::passage_filter filter(*from.read, attributions);
  quotes::feature_list seen;
  for (std::uint32_t i = 0; i < from.passages.size(); ++i) {
    const text_span span = from.passages[i].span;
    const bool yes = std::any_of(from.quoted.begin(), from.quoted.end(),
                                 [&](const auto& each) { return overlaps(each.span, span); });
    const bool no = std::any_of(from.not_quoted.begin(), from.not_quoted.end(),
                                [&](text_span each) { return overlaps(each, span); });
    if (!yes && !no) continue;
    filter.collect(i, seen);
    add_answer(to, number, seen, yes);
  }
}

/// An article as the finder of reports sees it.
struct reported {
  explicit reported(const annotated_article& from)
      : sayings(quotes::find_sayings(*from.read)),
        by_rules(quotes::find_reports(*from.read, sayings)),
        model(*from.read, sayings, by_rules) {}

  std::vector<quotes::saying> sayings;
  std::vector<quotes::report> by_rules;
  quotes::report_model model;
};

/// The choice among `places` of the one nearest to `truth`; none where all are too far.
template <class Collect>
void add_places(lessons& to, std::uint32_t article, const std::vector<std::uint32_t>& places,
                std::uint32_t truth, quotes::feature_list& seen, Collect collect) {
  constexpr std::uint32_t farthest = 4;  // tokens
  const auto distance = [&](std::uint32_t place) {
    return place > truth ? place - truth : truth - place;
  };
  if (places.empty()) return;
  const auto nearest =
      std::min_element(places.begin(), places.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return distance(a) < distance(b); });
  if (distance(*nearest) > farthest) return;
  choice made;
  for (const std::uint32_t place : places) {
    collect(place);
    made.add(seen.hashes());
  }
  made.right = static_cast<std::uint32_t>(nearest - places.begin());
  to.choices.push_back(std::move(made));
  to.articles.push_back(article);
}

}  // namespace

teacher::teacher(const std::vector<std::unique_ptr<annotated_article>>& corpus) : corpus_(corpus) {
  for (const auto& from : corpus) {
    for (std::uint32_t i = 0; i < from->read->size(); ++i)
      if (from->read->is_word(i)) words_[(*from->read)[i].hash].all += 1;
    for (const annotated_attribution& each : from->attributions) {
      for (const text_span fragment : each.cue) {
        const token_range cue = tokens_in(*from, fragment);
        for (std::uint32_t i = cue.begin; i < cue.end; ++i)
          if (from->read->is_word(i)) words_[(*from->read)[i].hash].cue += 1;
      }
    }
  }
}

/// For each attribution the word of its cue that stands in cues most often; `nothing` where no
/// report is to be found, because there is no such word or all is in quote marks.
std::vector<std::uint32_t> teacher::anchors_of(const annotated_article& from) const {
  const document& article = *from.read;
  std::vector<std::uint32_t> anchors;
  for (const annotated_attribution& each : from.attributions) {
    anchors.push_back(document::nothing);
    if (each.quoted || each.content.empty()) continue;
    double best = -1;
    for (const text_span fragment : each.cue) {
      const token_range cue = tokens_in(from, fragment);
      for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
        if (!article.is_word(i) || article.passage_of(i) != document::nothing) continue;
        if (article[i].capitalized && article.sentence_at(i).begin != i) continue;
        const word_count& count = words_.at(article[i].hash);
        const double share = count.cue / (count.all + 5);
        if (share <= best) continue;
        best = share;
        anchors.back() = i;
      }
    }
  }
  return anchors;
}

lessons teacher::of(quotes::learned_task task) const {
  using quotes::learned_task;
  lessons made;
  made.yes_or_no = task == learned_task::filter || task == learned_task::report_word ||
                   task == learned_task::report_cue;
  quotes::feature_list seen;
  std::vector<std::uint32_t> places;
  for (std::uint32_t number = 0; number < corpus_.size(); ++number) {
    const annotated_article& from = *corpus_[number];
    if (task == learned_task::speaker) {
      learn_speaker(from, number, made);
      continue;
    }
    if (task == learned_task::filter) {
      learn_filter(from, number, made);
      continue;
    }
    const document& article = *from.read;
    const reported seeing(from);
    const std::vector<std::uint32_t> anchors = anchors_of(from);
    if (made.yes_or_no) {
      enum : std::uint8_t { no, yes, unknown };
      std::vector<std::uint8_t> truth(article.size(), no);
      for (std::size_t a = 0; a < anchors.size(); ++a) {
        if (anchors[a] == document::nothing) continue;
        for (const text_span fragment : from.attributions[a].cue) {
          const token_range cue = tokens_in(from, fragment);
          for (std::uint32_t i = cue.begin; i < cue.end; ++i)
            if (truth[i] != yes) truth[i] = i == anchors[a] ? yes : unknown;
        }
      }
      for (std::uint32_t i = 0; i < article.size(); ++i) {
        if (!seeing.model.is_candidate(i) || truth[i] == unknown) continue;
        seeing.model.collect_word(i, seen);
        if (task == learned_task::report_cue) {
          if (!seeing.model.is_saying(i) &&
              margin(gate_, gate_bits_, seen.hashes()) < gate_threshold_)
            continue;
          seeing.model.collect_cue(seeing.model.cue_at(i), seen);
        }
        add_answer(made, number, seen, truth[i] == yes);
      }
      continue;
    }
    for (std::size_t a = 0; a < anchors.size(); ++a) {
      const std::uint32_t cue = anchors[a];
      if (cue == document::nothing) continue;
      const token_range content = tokens_in(from, from.attributions[a].content);
      if (content.empty() || article.sentence_of(content.begin) != article.sentence_of(cue))
        continue;
      const quotes::report_model::cue_word of = seeing.model.cue_at(cue);
      if (task == learned_task::report_begin) {
        seeing.model.list_begins(of, places);
        add_places(made, number, places, content.begin, seen,
                   [&](std::uint32_t place) { seeing.model.collect_begin(of, place, seen); });
      } else if (content.begin != cue) {
        seeing.model.list_ends(of, content.begin, places);
        add_places(made, number, places, content.end, seen, [&](std::uint32_t place) {
          seeing.model.collect_end(of, content.begin, place, seen);
        });
      }
    }
  }
  return made;
}

}  // namespace onrecord::train
