#include "measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace onrecord::train {
namespace {

void rank(std::vector<scored>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const scored& a, const scored& b) { return a.score > b.score; });
}

/// Ranks, and gives the F1 of calling positive each score and all above it.
std::vector<double> f1_from_the_top(std::vector<scored>& all) {
  rank(all);
  const auto positives = static_cast<double>(
      std::count_if(all.begin(), all.end(), [](const scored& each) { return each.positive; }));
  std::vector<double> f1;
  double hits = 0;
  for (const scored& each : all) {
    hits += each.positive;
    f1.push_back(2 * hits / (static_cast<double>(f1.size() + 1) + positives));
  }
  return f1;
}

}  // namespace

double average_precision(std::vector<scored> all) {
  rank(all);
  double hits = 0;
  double sum = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].positive) continue;
    ++hits;
    sum += hits / static_cast<double>(i + 1);
  }
  return hits == 0 ? 0 : sum / hits;
}

double precision_at_five(const std::vector<std::vector<scored>>& articles) {
  double sum = 0;
  double counted = 0;
  for (std::vector<scored> article : articles) {
    const auto is_positive = [](const scored& each) { return each.positive; };
    if (std::count_if(article.begin(), article.end(), is_positive) < 3) continue;
    rank(article);
    article.resize(std::min<std::size_t>(5, article.size()));
    sum += static_cast<double>(std::count_if(article.begin(), article.end(), is_positive)) /
           static_cast<double>(article.size());
    ++counted;
  }
  return counted == 0 ? 0 : sum / counted;
}

double best_threshold(std::vector<scored> all) {
  const std::vector<double> f1 = f1_from_the_top(all);
  if (f1.empty()) return 0;
  return all[static_cast<std::size_t>(std::max_element(f1.begin(), f1.end()) - f1.begin())].score;
}

double steady_threshold(std::vector<scored> all) {
  constexpr double about = 0.01;
  const std::vector<double> f1 = f1_from_the_top(all);
  if (f1.empty()) return 0;
  const double best = *std::max_element(f1.begin(), f1.end());
  std::vector<double> good;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (f1[i] >= best - about) good.push_back(all[i].score);
  return good[good.size() / 2];
}

rates rates_at(const std::vector<scored>& all, double threshold) {
  double both = 0;
  double called = 0;
  double positive = 0;
  for (const scored& each : all) {
    both += each.score >= threshold && each.positive;
    called += each.score >= threshold;
    positive += each.positive;
  }
  const auto share = [](double part, double whole) { return whole == 0 ? 0 : part / whole; };
  return {share(both, called), share(both, positive), share(2 * both, called + positive)};
}

std::vector<bin> reliability(const std::vector<scored>& all) {
  std::vector<bin> bins(10);
  for (const scored& each : all) {
    bin& in = bins[std::min<std::size_t>(9, static_cast<std::size_t>(each.score * 10))];
    ++in.count;
    in.mean_score += each.score;
    in.share_positive += each.positive;
  }
  for (bin& each : bins) {
    each.mean_score /= std::max(1, each.count);
    each.share_positive /= std::max(1, each.count);
  }
  return bins;
}

double calibration_error(const std::vector<bin>& bins) {
  double error = 0;
  int count = 0;
  for (const bin& each : bins) {
    error += each.count * std::abs(each.mean_score - each.share_positive);
    count += each.count;
  }
  return error / std::max(1, count);
}

}  // namespace onrecord::train
