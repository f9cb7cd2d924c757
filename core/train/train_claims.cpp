// train_claims CORPUS.ndjson DIRECTORY [HELD_OUT.ndjson]
//
// Learns the models of the claims stage from an annotated corpus (see claims_corpus.hpp), writes
// claims_model_{weights,outputs,context}.tsv into DIRECTORY and prints what five-fold
// cross-validation over articles measures, and HELD_OUT where given. The same corpus gives the same
// bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <onrecord/names.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/judge.hpp"
#include "claims_corpus.hpp"
#include "logistic.hpp"
#include "measures.hpp"
#include "model/sparse_linear.hpp"

namespace onrecord::train {
namespace {

using claims::output;
using claims::output_count;
using articles = std::vector<std::vector<annotated_sentence>>;

constexpr std::size_t folds = 5;
constexpr std::uint32_t fewest_sentences = 3;  // that a feature must stand in
constexpr std::size_t most_features = 7000;
constexpr double penalty = 9;
constexpr double context_penalty = 1;
constexpr int largest_weight = 31;

constexpr auto check_worthy = static_cast<std::size_t>(output::check_worthy);
constexpr auto non_factual = static_cast<std::size_t>(output::non_factual);

std::string output_name(std::size_t of) {
  if (of == check_worthy) return "check_worthy";
  if (of == non_factual) return "non_factual";
  return std::string(
      name(static_cast<claim_type>(of - static_cast<std::size_t>(output::type))));
}

/// Keys of the features that the first model knows, and their places in its rows.
using dictionary = std::map<std::uint32_t, std::uint32_t>;

template <class Visit>
void visit_keys(const claims::sentence_features& features, Visit visit) {
  using model::sparse_linear;
  for (std::size_t i = 0; i < claims::signal_count; ++i) {
    if (features.signals[i])
      visit(sparse_linear::key(claims::hash_of(static_cast<claims::signal>(i))));
  }
  for (const claims::gram& each : features.grams) visit(sparse_linear::key(each.hash));
}

row row_of(const claims::sentence_features& features, const dictionary& known) {
  row made;
  visit_keys(features, [&](std::uint32_t key) {
    if (const auto found = known.find(key); found != known.end())
      made.features.push_back(found->second);
  });
  std::sort(made.features.begin(), made.features.end());
  made.features.erase(std::unique(made.features.begin(), made.features.end()),
                      made.features.end());
  return made;
}

/// The first model before its weights are cut to whole numbers.
struct first_model {
  dictionary known;
  std::vector<logistic> outputs;

  [[nodiscard]] claims::margins read(const claims::sentence_features& features) const {
    const row seen = row_of(features, known);
    claims::margins found;
    for (std::size_t i = 0; i < output_count; ++i) found[i] = outputs[i].margin(seen);
    return found;
  }
};

using sentences = std::vector<const annotated_sentence*>;

std::vector<logistic> fit_outputs(const sentences& annotated, const dictionary& known) {
  std::vector<row> rows;
  rows.reserve(annotated.size());
  for (const annotated_sentence* each : annotated) rows.push_back(row_of(each->features, known));
  const std::vector<double> penalties(known.size(), penalty);
  std::vector<logistic> outputs;
  for (std::size_t of = 0; of < output_count; ++of) {
    std::vector<example> examples;
    for (std::size_t i = 0; i < rows.size(); ++i)
      examples.push_back({&rows[i], (*annotated[i]->labels)[of]});
    outputs.push_back(fit(examples, penalties));
  }
  return outputs;
}

std::map<std::uint32_t, std::uint32_t> count_keys(const sentences& annotated) {
  std::map<std::uint32_t, std::uint32_t> counts;
  for (const annotated_sentence* each : annotated) {
    std::vector<std::uint32_t> keys;
    visit_keys(each->features, [&](std::uint32_t key) { keys.push_back(key); });
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::uint32_t key : keys) ++counts[key];
  }
  return counts;
}

/// Learns from all features that are frequent enough, keeps those that move the outputs most, and
/// learns again from these.
first_model fit_first(const sentences& annotated) {
  const auto counts = count_keys(annotated);
  dictionary all;
  for (const auto& [key, count] : counts)
    if (count >= fewest_sentences) all.emplace(key, static_cast<std::uint32_t>(all.size()));
  const std::vector<logistic> outputs = fit_outputs(annotated, all);

  struct ranked {
    double importance;
    std::uint32_t key;
  };
  std::vector<ranked> ranking;
  for (const auto& [key, place] : all) {
    double sum = 0;
    for (const logistic& of : outputs) sum += of.weights[place] * of.weights[place];
    ranking.push_back({sum * counts.at(key), key});
  }
  std::stable_sort(ranking.begin(), ranking.end(),
                   [](const ranked& a, const ranked& b) { return a.importance > b.importance; });
  ranking.resize(std::min(ranking.size(), most_features));
  first_model made;
  for (const ranked& each : ranking) made.known.emplace(each.key, 0);
  std::uint32_t place = 0;
  for (auto& [key, index] : made.known) index = place++;
  made.outputs = fit_outputs(annotated, made.known);
  return made;
}

sentences annotated_in(const articles& corpus, std::size_t without) {
  sentences found;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    if (i % folds == without) continue;
    for (const annotated_sentence& each : corpus[i])
      if (each.labels) found.push_back(&each);
  }
  return found;
}

