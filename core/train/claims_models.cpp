#include "claims_models.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "model/sparse_linear.hpp"

namespace onrecord::train {
namespace {

using claims::output_count;
using feature_places = std::map<std::uint32_t, std::size_t>;
using sentences = std::span<const annotated_sentence* const>;

constexpr std::uint32_t fewest_sentences = 3;  // that a feature must stand in
/// How coarse whole weights are: the step of a feature that `often` sentences hold, as a share of
/// the root mean square of what such a feature says. An error in a weight counts in every sentence
/// that holds the feature, so the squares of the steps go down as the sentences go up.
constexpr double step = 1.2;
constexpr double often = 1000;
constexpr double last_group = 7;
/// Weights of less than this share of a step are cut to 0: zeros pack best.
constexpr double least = 0.6;
/// The sum of the squares of a feature's whole weights from which it is worth its key.
constexpr double faintest = 18;
constexpr double largest_weight = 31;
/// Weights may grow when they are learned anew.
constexpr double likely_largest = 28;
constexpr double features_a_token = 5;  // about
/// The penalty of a feature that tells nothing. The more often a feature stands in the sentences of
/// one side than in those of the other, the more it may weigh (Wang and Manning 2012).
constexpr double penalty = 34;
constexpr double share_of_telling = 0.7;  ///< what a log-odds ratio of 1 adds, beside 1
constexpr double unseen_sentences = 2;    ///< that hold each feature, beside those that were seen
constexpr double vector_penalty = 10;
constexpr double context_penalty = 5;

std::vector<std::uint32_t> keys_of(const claims::sentence_features& features) {
  using model::sparse_linear;
  std::vector<std::uint32_t> keys;
  for (std::size_t i = 0; i < claims::signal_count; ++i) {
    if (features.signals[i])
      keys.push_back(sparse_linear::key(claims::hash_of(static_cast<claims::signal>(i))));
  }
  for (const claims::gram& each : features.grams) keys.push_back(sparse_linear::key(each.hash));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// The annotated sentences as keys, and how often each key stands in them.
struct keyed {
  std::vector<std::vector<std::uint32_t>> sentences;
  std::map<std::uint32_t, std::uint32_t> counts;
};

keyed keys_in(sentences annotated) {
  keyed all;
  for (const annotated_sentence* each : annotated) {
    all.sentences.push_back(keys_of(each->features));
    for (const std::uint32_t key : all.sentences.back()) ++all.counts[key];
  }
  return all;
}

using word_places = std::unordered_map<std::uint32_t, std::size_t>;  // into the vectors

/// The penalties of the first `count` features.
std::vector<double> penalties_of(std::span<const row> rows, const std::vector<char>& positive,
                                 std::size_t count) {
  double positives = 0;
  std::vector<double> in_positive(count);
  std::vector<double> in_negative(count);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    positives += positive[i];
    for (const std::uint32_t feature : rows[i].features)
      ++(positive[i] != 0 ? in_positive : in_negative)[feature];
  }
  const double all = static_cast<double>(rows.size());
  const double negatives = all - positives;
  std::vector<double> penalties;
  for (std::size_t i = 0; i < count; ++i) {
    const double for_it = (in_positive[i] + unseen_sentences * positives / all) / positives;
    const double against = (in_negative[i] + unseen_sentences * negatives / all) / negatives;
    const double telling = 1 + share_of_telling * std::abs(std::log(for_it / against));
    penalties.push_back(penalty / (telling * telling));
  }
  return penalties;
}

/// Fits all outputs to the features of `known`, the vectors of `words` beside them, and adds what
/// the vectors say to the weights of the words.
first_model fit_all(sentences annotated, const keyed& keys, const feature_places& known,
                    const word_places& words, const word_vectors& vectors) {
  std::vector<row> rows;
  for (const auto& sentence : keys.sentences) {
    row& made = rows.emplace_back();
    std::vector<double> sum(word_vectors::dimensions);
    for (const std::uint32_t key : sentence) {
      if (const auto found = known.find(key); found != known.end())
        made.features.push_back(static_cast<std::uint32_t>(found->second));
      if (const auto word = words.find(key); word != words.end()) {
        const auto vector = vectors.vector(word->second);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += static_cast<double>(vector[i]);
      }
    }
    made.value = annotated[rows.size() - 1]->features.loudness;
    for (const double each : sum) made.numbers.push_back(made.value * each);
  }

  first_model made{known, {}, {}, {}};
  for (const auto& [key, place] : words) made.features.emplace(key, 0);
  std::size_t next = 0;
  for (auto& [key, place] : made.features) place = next++;
  std::vector<task> tasks(output_count);
  for (std::size_t of = 0; of < output_count; ++of) {
    for (const annotated_sentence* each : annotated)
      tasks[of].positive.push_back((*each->labels)[of]);
    tasks[of].penalty = penalties_of(rows, tasks[of].positive, known.size());
    tasks[of].penalty.resize(known.size() + word_vectors::dimensions, vector_penalty);
  }
  for (const logistic& fitted : fit(rows, tasks)) {
    logistic& output = made.outputs.emplace_back();
    output.bias = fitted.bias;
    output.weights.resize(made.features.size());
    for (const auto& [key, place] : made.features) {
      double& weight = output.weights[place];
      if (const auto found = known.find(key); found != known.end())
        weight = fitted.weights[found->second];
      if (const auto word = words.find(key); word != words.end()) {
        const auto vector = vectors.vector(word->second);
        for (std::size_t i = 0; i < vector.size(); ++i)
          weight += fitted.weights[known.size() + i] * static_cast<double>(vector[i]);
      }
    }
  }
  return made;
}

/// In how many of the annotated sentences a feature stands; of words, the texts without annotations
/// tell too.
class use_counts {
 public:
  use_counts(const keyed& keys, const word_places& words, const word_vectors& vectors)
      : keys_(keys), words_(words), vectors_(vectors) {
    for (const auto& sentence : keys.sentences)
      tokens_ += static_cast<double>(sentence.size()) / features_a_token;
  }

