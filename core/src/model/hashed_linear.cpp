#include "model/hashed_linear.hpp"

namespace onrecord::model {
namespace {

constexpr int weight_offset = 32;
constexpr int gap_goes_on = 32;

}  // namespace

void hashed_linear::read(std::string_view gaps, std::string_view weights) {
  std::size_t at = 0;
  for (const char weight : weights) {
    std::size_t gap = 0;
    while (at < gaps.size()) {
      const int digit = digit_value(gaps[at++]);
      gap = gap << 5 | static_cast<std::size_t>(digit % gap_goes_on);
      if (digit < gap_goes_on) break;
    }
    next_ += gap;
    if (next_ >= weights_.size()) return;
    weights_[next_++] = static_cast<std::int8_t>(digit_value(weight) - weight_offset);
  }
}

}  // namespace onrecord::model
