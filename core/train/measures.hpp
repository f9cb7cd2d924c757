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

struct cut {
  double threshold = 0;
  double f1 = 0;
};

/// The threshold at which F1 is best.
[[nodiscard]] cut best_cut(std::vector<scored> all);

/// F1 of calling positive what scores at least `threshold`.
[[nodiscard]] double f1_at(const std::vector<scored>& all, double threshold);

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
