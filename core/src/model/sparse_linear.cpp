#include "model/sparse_linear.hpp"

namespace onrecord::model {
namespace {

constexpr std::size_t key_characters = 4;
constexpr int weight_offset = 32;
constexpr std::uint32_t filter_bits = 1U << 17;

constexpr int digit_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '-' ? 62 : 63;
}

}  // namespace

void sparse_linear::read(std::string_view line) {
  const std::size_t width = key_characters + outputs_;
  for (; line.size() >= width; line.remove_prefix(width)) {
    std::uint32_t key = 0;
    for (std::size_t i = 0; i < key_characters; ++i)
      key = key << 6 | static_cast<std::uint32_t>(digit_value(line[i]));
    keys_.push_back(key);
    seen_.resize(filter_bits);
    seen_[key % filter_bits] = true;
    for (std::size_t i = key_characters; i < width; ++i)
      weights_.push_back(static_cast<std::int8_t>(digit_value(line[i]) - weight_offset));
    if (keys_.size() * 2 > slots_.size()) {
      enlarge();
    } else {
      insert(static_cast<std::uint32_t>(keys_.size() - 1));
    }
  }
}

void sparse_linear::enlarge() {
  slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, none);
  for (std::uint32_t i = 0; i < keys_.size(); ++i) insert(i);
}

void sparse_linear::insert(std::uint32_t feature) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = keys_[feature] & mask;
  while (slots_[at] != none) at = (at + 1) & mask;
  slots_[at] = feature;
}

std::uint32_t sparse_linear::find(std::uint32_t hash) const {
  if (slots_.empty() || !seen_[key(hash) % filter_bits]) return none;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key(hash) & mask; slots_[at] != none; at = (at + 1) & mask) {
    if (keys_[slots_[at]] == key(hash)) return slots_[at];
  }
  return none;
}

}  // namespace onrecord::model
