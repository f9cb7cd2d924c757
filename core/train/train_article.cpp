// train_article OUTPUT.tsv PAGES.ndjson TRUTH.ndjson [PAGES.ndjson TRUTH.ndjson]...
//
// Learns which blocks of a page are its article, writes `article_trees.tsv`, and prints what
// five-fold cross-validation over hosts measures. The same input gives the same bytes.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "article_corpus.hpp"
#include "boosting.hpp"
#include "text/word_table.hpp"

namespace onrecord::train {
namespace {

using extraction::symmetric_tree;
using forest = std::vector<symmetric_tree>;

constexpr std::size_t folds = 5;
constexpr boosting_options options{.trees = 80, .learning_rate = 0.15};

std::size_t fold_of(const labelled_page& page) { return text::hash_word(page.host) % folds; }

examples gather(const std::vector<labelled_page>& pages,
                const std::vector<extraction::feature_table>& tables) {
  examples all;
  all.columns.resize(tables.front().columns);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = 0; i < pages[p].labels.size(); ++i) {
      for (std::size_t f = 0; f < all.columns.size(); ++f)
        all.columns[f].push_back(tables[p].row(i)[f]);
      all.labels.push_back(pages[p].labels[i]);
      all.weights.push_back(pages[p].weights[i]);
    }
  }
  return all;
}

std::vector<float> apply(const forest& trees, const extraction::feature_table& table) {
  std::vector<float> scores(table.values.size() / table.columns);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::int32_t sum = 0;
    for (const symmetric_tree& tree : trees) sum += tree.value(table.row(i));
    scores[i] = static_cast<float>(sum) * extraction::leaf_unit;
  }
  return scores;
}

/// The examples of pages that are not in `without`; `folds` leaves none out.
std::vector<std::uint32_t> rows_without(const std::vector<labelled_page>& pages,
                                        std::size_t without) {
  std::vector<std::uint32_t> rows;
  std::uint32_t row = 0;
  for (const labelled_page& page : pages) {
    const bool taken = fold_of(page) != without;
    for (std::size_t i = 0; i < page.labels.size(); ++i, ++row)
      if (taken) rows.push_back(row);
  }
  return rows;
}

/// Scores of every page by trees that have not seen its host.
std::vector<std::vector<float>> cross_score(const std::vector<labelled_page>& pages,
                                            const std::vector<extraction::feature_table>& tables) {
  const examples all = gather(pages, tables);
  std::vector<std::vector<float>> scores(pages.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const forest trees = boost(all, rows_without(pages, fold), options);
    for (std::size_t p = 0; p < pages.size(); ++p)
      if (fold_of(pages[p]) == fold) scores[p] = apply(trees, tables[p]);
  }
  return scores;
}

/// Mean over the pages of the F1 of words, counted by the labels.
void report(const std::vector<labelled_page>& pages,
            const std::vector<std::vector<float>>& scores) {
  double sum = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    double both = 0;
    double kept = 0;
    double wanted = 0;
    for (std::size_t i = 0; i < pages[p].labels.size(); ++i) {
      const double words = pages[p].look.blocks[i].shape.words;
      kept += scores[p][i] > 0 ? words : 0;
      wanted += pages[p].labels[i] != 0 ? words : 0;
      both += scores[p][i] > 0 && pages[p].labels[i] != 0 ? words : 0;
    }
    sum += kept + wanted > 0 ? 2 * both / (kept + wanted) : 1;
  }
  std::printf("word F1 by labels %.4f on %zu pages\n", sum / static_cast<double>(pages.size()),
              pages.size());
  std::fflush(stdout);
}

void write(std::ofstream& out, const forest& trees) {
  for (const symmetric_tree& tree : trees) {
    for (std::size_t i = 0; i < tree.splits.size(); ++i)
      out << (i > 0 ? " " : "") << int{tree.splits[i].feature} << ':' << tree.splits[i].threshold;
    out << '\t';
    for (std::size_t i = 0; i < tree.leaves.size(); ++i)
      out << (i > 0 ? " " : "") << tree.leaves[i];
    out << '\n';
  }
}

int run(const std::vector<std::string>& files) {
  std::vector<labelled_page> pages;
  for (std::size_t i = 1; i + 1 < files.size(); i += 2)
    for (labelled_page& page : read_pages(files[i], files[i + 1])) pages.push_back(std::move(page));
  if (pages.empty()) return 1;
  std::vector<extraction::feature_table> tables;
  for (const labelled_page& page : pages) tables.push_back(page.features);
  report(pages, cross_score(pages, tables));
  const forest trees = boost(gather(pages, tables), rows_without(pages, folds), options);

  std::ofstream out(files[0]);
  out << "# Which blocks of a page are its article: sums of symmetric trees, made by "
         "train_article.\n"
         "# splits: the column of the features and the value above which the answer is yes\n"
         "# leaves: thousandths of log odds\n"
         "splits\tleaves\n";
  write(out, trees);
  return out ? 0 : 1;
}

}  // namespace
}  // namespace onrecord::train

int main(int count, char** arguments) {
  return onrecord::train::run(std::vector<std::string>(arguments + 1, arguments + count));
}
