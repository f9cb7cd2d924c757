#include "claims/judge.hpp"

#include <algorithm>
#include <bitset>

#include "claims/context.hpp"

namespace onrecord::claims {
namespace {

constexpr std::size_t most_evidence = 3;
constexpr std::uint32_t fewest_words = 3;
constexpr double score_of_excluded = 0.01;

/// Headings announce what others state: a heading has no types.
bool is_heading(const article_view& given, std::size_t index) {
  return given.source.blocks[given.parts.sentences[index].block].kind == block_kind::heading;
}

/// Headings, captions and other lines that say nothing by themselves.
bool is_label(const article_view& given, const text::sentence_extent& sentence) {
  switch (given.source.blocks[sentence.block].kind) {
    case block_kind::heading:
    case block_kind::caption:
    case block_kind::byline:
    case block_kind::dateline:
      return true;
    default:
      break;
  }
  std::size_t words = 0;
  std::size_t small = 0;
  std::size_t numbers = 0;
  for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
    words += is_word(given.words[at]);
    small += given.words[at].shape == word_shape::lower;
    numbers += is_number(given.words[at]);
  }
  const bool score_line = numbers >= 2 && small <= 1 && words <= 8;
  return words < fewest_words || score_line;
}

bool asks(const article_view& given, const text::sentence_extent& sentence) {
  for (std::uint32_t at = sentence.last_token; at > sentence.first_token; --at) {
    if (given.words[at - 1].shape != word_shape::mark) return false;
    if (given.text(at - 1) == "?") return true;
  }
  return false;
}

/// Log-odds of an output by its second model.
double in_context(const std::vector<margins>& article, const article_summary& whole,
                  std::size_t index, std::size_t of) {
  const output_numbers& numbers = model_outputs()[of];
  const context seen = context_of(article, whole, index, of);
  double margin = numbers.context_bias;
  for (std::size_t i = 0; i < context_count; ++i) margin += numbers.weights[i] * seen[i];
  return margin;
}

std::vector<text_span> cues_of(const article_view& given, std::size_t index, claim_type type) {
  std::vector<text_span> found;
  for (const cue& each : given.cues.of_sentence(index)) {
    if (each.table != cue_table::type || type_of(each) != type) continue;
    const text_span span = span_of(each, given.parts);
    if (found.empty() || !found.back().overlaps(span)) found.push_back(span);
    if (found.size() == most_evidence) break;
  }
  return found;
}

/// The types that words give by themselves.
std::bitset<claim_type_count> decided_types(const article_view& given, std::size_t index) {
  std::bitset<claim_type_count> found;
  for (const cue& each : given.cues.of_sentence(index))
    if (each.table == cue_table::type && decides(each))
      found.set(static_cast<std::size_t>(type_of(each)));
  return found;
}

}  // namespace

bool is_excluded(const article_view& given, std::size_t index) {
  const text::sentence_extent& sentence = given.parts.sentences[index];
  return is_label(given, sentence) || asks(given, sentence);
}

judgements judge(const article_view& given) {
  const std::size_t count = given.parts.sentences.size();
  judgements found;
  found.scores.reserve(count);
  found.classes.reserve(count);
  found.why.reserve(count);
  const sentence_model first(given);
  const std::vector<margins>& article = first.said();
  const article_summary whole = summary_of(article);
  const auto holds = [&](std::size_t index, std::size_t of) {
    return in_context(article, whole, index, of) >= model_outputs()[of].threshold;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool excluded = is_excluded(given, i);
    const double margin = in_context(article, whole, i, check_worthy);
    found.scores.push_back(excluded ? score_of_excluded : probability(margin));
    found.classes.push_back(excluded                                            ? check_class::nfs
                            : margin >= model_outputs()[check_worthy].threshold ? check_class::cfs
                            : holds(i, non_factual)                             ? check_class::nfs
                                                                                : check_class::ufs);
    found.why.push_back(found.classes.back() == check_class::cfs ? explain(first.signals(i))
                                                                 : reasons{});
    if (is_heading(given, i)) continue;
    const std::bitset<claim_type_count> decided = decided_types(given, i);
    for (std::size_t t = 0; t < claim_type_count; ++t) {
      if (!decided[t] && !holds(i, first_type + t)) continue;
      const auto type = static_cast<claim_type>(t);
      typed_words typed{i, type, cues_of(given, i, type)};
      if (typed.evidence.empty()) {
        // No cue of the tables shows it: the words that the model heard most do.
        if (const text_span words = first.loudest_words(i, type); words.size() > 0)
          typed.evidence.push_back(words);
      }
      if (!typed.evidence.empty()) found.types.push_back(std::move(typed));
    }
  }
  return found;
}

}  // namespace onrecord::claims
