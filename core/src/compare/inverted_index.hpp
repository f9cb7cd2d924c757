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

  /// A text and how many features it shares.
  struct candidate {
    std::uint32_t rank;
    std::uint32_t shared;
  };

  /// Those texts, with ranks below `limit`, that share most features; at most `most_candidates`,
  /// best first. Valid until the next call.
  [[nodiscard]] std::span<const candidate> candidates(std::span<const std::uint64_t> features,
                                                      std::uint32_t limit);

 private:
  struct posting {
    std::uint64_t feature;
    std::uint32_t rank;
  };

  std::vector<posting> postings_;  // by feature, then rank
  // Memory that is used again.
  std::vector<std::uint32_t> hits_;
  std::vector<candidate> counted_;
};

}  // namespace onrecord::matching
