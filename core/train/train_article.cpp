// train_article learn TREES.tsv PAGES.ndjson TRUTH.ndjson [PAGES.ndjson TRUTH.ndjson]...
// train_article judge OUT_DIR PAGES.ndjson TRUTH.ndjson [PAGES.ndjson TRUTH.ndjson]...
//
// Learns which blocks of a page are its article. `learn` writes `article_trees.tsv`. `judge` says
// what the method is worth: it writes, for each PAGES.ndjson, OUT_DIR/PAGES.ndjson with what
// `onrecord batch` would have found if no page of the same host had been learned from (five-fold
// cross-validation over hosts). The same input gives the same bytes.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <onrecord/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/judge.hpp"
#include "article_corpus.hpp"
#include "boosting.hpp"
#include "in_parallel.hpp"
#include "text/word_table.hpp"

namespace onrecord::train {
namespace {

using extraction::feature_table;
using extraction::symmetric_tree;
using forest = std::vector<symmetric_tree>;

constexpr std::size_t folds = 5;
/// The second pass mends what the first is wrong about: that may be rough. Four draws of the
/// random numbers, the seeds 1 to 4, differ on hosts not learned from by no more than chance.
constexpr std::uint32_t seed = 2;
constexpr boosting_options of_first_pass{
    .trees = 40, .learning_rate = 0.2, .regularization = 20, .seed = seed};
constexpr boosting_options of_second_pass{
    .trees = 100, .learning_rate = 0.12, .regularization = 20, .seed = seed};
/// Pages whose blocks hold less of their article teach nothing.
constexpr double least_covered = 0.5;
/// Where the article holds less of the page's running text, somebody wrote out but its beginning.
constexpr double least_prose = 0.3;
/// Where so much of the article's words goes on behind its end, who wrote it out stopped early.
constexpr double most_behind = 0.15;
/// Pages of news sets count for more than those of sets with pages of all kinds.
constexpr double weight_of_news = 2;
constexpr std::string_view general_set = "wcxb";

/// What is learned from a page.
struct lesson {
  std::size_t fold = 0;
  extraction::page source;  // without its text and tree
  extraction::page_look look;
  feature_table features;
  std::vector<std::uint8_t> labels;  // of the rows of the features
  std::vector<float> weights;
};

std::size_t fold_of(const annotated_page& page) { return text::hash_word(page.host) % folds; }

/// Weights by words, each page the same in all.
std::vector<float> weigh(const extraction::page_look& look, const std::vector<std::uint8_t>& labels,
                         double scale) {
  double article_words = 0;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != 0) article_words += look.blocks[i].shape.words;
  std::vector<float> weights;
  for (const extraction::block_look& each : look.blocks)
    weights.push_back(static_cast<float>(scale * 500 * (0.5 + std::min(each.shape.words, 200U)) /
                                         (100.0 + article_words)));
  return weights;
}

/// Of the page's running text the share that the article holds, by words.
double share_of_prose(const extraction::page_look& look, const std::vector<std::uint8_t>& labels) {
  double all = 0;
  double inside = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double words = look.prose[i] ? look.blocks[i].shape.words : 0;
    all += words;
    inside += labels[i] != 0 ? words : 0;
  }
  return all > 0 ? inside / all : 1;
}

/// What stands behind the end of a written article, in the same container, teaches nothing where
/// the running text goes on there in the same form.
void forget_what_was_left_out(const extraction::page& source, const extraction::page_look& look,
                              const std::vector<std::uint8_t>& labels,
                              std::vector<float>& weights) {
  double article_words = 0;
  std::size_t last = labels.size();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    article_words += look.blocks[i].shape.words;
    if (look.prose[i] != 0) last = i;
  }
  if (last == labels.size()) return;
  const extraction::container& end = source.containers[source.blocks[last].container];
  std::vector<std::size_t> behind;
  double behind_words = 0;
  for (std::size_t i = last + 1; i < labels.size(); ++i) {
    std::uint32_t at = source.blocks[i].container;
    const std::uint32_t path = source.containers[at].path;
    while (at > end.parent) at = source.containers[at].parent;
    if (at != end.parent) continue;
    behind.push_back(i);
    if (labels[i] == 0 && look.prose[i] != 0 && path == end.path)
      behind_words += look.blocks[i].shape.words;
  }
  if (behind_words <= most_behind * article_words) return;
  for (const std::size_t i : behind) weights[i] = 0;
}

