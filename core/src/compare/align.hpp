#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "compare/words.hpp"

namespace onrecord::matching {

/// A stretch of an alignment: words [a, a_end) of one quote stand for words [b, b_end) of the
/// other. Where `equal`, both have the same length and the same words.
struct stretch {
  std::uint32_t a = 0;
  std::uint32_t a_end = 0;
  std::uint32_t b = 0;
  std::uint32_t b_end = 0;
  bool equal = false;

  [[nodiscard]] std::uint32_t a_size() const { return a_end - a; }
  [[nodiscard]] std::uint32_t b_size() const { return b_end - b; }
};

/// Aligns two sequences of words: runs in order that cover both, equal and changed ones in turn.
/// Anchored at shingles that are unique in both (the longest increasing chain of them), aligned by
/// Myers' greedy algorithm in between. Of two ways to place an omission, the one at a pause of
/// speech is taken; lone words between two changes count as changed.
/// O(n log n) for n words, and a bounded amount of work for each gap between anchors.
class aligner {
 public:
  /// The runs stay valid until the next call.
  [[nodiscard]] std::span<const stretch> align(std::span<const word> a, std::span<const word> b);

 private:
  struct place {
    std::uint64_t id;
    std::uint32_t at;
  };
  struct anchor {
    std::uint32_t a;
    std::uint32_t b;
  };

  void find_anchors();
  void unique_shingles(std::span<const word> words, std::vector<place>& places) const;
  void keep_longest_chain();
  void align_gap(stretch gap);
  void myers(stretch gap);
  void add(stretch next);
  void slide();
  [[nodiscard]] bool is_chance(const stretch& before, const stretch& equal,
                               const stretch& after) const;
  void absorb();

  std::span<const word> a_;
  std::span<const word> b_;
  // Memory that is used again.
  std::vector<place> places_a_, places_b_;
  std::vector<anchor> anchors_;
  std::vector<std::uint32_t> tails_, before_;
  std::vector<std::int32_t> furthest_, trace_;
  std::vector<anchor> matched_;
  std::vector<stretch> runs_, settled_;
};

}  // namespace onrecord::matching
