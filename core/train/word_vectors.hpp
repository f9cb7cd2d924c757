#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace onrecord::train {

/// Vectors of words, learned from text without annotations: words that stand among the same
/// neighbours get vectors that lie close together. They let a model that learns from few annotated
/// sentences say something of words that stand in none of them.
///
/// The vectors are the left singular vectors of the matrix of positive pointwise mutual information
/// between words and their neighbours (Levy, Goldberg and Dagan 2015), each scaled by the root of
/// its singular value, at unit length. The same texts give the same vectors.
class word_vectors {
 public:
  static constexpr std::size_t dimensions = 50;

  /// Texts are runs of words, each word a number.
  explicit word_vectors(std::span<const std::vector<std::uint32_t>> texts);

  /// The words that have a vector, the most frequent first.
  [[nodiscard]] std::span<const std::uint32_t> words() const { return words_; }
  /// How many words of a thousand are the i-th of `words()`.
  [[nodiscard]] double per_mille(std::size_t i) const { return per_mille_[i]; }
  /// The vector of the i-th word of `words()`.
  [[nodiscard]] std::span<const float> vector(std::size_t i) const {
    return std::span(numbers_).subspan(i * dimensions, dimensions);
  }

 private:
  std::vector<std::uint32_t> words_;
  std::vector<double> per_mille_;
  std::vector<float> numbers_;
};

}  // namespace onrecord::train
