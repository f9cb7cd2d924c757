// train_claims CORPUS.ndjson DIRECTORY [--held-out FILE.ndjson] [--labels TABLE] [--text FILE]...
//
// Learns the models of the claims stage from an annotated corpus, from texts, and from labels of
// these texts (see claims_corpus.hpp for the files). Writes claims_model_{weights,outputs}.tsv into
// DIRECTORY, and prints what five-fold cross-validation over the corpus's articles measures, and
// the same for the held-out corpus. The same files give the same bytes.
#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <onrecord/names.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims_models.hpp"
#include "digits.hpp"
#include "measures.hpp"

namespace onrecord::train {
namespace {

using claims::output_count;
using articles = std::vector<std::vector<annotated_sentence>>;

constexpr std::size_t folds = 5;
constexpr std::size_t no_fold = folds;

std::string output_name(std::size_t of) {
  if (of == claims::check_worthy) return "check_worthy";
  if (of == claims::non_factual) return "non_factual";
  return std::string(name(static_cast<claim_type>(of - claims::first_type)));
}

std::vector<const annotated_sentence*> annotated_in(const articles& corpus, std::size_t without) {
  std::vector<const annotated_sentence*> found;
  for (std::size_t a = 0; a < corpus.size(); ++a) {
    if (a % folds == without) continue;
    for (const annotated_sentence& each : corpus[a])
      if (each.labels) found.push_back(&each);
  }
  return found;
}

/// What the first model says of every sentence, an article in each entry.
using readings = std::vector<std::vector<claims::margins>>;

std::vector<claims::margins> read_article(const first_model& model,
                                          const std::vector<annotated_sentence>& article) {
  std::vector<claims::margins> all;
  for (const annotated_sentence& each : article) all.push_back(model.read(each.features));
  return all;
}

/// The annotated sentences as the second model of an output sees them, an article in each entry.
/// Sentences that are never check-worthy teach nothing of check-worthiness.
std::vector<std::vector<in_context>> contexts(const articles& corpus, const readings& read,
                                              std::size_t of) {
  std::vector<std::vector<in_context>> made(corpus.size());
  for (std::size_t a = 0; a < corpus.size(); ++a) {
    const claims::article_summary whole = claims::summary_of(read[a]);
    for (std::size_t i = 0; i < corpus[a].size(); ++i) {
      const annotated_sentence& sentence = corpus[a][i];
      if (!sentence.labels || (of == claims::check_worthy && sentence.excluded)) continue;
      made[a].push_back({row_of(claims::context_of(read[a], whole, i, of)), (*sentence.labels)[of],
                         sentence.added});
    }
  }
  return made;
}

logistic fit_second(const std::vector<std::vector<in_context>>& all, std::size_t without) {
  std::vector<const in_context*> sentences;
  for (std::size_t a = 0; a < all.size(); ++a) {
    if (a % folds == without) continue;
    for (const in_context& each : all[a])
      if (!each.added) sentences.push_back(&each);
  }
  return fit_second(sentences);
}

/// Log-odds and truth of every sentence, an article in each entry.
using judged = std::vector<std::vector<scored>>;

std::vector<scored> flat(const judged& all) {
  std::vector<scored> joined;
  for (const auto& each : all) joined.insert(joined.end(), each.begin(), each.end());
  return joined;
}

void report(const std::vector<judged>& outputs, const std::vector<double>& thresholds) {
  std::puts("  output        positives  average precision  precision  recall     F1");
  double macro = 0;
  for (std::size_t of = 0; of < output_count; ++of) {
    const std::vector<scored> all = flat(outputs[of]);
    const auto positives =
        std::count_if(all.begin(), all.end(), [](const scored& each) { return each.positive; });
    const rates found = rates_at(all, thresholds[of]);
    if (of >= claims::first_type) macro += found.f1 / claims::claim_type_count;
    std::printf("  %-12s  %9ld  %17.3f  %9.3f  %6.3f  %5.3f\n", output_name(of).c_str(),
                static_cast<long>(positives), average_precision(all), found.precision, found.recall,
                found.f1);
  }
  std::printf("  types, macro F1 %.4f\n", macro);
  const judged& worth = outputs[claims::check_worthy];
  std::printf("  check-worthy among the five best of an article %.3f\n", precision_at_five(worth));
  std::vector<scored> scores = flat(worth);
  for (scored& each : scores) each.score = claims::probability(each.score);
  const std::vector<bin> bins = reliability(scores);
  std::puts("  score     sentences  mean score  check-worthy");
  for (std::size_t i = 0; i < bins.size(); ++i) {
    std::printf("  %.1f-%.1f  %9d  %10.3f  %12.3f\n", static_cast<double>(i) / 10,
                static_cast<double>(i + 1) / 10, bins[i].count, bins[i].mean_score,
                bins[i].share_positive);
  }
  std::printf("  calibration error %.4f\n", calibration_error(bins));
}

long millionths(double value) { return std::lround(value * 1e6); }

/// A column of features, in lines of a length that editors bear.
void write_column(std::ostream& to, unsigned group, std::string_view column,
                  const std::vector<std::string>& features) {
  constexpr std::size_t longest = 1000;
  std::string line;
  const auto write = [&] { to << group << '\t' << column << '\t' << line << '\n'; };
  for (const std::string& each : features) {
    line += each;
    if (line.size() < longest) continue;
    write();
    line.clear();
  }
  if (!line.empty()) write();
}

void write_model(const std::string& directory, const first_model& first,
                 const std::vector<logistic>& seconds, const std::vector<double>& thresholds) {
  std::ofstream weights(directory + "/claims_model_weights.tsv");
  weights << "# Written by core/train: the first model of the claims stage in groups and columns,\n"
             "# as sparse_linear.hpp describes them.\n"
             "group\tcolumn\tdigits\n";
  const unsigned groups = *std::max_element(first.groups.begin(), first.groups.end()) + 1;
  for (unsigned group = 0; group < groups; ++group) {
    std::vector<std::string> keys;
    std::vector<std::vector<std::string>> columns(output_count);
    std::uint32_t next = 0;
    for (const auto& [key, place] : first.features) {
      if (first.groups[place] != group) continue;
      keys.push_back(in_digits(key - next));
      next = key + 1;
      for (std::size_t of = 0; of < output_count; ++of) {
        const double unit = first.scales[of] * (1U << group);
        const long whole = std::lround(first.outputs[of].weights[place] / unit);
        columns[of].push_back({digit(static_cast<std::uint32_t>(whole + 32))});
      }
    }
    write_column(weights, group, "key", keys);
    for (std::size_t of = 0; of < output_count; ++of)
      write_column(weights, group, output_name(of), columns[of]);
  }
  std::ofstream outputs(directory + "/claims_model_outputs.tsv");
  outputs
      << "# Written by core/train, in millionths. The first model gives a sentence the log-odds\n"
         "# bias + scale * sum of weights; the second model gives it context_bias + sum of weights "
         "*\n"
         "# elements of claims::context; an output holds from the threshold on.\n"
         "output\tscale\tbias\town\tbefore_2\tbefore_1\tafter_1\tafter_2\tmean\tcompanion\t"
         "companion_mean\tlength\tcontext_bias\tthreshold\n";
  for (std::size_t of = 0; of < output_count; ++of) {
    outputs << output_name(of) << '\t' << millionths(first.scales[of]) << '\t'
            << millionths(first.outputs[of].bias);
    for (const double weight : seconds[of].weights) outputs << '\t' << millionths(weight);
    outputs << '\t' << millionths(seconds[of].bias) << '\t' << millionths(thresholds[of]) << '\n';
  }
}

articles annotate_all(const std::vector<labelled_text>& texts) {
  articles all;
  all.reserve(texts.size());
  for (const labelled_text& each : texts) all.push_back(annotate(each));
  return all;
}

struct arguments {
  std::string corpus;
  std::string directory;
  std::string held_out;
  std::string labels;
  std::vector<std::string> texts;
};

int run(const arguments& given) {
  std::ifstream corpus_file(given.corpus);
  std::vector<labelled_text> labelled = read_claims_corpus(corpus_file);
  if (labelled.empty()) {
    std::fprintf(stderr, "no articles in %s\n", given.corpus.c_str());
    return 1;
  }
  const std::size_t own_articles = labelled.size();
  const std::vector<corpus_text> texts = read_texts(given.texts);
  std::ifstream labels_file(given.labels);
  if (!given.labels.empty() && !labels_file) {
    std::fprintf(stderr, "cannot read %s\n", given.labels.c_str());
    return 1;
  }
  if (const std::string missing = add_labels(labels_file, texts, labelled); !missing.empty()) {
    std::fprintf(stderr, "%s: no --text has %s, which it labels\n", given.labels.c_str(),
                 missing.c_str());
    return 1;
  }
  const articles corpus = annotate_all(labelled);
  std::size_t own_sentences = 0;
  for (const annotated_sentence* each : annotated_in(corpus, no_fold))
    own_sentences += !each->added;
  std::vector<std::vector<std::uint32_t>> runs;
  for (const corpus_text& each : texts) runs.push_back(read_words(each.text));
  const word_vectors vectors(runs);
  std::printf(
      "%zu of %zu articles and %zu of %zu labelled sentences are the corpus's own, %zu words have "
      "vectors\n",
      own_articles, corpus.size(), own_sentences, annotated_in(corpus, no_fold).size(),
      vectors.words().size());

  // Margins of every sentence by a model that has not seen its article.
  readings unseen(corpus.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const first_model model = fit_first(annotated_in(corpus, fold), vectors);
    for (std::size_t a = fold; a < corpus.size(); a += folds)
      unseen[a] = read_article(model, corpus[a]);
  }
  std::vector<judged> outputs;
  std::vector<logistic> seconds;
  std::vector<double> thresholds;
  for (std::size_t of = 0; of < output_count; ++of) {
    const auto seen = contexts(corpus, unseen, of);
    judged& measured = outputs.emplace_back(corpus.size());
    std::vector<scored> all;
    for (std::size_t fold = 0; fold < folds; ++fold) {
      const logistic second = fit_second(seen, fold);
      for (std::size_t a = fold; a < corpus.size(); a += folds) {
        for (const in_context& each : seen[a]) {
          all.push_back({second.margin(each.seen), each.positive});
          if (!each.added) measured[a].push_back(all.back());
        }
      }
    }
    seconds.push_back(fit_second(seen, no_fold));
    thresholds.push_back(steady_threshold(std::move(all)));
  }
  std::puts("cross-validation over articles");
  report(outputs, thresholds);

  const first_model first = fit_first(annotated_in(corpus, no_fold), vectors);
  write_model(given.directory, first, seconds, thresholds);
  if (given.held_out.empty()) return 0;

  std::ifstream held_out_file(given.held_out);
  const articles held_out = annotate_all(read_claims_corpus(held_out_file));
  readings read;
  for (const auto& article : held_out) read.push_back(read_article(first, article));
  std::vector<judged> held_outputs;
  for (std::size_t of = 0; of < output_count; ++of) {
    judged& all = held_outputs.emplace_back();
    for (const auto& article : contexts(held_out, read, of)) {
      all.emplace_back();
      for (const in_context& each : article)
        all.back().push_back({seconds[of].margin(each.seen), each.positive});
    }
  }
  std::puts("held out");
  report(held_outputs, thresholds);
  return 0;
}

}  // namespace
}  // namespace onrecord::train

int main(int count, char** words) {
  onrecord::train::arguments given;
  bool understood = count >= 3;
  if (understood) {
    given.corpus = words[1];
    given.directory = words[2];
  }
  for (int i = 3; understood && i < count; i += 2) {
    const std::string_view option = words[i];
    understood =
        i + 1 < count && (option == "--held-out" || option == "--labels" || option == "--text");
    if (!understood) break;
    if (option == "--held-out") given.held_out = words[i + 1];
    if (option == "--labels") given.labels = words[i + 1];
    if (option == "--text") given.texts.push_back(words[i + 1]);
  }
  if (!understood) {
    std::fputs(
        "usage: train_claims CORPUS.ndjson DIRECTORY [--held-out FILE.ndjson] [--labels TABLE] "
        "[--text FILE]...\n",
        stderr);
    return 2;
  }
  return onrecord::train::run(given);
}
