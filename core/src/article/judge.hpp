#pragma once

#include <onrecord/article.hpp>
#include <vector>

#include "article/collect.hpp"
#include "article/features.hpp"

namespace onrecord::extraction {

/// How sure it is that each block belongs to the article, in log odds: above 0 it is kept.
/// A sum of trees over the features decides (`article_trees.tsv`, made by `train_article`).
[[nodiscard]] std::vector<float> score_blocks(const page& source, const page_look& look);

}  // namespace onrecord::extraction
