#include "compare/repetitions.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "in_order.hpp"

namespace onrecord::matching {

repetitions::repetitions(const utterances& quotes, bool within_articles)
    : order_(quotes.all().size()), begin_(quotes.all().size()), count_(quotes.all().size()) {
  std::vector<std::uint64_t> numbers;
  numbers.reserve(order_.size());
  for (const utterance& each : quotes.all()) numbers.push_back(quotes.repetition(each));
  const auto key = [&](std::uint32_t i) {
    return std::tuple(numbers[i], within_articles ? quotes[i].article : 0);
  };
  std::iota(order_.begin(), order_.end(), 0U);
  put_in_order(order_.begin(), order_.end(),
               [&](std::uint32_t x, std::uint32_t y) { return key(x) < key(y); });
  for (std::uint32_t i = 0; i < order_.size();) {
    std::uint32_t end = i + 1;
    while (end < order_.size() && key(order_[end]) == key(order_[i])) ++end;
    firsts_.push_back(order_[i]);
    begin_[order_[i]] = i;
    count_[order_[i]] = end - i;
    i = end;
  }
  std::sort(firsts_.begin(), firsts_.end());
}

}  // namespace onrecord::matching
