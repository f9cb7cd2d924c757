#include "claims/context.hpp"

#include <cmath>

namespace onrecord::claims {
namespace {

constexpr double usual_positive = 1;
constexpr double usual_negative = 4;

// exp and log are those of float: of double they bring tables of 6 KB that no packing makes
// smaller.

}  // namespace

double probability(double margin) { return 1 / (1 + std::exp(static_cast<float>(-margin))); }

article_summary summary_of(const std::vector<margins>& article) {
  article_summary whole;
  whole.length = std::log(static_cast<float>(article.size()));
  for (std::size_t of = 0; of < output_count; ++of) {
    double sum = 0;
    for (const margins& each : article) sum += probability(each[of]);
    // Short articles tell little of themselves: a few usual sentences stand beside theirs.
    const auto count = static_cast<double>(article.size());
    whole.mean[of] =
        std::log(static_cast<float>((sum + usual_positive) / (count - sum + usual_negative)));
  }
  return whole;
}

context context_of(const std::vector<margins>& article, const article_summary& whole,
                   std::size_t index, std::size_t of) {
  const std::size_t companion = of == check_worthy ? non_factual : check_worthy;
  context seen{};
  std::size_t next = 0;
  for (const std::ptrdiff_t step : {0, -2, -1, 1, 2}) {
    const std::size_t at = index + static_cast<std::size_t>(step);  // wraps below zero
    seen[next++] = at < article.size() ? article[at][of] : whole.mean[of];
  }
  seen[next++] = whole.mean[of];
  seen[next++] = article[index][companion];
  seen[next++] = whole.mean[companion];
  seen[next] = whole.length;
  return seen;
}

}  // namespace onrecord::claims
