#include "boosting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace onrecord::train {
namespace {

using extraction::highest_leaf;
using extraction::leaf_unit;
using extraction::leaves_of_tree;
using extraction::symmetric_tree;
using extraction::tree_depth;

constexpr std::size_t most_bins = 64;

struct slope {
  float gradient = 0;
  float curvature = 0;
};

struct sampled {
  std::uint32_t row = 0;
  slope here;
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
    draw_sample();
    const std::vector<std::uint32_t> asked = draw_columns();

    symmetric_tree tree{};
    for (std::size_t level = 0; level < tree_depth; ++level) {
      const auto [feature, bin] = best_split(asked, std::size_t{1} << level);
      const examples::answers& answers = from_.columns[feature];
      tree.splits[level] = {answers.asked.column, answers.asked.offset, answers.thresholds[bin]};
      const auto& bins = answers.bins;
      for (const std::uint32_t row : rows_)
        leaf_[row] = static_cast<std::uint8_t>(leaf_[row] | ((bins[row] > bin) << level));
    }
    set_leaves(tree);
    return tree;
  }

  /// A number from 0 up to 1.
  double draw() { return static_cast<double>(random_() >> 8) / (1U << 24U); }

  void draw_sample() {
    double all = 0;
    for (const std::uint32_t row : rows_) all += std::abs(slopes_[row].gradient);
    const double rate = all > 0 ? options_.sample / all : 1;
    sample_.clear();
    for (const std::uint32_t row : rows_) {
      const slope& here = slopes_[row];
      // Never 0, so that the examples that are known well keep their say.
      const double share = std::min(1.0, rate * std::abs(here.gradient) + 0.01);
      if (draw() >= share) continue;
      const auto times = static_cast<float>(1 / share);
      sample_.push_back({row, {here.gradient * times, here.curvature * times}});
    }
  }

  std::vector<std::uint32_t> draw_columns() {
    std::vector<std::uint32_t> drawn;
    for (std::uint32_t i = 0; i < from_.columns.size(); ++i)
      if (!from_.columns[i].thresholds.empty() && draw() < options_.share_of_columns)
        drawn.push_back(i);
    return drawn;
  }

  struct cut_point {
    std::uint32_t feature = 0;
    std::size_t bin = 0;
  };

  cut_point best_split(const std::vector<std::uint32_t>& asked, std::size_t leaves) {
    cut_point best;
    double best_gain = -1;
    std::vector<slope> sums(leaves_of_tree * most_bins);
    for (const std::uint32_t feature : asked) {
      const examples::answers& one = from_.columns[feature];
      std::fill(sums.begin(), sums.end(), slope{});
      for (const sampled& each : sample_) {
        slope& into = sums[leaf_[each.row] * most_bins + one.bins[each.row]];
        into.gradient += each.here.gradient;
        into.curvature += each.here.curvature;
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
      tree.leaves[leaf] = static_cast<std::int8_t>(
          std::lround(std::clamp(step, -highest_leaf, highest_leaf) / leaf_unit));
    }
    for (const std::uint32_t row : rows_)
      scores_[row] += static_cast<float>(tree.leaves[leaf_[row]]) * leaf_unit;
  }

  const examples& from_;
  std::vector<std::uint32_t> rows_;
  const boosting_options& options_;
  std::mt19937 random_;
  std::vector<sampled> sample_;
  std::vector<float> scores_;
  std::vector<slope> slopes_;
  std::vector<std::uint8_t> leaf_;
};

}  // namespace

void examples::add(question asked, const std::vector<std::int16_t>& values) {
  constexpr int lowest = -32768;
  std::vector<std::uint32_t> counts(65536);
  for (const std::int16_t value : values) ++counts[static_cast<std::size_t>(value - lowest)];
  // A bin ends where it holds its share of the examples, or a value of its own.
  answers made{.asked = asked, .thresholds = {}, .bins = {}};
  std::vector<std::uint8_t> bin_of(counts.size());
  const std::size_t distinct =
      counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0U));
  const std::size_t share = distinct <= most_bins ? 1 : values.size() / (most_bins / 2);
  std::size_t in_bin = 0;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    bin_of[i] = static_cast<std::uint8_t>(made.thresholds.size());
    in_bin += counts[i];
    seen += counts[i];
    if (counts[i] == 0 || in_bin < share || seen == values.size() ||
        made.thresholds.size() + 1 == most_bins)
      continue;
    made.thresholds.push_back(static_cast<std::int16_t>(static_cast<int>(i) + lowest));
    in_bin = 0;
  }
  made.bins.reserve(values.size());
  for (const std::int16_t value : values)
    made.bins.push_back(bin_of[static_cast<std::size_t>(value - lowest)]);
  columns.push_back(std::move(made));
}

std::vector<symmetric_tree> boost(const examples& from, std::span<const std::uint32_t> rows,
                                  const boosting_options& options) {
  return booster(from, rows, options).run();
}

}  // namespace onrecord::train
