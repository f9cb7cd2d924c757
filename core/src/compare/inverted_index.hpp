#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onrecord::matching {

/// From features, numbers such as shingles, to the texts that hold them. Filled and sorted once,
/// asked often. A feature that many texts share brings up the first of them only: it says little,
/// and must not make pairs of all. So every question takes time for its own features alone.
class inverted_index {
 public:
  /// Texts come in order of rank; each feature of a text once.
  void add(std::uint32_t rank, std::span<const std::uint64_t> features);
  void sort();

  /// The ranks, below `limit`, of those texts that share most features, at least `fewest` of them;
  /// at most `most_candidates`, best first. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> candidates(std::span<const std::uint64_t> features,
                                                          std::uint32_t limit,
                                                          std::uint32_t fewest);

 private:
  struct posting {
    std::uint64_t feature;
    std::uint32_t rank;
  };
  struct vote {
    std::uint32_t rank;
    std::uint32_t count;
  };

  std::vector<posting> postings_;  // by feature, then rank
  // Memory that is used again.
  std::vector<std::uint32_t> hits_;
  std::vector<vote> votes_;
};

}  // namespace onrecord::matching