std::vector<claims::margins> read_article(const first_model& model,
                                          const std::vector<annotated_sentence>& article) {
  std::vector<claims::margins> all;
  for (const annotated_sentence& each : article) all.push_back(model.read(each.features));
  return all;
}

/// A sentence as the second model sees it.
struct in_context {
  row seen;
  bool positive;
  std::size_t fold;
};

std::vector<in_context> contexts(const articles& corpus,
                                 const std::vector<std::vector<claims::margins>>& read) {
  std::vector<in_context> made;
  for (std::size_t a = 0; a < corpus.size(); ++a) {
    const claims::article_means means = claims::means_of(read[a]);
    for (std::size_t i = 0; i < corpus[a].size(); ++i) {
      if (!corpus[a][i].labels || corpus[a][i].excluded) continue;
      const claims::context seen = claims::context_of(read[a], i, means);
      row values;
      for (std::uint32_t f = 0; f < seen.size(); ++f) values.features.push_back(f);
      values.values.assign(seen.begin(), seen.end());
      made.push_back({std::move(values), (*corpus[a][i].labels)[check_worthy], a % folds});
    }
  }
  return made;
}

logistic fit_second(const std::vector<in_context>& all, std::size_t without) {
  std::vector<example> examples;
  for (const in_context& each : all)
    if (each.fold != without) examples.push_back({&each.seen, each.positive});
  return fit(examples, std::vector<double>(claims::context_count, context_penalty));
}

void print(std::string_view what, const std::vector<scored>& all, double threshold) {
  std::printf("  %-12.*s average precision %.4f  F1 %.4f\n", static_cast<int>(what.size()),
              what.data(), average_precision(all), f1_at(all, threshold));
}

void print_reliability(const std::vector<scored>& all) {
  const std::vector<bin> bins = reliability(all);
  std::puts("  score     sentences  mean score  check-worthy");
  for (std::size_t i = 0; i < bins.size(); ++i) {
    std::printf("  %.1f-%.1f  %9d  %10.3f  %12.3f\n", static_cast<double>(i) / 10,
                static_cast<double>(i + 1) / 10, bins[i].count, bins[i].mean_score,
                bins[i].share_positive);
  }
  std::printf("  calibration error %.4f\n", calibration_error(bins));
}

long millionths(double value) { return std::lround(value * 1e6); }

std::string encode(std::uint32_t number, int characters) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  for (int i = characters; i-- > 0;) text += digits[number >> (6 * i) & 63];
  return text;
}

void write_model(const std::string& directory, const first_model& first, const logistic& second,
                 const std::vector<double>& thresholds) {
  std::vector<double> scales;
  for (const logistic& of : first.outputs) {
    double largest = 0;
    for (const double weight : of.weights) largest = std::max(largest, std::abs(weight));
    scales.push_back(largest / largest_weight);
  }
  std::ofstream weights(directory + "/claims_model_weights.tsv");
  weights << "# Written by core/train: the first model of the claims stage, as sparse_linear.hpp\n"
             "# describes it, 32 features a line.\nweights";
  std::size_t written = 0;
  for (const auto& [key, place] : first.known) {
    if (written++ % 32 == 0) weights << '\n';
    weights << encode(key, 4);
    for (std::size_t i = 0; i < output_count; ++i) {
      const long cut = std::lround(first.outputs[i].weights[place] / scales[i]);
      weights << encode(static_cast<std::uint32_t>(cut + 32), 1);
    }
  }
  weights << '\n';
  std::ofstream outputs(directory + "/claims_model_outputs.tsv");
  outputs << "# Written by core/train: the outputs of the first model. Log-odds are bias + scale * sum of\n"
             "# weights; the output holds from the threshold on. All in millionths. The threshold of\n"
             "# check_worthy is one for the second model.\noutput\tscale\tbias\tthreshold\n";
  for (std::size_t i = 0; i < output_count; ++i) {
    outputs << output_name(i) << '\t' << millionths(scales[i]) << '\t'
            << millionths(first.outputs[i].bias) << '\t' << millionths(thresholds[i]) << '\n';
  }
  std::ofstream context(directory + "/claims_model_context.tsv");
  context << "# Written by core/train: the second model, a weight for each element of claims::context and\n"
             "# the bias, in millionths.\nweight\n";
  for (const double weight : second.weights) context << millionths(weight) << '\n';
  context << millionths(second.bias) << '\n';
}

