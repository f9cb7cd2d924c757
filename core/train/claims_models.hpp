#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "claims/context.hpp"
#include "claims_corpus.hpp"
#include "logistic.hpp"
#include "word_vectors.hpp"

/// Learns the two models of the claims stage (see claims/context.hpp).
namespace onrecord::train {

struct first_model {
  std::map<std::uint32_t, std::size_t>
      features;  ///< key of a feature, and its place in the weights
  std::vector<logistic> outputs;
  std::vector<double> scales;  ///< of each output
  /// Of each feature: its weights are whole multiples, -31 to 31 times, of scale * 2^group.
  std::vector<unsigned> groups;

  [[nodiscard]] claims::margins read(const claims::sentence_features& features) const;
};

/// Learns from the features of the annotated sentences and from the vectors of their words, and
/// keeps the features whose weights are worth their space, cut to whole numbers. What a vector
/// says of a word ends up in the weights of the word, so words that no annotated sentence holds
/// have weights too.
[[nodiscard]] first_model fit_first(std::span<const annotated_sentence* const> annotated,
                                    const word_vectors& vectors);

/// A sentence as the second model of an output sees it.
struct in_context {
  row seen;
  bool positive = false;
  bool added = false;  ///< see annotated_sentence
};

/// Learns the second model of one output.
[[nodiscard]] logistic fit_second(std::span<const in_context* const> sentences);

[[nodiscard]] row row_of(const claims::context& seen);

}  // namespace onrecord::train
