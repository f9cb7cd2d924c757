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

/// Leaves hold hundredths of log odds, no more than fit a byte.
inline constexpr float leaf_unit = 0.01F;
inline constexpr double highest_leaf = 1.27;

struct split {
  std::uint8_t column = 0;
  std::int8_t offset = 0;      ///< of the block that is asked: -1 is the one before
  std::int16_t threshold = 0;  ///< the answer is yes above it
};

struct symmetric_tree {
  std::array<split, tree_depth> splits;
  std::array<std::int8_t, leaves_of_tree> leaves;
};

/// Numbers replaced by their ranks among the thresholds that trees ask of their column. Ranks fit a
/// byte, so that one question is asked of eight blocks in a few instructions (after QuickScorer:
/// Lucchese et al. 2015).
class threshold_ranks {
 public:
  /// Over the thresholds of all trees that will be asked.
  explicit threshold_ranks(std::span<const symmetric_tree> trees);

  /// What is added to a rank to set the highest bit of its byte where the answer is yes, and which
  /// row of the table is asked.
  struct question {
    std::uint16_t row = 0;
    std::int8_t offset = 0;
    std::uint8_t to_yes = 0;
  };
  [[nodiscard]] question find(const split& asked) const;

  /// The ranks of all blocks, a row for each column or for each part of one with many thresholds.
  class table {
   public:
    table(const threshold_ranks& ranks, std::size_t blocks);

    /// Ranks the numbers of the columns from `first` up to `last`.
    void read(const feature_table& features, std::size_t first, std::size_t last);

    /// The ranks of the blocks that `asked` is about, that of the first block at the front. Those
    /// of eight blocks may be read from any block on.
    [[nodiscard]] const std::uint8_t* of(const question& asked) const {
      return ranks_.data() + asked.row * stride_ + feature_table::furthest_offset + asked.offset;
    }

   private:
    const threshold_ranks& made_of_;
    std::size_t stride_;
    std::vector<std::uint8_t> ranks_;
  };

 private:
  /// The thresholds of one column, or part of them. `ranks` holds for each value from the lowest
  /// threshold to beyond the highest how many of them lie below it.
  struct ranking {
    std::uint8_t column = 0;
    std::int16_t lowest = 0;
    std::int16_t highest = 0;
    std::vector<std::uint8_t> ranks;
  };

  std::vector<ranking> rankings_;  // by column, then by threshold
};

/// Sums of what trees say of each block, in log odds.
class tree_sum {
 public:
  /// Blocks are left out by rows of so many.
  static constexpr std::size_t row_of_blocks = 8;

  tree_sum(std::span<const symmetric_tree> trees, const threshold_ranks& ranks);

  /// Puts what the trees say into `scores`, one for each block, but leaves those of blocks that
  /// stand in long rows of blocks scored below `hopeless`: menus and lists of links, which are most
  /// of a page.
  void rescore(const threshold_ranks::table& ranks, float hopeless,
               std::vector<float>& scores) const;

 private:
  struct ranked_tree {
    std::array<threshold_ranks::question, tree_depth> questions;
    std::array<std::int8_t, leaves_of_tree> leaves;
  };

  static void add(const ranked_tree& tree, const threshold_ranks::table& ranks, std::size_t from,
                  std::size_t to, std::int32_t* sums);

  std::vector<ranked_tree> trees_;
};

/// What trees say of each block of a page whose features are all known.
[[nodiscard]] std::vector<float> sum_trees(std::span<const symmetric_tree> trees,
                                           const feature_table& features);

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
  for (std::int8_t& each : tree.leaves) {
    each = static_cast<std::int8_t>(take_number(leaves));
    if (!leaves.empty()) leaves.remove_prefix(1);
  }
  return tree;
}

}  // namespace onrecord::extraction
