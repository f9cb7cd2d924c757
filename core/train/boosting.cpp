#include "boosting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace onrecord::train {
namespace {

using extraction::leaf_unit;
using extraction::leaves_of_tree;
using extraction::symmetric_tree;
using extraction::tree_depth;

constexpr std::size_t most_bins = 64;

/// A feature cut into bins: bin b holds the values above thresholds[b - 1] up to thresholds[b].
struct binned {
  std::vector<std::int16_t> thresholds;
  std::vector<std::uint8_t> bins;
};

binned cut(const std::vector<std::int16_t>& column) {
  binned made;
  std::vector<std::int16_t> sorted = column;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::int16_t> distinct = sorted;
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (distinct.size() <= most_bins) {
    if (distinct.size() > 1) made.thresholds.assign(distinct.begin(), distinct.end() - 1);
  } else {
    for (std::size_t b = 1; b < most_bins; ++b)
      made.thresholds.push_back(sorted[sorted.size() * b / most_bins]);
    made.thresholds.erase(std::unique(made.thresholds.begin(), made.thresholds.end()),
                          made.thresholds.end());
  }
  made.bins.reserve(column.size());
  for (const std::int16_t value : column)
    made.bins.push_back(static_cast<std::uint8_t>(
        std::lower_bound(made.thresholds.begin(), made.thresholds.end(), value) -
        made.thresholds.begin()));
  return made;
}

struct slope {
  float gradient = 0;
  float curvature = 0;
};

/// Newton's gain of a leaf.
double gain(double gradient, double curvature, double regularization) {
  return gradient * gradient / (curvature + regularization);
}

class booster {
 public:
  booster(const examples& from, std::span<const std::uint32_t> rows,
          const boosting_options& options)
      : from_(from), rows_(rows.begin(), rows.end()), options_(options), random_(options.seed) {
    for (const auto& column : from.columns) features_.push_back(cut(column));
    scores_.resize(from.labels.size());
    slopes_.resize(from.labels.size());
    leaf_.resize(from.labels.size());
  }

  std::vector<symmetric_tree> run() {
    std::vector<symmetric_tree> trees;
    for (int i = 0; i < options_.trees; ++i) trees.push_back(grow());
    return trees;
  }

 private:
  symmetric_tree grow() {
    for (const std::uint32_t row : rows_) {
      const float p = 1 / (1 + std::exp(-scores_[row]));
      slopes_[row] = {from_.weights[row] * (static_cast<float>(from_.labels[row]) - p),
                      from_.weights[row] * std::max(p * (1 - p), 1e-6F)};
      leaf_[row] = 0;
    }
    const auto sample = draw(rows_, options_.share_of_examples);
    std::vector<std::uint32_t> all(features_.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    const auto asked = draw(all, options_.share_of_features);

    symmetric_tree tree{};
    for (std::size_t level = 0; level < tree_depth; ++level) {
      const auto [feature, bin] = best_split(asked, sample, std::size_t{1} << level);
      tree.splits[level] = {static_cast<std::uint8_t>(feature), features_[feature].thresholds[bin]};
      const auto& bins = features_[feature].bins;
      for (const std::uint32_t row : rows_)
        leaf_[row] = static_cast<std::uint8_t>(leaf_[row] | ((bins[row] > bin) << level));
    }
    set_leaves(tree);
    return tree;
  }

  std::vector<std::uint32_t> draw(const std::vector<std::uint32_t>& from, double share) {
    std::vector<std::uint32_t> drawn;
    for (const std::uint32_t each : from)
      if (static_cast<double>(random_() % 1'000'000) < share * 1'000'000) drawn.push_back(each);
    return drawn.empty() ? from : drawn;
  }

  struct question {
    std::uint32_t feature = 0;
    std::size_t bin = 0;
  };

  question best_split(const std::vector<std::uint32_t>& asked,
                      const std::vector<std::uint32_t>& sample, std::size_t leaves) {
    question best;
    double best_gain = -1;
    std::vector<slope> sums(leaves_of_tree * most_bins);
    for (const std::uint32_t feature : asked) {
      const binned& one = features_[feature];
      if (one.thresholds.empty()) continue;
      std::fill(sums.begin(), sums.end(), slope{});
      for (const std::uint32_t row : sample) {
        slope& into = sums[leaf_[row] * most_bins + one.bins[row]];
        into.gradient += slopes_[row].gradient;
        into.curvature += slopes_[row].curvature;
      }
      std::vector<double> gains(one.thresholds.size());
      for (std::size_t leaf = 0; leaf < leaves; ++leaf) add_gains(&sums[leaf * most_bins], gains);
      for (std::size_t bin = 0; bin < gains.size(); ++bin) {
        if (gains[bin] <= best_gain) continue;
        best_gain = gains[bin];
        best = {feature, bin};
      }
    }
    return best;
  }

  void add_gains(const slope* sums, std::vector<double>& gains) const {
    double gradient = 0;
    double curvature = 0;
    for (std::size_t bin = 0; bin <= gains.size(); ++bin) {
      gradient += sums[bin].gradient;
      curvature += sums[bin].curvature;
    }
    double left_gradient = 0;
    double left_curvature = 0;
    const double lambda = options_.regularization;
    for (std::size_t bin = 0; bin < gains.size(); ++bin) {
      left_gradient += sums[bin].gradient;
      left_curvature += sums[bin].curvature;
      gains[bin] += gain(left_gradient, left_curvature, lambda) +
                    gain(gradient - left_gradient, curvature - left_curvature, lambda);
    }
  }

  void set_leaves(symmetric_tree& tree) {
    std::array<double, leaves_of_tree> gradient{};
    std::array<double, leaves_of_tree> curvature{};
    for (const std::uint32_t row : rows_) {
      gradient[leaf_[row]] += slopes_[row].gradient;
      curvature[leaf_[row]] += slopes_[row].curvature;
    }
    for (std::size_t leaf = 0; leaf < leaves_of_tree; ++leaf) {
      const double step =
          options_.learning_rate * gradient[leaf] / (curvature[leaf] + options_.regularization);
      tree.leaves[leaf] =
          static_cast<std::int16_t>(std::lround(std::clamp(step, -3.0, 3.0) / leaf_unit));
    }
    for (const std::uint32_t row : rows_)
      scores_[row] += static_cast<float>(tree.leaves[leaf_[row]]) * leaf_unit;
  }

  const examples& from_;
  std::vector<std::uint32_t> rows_;
  const boosting_options& options_;
  std::mt19937 random_;
  std::vector<binned> features_;
  std::vector<float> scores_;
  std::vector<slope> slopes_;
  std::vector<std::uint8_t> leaf_;
};

}  // namespace

std::vector<symmetric_tree> boost(const examples& from, std::span<const std::uint32_t> rows,
                                  const boosting_options& options) {
  return booster(from, rows, options).run();
}

}  // namespace onrecord::train
