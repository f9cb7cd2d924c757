#include "article/shingles.hpp"

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
    std::size_t end = at + 1;
    while (end < text.size() && gap_at(text, end) == 0) ++end;
    words.push_back(text::hash_word(text.substr(at, end - at)));
    at = end;
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
  shingles_.reserve(words_.size());
  for (std::size_t i = 0; i + words_of_shingle <= words_.size(); ++i)
    shingles_.insert(shingle_at(words_, i));
}

std::uint8_t shingle_set::share_of(std::string_view text) {
  if (shingles_.empty()) return 0;
  hash_words(text, words_);
  if (words_.size() < words_of_shingle) return 0;
  std::size_t found = 0;
  const std::size_t count = words_.size() - words_of_shingle + 1;
  for (std::size_t i = 0; i < count; ++i) found += shingles_.count(shingle_at(words_, i));
  return static_cast<std::uint8_t>(100 * found / count);
}

}  // namespace onrecord::extraction
