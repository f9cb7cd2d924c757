#include "text/numbers_by_hash.hpp"

#include "text/golden_ratio.hpp"

namespace onrecord::text {

/// Where `hash` stands or would stand.
std::size_t numbers_by_hash::place(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  // Any bit of a hash may be poor: the upper half of a product has something of all.
  std::size_t at = static_cast<std::size_t>(hash * golden_ratio >> 32) & mask;
  while (slots_[at].taken && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void numbers_by_hash::grow() {
  constexpr std::size_t least = 32;
  const std::vector<slot> before =
      std::exchange(slots_, std::vector<slot>(slots_.empty() ? least : 2 * slots_.size()));
  for (const slot& each : before)
    if (each.taken) slots_[place(each.hash)] = each;
}

const std::uint32_t* numbers_by_hash::find(std::uint64_t hash) const {
  if (slots_.empty()) return nullptr;
  const slot& found = slots_[place(hash)];
  return found.taken ? &found.number : nullptr;
}

std::pair<std::uint32_t*, bool> numbers_by_hash::add(std::uint64_t hash, std::uint32_t number) {
  if (2 * count_ >= slots_.size()) grow();
  slot& found = slots_[place(hash)];
  const bool fresh = !found.taken;
  if (fresh) {
    found = {hash, number, true};
    ++count_;
  }
  return {&found.number, fresh};
}

}  // namespace onrecord::text
