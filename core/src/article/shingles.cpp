#include "article/shingles.hpp"

#include <bit>

namespace onrecord::extraction {

std::uint64_t shingle_at(std::span<const word> words, std::size_t at) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a, a word at a time
  for (const word& each : words.subspan(at, words_of_shingle))
    hash = (hash ^ each.hash) * 1099511628211ULL;
  return hash;
}

shingle_set::shingle_set(std::string_view text) {
  const std::vector<word> words = words_of(text);
  slots_.resize(std::bit_ceil(2 * words.size() + 1));
  for (std::size_t i = 0; i + words_of_shingle <= words.size(); ++i)
    slots_[find(shingle_at(words, i))] = shingle_at(words, i);
}

std::size_t shingle_set::find(std::uint64_t shingle) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(shingle ^ shingle >> 32) & mask;
  while (slots_[at] != none && slots_[at] != shingle) at = (at + 1) & mask;
  return at;
}

std::uint8_t shingle_set::share_of(std::span<const word> words) const {
  if (words.size() < words_of_shingle) return 0;
  std::size_t found = 0;
  const std::size_t count = words.size() - words_of_shingle + 1;
  for (std::size_t i = 0; i < count; ++i) found += slots_[find(shingle_at(words, i))] != none;
  return static_cast<std::uint8_t>(100 * found / count);
}

}  // namespace onrecord::extraction
