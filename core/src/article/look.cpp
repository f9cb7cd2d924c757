#include <algorithm>
#include <bit>
#include <bitset>
#include <span>
#include <vector>

#include "article/byline.hpp"
#include "article/features.hpp"
#include "article/menus.hpp"
#include "article/vocabulary.hpp"
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
constexpr std::uint32_t most_description_words = 100;

/// Containers whose running text does not make a page's main part.
constexpr category_set beside_the_article =
    bit(token_category::related) | bit(token_category::comments) | bit(token_category::footer) |
    bit(token_category::modal) | bit(token_category::sidebar);
constexpr part_set parts_beside_the_article = bit(element_part::aside) | bit(element_part::footer) |
                                              bit(element_part::nav) | bit(element_part::dialog) |
                                              bit(element_part::noscript) | bit(element_part::form);

/// The words of a text that others are compared with.
class known_words {
 public:
  explicit known_words(std::string_view text) {
    for (const word& each : words_of(text)) hashes_.push_back(each.hash);
    std::sort(hashes_.begin(), hashes_.end());
    for (const std::uint32_t hash : hashes_) maybe_.set(hash % maybe_.size());
  }

  /// How many of the words of both are in both, in per cent.
  [[nodiscard]] std::uint8_t shared_with(std::span<const word> words) {
    if (hashes_.empty() || words.empty()) return 0;
    // Few words of a page stand in its title: the others need no sorting.
    others_.clear();
    for (const word& each : words)
      if (maybe_[each.hash % maybe_.size()]) others_.push_back(each.hash);
    std::sort(others_.begin(), others_.end());
    std::size_t common = 0;
    for (auto a = hashes_.begin(), b = others_.begin(); a != hashes_.end() && b != others_.end();) {
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
    return static_cast<std::uint8_t>(200 * common / (hashes_.size() + words.size()));
  }

 private:
  std::vector<std::uint32_t> hashes_;
  std::bitset<1024> maybe_;
  std::vector<std::uint32_t> others_;
};

/// Blocks with the same text.
struct copies {
  std::uint64_t hash = 0;    // of the text
  std::uint32_t last = 0;    // block of them
  std::uint8_t changes = 0;  // of path, from one to the next
};

void count_copies(const page& source, page_look& look) {
  constexpr std::uint8_t most = 3;
  constexpr std::uint32_t none = 0xFFFFFFFF;
  const auto path_of = [&source](std::uint32_t block) {
    return source.containers[source.blocks[block].container].path;
  };
  std::vector<copies> all;
  std::vector<block_look>& looks = look.blocks;
  all.reserve(look.judged.size());
  std::vector<std::uint32_t> of_blocks(looks.size());
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * look.judged.size() + 1), none);
  const std::size_t mask = slots.size() - 1;
  for (const std::uint32_t i : look.judged) {
    const std::uint64_t hash = text::hash_text(slice(source.text, source.blocks[i].span));
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots[at] != none && all[slots[at]].hash != hash) at = (at + 1) & mask;
    if (slots[at] == none) {
      slots[at] = static_cast<std::uint32_t>(all.size());
      all.push_back({.hash = hash, .last = i});
    } else {
      copies& here = all[slots[at]];
      looks[i].copies = std::min<std::uint8_t>(looks[here.last].copies + 1, most);
      if (here.changes < most && path_of(i) != path_of(here.last)) ++here.changes;
      here.last = i;
    }
    of_blocks[i] = slots[at];
  }
  for (const std::uint32_t i : look.judged) looks[i].copies_elsewhere = all[of_blocks[i]].changes;
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

/// The block that is the article's title: of those that have its words, the first heading of the
/// highest rank, else the first.
std::size_t find_headline(const page& source, const page_look& look) {
  constexpr std::uint8_t same_title = 80;
  constexpr int worst = 100;
  std::size_t found = source.blocks.size();
  int best = worst;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    if (look.blocks[i].title_words < same_title) continue;
    const page_block& one = source.blocks[i];
    const int rank = one.kind == block_kind::heading ? one.level : worst - 1;
    if (rank < best) {
      best = rank;
      found = i;
    }
  }
  return found;
}

}  // namespace

page_look tell_apart(const page& source, const page_lines& lines) {
  page_look look;
  look.blocks.resize(source.blocks.size());
  look.prose.resize(source.blocks.size());
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const page_block& block = source.blocks[i];
    block_look& one = look.blocks[i];
    one.shape = lines.shape(i);
    one.link_share = link_share(source, block);
    look.prose[i] = is_prose(one, block, source.containers[block.container]);
  }
  look.rows_of_links = measure_rows_of_links(look);
  look.judged = blocks_outside_menus(source, look);
  return look;
}

void look_at(const page& source, const page_lines& lines, const page_languages& languages,
             const page_hints& hints, page_look& look) {
  known_words title(hints.title);
  known_words description(hints.description);
  folded_line scratch;
  const auto look_for_phrase = [&](std::size_t i) {
    block_look& one = look.blocks[i];
    if (one.shape.words <= most_title_words)
      one.phrase = find_phrase(slice(source.text, source.blocks[i].span), one.shape, lines.words(i),
                               scratch);
  };
  std::size_t row = 0;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    if (row == look.judged.size() || look.judged[row] != i) {
      // Lines in footers and asides tell best why they go.
      if (look.rows_of_links[i] == 0) look_for_phrase(i);
      continue;
    }
    ++row;
    look_for_phrase(i);
    const std::string_view text = slice(source.text, source.blocks[i].span);
    block_look& one = look.blocks[i];
    one.function_words = languages.function_words[i];
    const std::span<const word> words = lines.words(i);
    if (one.shape.words <= most_description_words)
      one.description_words = description.shared_with(words);
    if (one.shape.words <= most_title_words) {
      one.title_words = title.shared_with(words);
      one.byline = !read_byline(text).empty();
    }
  }
  count_copies(source, look);
  look.main_container = find_main_container(source, look);
  look.headline = find_headline(source, look);
  count_words(source, lines, hints.title, hints.description, look);
  look.language = languages.all.language();
}

}  // namespace onrecord::extraction
