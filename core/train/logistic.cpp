#include "logistic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numeric>
#include <utility>

#include "in_parallel.hpp"

namespace onrecord::train {
namespace {

constexpr std::size_t remembered = 10;
constexpr int most_steps = 150;
constexpr int most_halvings = 30;
constexpr double tolerance = 1e-5;  // of the loss that a step must promise

using vector = std::vector<double>;

double dot(const vector& a, const vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void add(vector& to, double factor, const vector& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

/// The way to the minimum of one function, of which it asks the value and the gradient at `next()`
/// until it is `done()`.
class descent {
 public:
  explicit descent(std::size_t dimensions) : next_(dimensions) {}

  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] const vector& next() const { return next_; }

  void tell(double value, vector gradient) {
    const bool first = gradient_.empty();
    const bool fell = first || value <= value_ + 1e-4 * size_ * slope_;
    if (!fell && ++halvings_ < most_halvings) {
      size_ /= 2;
      move();
      return;
    }
    if (!first) remember(gradient);
    at_ = next_;
    gradient_ = std::move(gradient);
    value_ = value;
    way_ = direction();
    slope_ = dot(gradient_, way_);
    done_ = ++steps_ > most_steps || -slope_ < tolerance * value_;
    size_ = history_.empty() ? 1 / std::max(1.0, std::sqrt(dot(gradient_, gradient_))) : 1;
    halvings_ = 0;
    move();
  }

  /// Where the function was lowest.
  [[nodiscard]] const vector& lowest() const { return at_; }

 private:
  struct step {
    vector moved;
    vector turned;
    double curvature;
  };

  void move() {
    next_ = at_;
    add(next_, size_, way_);
  }

  void remember(const vector& gradient) {
    step made{next_, gradient, 0};
    add(made.moved, -1, at_);
    add(made.turned, -1, gradient_);
    made.curvature = dot(made.moved, made.turned);
    if (made.curvature <= 1e-12) return;
    history_.push_back(std::move(made));
    if (history_.size() > remembered) history_.pop_front();
  }

  /// The two-loop recursion.
  [[nodiscard]] vector direction() const {
    vector result = gradient_;
    std::vector<double> shares(history_.size());
    for (std::size_t i = history_.size(); i-- > 0;) {
      shares[i] = dot(history_[i].moved, result) / history_[i].curvature;
      add(result, -shares[i], history_[i].turned);
    }
    if (!history_.empty()) {
      const step& last = history_.back();
      const double scale = last.curvature / dot(last.turned, last.turned);
      for (double& value : result) value *= scale;
    }
    for (std::size_t i = 0; i < history_.size(); ++i) {
      const double share = dot(history_[i].turned, result) / history_[i].curvature;
      add(result, shares[i] - share, history_[i].moved);
    }
    for (double& value : result) value = -value;
    return result;
  }

  vector at_;
  vector next_;
  vector gradient_;
  vector way_;
  std::deque<step> history_;
  double value_ = 0;
  double slope_ = 0;
  double size_ = 1;
  int halvings_ = 0;
  int steps_ = 0;
  bool done_ = false;
};

/// Tasks that are fitted side by side, so that a row is read once for all of them.
constexpr std::size_t most_lanes = 6;
using lanes = std::array<double, most_lanes>;

struct losses {
  lanes values{};
  std::vector<lanes> gradients;  ///< one a column, the last for the bias
};

/// The losses of up to `most_lanes` tasks where `weights` are those of the columns and of the bias.
losses evaluate(std::span<const row> rows, std::span<const task> tasks,
                const std::vector<lanes>& weights) {
  const std::size_t bias = weights.size() - 1;
  losses found{{}, std::vector<lanes>(weights.size())};
  for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
    for (std::size_t i = 0; i < bias; ++i) {
      const double pull = tasks[lane].penalty[i] * weights[i][lane];
      found.values[lane] += pull * weights[i][lane] / 2;
      found.gradients[i][lane] = pull;
    }
  }
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const row& seen = rows[at];
    const std::size_t right = bias - seen.numbers.size();
    lanes margins{};
    for (const std::uint32_t feature : seen.features)
      for (std::size_t lane = 0; lane < most_lanes; ++lane) margins[lane] += weights[feature][lane];
    for (double& margin : margins) margin *= seen.value;
    for (std::size_t i = 0; i < seen.numbers.size(); ++i)
      for (std::size_t lane = 0; lane < most_lanes; ++lane)
        margins[lane] += seen.numbers[i] * weights[right + i][lane];

    lanes slopes{};
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
      const double sign = tasks[lane].positive[at] != 0 ? 1 : -1;
      const double right_by = sign * (margins[lane] + weights[bias][lane]);
      found.values[lane] += std::max(-right_by, 0.0) + std::log1p(std::exp(-std::abs(right_by)));
      slopes[lane] = -sign / (1 + std::exp(right_by));
    }
    for (std::size_t lane = 0; lane < most_lanes; ++lane)
      found.gradients[bias][lane] += slopes[lane];
    for (std::size_t i = 0; i < seen.numbers.size(); ++i)
      for (std::size_t lane = 0; lane < most_lanes; ++lane)
        found.gradients[right + i][lane] += slopes[lane] * seen.numbers[i];
    for (double& slope : slopes) slope *= seen.value;
    for (const std::uint32_t feature : seen.features)
      for (std::size_t lane = 0; lane < most_lanes; ++lane)
        found.gradients[feature][lane] += slopes[lane];
  }
  return found;
}

void fit_side_by_side(std::span<const row> rows, std::span<const task> tasks,
                      std::span<logistic> fitted) {
  const std::size_t dimensions = tasks.front().penalty.size() + 1;
  std::vector<descent> ways(tasks.size(), descent(dimensions));
  std::vector<lanes> weights(dimensions);
  const auto done = [](const descent& each) { return each.done(); };
  while (!std::all_of(ways.begin(), ways.end(), done)) {
    for (std::size_t lane = 0; lane < tasks.size(); ++lane)
      for (std::size_t i = 0; i < dimensions; ++i) weights[i][lane] = ways[lane].next()[i];
    const losses found = evaluate(rows, tasks, weights);
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
      if (ways[lane].done()) continue;
      vector gradient;
      for (const lanes& each : found.gradients) gradient.push_back(each[lane]);
      ways[lane].tell(found.values[lane], std::move(gradient));
    }
  }
  for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
    fitted[lane].weights = ways[lane].lowest();
    fitted[lane].bias = fitted[lane].weights.back();
    fitted[lane].weights.pop_back();
  }
}

}  // namespace

double logistic::margin(const row& of) const {
  double sum = 0;
  for (const std::uint32_t feature : of.features) sum += weights[feature];
  sum *= of.value;
  const std::size_t right = weights.size() - of.numbers.size();
  for (std::size_t i = 0; i < of.numbers.size(); ++i) sum += of.numbers[i] * weights[right + i];
  return bias + sum;
}

std::vector<logistic> fit(std::span<const row> rows, std::span<const task> tasks) {
  std::vector<logistic> fitted(tasks.size());
  in_parallel((tasks.size() + most_lanes - 1) / most_lanes, [&](std::size_t group) {
    const std::size_t first = group * most_lanes;
    const std::size_t count = std::min(most_lanes, tasks.size() - first);
    fit_side_by_side(rows, tasks.subspan(first, count), std::span(fitted).subspan(first, count));
  });
  return fitted;
}

}  // namespace onrecord::train
