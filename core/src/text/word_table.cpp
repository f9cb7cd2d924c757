#include "text/word_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace onrecord::text {

std::vector<std::string_view> cells_of(std::string_view text) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find_first_of("\t\n", begin);
    cells.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

word_index::word_index(std::vector<std::string_view> words) : words_(std::move(words)) {
  slots_.resize(std::bit_ceil(words_.size() * 2 + 1));
  mask_ = slots_.size() - 1;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string_view word = words_[i];
    longest_ = std::max(longest_, word.size());
    std::size_t slot = hash_word(word) & mask_;
    while (slots_[slot] != 0 && !same_word(words_[slots_[slot] - 1U], word))
      slot = (slot + 1) & mask_;
    if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint16_t>(i + 1);
  }
}

}  // namespace onrecord::text
