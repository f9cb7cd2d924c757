#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "article/symmetric_trees.hpp"

namespace onrecord::train {

/// Examples in columns: `columns[f][i]` is feature f of example i.
struct examples {
  std::vector<std::vector<std::int16_t>> columns;
  std::vector<std::uint8_t> labels;
  std::vector<float> weights;
};

struct boosting_options {
  int trees = 100;
  double learning_rate = 0.1;
  double regularization = 5;       ///< added to the weight of a leaf
  double share_of_features = 0.5;  ///< that a tree may ask
  double share_of_examples = 0.5;  ///< that a tree learns its questions from
  std::uint32_t seed = 1;
};

/// Gradient boosting of symmetric trees on logistic loss. Deterministic.
[[nodiscard]] std::vector<extraction::symmetric_tree> boost(const examples& from,
                                                            std::span<const std::uint32_t> rows,
                                                            const boosting_options& options);

}  // namespace onrecord::train
