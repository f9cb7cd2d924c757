#include "word_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace onrecord::train {
namespace {

constexpr std::size_t most_words = 14000;
constexpr std::uint32_t fewest_uses = 8;
constexpr std::size_t window = 4;
/// A neighbour at distance d counts `closest / d`: whole numbers for every d in the window.
constexpr std::uint32_t closest = 12;
/// Flattens how frequent neighbours are, so that rare ones do not weigh too much.
constexpr double context_smoothing = 0.75;
/// Columns beyond `dimensions` that the iteration carries, and how often it multiplies.
constexpr std::size_t spare = 20;
constexpr std::size_t width = word_vectors::dimensions + spare;
constexpr int rounds = 8;

using vocabulary = std::unordered_map<std::uint32_t, std::uint32_t>;

/// A matrix of `width` columns.
using block = std::vector<float>;

/// The matrix of mutual information, as its entries. Columns are the neighbours to the right, then
/// those to the left.
struct sparse_matrix {
  struct entry {
    std::uint32_t row;
    std::uint32_t column;
    float value;
  };
  std::size_t rows = 0;
  std::vector<entry> entries;

  [[nodiscard]] block times(const block& of) const {
    block product(rows * width);
    for (const entry& each : entries)
      add(&product[each.row * width], each.value, &of[each.column * width]);
    return product;
  }
  [[nodiscard]] block transposed_times(const block& of) const {
    block product(2 * rows * width);
    for (const entry& each : entries)
      add(&product[each.column * width], each.value, &of[each.row * width]);
    return product;
  }

 private:
  static void add(float* to, float factor, const float* what) {
    for (std::size_t i = 0; i < width; ++i) to[i] += factor * what[i];
  }
};

sparse_matrix mutual_information(std::span<const std::vector<std::uint32_t>> texts,
                                 const vocabulary& known) {
  // Each pair of neighbours as one number: left word, right word, and its count in the last byte.
  std::vector<std::uint64_t> pairs;
  constexpr std::uint32_t unknown = 0xFFFFFFFF;
  std::vector<std::uint32_t> run;
  for (const auto& text : texts) {
    run.clear();
    for (const std::uint32_t word : text) {
      const auto found = known.find(word);
      run.push_back(found == known.end() ? unknown : found->second);
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (run[i] == unknown) continue;
      for (std::size_t d = 1; d <= window && i + d < run.size(); ++d) {
        if (run[i + d] == unknown) continue;
        pairs.push_back(std::uint64_t{run[i]} << 40 | std::uint64_t{run[i + d]} << 8 | closest / d);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());

  const std::size_t words = known.size();
  struct count {
    std::uint32_t left;
    std::uint32_t right;
    double times;
  };
  std::vector<count> counts;
  std::vector<double> as_left(words);
  std::vector<double> as_right(words);
  double total = 0;
  for (const std::uint64_t pair : pairs) {
    const auto left = static_cast<std::uint32_t>(pair >> 40);
    const auto right = static_cast<std::uint32_t>(pair >> 8);
    if (counts.empty() || counts.back().left != left || counts.back().right != right)
      counts.push_back({left, right, 0});
    const auto times = static_cast<double>(pair & 0xFF);
    counts.back().times += times;
    as_left[left] += times;
    as_right[right] += times;
  }
  // A word's neighbours to the right are those it is the left word of.
  std::vector<double> flat_right(words);
  std::vector<double> flat_left(words);
  for (std::size_t i = 0; i < words; ++i) {
    flat_right[i] = std::pow(as_right[i], context_smoothing);
    flat_left[i] = std::pow(as_left[i], context_smoothing);
    total += flat_right[i] + flat_left[i];
  }
  sparse_matrix made{words, {}};
  const auto information = [&](double times, std::uint32_t word, double neighbour) {
    const double around = as_left[word] + as_right[word];
    return static_cast<float>(std::log(times * total / (around * neighbour)));
  };
  for (const count& each : counts) {
    if (const float value = information(each.times, each.left, flat_right[each.right]); value > 0)
      made.entries.push_back({each.left, each.right, value});
    if (const float value = information(each.times, each.right, flat_left[each.left]); value > 0)
      made.entries.push_back({each.right, static_cast<std::uint32_t>(words) + each.left, value});
  }
  return made;
}

/// Makes the columns of `of` orthogonal and one long (modified Gram-Schmidt); returns how long they
/// were.
std::vector<double> orthonormalize(block& of) {
  const std::size_t rows = of.size() / width;
  std::vector<double> lengths(width);
  for (std::size_t column = 0; column < width; ++column) {
    double square = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const double value = of[i * width + column];
      square += value * value;
    }
    lengths[column] = std::sqrt(square);
    const auto scale = static_cast<float>(lengths[column] > 0 ? 1 / lengths[column] : 0);
    std::vector<double> shares(width);
    for (std::size_t i = 0; i < rows; ++i) {
      float* row = &of[i * width];
      row[column] *= scale;
      for (std::size_t later = column + 1; later < width; ++later)
        shares[later] += static_cast<double>(row[column]) * row[later];
    }
    for (std::size_t i = 0; i < rows; ++i) {
      float* row = &of[i * width];
      for (std::size_t later = column + 1; later < width; ++later)
        row[later] -= static_cast<float>(shares[later]) * row[column];
    }
  }
  return lengths;
}

}  // namespace

word_vectors::word_vectors(std::span<const std::vector<std::uint32_t>> texts) {
  std::unordered_map<std::uint32_t, std::uint32_t> uses;
  double total = 0;
  for (const auto& text : texts) {
    for (const std::uint32_t word : text) ++uses[word];
    total += static_cast<double>(text.size());
  }
  for (const auto& [word, count] : uses)
    if (count >= fewest_uses) words_.push_back(word);
  std::sort(words_.begin(), words_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return uses[a] != uses[b] ? uses[a] > uses[b] : a < b;
  });
  words_.resize(std::min(words_.size(), most_words));
  vocabulary known;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    known.emplace(words_[i], i);
    per_mille_.push_back(1000 * uses[words_[i]] / total);
  }

  // Orthogonal iteration on M Mᵀ: its columns turn into the singular vectors, and how much a column
  // grows in a round is the square of its singular value.
  const sparse_matrix information = mutual_information(texts, known);
  block basis(words_.size() * width);
  std::mt19937 random(1);
  for (float& value : basis)
    value = static_cast<float>(random()) / static_cast<float>(std::mt19937::max()) - 0.5F;
  orthonormalize(basis);
  std::vector<double> growth;
  for (int round = 0; round < rounds; ++round) {
    basis = information.times(information.transposed_times(basis));
    growth = orthonormalize(basis);
  }
  numbers_.reserve(words_.size() * dimensions);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    double square = 0;
    for (std::size_t j = 0; j < dimensions; ++j) {
      const double value = basis[i * width + j] * std::pow(growth[j], 0.25);
      square += value * value;
      numbers_.push_back(static_cast<float>(value));
    }
    const auto scale = static_cast<float>(square > 0 ? 1 / std::sqrt(square) : 0);
    for (std::size_t j = 0; j < dimensions; ++j) numbers_[i * dimensions + j] *= scale;
  }
}

}  // namespace onrecord::train
