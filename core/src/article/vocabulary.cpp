#include "article/vocabulary.hpp"

#include <algorithm>
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
/// How many texts a word stands in: no, one, several.
using text_counts = std::vector<std::uint8_t>;
constexpr std::uint8_t several = 2;

const text::word_table telling_words(data::telling_words::table{}, &data::telling_words::row::word);

/// How many words of a text are of each kind of `telling_words.tsv`.
struct telling_count {
  std::uint16_t appeal = 0;
  std::uint16_t writer = 0;
};

/// Finds the different long words of one text after another.
class word_finder {
 public:
  telling_count find(std::string_view text, std::span<const word> words, std::vector<slot>& into) {
    telling_count count;
    ++texts_;
    for (const word& each : words) {
      if (each.size < shortest_word) continue;
      const auto found = static_cast<slot>((each.hash ^ each.hash >> 15U) % slots);
      if (last_text_[found] == texts_) continue;
      last_text_[found] = texts_;
      into.push_back(found);
      if (const auto* row = telling_words.find(each.of(text), each.hash).row)
        ++(row->kind == "appeal" ? count.appeal : count.writer);
    }
    return count;
  }

 private:
  std::uint32_t texts_ = 0;
  std::vector<std::uint32_t> last_text_ = std::vector<std::uint32_t>(slots);
};

void add_text(std::span<const slot> words, text_counts& to) {
  for (const slot each : words) to[each] = std::min<std::uint8_t>(to[each] + 1, several);
}

std::uint16_t count_above(const text_counts& counts, std::uint8_t own,
                          std::span<const slot> words) {
  return static_cast<std::uint16_t>(
      std::count_if(words.begin(), words.end(), [&](slot each) { return counts[each] > own; }));
}

}  // namespace

void count_words(const page& source, const page_lines& lines, std::string_view title,
                 std::string_view description, page_look& look) {
  const std::size_t count = source.blocks.size();
  const std::size_t first = look.headline < count ? look.headline + 1 : 0;
  word_finder finder;
  std::vector<slot> found;
  text_counts beginning(slots);
  text_counts prose(slots);
  std::size_t known = 0;
  const auto begin_with = [&](std::span<const slot> more) {
    known += more.size() - count_above(beginning, 0, more);
    add_text(more, beginning);
  };
  for (const std::string_view hint : {title, description}) {
    found.clear();
    finder.find(hint, words_of(hint), found);
    begin_with(found);
  }
  found.clear();
  std::vector<std::size_t> ends;  // of what was found in each
  ends.reserve(look.judged.size());
  std::size_t end_of_beginning = first;
  for (const std::uint32_t i : look.judged) {
    const std::size_t begin = found.size();
    const telling_count telling =
        finder.find(slice(source.text, source.blocks[i].span), lines.words(i), found);
    look.blocks[i].appeal_words = telling.appeal;
    look.blocks[i].writer_words = telling.writer;
    ends.push_back(found.size());
    if (!look.prose[i]) continue;
    const auto own = std::span(found).subspan(begin);
    add_text(own, prose);
    if (i < first || known >= size_of_beginning) continue;
    begin_with(own);
    end_of_beginning = i + 1;
  }
  for (std::size_t row = 0, begin = 0; row < ends.size(); begin = ends[row++]) {
    const std::uint32_t i = look.judged[row];
    block_look& one = look.blocks[i];
    const auto own = std::span(found).subspan(begin, ends[row] - begin);
    const bool begins = look.prose[i] && i >= first && i < end_of_beginning;
    one.long_words = static_cast<std::uint16_t>(std::min(own.size(), slots));
    one.words_of_beginning = count_above(beginning, begins ? 1 : 0, own);
    one.words_of_prose = count_above(prose, look.prose[i], own);
  }
}

}  // namespace onrecord::extraction
