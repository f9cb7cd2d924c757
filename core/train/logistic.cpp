#include "logistic.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numeric>

namespace onrecord::train {
namespace {

constexpr std::size_t remembered = 10;
constexpr int most_steps = 150;
constexpr double tolerance = 1e-5;  // of the loss that a step must promise

using vector = std::vector<double>;

double dot(const vector& a, const vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void add(vector& to, double factor, const vector& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

/// Loss and gradient at `at`, whose last element is the bias.
double evaluate(std::span<const example> examples, std::span<const double> penalty,
                const vector& at, vector& gradient) {
  const std::size_t bias = penalty.size();
  double loss = 0;
  for (std::size_t i = 0; i < bias; ++i) {
    loss += penalty[i] / 2 * at[i] * at[i];
    gradient[i] = penalty[i] * at[i];
  }
  gradient[bias] = 0;
  for (const example& each : examples) {
    const row& seen = *each.features;
    double margin = at[bias];
    for (std::size_t i = 0; i < seen.features.size(); ++i)
      margin += at[seen.features[i]] * seen.value(i);
    const double sign = each.positive ? 1 : -1;
    const double wrong = sign * margin;
    loss += wrong > 0 ? std::log1p(std::exp(-wrong)) : -wrong + std::log1p(std::exp(wrong));
    const double slope = -sign / (1 + std::exp(wrong));
    for (std::size_t i = 0; i < seen.features.size(); ++i)
      gradient[seen.features[i]] += slope * seen.value(i);
    gradient[bias] += slope;
  }
  return loss;
}

struct step {
  vector moved;
  vector turned;
  double curvature;
};

/// The direction of descent: the two-loop recursion.
vector direction(const vector& gradient, const std::deque<step>& history) {
  vector result = gradient;
  std::vector<double> shares(history.size());
  for (std::size_t i = history.size(); i-- > 0;) {
    shares[i] = dot(history[i].moved, result) / history[i].curvature;
    add(result, -shares[i], history[i].turned);
  }
  if (!history.empty()) {
    const step& last = history.back();
    const double scale = last.curvature / dot(last.turned, last.turned);
    for (double& value : result) value *= scale;
  }
  for (std::size_t i = 0; i < history.size(); ++i) {
    const double share = dot(history[i].turned, result) / history[i].curvature;
    add(result, shares[i] - share, history[i].moved);
  }
  for (double& value : result) value = -value;
  return result;
}

}  // namespace

double logistic::margin(const row& of) const {
  double sum = bias;
  for (std::size_t i = 0; i < of.features.size(); ++i) sum += weights[of.features[i]] * of.value(i);
  return sum;
}

logistic fit(std::span<const example> examples, std::span<const double> penalty) {
  vector at(penalty.size() + 1);
  vector gradient(at.size());
  vector next_gradient(at.size());
  std::deque<step> history;
  double loss = evaluate(examples, penalty, at, gradient);
  for (int taken = 0; taken < most_steps; ++taken) {
    const vector way = direction(gradient, history);
    const double slope = dot(gradient, way);
    if (-slope < tolerance * loss) break;
    double size = history.empty() ? 1 / std::max(1.0, std::sqrt(dot(gradient, gradient))) : 1;
    vector next;
    double next_loss = 0;
    for (int halved = 0; halved < 30; ++halved, size /= 2) {
      next = at;
      add(next, size, way);
      next_loss = evaluate(examples, penalty, next, next_gradient);
      if (next_loss <= loss + 1e-4 * size * slope) break;
    }
    step made{next, next_gradient, 0};
    add(made.moved, -1, at);
    add(made.turned, -1, gradient);
    made.curvature = dot(made.moved, made.turned);
    if (made.curvature > 1e-12) {
      history.push_back(std::move(made));
      if (history.size() > remembered) history.pop_front();
    }
    at.swap(next);
    gradient.swap(next_gradient);
    loss = next_loss;
  }
  logistic found{at, at.back()};
  found.weights.pop_back();
  return found;
}

}  // namespace onrecord::train
