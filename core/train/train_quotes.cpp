// train_quotes GOLD.ndjson TEXTS DIRECTORY
//
// Learns the models of the quotes stage from annotated articles (see quotes_corpus.hpp), writes
// quotes_model_{tasks,weights}.tsv into DIRECTORY and prints what five-fold cross-validation over
// articles measures. The same corpus gives the same bytes.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "digits.hpp"
#include "measures.hpp"
#include "quotes/learned.hpp"
#include "quotes_corpus.hpp"
#include "quotes_lessons.hpp"
#include "ranking.hpp"

namespace onrecord::train {
namespace {

using quotes::learned_task;
using quotes::learned_task_count;

constexpr std::size_t folds = 5;
constexpr double kept_apart = 0.002;  // share of the weights that may be cut to the largest

constexpr std::size_t index_of(learned_task task) { return static_cast<std::size_t>(task); }

/// How each task is learned; found by cross-validation.
struct task_options : ranking_options {
  int largest = 7;       ///< weight; all are whole, and finer ones take more room
  double threshold = 0;  ///< log-odds from which on a question is answered yes
};
constexpr std::array<task_options, learned_task_count> options_of = {{
    {{.bits = 13, .sparsity = 3, .penalty = 1, .rate = 0.05, .rounds = 8}, 7},
    // Above 0, because other news has more terms in quote marks than the political news of the
    // corpus.
    {{.bits = 13, .sparsity = 5, .penalty = 1, .rate = 0.05, .rounds = 8}, 7, 0.4},
    // The gate lets pass what is a cue in about one case of fifty. It has one weight a word, which
    // must not be too coarse.
    {{.bits = 13, .sparsity = 2, .penalty = 0, .rate = 0.2, .rounds = 3}, 15, -2.7},
    // What is shown must be as likely as this when the doubt about its bounds is counted as well.
    {{.bits = 15, .sparsity = 5, .penalty = 0, .rate = 0.1, .rounds = 4}, 10, -1.1},
    {{.bits = 13, .sparsity = 6, .penalty = 1, .rate = 0.15, .rounds = 4}, 10},
    {{.bits = 13, .sparsity = 6, .penalty = 1, .rate = 0.15, .rounds = 4}, 10},
}};

/// Weights as the analyzer has them: whole numbers times a scale.
struct cut_weights {
  std::vector<int> whole;
  double scale = 1;

  cut_weights(const ranking_weights& weights, int largest) : whole(weights.size()) {
    std::vector<double> sizes;
    for (const double each : weights)
      if (each != 0) sizes.push_back(std::abs(each));
    if (sizes.empty()) return;
    std::sort(sizes.begin(), sizes.end());
    const auto last = static_cast<double>(sizes.size() - 1);
    scale = sizes[static_cast<std::size_t>(last * (1 - kept_apart))] / largest;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const long cut = std::lround(weights[i] / scale);
      whole[i] = static_cast<int>(std::clamp<long>(cut, -largest, largest));
    }
  }