/// What is known of all blocks, for the rows of the table.
template <class Value>
std::vector<Value> rows_of(const extraction::page_look& look, const std::vector<Value>& of_blocks) {
  std::vector<Value> rows;
  for (const std::uint32_t i : look.judged) rows.push_back(of_blocks[i]);
  return rows;
}

std::vector<lesson> read_lessons(const std::vector<std::string>& files) {
  std::vector<lesson> lessons;
  for (std::size_t i = 0; i + 1 < files.size(); i += 2) {
    const bool general = std::filesystem::path(files[i]).stem() == general_set;
    const double scale = general ? 1 : weight_of_news;
    read_pages(files[i], files[i + 1], [&lessons, scale](annotated_page& page) {
      auto& [source, about, look] = page.reading;
      if (source.blocks.empty()) return;
      block_labels known = label_blocks(source, page.body);
      if (known.covered < least_covered) return;
      if (share_of_prose(look, known.labels) < least_prose) return;
      feature_table features = extraction::measure_features(source, look);
      for (auto& each : look.blocks) each.phrase.reset();  // Its evidence points into the text.
      std::string().swap(source.text);
      std::vector<float> weights = weigh(look, known.labels, scale);
      forget_what_was_left_out(source, look, known.labels, weights);
      weights = rows_of(look, weights);
      known.labels = rows_of(look, known.labels);
      lessons.push_back({fold_of(page), std::move(source), std::move(look), std::move(features),
                         std::move(known.labels), std::move(weights)});
    });
  }
  return lessons;
}

/// The folds that a forest was not allowed to learn from; `folds` for none.
struct left_out {
  std::size_t first = folds;
  std::size_t second = folds;
  [[nodiscard]] bool holds(std::size_t fold) const { return fold == first || fold == second; }
};

void add_column(const std::vector<lesson>& lessons, std::size_t column, examples& to) {
  constexpr int reach = feature_table::furthest_offset;
  const int furthest = extraction::asked_of_neighbours(column) ? reach : 0;
  std::vector<std::int16_t> values;
  for (int offset = -furthest; offset <= furthest; ++offset) {
    values.clear();
    for (const lesson& each : lessons) {
      const std::int16_t* from = each.features.column(column) + offset;
      values.insert(values.end(), from, from + each.labels.size());
    }
    to.add({static_cast<std::uint8_t>(column), static_cast<std::int8_t>(offset)}, values);
  }
}

examples gather(const std::vector<lesson>& lessons) {
  examples all;
  for (std::size_t column = 0; column < extraction::feature_columns(); ++column)
    if (!extraction::of_second_pass(column)) add_column(lessons, column, all);
  for (const lesson& each : lessons) {
    all.labels.insert(all.labels.end(), each.labels.begin(), each.labels.end());
    all.weights.insert(all.weights.end(), each.weights.begin(), each.weights.end());
  }
  return all;
}

std::vector<std::uint32_t> rows_without(const std::vector<lesson>& lessons, left_out without) {
  std::vector<std::uint32_t> rows;
  std::uint32_t row = 0;
  for (const lesson& each : lessons) {
    for (std::size_t i = 0; i < each.labels.size(); ++i, ++row)
      if (!without.holds(each.fold)) rows.push_back(row);
  }
  return rows;
}

std::vector<forest> learn(const std::vector<lesson>& lessons, const examples& all,
                          const std::vector<left_out>& without, const boosting_options& options) {
  std::vector<forest> forests(without.size());
  in_parallel(without.size(), [&](std::size_t i) {
    forests[i] = boost(all, rows_without(lessons, without[i]), options);
  });
  return forests;
}

/// The two passes, learned without the pages of one fold.
struct model {
  forest first;
  forest second;
};