  [[nodiscard]] double of(std::uint32_t key) const {
    const auto counted = keys_.counts.find(key);
    const double count = counted == keys_.counts.end() ? 0 : counted->second;
    const auto word = words_.find(key);
    return word == words_.end()
               ? count
               : std::max(count, vectors_.per_mille(word->second) / 1000 * tokens_);
  }

 private:
  const keyed& keys_;
  const word_places& words_;
  const word_vectors& vectors_;
  double tokens_ = 0;
};

/// Sets the scales of a model's outputs, and the groups of its features.
void set_steps(first_model& model, const use_counts& uses) {
  for (const logistic& output : model.outputs) {
    double square = 0;
    for (const auto& [key, place] : model.features)
      square += uses.of(key) * output.weights[place] * output.weights[place];
    const auto count = static_cast<double>(model.features.size());
    model.scales.push_back(step * std::sqrt(square / count / often));
  }
  for (const auto& [key, place] : model.features) {
    double largest = 0;
    for (std::size_t of = 0; of < output_count; ++of)
      largest = std::max(largest, std::abs(model.outputs[of].weights[place]) / model.scales[of]);
    const double by_uses = std::round(std::log2(often / std::max(uses.of(key), 1.0)) / 2);
    const double by_size = std::ceil(std::log2(std::max(largest, 1.0) / likely_largest));
    model.groups.push_back(
        static_cast<unsigned>(std::clamp(std::max(by_uses, by_size), 0.0, last_group)));
  }
}

/// Cuts the weights to whole numbers of steps.
void cut_weights(first_model& model) {
  for (std::size_t of = 0; of < output_count; ++of) {
    for (std::size_t place = 0; place < model.groups.size(); ++place) {
      const double unit = model.scales[of] * (1U << model.groups[place]);
      double& weight = model.outputs[of].weights[place];
      const double whole = std::floor(std::abs(weight) / unit + 1 - least);
      weight = std::copysign(std::min(whole, largest_weight) * unit, weight);
    }
  }
}

/// Leaves out the features whose whole weights are so small that their keys cost more space than
/// their weights are worth.
void drop_faint(first_model& model) {
  first_model kept;
  kept.scales = model.scales;
  kept.outputs.resize(output_count);
  for (const auto& [key, place] : model.features) {
    double loudness = 0;
    for (std::size_t of = 0; of < output_count; ++of) {
      const double whole =
          model.outputs[of].weights[place] / (model.scales[of] * (1U << model.groups[place]));
      loudness += whole * whole;
    }
    if (loudness < faintest) continue;
    kept.features.emplace(key, kept.groups.size());
    kept.groups.push_back(model.groups[place]);
    for (std::size_t of = 0; of < output_count; ++of)
      kept.outputs[of].weights.push_back(model.outputs[of].weights[place]);
  }
  for (std::size_t of = 0; of < output_count; ++of) kept.outputs[of].bias = model.outputs[of].bias;
  model = std::move(kept);
}

}  // namespace

claims::margins first_model::read(const claims::sentence_features& sentence) const {
  claims::margins found;
  for (std::size_t of = 0; of < output_count; ++of) found[of] = outputs[of].bias;
  for (const std::uint32_t key : keys_of(sentence)) {
    const auto feature = features.find(key);
    if (feature == features.end()) continue;
    for (std::size_t of = 0; of < output_count; ++of)
      found[of] += sentence.loudness * outputs[of].weights[feature->second];
  }
  return found;
}

first_model fit_first(sentences annotated, const word_vectors& vectors) {
  const keyed keys = keys_in(annotated);
  feature_places known;
  for (const auto& [key, count] : keys.counts)
    if (count >= fewest_sentences) known.emplace(key, known.size());
  word_places words;
  for (std::size_t i = 0; i < vectors.words().size(); ++i) words.emplace(vectors.words()[i], i);
  const use_counts uses(keys, words, vectors);
  first_model all = fit_all(annotated, keys, known, words, vectors);
  set_steps(all, uses);
  cut_weights(all);
  drop_faint(all);

  // The features that are left learn anew, to make up for those that went.
  feature_places known_left;
  word_places words_left;
  for (const auto& [key, place] : all.features) {
    if (known.contains(key)) known_left.emplace(key, known_left.size());
    if (const auto word = words.find(key); word != words.end()) words_left.insert(*word);
  }
  first_model made = fit_all(annotated, keys, known_left, words_left, vectors);
  made.scales = all.scales;
  made.groups = all.groups;
  cut_weights(made);
  return made;
}

logistic fit_second(std::span<const in_context* const> sentences) {
  std::vector<row> rows;
  task known{{}, std::vector<double>(claims::context_count, context_penalty)};
  for (const in_context* each : sentences) {
    rows.push_back(each->seen);
    known.positive.push_back(each->positive);
  }
  return fit(rows, {&known, 1}).front();
}

row row_of(const claims::context& seen) { return {{}, 1, {seen.begin(), seen.end()}}; }

}  // namespace onrecord::train
