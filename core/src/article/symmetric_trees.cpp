#include "article/symmetric_trees.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

#include "in_order.hpp"

namespace onrecord::extraction {
namespace {

/// Ranks stay below the highest bit of their byte.
constexpr std::size_t most_thresholds = 127;
constexpr std::uint64_t highest_bits = 0x8080808080808080;
constexpr std::uint64_t each_byte = 0x0101010101010101;
/// Blocks that are asked at once, a byte of a word each.
constexpr std::size_t lanes = sizeof(std::uint64_t);

}  // namespace

threshold_ranks::threshold_ranks(std::span<const symmetric_tree> trees) {
  std::vector<std::vector<std::int16_t>> thresholds(feature_columns());
  for (const symmetric_tree& tree : trees)
    for (const split& each : tree.splits) thresholds[each.column].push_back(each.threshold);
  for (std::size_t column = 0; column < thresholds.size(); ++column) {
    std::vector<std::int16_t>& of_column = thresholds[column];
    put_in_order(of_column.begin(), of_column.end(), std::less<>());
    of_column.erase(std::unique(of_column.begin(), of_column.end()), of_column.end());
    for (std::size_t begin = 0; begin < of_column.size(); begin += most_thresholds) {
      const std::size_t end = std::min(begin + most_thresholds, of_column.size());
      ranking& made = rankings_.emplace_back();
      made.column = static_cast<std::uint8_t>(column);
      made.lowest = of_column[begin];
      made.highest = of_column[end - 1];
      std::uint8_t rank = 0;
      for (std::size_t i = begin; i < end; ++i, ++rank)
        made.ranks.resize(static_cast<std::size_t>(of_column[i] - made.lowest + 1), rank);
      made.ranks.push_back(rank);
    }
  }
}

threshold_ranks::question threshold_ranks::find(const split& asked) const {
  std::size_t row = 0;
  while (rankings_[row].column != asked.column || rankings_[row].highest < asked.threshold) ++row;
  // The answer is yes from the next rank on.
  const ranking& found = rankings_[row];
  const std::uint8_t rank = found.ranks[static_cast<std::size_t>(asked.threshold - found.lowest)];
  return {.row = static_cast<std::uint16_t>(row),
          .offset = asked.offset,
          .to_yes = static_cast<std::uint8_t>(0x7F - rank)};
}

threshold_ranks::table::table(const threshold_ranks& ranks, std::size_t blocks)
    : made_of_(ranks),
      stride_(blocks + 2 * feature_table::furthest_offset),
      ranks_(ranks.rankings_.size() * stride_ + lanes) {}

void threshold_ranks::table::read(const feature_table& features, std::size_t first,
                                  std::size_t last) {
  std::uint8_t* to = ranks_.data();
  for (const ranking& each : made_of_.rankings_) {
    if (each.column >= first && each.column < last) {
      const std::int16_t* values = features.column(each.column) - feature_table::furthest_offset;
      // Out of the loop: whatever bytes are written into may be what they were read from.
      const std::uint8_t* const known = each.ranks.data();
      const int lowest = each.lowest;
      const int beyond = static_cast<int>(each.ranks.size()) - 1;
      if (beyond == 1) {  // one threshold, as most columns have
        for (std::size_t i = 0, count = stride_; i < count; ++i) to[i] = values[i] > lowest;
      } else {
        for (std::size_t i = 0, count = stride_; i < count; ++i)
          to[i] = known[std::clamp(values[i] - lowest, 0, beyond)];
      }
    }
    to += stride_;
  }
}

tree_sum::tree_sum(std::span<const symmetric_tree> trees, const threshold_ranks& ranks) {
  trees_.reserve(trees.size());
  for (const symmetric_tree& tree : trees) {
    ranked_tree& made = trees_.emplace_back();
    made.leaves = tree.leaves;
    for (std::size_t level = 0; level < tree_depth; ++level)
      made.questions[level] = ranks.find(tree.splits[level]);
  }
}

void tree_sum::add(const ranked_tree& tree, const threshold_ranks::table& table, std::size_t from,
                   std::size_t to, std::int32_t* sums) {
  std::array<const std::uint8_t*, tree_depth> ranks{};
  std::array<std::uint64_t, tree_depth> to_yes{};
  for (std::size_t level = 0; level < tree_depth; ++level) {
    ranks[level] = table.of(tree.questions[level]);
    to_yes[level] = tree.questions[level].to_yes * each_byte;
  }
  for (; from < to; from += lanes) {
    std::uint64_t answers = 0;
    for (std::size_t level = 0; level < tree_depth; ++level) {
      std::uint64_t asked = 0;
      std::memcpy(&asked, ranks[level] + from, lanes);
      answers |= ((asked + to_yes[level]) & highest_bits) >> (7 - level);
    }
    std::array<std::uint8_t, lanes> leaves{};
    std::memcpy(leaves.data(), &answers, lanes);
    for (std::size_t i = 0; i < lanes; ++i) sums[from + i] += tree.leaves[leaves[i]];
  }
}

void tree_sum::rescore(const threshold_ranks::table& ranks, float hopeless,
                       std::vector<float>& scores) const {
  std::vector<std::int32_t> sums(scores.size() + lanes);
  const std::size_t count = scores.size();
  const auto is_left_out = [&](std::size_t row) {
    const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(row);
    const auto size = static_cast<std::ptrdiff_t>(std::min(row_of_blocks, count - row));
    return *std::max_element(begin, begin + size) < hopeless;
  };
  for (std::size_t from = 0; from < count;) {
    if (is_left_out(from)) {
      from += row_of_blocks;
      continue;
    }
    std::size_t to = from + row_of_blocks;
    while (to < count && !is_left_out(to)) to += row_of_blocks;
    to = std::min(to, count);
    for (const ranked_tree& tree : trees_) add(tree, ranks, from, to, sums.data());
    for (; from < to; ++from) scores[from] = static_cast<float>(sums[from]) * leaf_unit;
  }
}

std::vector<float> sum_trees(std::span<const symmetric_tree> trees, const feature_table& features) {
  const threshold_ranks ranks(trees);
  threshold_ranks::table table(ranks, features.blocks());
  table.read(features, 0, feature_columns());
  std::vector<float> scores(features.blocks());
  tree_sum(trees, ranks).rescore(table, 0, scores);
  return scores;
}

}  // namespace onrecord::extraction