/// The second pass learns from what a first pass says of pages that it has not seen, as it will be
/// in use: so besides the first pass that is asked there is one for each fold that it may learn
/// from.
std::vector<model> learn_models(std::vector<lesson>& lessons,
                                const std::vector<std::size_t>& without) {
  std::vector<left_out> sets;
  const auto index_of = [&sets](std::size_t a, std::size_t b) {
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const left_out& each) {
      return each.first == std::min(a, b) && each.second == std::max(a, b);
    });
    const auto at = static_cast<std::size_t>(found - sets.begin());
    if (found == sets.end()) sets.push_back({std::min(a, b), std::max(a, b)});
    return at;
  };
  for (const std::size_t out : without) {
    index_of(out, folds);
    for (std::size_t inner = 0; inner < folds; ++inner)
      if (inner != out) index_of(out, inner);
  }
  examples all = gather(lessons);
  const std::size_t columns_of_first = all.columns.size();
  const std::vector<forest> firsts = learn(lessons, all, sets, of_first_pass);
  std::vector<model> models;
  for (const std::size_t out : without) {
    for (lesson& each : lessons) {
      const forest& first = firsts[index_of(out, each.fold == out ? folds : each.fold)];
      extraction::measure_scores(each.source, each.look,
                                 extraction::sum_trees(first, each.features), each.features);
    }
    all.columns.resize(columns_of_first);
    for (std::size_t column = 0; column < extraction::feature_columns(); ++column)
      if (extraction::of_second_pass(column)) add_column(lessons, column, all);
    std::vector<forest> second = learn(lessons, all, {{out, folds}}, of_second_pass);
    models.push_back({firsts[index_of(out, folds)], std::move(second.front())});
  }
  return models;
}

void write(std::ofstream& out, int pass, const forest& trees) {
  for (const symmetric_tree& tree : trees) {
    out << pass << '\t';
    for (std::size_t i = 0; i < tree.splits.size(); ++i) {
      const auto& [column, offset, threshold] = tree.splits[i];
      out << (i > 0 ? " " : "") << int{column};
      if (offset != 0) out << (offset > 0 ? "+" : "") << int{offset};
      out << ':' << threshold;
    }
    out << '\t';
    for (std::size_t i = 0; i < tree.leaves.size(); ++i)
      out << (i > 0 ? " " : "") << int{tree.leaves[i]};
    out << '\n';
  }
}

bool run_learn(const std::string& path, const std::vector<std::string>& files) {
  std::vector<lesson> lessons = read_lessons(files);
  if (lessons.empty()) return false;
  const model learned = learn_models(lessons, {folds}).front();
  std::ofstream out(path);
  out << "# Which blocks of a page are its article: sums of symmetric trees, made by "
         "train_article.\n"
         "# pass: 1 looks at the blocks, 2 knows what 1 said of the blocks around\n"
         "# splits: the column of the features, of which block, and the value above which the "
         "answer is yes\n"
         "# leaves: hundredths of log odds\n"
         "pass\tsplits\tleaves\n";
  write(out, 1, learned.first);
  write(out, 2, learned.second);
  return static_cast<bool>(out);
}

bool run_judge(const std::filesystem::path& folder, const std::vector<std::string>& files) {
  std::vector<lesson> lessons = read_lessons(files);
  if (lessons.empty()) return false;
  std::vector<std::size_t> all_folds(folds);
  for (std::size_t i = 0; i < folds; ++i) all_folds[i] = i;
  std::vector<extraction::block_model> models;
  for (const auto& [first, second] : learn_models(lessons, all_folds))
    models.emplace_back(first, second);
  lessons.clear();
  for (std::size_t i = 0; i + 1 < files.size(); i += 2) {
    std::ofstream out(folder / std::filesystem::path(files[i]).filename());
    read_pages(files[i], files[i + 1], [&](annotated_page& page) {
      const extraction::block_model& asked = models[fold_of(page)];
      const std::vector<float> scores = asked.score(page.reading.source, page.reading.look);
      analysis found;
      found.article = extraction::make_article(std::move(page.reading), scores);
      out << "{\"id\":\"" << page.id << "\",\"analysis\":" << to_json(found, offset_unit::codepoint)
          << "}\n";
    });
    if (!out) return false;
  }
  return true;
}

}  // namespace
}  // namespace onrecord::train

int main(int count, char** arguments) {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  const bool known = given.size() >= 4 && (given[0] == "learn" || given[0] == "judge");
  if (!known) {
    std::fprintf(stderr,
                 "usage: train_article learn TREES.tsv PAGES.ndjson TRUTH.ndjson...\n"
                 "       train_article judge OUT_DIR PAGES.ndjson TRUTH.ndjson...\n");
    return 2;
  }
  const std::vector<std::string> files(given.begin() + 2, given.end());
  const bool done = given[0] == "learn" ? onrecord::train::run_learn(given[1], files)
                                        : onrecord::train::run_judge(given[1], files);
  return done ? 0 : 1;
}
