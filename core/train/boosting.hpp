#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "article/symmetric_trees.hpp"

namespace onrecord::train {

/// A number that a tree may ask for: a column of the features, of the block itself or of one that
/// stands `offset` blocks behind it.
struct question {
  std::uint8_t column = 0;
  std::int8_t offset = 0;
};

/// Examples in columns, cut into bins: bin b of a question holds the answers above
/// `thresholds[b - 1]`, up to `thresholds[b]`.
class examples {
 public:
  struct answers {
    question asked;
    std::vector<std::int16_t> thresholds;
    std::vector<std::uint8_t> bins;
  };

  /// `values[i]` answers the question about example i.
  void add(question asked, const std::vector<std::int16_t>& values);

  std::vector<answers> columns;
  std::vector<std::uint8_t> labels;
  std::vector<float> weights;
};

struct boosting_options {
  int trees = 100;
  double learning_rate = 0.1;
  double regularization = 5;      ///< added to the weight of a leaf
  double share_of_columns = 0.2;  ///< that a tree may ask
  double sample = 20000;          ///< examples that a tree learns its questions from, about
  std::uint32_t seed = 1;
};

/// Gradient boosting of symmetric trees on logistic loss. Each tree learns its questions from a
/// sample in which an example stands the more often the more wrong the trees before it are about it
/// (gradient-based sampling: Ke et al. 2017, "LightGBM"), its leaves from all. Deterministic.
[[nodiscard]] std::vector<extraction::symmetric_tree> boost(const examples& from,
                                                            std::span<const std::uint32_t> rows,
                                                            const boosting_options& options);

}  // namespace onrecord::train
