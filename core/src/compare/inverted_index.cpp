#include "compare/inverted_index.hpp"

#include <algorithm>
#include <cstddef>

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
  std::sort(postings_.begin(), postings_.end(), [](const posting& x, const posting& y) {
    return x.feature != y.feature ? x.feature < y.feature : x.rank < y.rank;
  });
}

std::span<const std::uint32_t> inverted_index::candidates(std::span<const std::uint64_t> features,
                                                          std::uint32_t limit,
                                                          std::uint32_t fewest) {
  hits_.clear();
  for (const std::uint64_t feature : features) {
    auto at = std::lower_bound(
        postings_.begin(), postings_.end(), feature,
        [](const posting& each, std::uint64_t wanted) { return each.feature < wanted; });
    const auto end = at + std::min(most_postings, postings_.end() - at);
    for (; at != end && at->feature == feature && at->rank < limit; ++at) hits_.push_back(at->rank);
  }
  std::sort(hits_.begin(), hits_.end());
  votes_.clear();
  for (std::size_t i = 0; i < hits_.size();) {
    std::size_t end = i + 1;
    while (end < hits_.size() && hits_[end] == hits_[i]) ++end;
    const auto count = static_cast<std::uint32_t>(end - i);
    if (count >= fewest) votes_.push_back({hits_[i], count});
    i = end;
  }
  const std::size_t kept = std::min(most_candidates, votes_.size());
  std::partial_sort(votes_.begin(), votes_.begin() + static_cast<std::ptrdiff_t>(kept),
                    votes_.end(), [](const vote& x, const vote& y) {
                      return x.count != y.count ? x.count > y.count : x.rank < y.rank;
                    });
  hits_.clear();
  for (std::size_t i = 0; i < kept; ++i) hits_.push_back(votes_[i].rank);
  return hits_;
}

}  // namespace onrecord::matching
