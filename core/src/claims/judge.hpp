#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <string_view>
#include <vector>

#include "claims/features.hpp"

/// What the learned models say about each sentence. Their numbers stand in the tables
/// core/data/claims_model_*.tsv and come from core/train.
///
/// A first model reads each sentence by itself. A second one, for check-worthiness alone, weighs its
/// outputs for the sentence, for its neighbours and for the whole article: what is worth checking
/// depends on what an article is about.
namespace onrecord::claims {

/// The outputs of the first model, in the order of the table claims_model_outputs.tsv.
enum class output : std::uint8_t {
  check_worthy,
  non_factual,
  type,  ///< ten in a row, one for each claim type
};
inline constexpr std::size_t output_count = static_cast<std::size_t>(output::type) + claim_type_count;

/// Log-odds of each output for one sentence.
using margins = std::array<double, output_count>;

/// What the second model weighs, in the order of the table claims_model_context.tsv: the margins of
/// the sentence; check-worthiness and non-factuality of the two sentences before and after it; the
/// mean probabilities of both over the article; the logarithm of its number of sentences.
inline constexpr std::size_t neighbours = 4;
inline constexpr std::size_t context_count = output_count + 2 * neighbours + 3;
using context = std::array<double, context_count>;

/// Why the first model leans to one side: at most three signals that speak for check-worthiness.
struct reasons {
  std::array<signal, 3> signals{};
  std::uint8_t count = 0;
};

/// A claim type that the first model sees, and the words that show it.
struct typed_words {
  std::uint32_t sentence = 0;
  claim_type type = claim_type::event;
  std::vector<text_span> evidence;
};

struct judgements {
  std::vector<double> scores;        ///< for each sentence: probability that it is check-worthy
  std::vector<check_class> classes;  ///< for each sentence
  std::vector<reasons> why;          ///< for each sentence
  std::vector<typed_words> types;    ///< ordered by sentence and type
};

[[nodiscard]] judgements judge(const article_view& given);

/// Whether sentence `index` is a heading, a caption, a question, a sports score or a fragment, which
/// no model is asked about.
[[nodiscard]] bool is_excluded(const article_view& given, std::size_t index);

[[nodiscard]] double probability(double margin);

/// Means over an article of what the first model found.
struct article_means {
  double check_worthy = 0;
  double non_factual = 0;
};
[[nodiscard]] article_means means_of(const std::vector<margins>& all);

/// What the second model sees of sentence `index`, from the margins of all sentences.
[[nodiscard]] context context_of(const std::vector<margins>& all, std::size_t index,
                                 const article_means& means);

/// "a percentage": a signal in words that continue "It has".
[[nodiscard]] std::string_view signal_phrase(signal of);

}  // namespace onrecord::claims
