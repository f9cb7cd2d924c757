#include "article/judge.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <onrecord_data/article_trees.hpp>
#include <span>
#include <utility>

#include "article/column_layout.hpp"

namespace onrecord::extraction {
namespace {

using data::article_trees::rows;

constexpr std::size_t trees_of_first_pass = [] {
  std::size_t count = 0;
  while (count < std::size(rows) && rows[count].pass == "1") ++count;
  return count;
}();

// Each tree is a constant of its own: compilers bound the steps of one evaluation.
template <std::size_t Row>
constexpr symmetric_tree tree_of = read_tree(rows[Row].splits, rows[Row].leaves);

/// The members of all trees, each kind by itself: so they pack better, by 1 KB in brotli.
template <class Member, std::size_t... Row>
constexpr std::array<Member, sizeof...(Row)> members_of(Member symmetric_tree::*member,
                                                        std::index_sequence<Row...>) {
  return {tree_of<Row>.*member...};
}

constexpr std::make_index_sequence<std::size(rows)> each_row;
constexpr auto splits = members_of(&symmetric_tree::splits, each_row);
constexpr auto leaves = members_of(&symmetric_tree::leaves, each_row);

block_model read_model() {
  std::vector<symmetric_tree> trees;
  trees.reserve(std::size(rows));
  for (std::size_t row = 0; row < std::size(rows); ++row)
    trees.push_back({splits[row], leaves[row]});
  const std::span<const symmetric_tree> all = trees;
  return {all.first(trees_of_first_pass), all.subspan(trees_of_first_pass)};
}

/// What is said against a block by its own words or by the names around it, in log odds. Pages on
/// which people marked such lines as part of the article have taught the trees to doubt it.
constexpr float against_phrase = 2;
constexpr float against_byline = 6;  // who wrote the article, and when
constexpr float against_name = 2;
constexpr std::uint32_t words_of_label = 8;

/// Blocks in rows that the first pass scores so throughout are not looked at again.
constexpr float hopeless = -3;
constexpr float score_of_menu = -5;

float objection(const page& source, const page_block& block, const block_look& look) {
  constexpr category_set telling = bit(token_category::share) | bit(token_category::newsletter) |
                                   bit(token_category::comments) | bit(token_category::dateline);
  const bool dateline = look.phrase && look.phrase->reason == removal_reason::dateline;
  if (look.byline || dateline) return against_byline;
  if (look.phrase) return against_phrase;
  const category_set names =
      source.containers[block.container].categories | block.inline_categories |
      source.containers[source.containers[block.container].parent].categories;
  return look.shape.words <= words_of_label && (names & telling) != 0 ? against_name : 0;
}

/// A post of a network, quoted as a whole: a `blockquote` that has the network's name.
bool is_quoted_post(const page& source, const page_block& block) {
  std::uint32_t at = block.container;
  if (!(source.containers[at].parts_above & bit(element_part::blockquote))) return false;
  while (source.containers[at].part != element_part::blockquote) at = source.containers[at].parent;
  return (source.containers[at].categories & bit(token_category::share)) != 0;
}

/// Blocks against which nothing can be said, between two that are kept and in the same element as
/// those, are kept as well: "Ingredients:" may stand in a text ten times and stay a part of it.
void keep_what_is_between(const page& source, const page_look& look, std::vector<float>& scores) {
  constexpr std::uint8_t most_links = 40;
  const auto parent = [&source](std::size_t block) {
    return source.containers[source.blocks[block].container].parent;
  };
  std::size_t last_kept = scores.size();
  bool spotless = true;  // all since then, and in its element
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const bool with_last = last_kept < scores.size() && parent(i) == parent(last_kept);
    if (scores[i] <= 0) {
      spotless = spotless && with_last && look.blocks[i].link_share < most_links &&
                 objection(source, source.blocks[i], look.blocks[i]) == 0;
      continue;
    }
    if (spotless && with_last)
      std::fill(scores.begin() + static_cast<std::ptrdiff_t>(last_kept) + 1,
                scores.begin() + static_cast<std::ptrdiff_t>(i),
                std::min(scores[last_kept], scores[i]));
    last_kept = i;
    spotless = true;
  }
}

std::vector<symmetric_tree> both(std::span<const symmetric_tree> first,
                                 std::span<const symmetric_tree> second) {
  std::vector<symmetric_tree> all(first.begin(), first.end());
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

}  // namespace

const block_model& learned_model() {
  static const block_model learned = read_model();
  return learned;
}

block_model::block_model(std::span<const symmetric_tree> first,
                         std::span<const symmetric_tree> second)
    : ranks_(both(first, second)), first_(first, ranks_), second_(second, ranks_) {}

std::vector<float> block_model::score(const page& source, const page_look& look) const {
  feature_table features = measure_features(source, look);
  threshold_ranks::table ranks(ranks_, look.judged.size());
  ranks.read(features, 0, first_pass_columns);
  std::vector<float> judged(look.judged.size());
  first_.rescore(ranks, 0, judged);
  measure_scores(source, look, judged, features);
  ranks.read(features, first_pass_columns, feature_columns());
  second_.rescore(ranks, hopeless, judged);
  std::vector<float> scores(source.blocks.size(), score_of_menu);
  for (std::size_t row = 0; row < judged.size(); ++row) scores[look.judged[row]] = judged[row];
  for (std::size_t i = 0; i < scores.size(); ++i)
    scores[i] -= objection(source, source.blocks[i], look.blocks[i]);
  // The people who wrote out the pages that taught the trees disagree about posts: they go with the
  // text that quotes them.
  for (std::size_t i = 1; i < scores.size(); ++i)
    if (is_quoted_post(source, source.blocks[i])) scores[i] = scores[i - 1];
  keep_what_is_between(source, look, scores);
  return scores;
}

}  // namespace onrecord::extraction