int run(const std::string& corpus_path, const std::string& directory,
        const std::string& held_out_path) {
  std::ifstream corpus_file(corpus_path);
  const articles corpus = read_claims_corpus(corpus_file);
  if (corpus.empty()) {
    std::fprintf(stderr, "no articles in %s\n", corpus_path.c_str());
    return 1;
  }

  // Margins of every sentence by a model that has not seen its article.
  std::vector<std::vector<claims::margins>> unseen(corpus.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const first_model model = fit_first(annotated_in(corpus, fold));
    for (std::size_t a = fold; a < corpus.size(); a += folds)
      unseen[a] = read_article(model, corpus[a]);
  }

  std::vector<double> thresholds(output_count);
  double macro = 0;
  std::puts("cross-validation over articles");
  for (std::size_t of = 0; of < output_count; ++of) {
    std::vector<scored> all;
    for (std::size_t a = 0; a < corpus.size(); ++a) {
      for (std::size_t i = 0; i < corpus[a].size(); ++i)
        if (corpus[a][i].labels) all.push_back({unseen[a][i][of], (*corpus[a][i].labels)[of]});
    }
    const cut best = best_cut(all);
    thresholds[of] = best.threshold;
    if (of >= static_cast<std::size_t>(output::type)) macro += best.f1 / claims::claim_type_count;
    print(output_name(of), all, best.threshold);
  }
  std::printf("  types, macro F1 %.4f\n", macro);

  const std::vector<in_context> seen = contexts(corpus, unseen);
  std::vector<scored> margins;
  std::vector<scored> scores;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const logistic second = fit_second(seen, fold);
    for (const in_context& each : seen) {
      if (each.fold != fold) continue;
      margins.push_back({second.margin(each.seen), each.positive});
      scores.push_back({claims::probability(margins.back().score), each.positive});
    }
  }
  thresholds[check_worthy] = best_cut(margins).threshold;
  print("in context", margins, thresholds[check_worthy]);
  print_reliability(scores);

  const first_model first = fit_first(annotated_in(corpus, folds));
  const logistic second = fit_second(seen, folds);
  write_model(directory, first, second, thresholds);

  if (held_out_path.empty()) return 0;
  std::ifstream held_out_file(held_out_path);
  const articles held_out = read_claims_corpus(held_out_file);
  std::vector<std::vector<claims::margins>> read;
  for (const auto& article : held_out) read.push_back(read_article(first, article));
  std::puts("held out");
  double held_macro = 0;
  for (std::size_t of = 0; of < output_count; ++of) {
    std::vector<scored> all;
    for (std::size_t a = 0; a < held_out.size(); ++a) {
      for (std::size_t i = 0; i < held_out[a].size(); ++i)
        if (held_out[a][i].labels) all.push_back({read[a][i][of], (*held_out[a][i].labels)[of]});
    }
    if (of >= static_cast<std::size_t>(output::type))
      held_macro += f1_at(all, thresholds[of]) / claims::claim_type_count;
    print(output_name(of), all, thresholds[of]);
  }
  std::printf("  types, macro F1 %.4f\n", held_macro);
  margins.clear();
  for (const in_context& each : contexts(held_out, read))
    margins.push_back({second.margin(each.seen), each.positive});
  print("in context", margins, thresholds[check_worthy]);
  return 0;
}

}  // namespace
}  // namespace onrecord::train

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: train_claims CORPUS.ndjson DIRECTORY [HELD_OUT.ndjson]\n", stderr);
    return 2;
  }
  return onrecord::train::run(arguments[1], arguments[2], count > 3 ? arguments[3] : "");
}
