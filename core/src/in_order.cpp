#include "in_order.hpp"

#include <algorithm>
#include <numeric>

namespace onrecord {

std::vector<std::uint32_t> places_in_order(std::size_t count, is_before before, const void* items) {
  std::uint32_t ordered = 1;
  while (ordered < count && !before(items, ordered, ordered - 1)) ++ordered;
  if (ordered >= count) return {};
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  const auto compare = [=](std::uint32_t a, std::uint32_t b) { return before(items, a, b); };
  // Neighbouring runs are merged until one is left.
  std::vector<std::uint32_t> merged(count);
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * run) {
      const auto* first = order.data() + begin;
      const auto* second = order.data() + std::min(begin + run, count);
      const auto* last = order.data() + std::min(begin + 2 * run, count);
      std::merge(first, second, second, last, merged.data() + begin, compare);
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace onrecord
