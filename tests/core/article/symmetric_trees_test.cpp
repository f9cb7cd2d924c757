#include "article/symmetric_trees.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace onrecord::extraction;

namespace {

/// A tree that says `yes` where the first question is answered so, else `no`.
symmetric_tree ask(split first, std::int8_t yes, std::int8_t no) {
  symmetric_tree tree{};
  tree.splits.fill({.column = 0, .offset = 0, .threshold = 32767});
  tree.splits[0] = first;
  tree.leaves.fill(no);
  tree.leaves[1] = yes;
  return tree;
}

feature_table column_of(const std::vector<std::int16_t>& values) {
  feature_table table(1, values.size());
  for (std::size_t i = 0; i < values.size(); ++i) table.column(0)[i] = values[i];
  return table;
}

}  // namespace

TEST_CASE("a tree is read from its row", "[article]") {
  constexpr symmetric_tree tree = read_tree("7:5 12-1:-3 0+3:40 1:0 2:0 3:0", "4 -5 0");
  CHECK(tree.splits[0].column == 7);
  CHECK(tree.splits[0].offset == 0);
  CHECK(tree.splits[1].column == 12);
  CHECK(tree.splits[1].offset == -1);
  CHECK(tree.splits[1].threshold == -3);
  CHECK(tree.splits[2].offset == 3);
  CHECK(tree.splits[2].threshold == 40);
  CHECK(tree.leaves[0] == 4);
  CHECK(tree.leaves[1] == -5);
}

TEST_CASE("the answer is yes above the threshold", "[article]") {
  const std::vector<symmetric_tree> trees{
      ask({.column = 0, .offset = 0, .threshold = 5}, 100, -50)};
  CHECK(sum_trees(trees, column_of({5, 6})) ==
        std::vector<float>{-50 * leaf_unit, 100 * leaf_unit});
}

TEST_CASE("a question may be asked of the blocks around, of absent ones too", "[article]") {
  const std::vector<symmetric_tree> trees{ask({.column = 0, .offset = -1, .threshold = 5}, 100, 0)};
  CHECK(sum_trees(trees, column_of({9, 1, 9})) == std::vector<float>{0, 100 * leaf_unit, 0});
}

TEST_CASE("trees add up, over any number of blocks", "[article]") {
  const symmetric_tree tree = ask({.column = 0, .offset = 0, .threshold = 0}, 10, 0);
  const std::vector<float> sums =
      sum_trees(std::vector{tree, tree, tree}, column_of(std::vector<std::int16_t>(1000, 1)));
  CHECK(sums == std::vector<float>(1000, 30 * leaf_unit));
}

TEST_CASE("a column may be asked for more thresholds than a byte has ranks", "[article]") {
  std::vector<symmetric_tree> trees;
  for (std::int16_t i = 0; i < 300; ++i)
    trees.push_back(ask({.column = 0, .offset = 0, .threshold = i}, 1, 0));
  CHECK(sum_trees(trees, column_of({-1, 0, 1, 128, 299, 300, 30000})) ==
        std::vector<float>{0, 0, 1 * leaf_unit, 128 * leaf_unit, 299 * leaf_unit, 300 * leaf_unit,
                           300 * leaf_unit});
}

TEST_CASE("rows of hopeless blocks keep their scores", "[article]") {
  const std::vector<symmetric_tree> trees{ask({.column = 0, .offset = 0, .threshold = 0}, 10, 0)};
  std::vector<float> scores(2 * tree_sum::row_of_blocks, -5);
  scores.back() = -1;
  const threshold_ranks ranks(trees);
  threshold_ranks::table table(ranks, scores.size());
  table.read(column_of(std::vector<std::int16_t>(scores.size(), 1)), 0, 1);
  tree_sum(trees, ranks).rescore(table, -3, scores);
  CHECK(scores.front() == -5);
  CHECK(scores[tree_sum::row_of_blocks] == 10 * leaf_unit);
  CHECK(scores.back() == 10 * leaf_unit);
}
