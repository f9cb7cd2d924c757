#include "model/sparse_linear.hpp"

#include "model/hashed_linear.hpp"

namespace onrecord::model {
namespace {

constexpr std::size_t key_characters = 4;
constexpr int weight_offset = 32;
constexpr std::uint32_t filter_bits = 1U << 17;

}  // namespace

void sparse_linear::read(std::string_view line) {
  const std::size_t width = key_characters + outputs_;
  for (; line.size() >= width; line.remove_prefix(width)) {
    std::uint32_t key = 0;
    for (std::size_t i = 0; i < key_characters; ++i)
      key = key << 6 | static_cast<std::uint32_t>(digit_value(line[i]));
    seen_.resize(filter_bits);
    seen_[key % filter_bits] = true;
    for (std::size_t i = key_characters; i < width; ++i)
      weights_.push_back(static_cast<std::int8_t>(digit_value(line[i]) - weight_offset));
    if ((size_ + 1) * 2 > slots_.size()) enlarge();
    insert({key, size_++});
  }
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
