#include "compare/inverted_index.hpp"

#include <algorithm>
#include <cstddef>

#include "in_order.hpp"

namespace onrecord::matching {
namespace {

/// Texts that one feature brings up.
constexpr std::ptrdiff_t most_postings = 32;
/// Texts that are looked at closely for one question.
constexpr std::size_t most_candidates = 6;

}  // namespace

void inverted_index::add(std::uint32_t rank, std::span<const std::uint64_t> features) {
  for (const std::uint64_t feature : features) postings_.push_back({feature, rank});
}

void inverted_index::sort() {
  put_in_order(postings_.begin(), postings_.end(), [](const posting& x, const posting& y) {
    return x.feature != y.feature ? x.feature < y.feature : x.rank < y.rank;
  });
}

std::span<const inverted_index::candidate> inverted_index::candidates(
    std::span<const std::uint64_t> features, std::uint32_t limit) {
  hits_.clear();
  for (const std::uint64_t feature : features) {
    auto at = std::lower_bound(
        postings_.begin(), postings_.end(), feature,
        [](const posting& each, std::uint64_t wanted) { return each.feature < wanted; });
    const auto end = at + std::min(most_postings, postings_.end() - at);
    for (; at != end && at->feature == feature && at->rank < limit; ++at) hits_.push_back(at->rank);
  }
  std::sort(hits_.begin(), hits_.end());
  counted_.clear();
  for (const std::uint32_t rank : hits_) {
    if (counted_.empty() || counted_.back().rank != rank) counted_.push_back({rank, 0});
    ++counted_.back().shared;
  }
  const std::size_t kept = std::min(most_candidates, counted_.size());
  put_in_order(counted_.begin(), counted_.end(), [](const candidate& x, const candidate& y) {
    return x.shared != y.shared ? x.shared > y.shared : x.rank < y.rank;
  });
  return std::span(counted_).first(kept);
}

}  // namespace onrecord::matching