  [[nodiscard]] ranking_weights as_learned() const {
    ranking_weights back(whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) back[i] = whole[i] * scale;
    return back;
  }
};

cut_weights fit_task(const lessons& all, learned_task task, std::size_t without) {
  std::vector<const choice*> choices;
  for (std::size_t i = 0; i < all.choices.size(); ++i)
    if (all.articles[i] % folds != without) choices.push_back(&all.choices[i]);
  const task_options& options = options_of[index_of(task)];
  return {fit_ranking(choices, options), options.largest};
}

void print_reliability(const std::vector<scored>& all) {
  const std::vector<bin> bins = reliability(all);
  for (std::size_t i = 0; i < bins.size(); ++i)
    std::printf("  %.1f-%.1f  %6d  %.3f  %.3f\n", static_cast<double>(i) / 10,
                static_cast<double>(i + 1) / 10, bins[i].count, bins[i].mean_score,
                bins[i].share_positive);
  std::printf("  calibration error %.4f\n", calibration_error(bins));
}

/// Measures a task on articles that its model has not seen.
void cross_validate(const lessons& all, learned_task task) {
  const unsigned bits = options_of[index_of(task)].bits;
  std::vector<scored> answers;
  std::vector<scored> chances;
  std::size_t right = 0;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const ranking_weights weights = fit_task(all, task, fold).as_learned();
    for (std::size_t i = 0; i < all.choices.size(); ++i) {
      if (all.articles[i] % folds != fold) continue;
      const choice& each = all.choices[i];
      std::vector<double> margins;
      for (std::size_t k = 0; k < each.size(); ++k)
        margins.push_back(margin(weights, bits, each.candidate(k)));
      const auto best = std::max_element(margins.begin(), margins.end()) - margins.begin();
      right += static_cast<std::size_t>(best) == each.right;
      if (!all.yes_or_no) continue;
      answers.push_back({margins[1], each.right == 1});
      chances.push_back({quotes::probability(margins[1]), each.right == 1});
    }
  }
  const std::string_view name = quotes::learned_task_names[index_of(task)];
  std::printf("%.*s: %zu choices, right %.2f %%", static_cast<int>(name.size()), name.data(),
              all.choices.size(),
              100 * static_cast<double>(right) / static_cast<double>(all.choices.size()));
  if (!all.yes_or_no) {
    std::puts("");
    return;
  }
  const double best = best_threshold(answers);
  const double threshold = options_of[index_of(task)].threshold;
  std::printf(", F1 %.2f at %.2f (best %.2f at %.2f), average precision %.4f\n",
              100 * rates_at(answers, threshold).f1, threshold, 100 * rates_at(answers, best).f1,
              best, average_precision(answers));
  print_reliability(chances);
}

void write_weights(std::ofstream& out, std::string_view task, const std::vector<int>& weights) {
  constexpr std::size_t row = 128;
  std::string gaps;
  std::string digits;
  const auto flush = [&] {
    if (!digits.empty()) out << task << '\t' << gaps << '\t' << digits << '\n';
    gaps.clear();
    digits.clear();
  };
  std::uint32_t gap = 0;
  for (const int weight : weights) {
    if (weight == 0) {
      ++gap;
      continue;
    }
    gaps += in_digits(gap);
    digits += digit(static_cast<std::uint32_t>(weight + 32));
    gap = 0;
    if (digits.size() == row) flush();
  }
  flush();
}

long millionths(double value) { return std::lround(value * 1e6); }

int run(const std::string& gold, const std::string& texts, const std::string& directory) {
  const auto corpus = read_quotes_corpus(gold, texts);
  if (corpus.empty()) {
    std::fprintf(stderr, "no articles in %s and %s\n", gold.c_str(), texts.c_str());
    return 1;
  }
  teacher teaching(corpus);
  std::ofstream tasks(directory + "/quotes_model_tasks.tsv");
  tasks << "# Written by core/train: the models of the quotes stage. Log-odds are scale * sum of "
           "weights; a\n"
           "# yes-or-no question is answered yes from the threshold on. Both in millionths.\n"
           "task\tbits\tscale\tthreshold\n";
  std::ofstream weights(directory + "/quotes_model_weights.tsv");
  weights
      << "# Written by core/train: the weights of each task, as hashed_linear.hpp describes them.\n"
         "task\tgaps\tweights\n";
  for (std::size_t i = 0; i < learned_task_count; ++i) {
    const auto task = static_cast<learned_task>(i);
    const lessons all = teaching.of(task);
    cross_validate(all, task);
    const cut_weights learned = fit_task(all, task, folds);
    if (task == learned_task::report_word)
      teaching.set_gate(learned.as_learned(), options_of[i].bits, options_of[i].threshold);
    const std::string_view name = quotes::learned_task_names[i];
    std::printf("  %td weights\n", std::count_if(learned.whole.begin(), learned.whole.end(),
                                                 [](int weight) { return weight != 0; }));
    tasks << name << '\t' << options_of[i].bits << '\t' << millionths(learned.scale) << '\t'
          << millionths(options_of[i].threshold) << '\n';
    write_weights(weights, name, learned.whole);
  }
  return 0;
}

}  // namespace
}  // namespace onrecord::train

int main(int count, char** arguments) {
  if (count != 4) {
    std::fputs("usage: train_quotes GOLD.ndjson TEXTS DIRECTORY\n", stderr);
    return 2;
  }
  return onrecord::train::run(arguments[1], arguments[2], arguments[3]);
}
