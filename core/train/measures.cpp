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

cut best_cut(std::vector<scored> all) {
  rank(all);
  const auto positives = static_cast<double>(
      std::count_if(all.begin(), all.end(), [](const scored& each) { return each.positive; }));
  double hits = 0;
  cut best;
  for (std::size_t i = 0; i < all.size(); ++i) {
    hits += all[i].positive;
    const double f1 = 2 * hits / (static_cast<double>(i + 1) + positives);
    if (f1 > best.f1) best = {all[i].score, f1};
  }
  return best;
}

double f1_at(const std::vector<scored>& all, double threshold) {
  double both = 0;
  double either = 0;
  for (const scored& each : all) {
    const bool called = each.score >= threshold;
    both += called && each.positive;
    either += called + each.positive;
  }
  return either == 0 ? 1 : 2 * both / either;
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
