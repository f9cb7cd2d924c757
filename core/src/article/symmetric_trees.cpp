#include "article/symmetric_trees.hpp"

#include <algorithm>
#include <cstring>

namespace onrecord::extraction {
namespace {

/// Ranks stay below the highest bit of their byte.
constexpr std::size_t most_thresholds = 127;
constexpr std::uint64_t highest_bits = 0x8080808080808080;
constexpr std::uint64_t each_byte = 0x0101010101010101;
/// Blocks that are asked at once, a byte of a word each.
constexpr std::size_t lanes = sizeof(std::uint64_t);

}  // namespace

/// The ranks of all blocks, of one ranking after the other.
class tree_sum::rank_table {
 public:
  rank_table(const std::vector<ranking>& rankings, const feature_table& features)
      : stride_(features.blocks() + 2 * reach), ranks_(rankings.size() * stride_ + lanes) {
    std::uint8_t* to = ranks_.data();
    for (const ranking& each : rankings) {
      const std::int16_t* values = features.column(each.column) - reach;
      const int last = static_cast<int>(each.ranks.size()) - 1;
      for (std::size_t i = 0; i < stride_; ++i)
        *to++ = each.ranks[static_cast<std::size_t>(std::clamp(values[i] - each.lowest, 0, last))];
    }
  }

  /// The ranks of the blocks that `asked` is about, the first block's first. Those of as many
  /// blocks as are asked at once may be read from any block on.
  [[nodiscard]] const std::uint8_t* of(const question& asked) const {
    return ranks_.data() + asked.ranking * stride_ + reach + asked.offset;
  }

 private:
  static constexpr std::size_t reach = feature_table::furthest_offset;

  std::size_t stride_;
  std::vector<std::uint8_t> ranks_;
};

tree_sum::tree_sum(std::span<const symmetric_tree> trees) {
  std::vector<std::vector<std::int16_t>> thresholds(feature_columns());
  for (const symmetric_tree& tree : trees)
    for (const split& each : tree.splits) thresholds[each.column].push_back(each.threshold);
  std::vector<std::size_t> first_ranking(thresholds.size());
  for (std::size_t column = 0; column < thresholds.size(); ++column) {
    std::vector<std::int16_t>& of_column = thresholds[column];
    std::sort(of_column.begin(), of_column.end());
    of_column.erase(std::unique(of_column.begin(), of_column.end()), of_column.end());
    first_ranking[column] = rankings_.size();
    for (std::size_t begin = 0; begin < of_column.size(); begin += most_thresholds) {
      const std::size_t end = std::min(begin + most_thresholds, of_column.size());
      ranking& made = rankings_.emplace_back();
      made.column = static_cast<std::uint8_t>(column);
      made.lowest = of_column[begin];
      std::uint8_t rank = 0;
      for (std::size_t i = begin; i < end; ++i, ++rank)
        made.ranks.resize(static_cast<std::size_t>(of_column[i] - made.lowest + 1), rank);
      made.ranks.push_back(rank);
    }
  }
  trees_.reserve(trees.size());
  for (const symmetric_tree& tree : trees) {
    ranked_tree& made = trees_.emplace_back();
    made.leaves = tree.leaves;
    for (std::size_t level = 0; level < tree_depth; ++level) {
      const split& asked = tree.splits[level];
      const std::vector<std::int16_t>& known = thresholds[asked.column];
      const auto at = static_cast<std::size_t>(
          std::lower_bound(known.begin(), known.end(), asked.threshold) - known.begin());
      const std::size_t rank = at % most_thresholds + 1;
      made.questions[level] = {
          .ranking = static_cast<std::uint16_t>(first_ranking[asked.column] + at / most_thresholds),
          .offset = asked.offset,
          .to_yes = static_cast<std::uint8_t>(0x80 - rank)};
    }
  }
}

void tree_sum::add(const ranked_tree& tree, const rank_table& table, std::size_t from,
                   std::size_t to, std::int32_t* sums) const {
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

void tree_sum::rescore(const feature_table& features, float hopeless,
                       std::vector<float>& scores) const {
  const rank_table table(rankings_, features);
  std::vector<std::int32_t> sums(scores.size() + lanes);
  const std::size_t count = scores.size();
  for (std::size_t from = 0; from < count;) {
    const auto is_left_out = [&](std::size_t row) {
      const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(row);
      const auto size = static_cast<std::ptrdiff_t>(std::min(row_of_blocks, count - row));
      return *std::max_element(begin, begin + size) < hopeless;
    };
    if (is_left_out(from)) {
      from += row_of_blocks;
      continue;
    }
    std::size_t to = from + row_of_blocks;
    while (to < count && !is_left_out(to)) to += row_of_blocks;
    to = std::min(to, count);
    for (const ranked_tree& tree : trees_) add(tree, table, from, to, sums.data());
    for (; from < to; ++from) scores[from] = static_cast<float>(sums[from]) * leaf_unit;
  }
}

std::vector<float> tree_sum::sum(const feature_table& features) const {
  std::vector<float> scores(features.blocks());
  rescore(features, 0, scores);
  return scores;
}

}  // namespace onrecord::extraction
