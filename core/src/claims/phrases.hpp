#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "claims/phrase_trie.hpp"
#include "claims/words.hpp"

/// Many phrases looked for at once.
namespace onrecord::claims {

/// The patterns of a trie, laid out for matching: nodes from which the same words lead to the same
/// patterns are one (the minimal automaton), so that it fits the caches near the processor.
/// Matching walks at most `longest` words from each position, so it is linear in the text.
class phrase_set {
 public:
  /// A pattern found: words [first, last) and the number it was added with.
  struct hit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t number = 0;
  };

  explicit phrase_set(const phrase_trie& patterns);

  /// Whether a pattern may begin with `opener`.
  [[nodiscard]] bool may_begin(const word& opener) const {
    return may_lead(0, opener.hash) || is_number(opener) || opener.negated;
  }

  /// Appends every hit that begins at `first` and ends at or before `end` to `hits`.
  void match(std::span<const word> words, std::uint32_t first, std::uint32_t end,
             std::vector<hit>& hits) const;

 private:
  static constexpr std::uint32_t none = phrase_trie::none;
  static constexpr std::uint32_t filter_bits = 1U << 16;
  struct node {
    std::uint32_t first_number = none;  ///< into `numbers_`
    bool leads_over_gap = false;        ///< whether edges for classes of words lead on
    bool leads_by_number = false;
    bool leads_by_negation = false;
  };
  struct edge {
    std::uint32_t word = 0;
    std::uint16_t from = 0;
    std::uint16_t to = 0;  ///< 0 where no edge is: none leads to the root
  };

  void add(const edge& made);
  /// Whether an edge may lead on from a node: one look tells most words that lead nowhere.
  [[nodiscard]] bool may_lead(std::uint32_t from, std::uint32_t word) const {
    return filter_[edge_hash(from, word) % filter_bits];
  }
  [[nodiscard]] std::uint32_t child(std::uint32_t from, std::uint32_t word) const;

  std::vector<bool> filter_ = std::vector<bool>(filter_bits);
  std::vector<edge> edges_;  ///< open addressing, a power of two
  std::vector<node> nodes_;  ///< the root first
  std::vector<phrase_trie::numbered> numbers_;
};

}  // namespace onrecord::claims
