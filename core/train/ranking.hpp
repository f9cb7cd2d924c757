#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Log-linear ranking: one of several candidates is right, and a linear model over hashed features
/// gives each its share. A yes-or-no question is a choice between a candidate and one without
/// features.
namespace onrecord::train {

/// Candidates of one choice. Features are hashes of 32 bits; the model keeps the topmost ones.
struct choice {
  std::vector<std::uint32_t> features;  ///< of all candidates, one after the other
  std::vector<std::uint32_t> ends;      ///< for each candidate, the end of its features
  std::uint32_t right = 0;              ///< index of the candidate that is right

  [[nodiscard]] std::size_t size() const { return ends.size(); }
  [[nodiscard]] std::span<const std::uint32_t> candidate(std::size_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
    return std::span(features).subspan(begin, ends[i] - begin);
  }
  void add(std::span<const std::uint32_t> candidate) {
    features.insert(features.end(), candidate.begin(), candidate.end());
    ends.push_back(static_cast<std::uint32_t>(features.size()));
  }
};

struct ranking_options {
  unsigned bits = 15;   ///< the model has 2^bits places
  double sparsity = 1;  ///< the L1 penalty: features that bring less keep no weight
  double penalty = 1;   ///< the L2 penalty
  double rate = 0.1;    ///< of learning
  int rounds = 5;       ///< over all choices
};

/// Weights of 2^bits places, in log-odds.
using ranking_weights = std::vector<double>;

/// Minimises the log loss of the right candidates by follow-the-regularised-leader (McMahan et al.
/// 2013, "Ad Click Prediction"). The same choices in the same order give the same weights.
[[nodiscard]] ranking_weights fit_ranking(std::span<const choice* const> choices,
                                          const ranking_options& options);

/// The sum of the weights of one candidate.
[[nodiscard]] double margin(const ranking_weights& weights, unsigned bits,
                            std::span<const std::uint32_t> features);

}  // namespace onrecord::train
