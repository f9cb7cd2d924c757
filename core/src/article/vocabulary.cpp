#include "article/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <onrecord_data/telling_words.hpp>
#include <span>
#include <vector>

#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// Shorter words are in any text. In bytes.
constexpr std::size_t shortest_word = 5;
/// Different words of the beginning of an article, about.
constexpr std::size_t size_of_beginning = 120;
/// A word is known by so much of its hash. Few share a slot.
constexpr std::size_t slots = 1U << 14U;
using slot = std::uint16_t;
using slot_counts = std::vector<std::uint32_t>;

/// Letters and digits; what lies beyond ASCII but for the blocks of signs and spaces.
constexpr auto is_of_word = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c)
    table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c >= 0x80 && c != 0xC2 && c != 0xE2);
  return table;
}();

const text::word_table telling_words(data::telling_words::table{}, &data::telling_words::row::word);

/// How many words of a text are of each kind of `telling_words.tsv`.
struct telling_count {
  std::uint16_t appeal = 0;
  std::uint16_t writer = 0;
};

/// Finds the different long words of one text after another.
class word_finder {
 public:
  telling_count find(std::string_view text, std::vector<slot>& into) {
    telling_count count;
    ++texts_;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      std::uint32_t hash = text::empty_hash;
      for (; at < text.size() && is_of_word[static_cast<unsigned char>(text[at])]; ++at)
        hash = text::hash_on(hash, text[at]);
      const std::size_t size = at - begin;
      if (size == 0) ++at;
      if (size < shortest_word) continue;
      const auto found = static_cast<slot>((hash ^ hash >> 15U) % slots);
      if (last_text_[found] == texts_) continue;
      last_text_[found] = texts_;
      into.push_back(found);
      if (const auto* row = telling_words.find(text.substr(begin, size), hash).row)
        ++(row->kind == "appeal" ? count.appeal : count.writer);
    }
    return count;
  }

 private:
  std::uint32_t texts_ = 0;
  std::vector<std::uint32_t> last_text_ = std::vector<std::uint32_t>(slots);
};

std::uint16_t count_above(const slot_counts& counts, std::uint32_t own,
                          std::span<const slot> words) {
  return static_cast<std::uint16_t>(
      std::count_if(words.begin(), words.end(), [&](slot word) { return counts[word] > own; }));
}

}  // namespace

void count_words(const page& source, std::string_view title, std::string_view description,
                 page_look& look) {
  const std::size_t count = source.blocks.size();
  const std::size_t first = look.headline < count ? look.headline + 1 : 0;
  word_finder finder;
  std::vector<slot> words;
  slot_counts beginning(slots);
  slot_counts prose(slots);
  std::size_t known = 0;
  const auto begin_with = [&](std::span<const slot> more) {
    for (const slot word : more) known += beginning[word]++ == 0;
  };
  for (const std::string_view hint : {title, description}) {
    words.clear();
    finder.find(hint, words);
    begin_with(words);
  }
  words.clear();
  std::vector<std::size_t> ends(count);
  std::size_t end_of_beginning = first;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = words.size();
    const telling_count telling = finder.find(slice(source.text, source.blocks[i].span), words);
    look.blocks[i].appeal_words = telling.appeal;
    look.blocks[i].writer_words = telling.writer;
    ends[i] = words.size();
    if (!look.prose[i]) continue;
    const auto own = std::span(words).subspan(begin);
    for (const slot word : own) ++prose[word];
    if (i < first || known >= size_of_beginning) continue;
    begin_with(own);
    end_of_beginning = i + 1;
  }
  for (std::size_t i = 0, begin = 0; i < count; begin = ends[i++]) {
    block_look& one = look.blocks[i];
    const auto own = std::span(words).subspan(begin, ends[i] - begin);
    const bool begins = look.prose[i] && i >= first && i < end_of_beginning;
    one.long_words = static_cast<std::uint16_t>(std::min(own.size(), slots));
    one.words_of_beginning = count_above(beginning, begins ? 1 : 0, own);
    one.words_of_prose = count_above(prose, look.prose[i], own);
  }
}

}  // namespace onrecord::extraction
