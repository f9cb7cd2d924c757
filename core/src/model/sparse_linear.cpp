#include "model/sparse_linear.hpp"

#include "model/hashed_linear.hpp"

namespace onrecord::model {
namespace {

constexpr std::size_t key_digits = 3;
constexpr int weight_offset = 32;
constexpr std::uint32_t filter_bits = 1U << 17;

}  // namespace

void sparse_linear::read_keys(std::string_view digits) {
  seen_.resize(filter_bits);
  for (; digits.size() >= key_digits; digits.remove_prefix(key_digits)) {
    std::uint32_t above = 0;
    for (std::size_t i = 0; i < key_digits; ++i)
      above = above << 6 | static_cast<std::uint32_t>(digit_value(digits[i]));
    last_key_ += above;
    seen_[last_key_ % filter_bits] = true;
    if ((size_ + 1) * 2 > slots_.size()) enlarge();
    insert({last_key_, size_++});
  }
  weights_.resize(size_ * outputs_);
}

void sparse_linear::read_weights(std::size_t output, std::string_view digits) {
  std::size_t& next = next_weight_[output];
  for (std::size_t i = 0; i < digits.size() && next < size_; ++i, ++next)
    weights_[next * outputs_ + output] =
        static_cast<std::int8_t>(digit_value(digits[i]) - weight_offset);
}

void sparse_linear::enlarge() {
  std::vector<slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const slot& each : old)
    if (each.feature != none) insert(each);
}

void sparse_linear::insert(slot added) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = added.key & mask;
  while (slots_[at].feature != none) at = (at + 1) & mask;
  slots_[at] = added;
}

std::uint32_t sparse_linear::find(std::uint32_t hash) const {
  if (slots_.empty() || !seen_[key(hash) % filter_bits]) return none;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key(hash) & mask; slots_[at].feature != none; at = (at + 1) & mask) {
    if (slots_[at].key == key(hash)) return slots_[at].feature;
  }
  return none;
}

}  // namespace onrecord::model
