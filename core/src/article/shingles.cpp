#include "article/shingles.hpp"

#include <bit>

#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// Bytes of the character at `at` where it is no part of a word, 0 where it is.
std::size_t gap_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    const auto small = static_cast<unsigned char>(byte | 0x20);
    const bool is_word =
        (byte >= '0' && byte <= '9') || (small >= 'a' && small <= 'z') || byte == '_';
    return is_word ? 0 : 1;
  }
  if (byte == 0xC2) return 2;
  const bool mark = byte == 0xE2 && at + 1 < text.size() &&
                    (static_cast<unsigned char>(text[at + 1]) & 0xFE) == 0x80;
  return mark ? 3 : 0;
}

}  // namespace

void hash_words(std::string_view text, std::vector<std::uint32_t>& words) {
  words.clear();
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t gap = gap_at(text, at); gap != 0) {
      at += gap;
      continue;
    }
    std::uint32_t hash = text::empty_hash;
    for (; at < text.size() && gap_at(text, at) == 0; ++at) hash = text::hash_on(hash, text[at]);
    words.push_back(hash);
  }
}

std::uint64_t shingle_at(const std::vector<std::uint32_t>& words, std::size_t at) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a, a word at a time
  for (std::size_t i = at; i < at + words_of_shingle; ++i)
    hash = (hash ^ words[i]) * 1099511628211ULL;
  return hash;
}

shingle_set::shingle_set(std::string_view text) {
  hash_words(text, words_);
  slots_.resize(std::bit_ceil(2 * words_.size() + 1));
  for (std::size_t i = 0; i + words_of_shingle <= words_.size(); ++i)
    slots_[find(shingle_at(words_, i))] = shingle_at(words_, i);
}

std::size_t shingle_set::find(std::uint64_t shingle) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(shingle ^ shingle >> 32) & mask;
  while (slots_[at] != none && slots_[at] != shingle) at = (at + 1) & mask;
  return at;
}

std::uint8_t shingle_set::share_of(std::string_view text) {
  hash_words(text, words_);
  if (words_.size() < words_of_shingle) return 0;
  std::size_t found = 0;
  const std::size_t count = words_.size() - words_of_shingle + 1;
  for (std::size_t i = 0; i < count; ++i) found += slots_[find(shingle_at(words_, i))] != none;
  return static_cast<std::uint8_t>(100 * found / count);
}

}  // namespace onrecord::extraction
