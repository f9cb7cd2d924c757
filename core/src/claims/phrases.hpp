#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claims/words.hpp"

/// Many phrases looked for at once.
namespace onrecord::claims {

/// A set of phrase patterns as a trie over word hashes. A pattern is words in lower case, separated
/// by spaces, where
///   `a|b`  is either word; an alternative of several words joins them, `up_to|only`,
///   `a?`   may be missing (as may `a|b?`),
///   `#`    is any number,
///   `n't`  is any word that ends so,
///   `~`    is up to three words that are no punctuation,
///   `/`    ends the phrase: what stands after it must follow, but is not part of the hit.
/// Matching walks at most `longest` words from each position, so it is linear in the text.
class phrase_set {
 public:
  /// A pattern found: words [first, last) and the number it was added with.
  struct hit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t number = 0;
  };

  void add(std::string_view pattern, std::uint32_t number);

  /// Whether a pattern may begin with `opener`: most words are told by one look.
  [[nodiscard]] bool may_begin(const word& opener) const {
    return openers_[opener.hash % opener_bits] || is_number(opener) || opener.negated;
  }

  /// Appends every hit that begins at `first` and ends at or before `end` to `hits`.
  void match(std::span<const word> words, std::uint32_t first, std::uint32_t end,
             std::vector<hit>& hits) const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr std::uint32_t opener_bits = 1U << 15;
  struct edge {
    std::uint32_t from = none;
    std::uint32_t word = 0;
    std::uint32_t to = 0;
  };
  struct node {
    std::uint32_t first_number = none;  ///< into `numbers_`
    std::uint32_t following = 0;        ///< a bit for the hashes of the words that may follow
  };
  struct numbered {
    std::uint32_t number;
    std::uint32_t after;  ///< words of the pattern that are not part of the hit
    std::uint32_t next;
  };

  [[nodiscard]] std::uint32_t child(std::uint32_t from, std::uint32_t word) const;
  std::uint32_t grow(std::uint32_t from, std::uint32_t word);
  std::uint32_t grow_words(std::uint32_t from, std::string_view joined);
  void enlarge();

  std::vector<edge> edges_ = std::vector<edge>(1U << 12);  ///< open addressing, a power of two
  std::uint32_t edge_count_ = 0;
  std::vector<bool> openers_ = std::vector<bool>(opener_bits);  ///< hashes of first words
  std::vector<node> nodes_ = std::vector<node>(1);
  std::vector<numbered> numbers_;
};

}  // namespace onrecord::claims
