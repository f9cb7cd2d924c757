#include "model/sparse_linear.hpp"

#include <algorithm>

#include "model/hashed_linear.hpp"

namespace onrecord::model {
namespace {

constexpr int weight_offset = 32;
constexpr int gap_goes_on = 32;
constexpr std::uint32_t key_count = 1U << sparse_linear::key_bits;

struct feature {
  std::uint32_t key = 0;
  sparse_linear::packed weights{};
};

/// Reads the columns of a group.
class group_reader {
 public:
  explicit group_reader(std::vector<feature>& to) : to_(&to), first_(to.size()) {}

  void read_keys(std::string_view digits) {
    std::uint32_t gap = 0;
    for (const char c : digits) {
      const int digit = digit_value(c);
      gap = (gap << 5 | static_cast<std::uint32_t>(digit % gap_goes_on)) % key_count;
      if (digit >= gap_goes_on) continue;
      next_key_ += gap;
      gap = 0;
      if (next_key_ >= key_count) return;
      to_->push_back({next_key_++, {}});
    }
  }

  void read_weights(std::size_t output, std::string_view digits, unsigned group) {
    for (const char c : digits) {
      std::size_t& next = next_weight_[output];
      if (first_ + next >= to_->size()) return;
      sparse_linear::set((*to_)[first_ + next++].weights, output,
                         (digit_value(c) - weight_offset) * (1 << group));
    }
  }

 private:
  std::vector<feature>* to_;
  std::size_t first_;
  std::uint32_t next_key_ = 0;
  std::array<std::size_t, sparse_linear::most_outputs> next_weight_{};
};

}  // namespace

sparse_linear::sparse_linear(std::span<const piece> pieces)
    : known_(key_count / 64), before_(key_count / 64) {
  std::vector<feature> features;
  group_reader reader(features);
  const piece* last = nullptr;
  for (const piece& each : pieces) {
    if (last && last->group != each.group) reader = group_reader(features);
    last = &each;
    if (each.keys)
      reader.read_keys(each.digits);
    else
      reader.read_weights(each.output, each.digits, each.group);
  }
  // Numbers sort in less code than features do.
  std::vector<std::uint64_t> order;
  order.reserve(features.size());
  for (const feature& each : features)
    order.push_back(std::uint64_t{each.key} << 32 | order.size());
  std::sort(order.begin(), order.end());
  for (const std::uint64_t place : order) {
    const feature& each = features[place & 0xFFFFFFFF];
    std::uint64_t& word = known_[each.key / 64];
    const std::uint64_t bit = std::uint64_t{1} << (each.key % 64);
    if ((word & bit) != 0) continue;
    word |= bit;
    weights_.push_back(each.weights);
  }
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < known_.size(); ++i) {
    before_[i] = count;
    count += static_cast<std::uint32_t>(std::popcount(known_[i]));
  }
}

}  // namespace onrecord::model
