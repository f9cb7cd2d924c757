#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// Questions that one tree asks in a row; the answers choose one of `1 << tree_depth` leaves. All
/// nodes of a level ask the same question (symmetric trees: Prokhorenkova et al. 2018, "CatBoost").
inline constexpr std::size_t tree_depth = 6;
inline constexpr std::size_t leaves_of_tree = std::size_t{1} << tree_depth;

/// Leaves hold thousandths of log odds.
inline constexpr float leaf_unit = 0.001F;

struct split {
  std::uint8_t feature = 0;
  std::int16_t threshold = 0;  ///< the answer is yes above it
};

struct symmetric_tree {
  std::array<split, tree_depth> splits;
  std::array<std::int16_t, leaves_of_tree> leaves;

  [[nodiscard]] constexpr std::int32_t value(const std::int16_t* features) const {
    std::size_t leaf = 0;
    for (std::size_t i = 0; i < tree_depth; ++i)
      leaf |= static_cast<std::size_t>(features[splits[i].feature] > splits[i].threshold) << i;
    return leaves[leaf];
  }
};

/// Reads a tree from a row of `article_trees.tsv`: "feature:threshold" for each split, then the
/// leaves, all separated by spaces.
[[nodiscard]] constexpr symmetric_tree read_tree(std::string_view splits, std::string_view leaves) {
  symmetric_tree tree{};
  const auto take_number = [](std::string_view& text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    int number = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      number = number * 10 + (text.front() - '0');
      text.remove_prefix(1);
    }
    if (!text.empty()) text.remove_prefix(1);
    return negative ? -number : number;
  };
  for (split& each : tree.splits) {
    each.feature = static_cast<std::uint8_t>(take_number(splits));
    each.threshold = static_cast<std::int16_t>(take_number(splits));
  }
  for (std::int16_t& each : tree.leaves) each = static_cast<std::int16_t>(take_number(leaves));
  return tree;
}

}  // namespace onrecord::extraction
