#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord::claims {

/// Phrase patterns as a trie over word hashes, as they are read. A pattern is words in lower case,
/// separated by spaces, where
///   `a|b`  is either word; an alternative of several words joins them, `up_to|only`,
///   `a?`   may be missing (as may `a|b?`),
///   `#`    is any number,
///   `n't`  is any word that ends so,
///   `~`    is up to three words that are no punctuation,
///   `/`    ends the phrase: what stands after it must follow, but is not part of the hit.
class phrase_trie {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  // Hashes that stand for classes of words; the marks themselves are no words of a pattern.
  static constexpr std::uint32_t any_number = 1;
  static constexpr std::uint32_t gap = 2;
  static constexpr std::uint32_t any_negation = 3;

  /// The root is the first; all others come after the node that leads to them.
  struct node {
    std::uint32_t from = 0;  ///< the node that leads here, by `word`
    std::uint32_t word = 0;
    std::uint32_t first_number = none;  ///< into `numbers`
  };
  /// A pattern that ends at a node.
  struct numbered {
    std::uint32_t number;
    std::uint32_t after;  ///< words of the pattern that are not part of the hit
    std::uint32_t next;   ///< of the same node, or `none`
  };

  void add(std::string_view pattern, std::uint32_t number);

  [[nodiscard]] const std::vector<node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<numbered>& numbers() const { return numbers_; }

 private:
  [[nodiscard]] std::uint32_t& slot(std::uint32_t from, std::uint32_t word);
  std::uint32_t grow(std::uint32_t from, std::uint32_t word);
  std::uint32_t grow_words(std::uint32_t from, std::string_view joined);

  std::vector<node> nodes_ = std::vector<node>(1);
  std::vector<numbered> numbers_;
  /// Finds nodes by what leads to them: open addressing, a power of two; 0 where none is.
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1U << 12);
};

/// The hash of an edge of the trie.
[[nodiscard]] constexpr std::uint32_t edge_hash(std::uint32_t from, std::uint32_t word) {
  const std::uint32_t mixed = (word ^ from * 0x9E3779B1U) * 0x85EBCA6BU;
  return mixed ^ mixed >> 15;
}

}  // namespace onrecord::claims
