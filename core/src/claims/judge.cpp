#include "claims/judge.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <onrecord_data/claims_model_context.hpp>
#include <onrecord_data/claims_model_outputs.hpp>
#include <onrecord_data/claims_model_weights.hpp>

#include "model/sparse_linear.hpp"

namespace onrecord::claims {
namespace {

constexpr std::uint32_t none = model::sparse_linear::none;
constexpr std::size_t most_evidence = 3;
constexpr std::uint32_t fewest_words = 3;
constexpr double score_of_excluded = 0.01;
constexpr int faintest_evidence = 2;  // weights up to it show nothing to a reader

/// Numbers stand in the tables in millionths, because not every standard library reads decimals
/// without a locale.
double read_millionths(std::string_view text) {
  long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return static_cast<double>(value) / 1e6;
}

struct learned {
  struct output_numbers {
    double scale;
    double bias;
    double threshold;
  };
  model::sparse_linear first{output_count};
  std::vector<output_numbers> outputs;
  std::vector<double> second;  // a weight for each element of `context`, then the bias
  double threshold;            // of the score, for the class CFS

  learned() {
    for (const auto& row : data::claims_model_weights::rows) first.read(row.weights);
    for (const auto& row : data::claims_model_outputs::rows)
      outputs.push_back({read_millionths(row.scale), read_millionths(row.bias),
                         read_millionths(row.threshold)});
    for (const auto& row : data::claims_model_context::rows)
      second.push_back(read_millionths(row.weight));
    threshold = probability(outputs[0].threshold);
  }
};
static_assert(std::size(data::claims_model_outputs::rows) == output_count);
static_assert(std::size(data::claims_model_context::rows) == context_count + 1);

// Built at first use, never changed after.
const learned& models() {
  static const learned read;
  return read;
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

/// Reads one sentence with the first model.
class reader {
 public:
  explicit reader(const article_view& given) : given_(given), known_(profile(given)) {}

  margins read(std::uint32_t index, judgements& into) {
    collect_features(given_, known_, index, features_);
    find_features();
    margins found;
    for (std::size_t i = 0; i < output_count; ++i) {
      const auto& numbers = models().outputs[i];
      found[i] = numbers.bias + numbers.scale * static_cast<double>(sums_[i]);
    }
    into.why.push_back(explain());
    for (std::size_t i = 0; i < claim_type_count; ++i) {
      const std::size_t of = static_cast<std::size_t>(output::type) + i;
      if (found[of] < models().outputs[of].threshold) continue;
      typed_words typed{index, static_cast<claim_type>(i), evidence(index, i)};
      if (!typed.evidence.empty()) into.types.push_back(std::move(typed));
    }
    return found;
  }

 private:
  /// Looks up the features and adds up their weights; each counts once a sentence.
  void find_features() {
    ++round_;
    sums_.fill(0);
    for (std::size_t i = 0; i < signal_count; ++i)
      signals_found_[i] = features_.signals[i] ? add(hash_of(static_cast<signal>(i))) : none;
    grams_found_.clear();
    for (const gram& each : features_.grams) grams_found_.push_back(add(each.hash));
  }

  std::uint32_t add(std::uint32_t hash) {
    const std::uint32_t feature = models().first.find(hash);
    if (feature == none || last_seen_[feature] == round_) return feature;
    last_seen_[feature] = round_;
    const std::int8_t* weights = models().first.weights(feature).data();
    for (std::size_t i = 0; i < output_count; ++i) sums_[i] += weights[i];
    return feature;
  }

  static int weight(std::uint32_t feature, std::size_t of) {
    return feature == none ? 0 : models().first.weights(feature)[of];
  }

  reasons explain() const {
    struct spoken {
      int weight;
      signal which;
    };
    std::array<spoken, signal_count> speaking;
    std::size_t count = 0;
    for (std::size_t i = 0; i < signal_count; ++i) {
      const auto which = static_cast<signal>(i);
      if (signals_found_[i] == none || signal_phrase(which).empty()) continue;
      const int heard = weight(signals_found_[i], static_cast<std::size_t>(output::check_worthy));
      if (heard > 0) speaking[count++] = {heard, which};
    }
    std::stable_sort(speaking.begin(), speaking.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const spoken& a, const spoken& b) { return a.weight > b.weight; });
    reasons found;
    for (std::size_t i = 0; i < count && found.count < found.signals.size(); ++i) {
      const bool said = std::any_of(
          found.signals.begin(), found.signals.begin() + found.count, [&](signal before) {
            return signal_phrase(before) == signal_phrase(speaking[i].which);
          });
      if (!said) found.signals[found.count++] = speaking[i].which;
    }
    return found;
  }

  /// The cues of the type; where there is none, the words that the model heard most.
  std::vector<text_span> evidence(std::size_t index, std::size_t type) const {
    std::vector<text_span> found;
    for (const cue& each : given_.cues.of_sentence(index)) {
      if (each.table != cue_table::type || type_of(each) != static_cast<claim_type>(type)) continue;
      const text_span span = span_of(each, given_.parts);
      if (found.empty() || !found.back().overlaps(span)) found.push_back(span);
      if (found.size() == most_evidence) break;
    }
    if (!found.empty()) return found;
    const std::size_t of = static_cast<std::size_t>(output::type) + type;
    const gram* loudest = nullptr;
    int most = faintest_evidence;
    for (std::size_t i = 0; i < features_.grams.size(); ++i) {
      const int heard = weight(grams_found_[i], of);
      if (heard > most && says_something(features_.grams[i])) {
        most = heard;
        loudest = &features_.grams[i];
      }
    }
    if (loudest) {
      found.push_back({given_.parts.tokens[loudest->first].span.begin,
                       given_.parts.tokens[loudest->first + loudest->length - 1].span.end});
    }
    return found;
  }

  /// Whether a gram holds more than function words and marks.
  bool says_something(const gram& of) const {
    const auto words = given_.words.subspan(of.first, of.length);
    return std::any_of(words.begin(), words.end(), [](const word& each) {
      return is_number(each) || (is_word(each) && !each.is_short);
    });
  }

  const article_view& given_;
  article_profile known_;
  sentence_features features_;
  std::array<std::uint32_t, signal_count> signals_found_{};
  std::vector<std::uint32_t> grams_found_;
  std::vector<std::uint32_t> last_seen_ = std::vector<std::uint32_t>(models().first.size());
  std::uint32_t round_ = 0;
  std::array<int, output_count> sums_{};
};

bool asks(const article_view& given, const text::sentence_extent& sentence) {
  for (std::uint32_t at = sentence.last_token; at > sentence.first_token; --at) {
    if (given.words[at - 1].shape != word_shape::mark) return false;
    if (given.text(at - 1) == "?") return true;
  }
  return false;
}

double second_opinion(const context& seen) {
  const std::vector<double>& weights = models().second;
  double margin = weights.back();
  for (std::size_t i = 0; i < context_count; ++i) margin += weights[i] * seen[i];
  return probability(margin);
}

}  // namespace

bool is_excluded(const article_view& given, std::size_t index) {
  const text::sentence_extent& sentence = given.parts.sentences[index];
  return is_label(given, sentence) || asks(given, sentence);
}

double probability(double margin) { return 1 / (1 + std::exp(-margin)); }

article_means means_of(const std::vector<margins>& all) {
  article_means means;
  if (all.empty()) return means;
  for (const margins& each : all) {
    means.check_worthy += probability(each[static_cast<std::size_t>(output::check_worthy)]);
    means.non_factual += probability(each[static_cast<std::size_t>(output::non_factual)]);
  }
  means.check_worthy /= static_cast<double>(all.size());
  means.non_factual /= static_cast<double>(all.size());
  return means;
}

context context_of(const std::vector<margins>& all, std::size_t index, const article_means& means) {
  // What stands for a neighbour that does not exist: about the mean of all sentences.
  constexpr double no_check_worthy = -1.5;
  constexpr double no_non_factual = -0.5;
  context seen;
  auto next = std::copy(all[index].begin(), all[index].end(), seen.begin());
  for (const std::ptrdiff_t step : {-2, -1, 1, 2}) {
    const std::size_t at = index + static_cast<std::size_t>(step);  // wraps below zero
    const bool exists = at < all.size();
    *next++ = exists ? all[at][static_cast<std::size_t>(output::check_worthy)] : no_check_worthy;
    *next++ = exists ? all[at][static_cast<std::size_t>(output::non_factual)] : no_non_factual;
  }
  *next++ = means.check_worthy;
  *next++ = means.non_factual;
  *next = std::log(static_cast<double>(all.size()));
  return seen;
}

judgements judge(const article_view& given) {
  const auto& sentences = given.parts.sentences;
  judgements found;
  reader first(given);
  std::vector<margins> all;
  all.reserve(sentences.size());
  for (std::uint32_t i = 0; i < sentences.size(); ++i) all.push_back(first.read(i, found));

  const article_means means = means_of(all);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool excluded = is_excluded(given, i);
    const double score =
        excluded ? score_of_excluded : second_opinion(context_of(all, i, means));
    found.scores.push_back(score);
    const auto non_factual = static_cast<std::size_t>(output::non_factual);
    const bool factual = !excluded && all[i][non_factual] < models().outputs[non_factual].threshold;
    found.classes.push_back(score >= models().threshold ? check_class::cfs
                            : factual                   ? check_class::ufs
                                                        : check_class::nfs);
  }
  return found;
}

}  // namespace onrecord::claims
