#include "article/symmetric_trees.hpp"

namespace onrecord::extraction {

std::vector<float> sum_trees(std::span<const symmetric_tree> trees,
                             const feature_table& features) {
  // So many blocks at a time that their leaves stay in registers. Of the last ones some may lie
  // behind the end of a column; nobody reads what the trees say of them.
  constexpr std::size_t lanes = feature_table::lanes;
  std::vector<float> scores(features.blocks());
  for (std::size_t from = 0; from < scores.size(); from += lanes) {
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
    for (std::size_t i = 0; i < lanes && from + i < scores.size(); ++i)
      scores[from + i] = static_cast<float>(sums[i]) * leaf_unit;
  }
  return scores;
}

}  // namespace onrecord::extraction
