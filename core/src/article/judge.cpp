#include "article/judge.hpp"

#include <array>
#include <iterator>
#include <onrecord_data/article_trees.hpp>

#include "article/symmetric_trees.hpp"

namespace onrecord::extraction {
namespace {

using data::article_trees::rows;

consteval auto read_trees() {
  std::array<symmetric_tree, std::size(rows)> made{};
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = read_tree(rows[i].splits, rows[i].leaves);
  return made;
}

constexpr auto trees = read_trees();

/// What is said against a block by its own words or by the names around it, in log odds. Pages on
/// which people marked such lines as part of the article have taught the trees to doubt it.
constexpr float against_phrase = 2;
constexpr float against_name = 2;
constexpr std::uint32_t words_of_label = 8;

float objection(const page& source, const page_block& block, const block_look& look) {
  constexpr category_set telling = bit(token_category::share) | bit(token_category::newsletter) |
                                   bit(token_category::comments) | bit(token_category::dateline);
  if (look.phrase || look.byline) return against_phrase;
  const category_set names =
      source.containers[block.container].categories | block.inline_categories |
      source.containers[source.containers[block.container].parent].categories;
  return look.shape.words <= words_of_label && (names & telling) != 0 ? against_name : 0;
}

}  // namespace

std::vector<float> score_blocks(const page& source, const page_look& look) {
  const feature_table features = measure_features(source, look);
  std::vector<float> scores(source.blocks.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::int32_t sum = 0;
    for (const symmetric_tree& tree : trees) sum += tree.value(features.row(i));
    scores[i] =
        static_cast<float>(sum) * leaf_unit - objection(source, source.blocks[i], look.blocks[i]);
  }
  return scores;
}

}  // namespace onrecord::extraction
