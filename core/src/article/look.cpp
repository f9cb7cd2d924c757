#include <algorithm>
#include <utility>

#include "article/byline.hpp"
#include "article/features.hpp"
#include "article/language.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// Running text: this many words, not mostly links.
constexpr std::uint32_t fewest_prose_words = 10;
constexpr std::uint8_t most_prose_links = 40;
/// A main container holds this share of the running text, in per cent.
constexpr std::uint64_t main_share = 60;
/// Only short blocks can be titles, bylines and the like.
constexpr std::uint32_t most_title_words = 40;

/// Containers whose running text does not make a page's main part.
constexpr category_set beside_the_article =
    bit(token_category::related) | bit(token_category::comments) | bit(token_category::footer) |
    bit(token_category::modal) | bit(token_category::sidebar);
constexpr part_set parts_beside_the_article = bit(element_part::aside) | bit(element_part::footer) |
                                              bit(element_part::nav) | bit(element_part::dialog) |
                                              bit(element_part::noscript) | bit(element_part::form);

/// The words of the title, as sorted hashes.
class title_words {
 public:
  explicit title_words(std::string_view title) {
    folded_.assign(title);
    collect(folded_.text(), words_);
  }

  /// How many of the words of both are in both, in per cent.
  std::uint8_t shared_with(std::string_view text) {
    if (words_.empty()) return 0;
    folded_.assign(text);
    collect(folded_.text(), other_);
    std::size_t common = 0;
    for (auto a = words_.begin(), b = other_.begin(); a != words_.end() && b != other_.end();) {
      if (*a < *b) {
        ++a;
      } else if (*b < *a) {
        ++b;
      } else {
        ++common;
        ++a;
        ++b;
      }
    }
    return static_cast<std::uint8_t>(200 * common / (words_.size() + other_.size()));
  }

 private:
  static void collect(std::string_view folded, std::vector<std::uint32_t>& words) {
    words.clear();
    constexpr std::string_view gaps = " |:.,;-!?\"()[]'";
    for (std::size_t at = folded.find_first_not_of(gaps); at < folded.size();) {
      const std::size_t end = std::min(folded.find_first_of(gaps, at), folded.size());
      words.push_back(text::hash_word(folded.substr(at, end - at)));
      at = folded.find_first_not_of(gaps, end);
    }
    std::sort(words.begin(), words.end());
  }

  folded_line folded_;
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> other_;
};

void count_copies(const page& source, std::vector<block_look>& looks) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
  order.reserve(looks.size());
  for (std::uint32_t i = 0; i < looks.size(); ++i)
    order.emplace_back(text::hash_word(slice(source.text, source.blocks[i].span)), i);
  std::sort(order.begin(), order.end());
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (order[i].first != order[i - 1].first) continue;
    const std::uint8_t before = looks[order[i - 1].second].copies;
    looks[order[i].second].copies = static_cast<std::uint8_t>(std::min(before + 1, 3));
  }
}

std::uint8_t link_share(const page& source, const page_block& block) {
  std::uint32_t linked = 0;
  for (std::uint32_t i = block.first_link; i < block.last_link; ++i)
    linked += source.links[i].span.size();
  return static_cast<std::uint8_t>(std::uint64_t{100} * linked / block.span.size());
}

bool is_prose(const block_look& look, const page_block& block, const container& around) {
  return look.shape.words >= fewest_prose_words && look.link_share < most_prose_links &&
         (look.shape.ends_sentence || (block.in_paragraph && look.shape.words >= 20)) &&
         !(around.categories_above & beside_the_article) &&
         !(around.parts_above & parts_beside_the_article);
}

std::uint32_t find_main_container(const page& source, const page_look& look) {
  std::vector<std::uint64_t> prose_words(source.containers.size());
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    if (!look.prose[i]) continue;
    prose_words[source.blocks[i].container] += look.blocks[i].shape.words;
    total += look.blocks[i].shape.words;
  }
  for (std::size_t i = source.containers.size(); i-- > 1;)
    prose_words[source.containers[i].parent] += prose_words[i];
  std::uint32_t main = 0;
  // At most one container at each depth holds more than half, and the deeper comes later.
  for (std::uint32_t i = 1; i < source.containers.size(); ++i)
    if (prose_words[i] * 100 > total * main_share) main = i;
  return main;
}

}  // namespace

page_look look_at(const page& source, std::string_view title) {
  page_look look;
  look.blocks.resize(source.blocks.size());
  look.prose.resize(source.blocks.size());
  title_words title_words(title);
  folded_line scratch;
  language_counter languages;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const page_block& block = source.blocks[i];
    const std::string_view text = slice(source.text, block.span);
    block_look& one = look.blocks[i];
    one.shape = measure(text);
    one.link_share = link_share(source, block);
    one.function_words = static_cast<std::uint8_t>(languages.add(text));
    if (one.shape.words <= most_title_words) {
      one.phrase = find_phrase(text, scratch);
      one.title_words = title_words.shared_with(text);
      one.byline = !read_byline(text).empty();
    }
    look.prose[i] = is_prose(one, block, source.containers[block.container]);
  }
  count_copies(source, look.blocks);
  look.main_container = find_main_container(source, look);
  look.language = languages.language();
  return look;
}

}  // namespace onrecord::extraction
