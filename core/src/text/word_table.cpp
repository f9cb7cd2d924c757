#include "text/word_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/eight_bytes.hpp"
#include "text/golden_ratio.hpp"

namespace onrecord::text {

namespace {

/// Eight bytes at a time, each time changed by `change`; the last eight may overlap those before.
template <class Change>
std::uint64_t hash_all(std::string_view text, Change change) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  std::uint64_t hash = text.size() * golden_ratio;
  const auto add = [&hash, change](std::uint64_t bytes) {
    hash = (hash ^ change(bytes)) * golden_ratio;
    hash ^= hash >> 32;
  };
  if (text.size() < step) {
    std::uint64_t few = 0;
    for (const char c : text) few = few << 8 | static_cast<unsigned char>(c);
    add(few);
    return hash;
  }
  for (std::size_t at = 0; at + step < text.size(); at += step)
    add(eight_bytes::load(text.data() + at));
  add(eight_bytes::load(text.data() + text.size() - step));
  return hash;
}

}  // namespace

std::uint64_t hash_text(std::string_view text) {
  return hash_all(text, [](std::uint64_t bytes) { return eight_bytes::fold(bytes); });
}

std::uint64_t hash_bytes(std::string_view text) {
  return hash_all(text, [](std::uint64_t bytes) { return bytes; });
}

std::vector<std::string_view> cells_of(std::string_view text) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    cells.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

std::string with_beginnings(std::string_view packed) {
  std::string text;
  std::size_t last = 0;  // where the word before begins
  for (const char c : packed) {
    if (c < '0' || c > '9') {
      text += c;
      continue;
    }
    if (!text.empty()) text += '\n';
    const std::size_t next = text.size();
    text += text.substr(last, static_cast<std::size_t>(c - '0'));
    last = next;
  }
  return text;
}

word_index::word_index(std::vector<std::string_view> words) : words_(std::move(words)) {
  slots_.resize(std::bit_ceil(words_.size() * 2 + 1));
  mask_ = slots_.size() - 1;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string_view word = words_[i];
    longest_ = std::max(longest_, word.size());
    const std::uint32_t hash = hash_word(word);
    std::size_t at = hash & mask_;
    while (slots_[at].number != 0 && !same_word(words_[slots_[at].number - 1U], word))
      at = (at + 1) & mask_;
    if (slots_[at].number == 0) slots_[at] = {static_cast<std::uint16_t>(i + 1), high_half(hash)};
  }
}

}  // namespace onrecord::text
