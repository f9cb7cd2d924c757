#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Logistic regression, solved to its optimum: the same rows give the same weights.
namespace onrecord::train {

/// A row of a matrix whose left columns are sparse and whose right columns are full.
struct row {
  std::vector<std::uint32_t> features;  ///< the columns on the left that are not 0,
  double value = 1;                     ///< and what stands in each of them
  std::vector<double> numbers;          ///< the columns on the right
};

struct logistic {
  std::vector<double> weights;
  double bias = 0;

  [[nodiscard]] double margin(const row& of) const;
};

/// What is to be told of each row, and how much a weight costs: the loss grows by
/// penalty[i] / 2 * w * w for the weight w of column i.
struct task {
  std::vector<char> positive;   ///< one a row, 0 or 1
  std::vector<double> penalty;  ///< one a column
};

/// Minimises the log loss of each task and the cost of its weights by L-BFGS (Nocedal 1980). The
/// bias goes without penalty.
[[nodiscard]] std::vector<logistic> fit(std::span<const row> rows, std::span<const task> tasks);

}  // namespace onrecord::train
