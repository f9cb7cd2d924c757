#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/features.hpp"

/// What the learned models say of a sentence by itself, and what its neighbours and its article
/// add.
///
/// A first model reads each sentence alone and gives the log-odds of every output. For each output
/// a second, tiny one weighs these for the sentence, its neighbours and the whole article: what is
/// worth checking, or what counts as an accusation, depends on what an article is about.
namespace onrecord::claims {

/// What is asked of a sentence, in the order of the table claims_model_outputs.tsv.
enum class output : std::uint8_t {
  check_worthy,
  non_factual,
  type,  ///< ten in a row, one for each claim type
};
inline constexpr std::size_t output_count =
    static_cast<std::size_t>(output::type) + claim_type_count;
inline constexpr auto check_worthy = static_cast<std::size_t>(output::check_worthy);
inline constexpr auto non_factual = static_cast<std::size_t>(output::non_factual);
inline constexpr auto first_type = static_cast<std::size_t>(output::type);

/// Log-odds of each output for one sentence.
using margins = std::array<double, output_count>;

[[nodiscard]] double probability(double margin);

/// An article as a whole.
struct article_summary {
  margins mean{};     ///< log-odds of the mean probability of each output
  double length = 0;  ///< logarithm of the number of sentences
};
[[nodiscard]] article_summary summary_of(const std::vector<margins>& article);

/// What the second model of an output weighs, in the order of the columns of
/// claims_model_outputs.tsv: the log-odds of the sentence, of the two before and the two after it,
/// and of the article's mean; then the sentence and the mean of a companion output, non-factuality
/// for check-worthiness and check-worthiness for all others; the length.
inline constexpr std::size_t neighbours = 4;
inline constexpr std::size_t context_count = neighbours + 5;
using context = std::array<double, context_count>;

[[nodiscard]] context context_of(const std::vector<margins>& article, const article_summary& whole,
                                 std::size_t index, std::size_t of);

}  // namespace onrecord::claims
