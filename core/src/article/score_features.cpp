#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "article/column_layout.hpp"
#include "article/features.hpp"

namespace onrecord::extraction {
namespace {

/// As `std::lround`, without a call.
std::int16_t rounded(float value) {
  return static_cast<std::int16_t>(static_cast<double>(value) + (value < 0 ? -0.5 : 0.5));
}

/// A mean of what the first pass said, each block weighted by its words.
struct mean {
  float sum = 0;
  float weight = 0;
  void add(const mean& other) {
    sum += other.sum;
    weight += other.weight;
  }
  [[nodiscard]] std::int16_t in_percent() const {
    return weight == 0 ? std::int16_t{0} : rounded(100 * sum / weight);
  }
};

}  // namespace

void measure_scores(const page& source, const page_look& look, const std::vector<float>& scores,
                    feature_table& features) {
  constexpr std::size_t window = 6;
  const std::size_t count = source.blocks.size();
  std::vector<mean> of_blocks(count);
  std::vector<mean> of_containers(source.containers.size());
  std::array<mean, path_slots> of_paths{};
  const auto path_of = [&](std::size_t i) -> mean& {
    return of_paths[source.containers[source.blocks[i].container].path % path_slots];
  };
  mean all;
  std::size_t row = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const float weight = static_cast<float>(std::min(look.blocks[i].shape.words, 100U) + 1);
    const bool judged = row < scores.size() && look.judged[row] == i;
    of_blocks[i] = {judged ? weight / (1 + std::exp(-scores[row])) : 0, weight};
    row += judged;
    of_containers[source.blocks[i].container].add(of_blocks[i]);
    path_of(i).add(of_blocks[i]);
    all.add(of_blocks[i]);
  }
  for (std::size_t i = of_containers.size(); i-- > 1;)
    of_containers[source.containers[i].parent].add(of_containers[i]);
  mean before;
  std::size_t column = 0;
  row = 0;
  const auto put = [&](std::int16_t value) { features.column(column++)[row] = value; };
  for (std::size_t at = 0; row < scores.size(); before.add(of_blocks[at++])) {
    if (look.judged[row] != at) continue;
    column = first_pass_columns;
    put(rounded(std::clamp(scores[row], -20.0F, 20.0F) * 10));
    std::uint32_t around = source.blocks[at].container;
    for (int level = 0; level < 3; ++level) {
      around = source.containers[around].parent;
      put(of_containers[around].in_percent());
    }
    put(path_of(at).in_percent());
    mean near;
    for (std::size_t i = at > window ? at - window : 0; i < std::min(count, at + window + 1); ++i)
      near.add(of_blocks[i]);
    put(near.in_percent());
    put(rounded(100 * before.sum / std::max(all.sum, 1.0F)));
    put(rounded(100 * (all.sum - before.sum - of_blocks[at].sum) / std::max(all.sum, 1.0F)));
    ++row;
  }
}

}  // namespace onrecord::extraction
