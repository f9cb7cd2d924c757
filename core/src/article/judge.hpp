#pragma once

#include <span>
#include <vector>

#include "article/collect.hpp"
#include "article/features.hpp"
#include "article/symmetric_trees.hpp"

namespace onrecord::extraction {

/// Trees that judge in two passes: the second one knows what the first said of the blocks around
/// (auto-context: Tu 2008, "Auto-context and its application to high-level vision tasks").
class block_model {
 public:
  block_model(std::span<const symmetric_tree> first, std::span<const symmetric_tree> second);

  /// How sure it is that each block belongs to the article, in log odds: above 0 it is kept.
  [[nodiscard]] std::vector<float> score(const page& source, const page_look& look) const;

 private:
  threshold_ranks ranks_;
  tree_sum first_;
  tree_sum second_;
};

/// The model that `train_article` made (`article_trees.tsv`).
[[nodiscard]] const block_model& learned_model();

}  // namespace onrecord::extraction
