#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/features.hpp"

namespace onrecord::extraction {

/// Questions that one tree asks in a row; the answers choose one of `1 << tree_depth` leaves. All
/// nodes of a level ask the same question (symmetric trees: Prokhorenkova et al. 2018, "CatBoost").
inline constexpr std::size_t tree_depth = 6;
inline constexpr std::size_t leaves_of_tree = std::size_t{1} << tree_depth;

/// Leaves hold hundredths of log odds.
inline constexpr float leaf_unit = 0.01F;

struct split {
  std::uint8_t column = 0;
  std::int8_t offset = 0;      ///< of the block that is asked: -1 is the one before
  std::int16_t threshold = 0;  ///< the answer is yes above it
};

struct symmetric_tree {
  std::array<split, tree_depth> splits;
  std::array<std::int16_t, leaves_of_tree> leaves;
};

/// Sums of what trees say of each block, made ready for asking: numbers are replaced by their ranks
/// among the thresholds that the trees ask of their column, which fit a byte, so that one question
/// is asked of eight blocks in a few instructions (after QuickScorer: Lucchese et al. 2015).
class tree_sum {
 public:
  /// Blocks are left out by rows of so many.
  static constexpr std::size_t row_of_blocks = 32;

  explicit tree_sum(std::span<const symmetric_tree> trees);

  /// What the trees say of each block together, in log odds.
  [[nodiscard]] std::vector<float> sum(const feature_table& features) const;

  /// Puts what the trees say into `scores`, but leaves those of blocks that stand in long rows of
  /// blocks scored below `hopeless`: menus and lists of links, which are most of a page.
  void rescore(const feature_table& features, float hopeless, std::vector<float>& scores) const;

 private:
  /// The thresholds of one column. `ranks` holds for each value from the lowest threshold to beyond
  /// the highest how many of them lie below it.
  struct ranking {
    std::uint8_t column = 0;
    std::int16_t lowest = 0;
    std::vector<std::uint8_t> ranks;
  };

  struct question {
    std::uint16_t ranking = 0;
    std::int8_t offset = 0;
    std::uint8_t to_yes = 0;  // added to a rank, it sets the highest bit where the answer is yes
  };

  struct ranked_tree {
    std::array<question, tree_depth> questions;
    std::array<std::int16_t, leaves_of_tree> leaves;
  };

  class rank_table;

  void add(const ranked_tree& tree, const rank_table& table, std::size_t from, std::size_t to,
           std::int32_t* sums) const;

  std::vector<ranking> rankings_;
  std::vector<ranked_tree> trees_;
};

/// Reads a tree from a row of `article_trees.tsv`: "column+offset:threshold" for each split, the
/// offset left out where it is 0, then the leaves, all separated by spaces.
[[nodiscard]] constexpr symmetric_tree read_tree(std::string_view splits, std::string_view leaves) {
  symmetric_tree tree{};
  const auto take_number = [](std::string_view& text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      number = number * 10 + (text.front() - '0');
      text.remove_prefix(1);
    }
    return negative ? -number : number;
  };
  for (split& each : tree.splits) {
    each.column = static_cast<std::uint8_t>(take_number(splits));
    if (!splits.starts_with(':')) each.offset = static_cast<std::int8_t>(take_number(splits));
    splits.remove_prefix(1);
    each.threshold = static_cast<std::int16_t>(take_number(splits));
    if (!splits.empty()) splits.remove_prefix(1);
  }
  for (std::int16_t& each : tree.leaves) {
    each = static_cast<std::int16_t>(take_number(leaves));
    if (!leaves.empty()) leaves.remove_prefix(1);
  }
  return tree;
}

}  // namespace onrecord::extraction
