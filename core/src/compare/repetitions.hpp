#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compare/utterances.hpp"

namespace onrecord::matching {

/// Exact repetitions: the same words, named the same speaker. One of each stands for all of them
/// while quotes are matched, so thousands of them cost no more than one.
class repetitions {
 public:
  /// Of one article where `within_articles`, else of all.
  repetitions(const utterances& quotes, bool within_articles);

  /// Indexes of the quotes that repeat none before them, rising.
  [[nodiscard]] const std::vector<std::uint32_t>& firsts() const { return firsts_; }
  /// The quotes that `first` stands for, itself among them, rising.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t first) const {
    return std::span(order_).subspan(begin_[first], count_[first]);
  }

 private:
  std::vector<std::uint32_t> firsts_;
  std::vector<std::uint32_t> order_;  // all quotes, repetitions side by side
  std::vector<std::uint32_t> begin_;  // by first: where its repetitions begin in `order_`
  std::vector<std::uint32_t> count_;
};

}  // namespace onrecord::matching
