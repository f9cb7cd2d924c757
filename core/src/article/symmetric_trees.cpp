#include "article/symmetric_trees.hpp"

#include <algorithm>

namespace onrecord::extraction {
namespace {

/// So many blocks at a time that their leaves stay in registers.
constexpr std::size_t lanes = feature_table::lanes;

/// What the trees say of the blocks from `from` on. Of the last ones some may lie behind the end of
/// a column; nobody reads what is said of them.
std::array<std::int32_t, lanes> sum_lanes(std::span<const symmetric_tree> trees,
                                          const feature_table& features, std::size_t from) {
  std::array<std::int32_t, lanes> sums{};
  for (const symmetric_tree& tree : trees) {
    std::array<std::int16_t, lanes> leaf{};
    for (std::size_t level = 0; level < tree_depth; ++level) {
      const split& asked = tree.splits[level];
      const std::int16_t* values = features.column(asked.column) + asked.offset + from;
      const auto yes = static_cast<std::int16_t>(1 << level);
      for (std::size_t i = 0; i < lanes; ++i)
        leaf[i] = static_cast<std::int16_t>(leaf[i] | (values[i] > asked.threshold ? yes : 0));
    }
    for (std::size_t i = 0; i < lanes; ++i)
      sums[i] += tree.leaves[static_cast<std::size_t>(leaf[i])];
  }
  return sums;
}

}  // namespace

void rescore(std::span<const symmetric_tree> trees, const feature_table& features, float hopeless,
             std::vector<float>& scores) {
  for (std::size_t from = 0; from < scores.size(); from += lanes) {
    const std::size_t count = std::min(lanes, scores.size() - from);
    float* const here = scores.data() + from;
    if (*std::max_element(here, here + count) < hopeless) continue;
    const std::array<std::int32_t, lanes> sums = sum_lanes(trees, features, from);
    for (std::size_t i = 0; i < count; ++i) here[i] = static_cast<float>(sums[i]) * leaf_unit;
  }
}

std::vector<float> sum_trees(std::span<const symmetric_tree> trees, const feature_table& features) {
  std::vector<float> scores(features.blocks());
  rescore(trees, features, 0, scores);
  return scores;
}

}  // namespace onrecord::extraction
