#include "claims_models.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "model/sparse_linear.hpp"

namespace onrecord::train {
namespace {

using claims::output_count;
using feature_places = std::map<std::uint32_t, std::size_t>;
using sentences = std::span<const annotated_sentence* const>;

constexpr std::uint32_t fewest_sentences = 3;  // that a feature must stand in
constexpr std::size_t most_features = 9000;
/// A step of the whole weights, as a share of their root mean square. Coarse steps pack well, and
/// their errors cancel out over the features of a sentence.
constexpr double step = 0.5;
constexpr double largest_weight = 31;
constexpr double features_a_token = 5;  // about
constexpr double penalty = 9;
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
    made.values.assign(made.features.size(), 1);
    for (std::size_t i = 0; i < sum.size(); ++i) {
      made.features.push_back(static_cast<std::uint32_t>(known.size() + i));
      made.values.push_back(sum[i]);
    }
  }
  std::vector<double> penalties(known.size(), penalty);
  penalties.resize(known.size() + word_vectors::dimensions, vector_penalty);

  first_model made{known, {}, {}};
  for (const auto& [key, place] : words) made.features.emplace(key, 0);
  std::size_t next = 0;
  for (auto& [key, place] : made.features) place = next++;
  for (std::size_t of = 0; of < output_count; ++of) {
    std::vector<example> examples;
    for (std::size_t i = 0; i < rows.size(); ++i)
      examples.push_back({&rows[i], (*annotated[i]->labels)[of]});
    const logistic fitted = fit(examples, penalties);
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

/// Leaves in `known` and `words` the features that move the outputs of `model` most.
void keep_most_important(const first_model& model, const keyed& keys, const word_vectors& vectors,
                         feature_places& known, word_places& words) {
  // A feature moves an output by its weight, in all sentences where it stands. In how many a word
  // stands, the texts without annotations tell too.
  double tokens = 0;
  for (const auto& sentence : keys.sentences)
    tokens += static_cast<double>(sentence.size()) / features_a_token;
  const auto uses = [&](std::uint32_t key) {
    const auto counted = keys.counts.find(key);
    const double count = counted == keys.counts.end() ? 0 : counted->second;
    const auto word = words.find(key);
    return word == words.end() ? count
                               : std::max(count, vectors.per_mille(word->second) / 1000 * tokens);
  };
  // Each output has the same say.
  std::array<double, output_count> total{};
  const auto square = [&](std::size_t of, std::size_t place) {
    return model.outputs[of].weights[place] * model.outputs[of].weights[place];
  };
  for (const auto& [key, place] : model.features)
    for (std::size_t of = 0; of < output_count; ++of) total[of] += uses(key) * square(of, place);
  struct ranked {
    double importance;
    std::uint32_t key;
  };
  std::vector<ranked> ranking;
  for (const auto& [key, place] : model.features) {
    double sum = 0;
    for (std::size_t of = 0; of < output_count; ++of) sum += square(of, place) / total[of];
    ranking.push_back({sum * uses(key), key});
  }
  std::stable_sort(ranking.begin(), ranking.end(),
                   [](const ranked& a, const ranked& b) { return a.importance > b.importance; });
  for (std::size_t i = most_features; i < ranking.size(); ++i) {
    known.erase(ranking[i].key);
    words.erase(ranking[i].key);
  }
  std::size_t next = 0;
  for (auto& [key, place] : known) place = next++;
}

/// Cuts the weights to whole numbers of steps.
void cut_weights(first_model& model) {
  for (logistic& output : model.outputs) {
    double square = 0;
    for (const double weight : output.weights) square += weight * weight;
    const double scale = step * std::sqrt(square / static_cast<double>(output.weights.size()));
    for (double& weight : output.weights)
      weight = scale * std::clamp(std::round(weight / scale), -largest_weight, largest_weight);
    model.scales.push_back(scale);
  }
}

}  // namespace

claims::margins first_model::read(const claims::sentence_features& sentence) const {
  claims::margins found;
  for (std::size_t of = 0; of < output_count; ++of) found[of] = outputs[of].bias;
  for (const std::uint32_t key : keys_of(sentence)) {
    const auto feature = features.find(key);
    if (feature == features.end()) continue;
    for (std::size_t of = 0; of < output_count; ++of)
      found[of] += outputs[of].weights[feature->second];
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
  const first_model all = fit_all(annotated, keys, known, words, vectors);
  keep_most_important(all, keys, vectors, known, words);
  first_model made = fit_all(annotated, keys, known, words, vectors);
  cut_weights(made);
  return made;
}

logistic fit_second(std::span<const in_context* const> sentences) {
  std::vector<example> examples;
  for (const in_context* each : sentences) examples.push_back({&each->seen, each->positive});
  return fit(examples, std::vector<double>(claims::context_count, context_penalty));
}

row row_of(const claims::context& seen) {
  row made;
  for (std::uint32_t i = 0; i < seen.size(); ++i) made.features.push_back(i);
  made.values.assign(seen.begin(), seen.end());
  return made;
}

}  // namespace onrecord::train
