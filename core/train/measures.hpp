#pragma once

#include <vector>

/// How good scores are, where the truth is known.
namespace onrecord::train {

struct scored {
  double score = 0;
  bool positive = false;
};

/// Mean precision at the rank of each positive.
[[nodiscard]] double average_precision(std::vector<scored> all);

/// Mean share of positives among the five best scores of each article that has at least three.
[[nodiscard]] double precision_at_five(const std::vector<std::vector<scored>>& articles);

struct rates {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// The threshold at which F1 is best.
[[nodiscard]] double best_threshold(std::vector<scored> all);

/// The middle of the thresholds whose F1 is at most a hundredth below the best: which of them is
/// best is up to chance, and the middle does better on other articles.
[[nodiscard]] double steady_threshold(std::vector<scored> all);

/// Rates of calling positive what scores at least `threshold`.
[[nodiscard]] rates rates_at(const std::vector<scored>& all, double threshold);

/// One of ten equal bins of a probability.
struct bin {
  int count = 0;
  double mean_score = 0;
  double share_positive = 0;
};
[[nodiscard]] std::vector<bin> reliability(const std::vector<scored>& all);

/// Mean distance between score and share of positives over the bins, weighted by their counts.
[[nodiscard]] double calibration_error(const std::vector<bin>& bins);

}  // namespace onrecord::train
