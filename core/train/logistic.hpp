#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Logistic regression over sparse rows, solved to its optimum: the same rows give the same
/// weights.
namespace onrecord::train {

/// A row as the indexes of its features, and the value of each; no values means that all are 1.
struct row {
  std::vector<std::uint32_t> features;
  std::vector<double> values;

  [[nodiscard]] double value(std::size_t i) const { return values.empty() ? 1 : values[i]; }
};

struct example {
  const row* features = nullptr;
  bool positive = false;
};

struct logistic {
  std::vector<double> weights;
  double bias = 0;

  [[nodiscard]] double margin(const row& of) const;
};

/// Minimises the log loss plus, for each weight w of feature i, penalty[i] / 2 * w * w, by L-BFGS
/// (Nocedal 1980). The bias goes without penalty.
[[nodiscard]] logistic fit(std::span<const example> examples, std::span<const double> penalty);

}  // namespace onrecord::train
