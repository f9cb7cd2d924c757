#include "ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onrecord::train {
namespace {

/// One weight on its way.
struct coordinate {
  double sum = 0;      // of gradients, less what the weight took of them
  double squares = 0;  // of gradients

  [[nodiscard]] double weight(const ranking_options& options) const {
    if (std::abs(sum) <= options.sparsity) return 0;
    const double beyond = sum - std::copysign(options.sparsity, sum);
    return -beyond / ((1 + std::sqrt(squares)) / options.rate + options.penalty);
  }
  void learn(double gradient, double weight, const ranking_options& options) {
    const double grown = squares + gradient * gradient;
    sum += gradient - (std::sqrt(grown) - std::sqrt(squares)) / options.rate * weight;
    squares = grown;
  }
};

/// An order that is the same on every machine.
void shuffle(std::vector<std::size_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    std::swap(order[i - 1], order[(state >> 33) % i]);
  }
}

}  // namespace

ranking_weights fit_ranking(std::span<const choice* const> choices,
                            const ranking_options& options) {
  const unsigned shift = 32 - options.bits;
  std::vector<coordinate> all(std::size_t{1} << options.bits);
  std::vector<std::size_t> order(choices.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = 1;
  std::vector<double> shares;
  for (int round = 0; round < options.rounds; ++round) {
    shuffle(order, state);
    for (const std::size_t index : order) {
      const choice& each = *choices[index];
      shares.assign(each.size(), 0);
      for (std::size_t i = 0; i < each.size(); ++i)
        for (const std::uint32_t hash : each.candidate(i))
          shares[i] += all[hash >> shift].weight(options);
      const double largest = *std::max_element(shares.begin(), shares.end());
      double sum = 0;
      for (double& share : shares) sum += share = std::exp(share - largest);
      for (std::size_t i = 0; i < each.size(); ++i) {
        const double gradient = shares[i] / sum - (i == each.right ? 1 : 0);
        for (const std::uint32_t hash : each.candidate(i)) {
          coordinate& at = all[hash >> shift];
          at.learn(gradient, at.weight(options), options);
        }
      }
    }
  }
  ranking_weights found(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) found[i] = all[i].weight(options);
  return found;
}

double margin(const ranking_weights& weights, unsigned bits,
              std::span<const std::uint32_t> features) {
  double sum = 0;
  for (const std::uint32_t hash : features) sum += weights[hash >> (32 - bits)];
  return sum;
}

}  // namespace onrecord::train
