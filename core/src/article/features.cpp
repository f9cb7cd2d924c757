#include "article/features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "article/column_layout.hpp"
#include "article/text_signs.hpp"

namespace onrecord::extraction {
namespace {

/// Blocks further away than this are as good as absent.
constexpr int furthest = 30;
/// The share of fewer words says nothing.
constexpr std::uint32_t fewest_words_to_share = 3;

/// Sums over the blocks below a container.
struct sums {
  std::uint64_t bytes = 0;
  std::uint64_t link_bytes = 0;
  std::uint64_t words = 0;
  std::uint64_t prose_words = 0;
  std::uint32_t blocks = 0;
  std::uint64_t long_words = 0;
  std::uint64_t words_of_beginning = 0;

  void add(const sums& other) {
    bytes += other.bytes;
    link_bytes += other.link_bytes;
    words += other.words;
    prose_words += other.prose_words;
    blocks += other.blocks;
    long_words += other.long_words;
    words_of_beginning += other.words_of_beginning;
  }
};

/// Sums over the blocks of a path.
struct path_sums {
  std::uint32_t blocks = 0;
  std::uint32_t prose_words = 0;
};

std::int16_t capped(std::uint64_t value, std::uint64_t cap) {
  return static_cast<std::int16_t>(std::min(value, cap));
}

std::int16_t percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::int16_t{0} : static_cast<std::int16_t>(100 * part / whole);
}

std::int16_t end_of(const line_shape& shape) {
  if (shape.ends_stop) return 3;
  if (shape.ends_sentence) return 2;
  return shape.ends_open ? 1 : 0;
}

std::int16_t inline_part(part_set parts) {
  if (parts & bit(element_part::emphasis)) return parts & bit(element_part::strong) ? 3 : 1;
  if (parts & bit(element_part::strong)) return 2;
  if (parts & bit(element_part::small)) return 4;
  return parts & bit(element_part::time) ? 5 : 0;
}

class measuring {
 public:
  measuring(const page& source, const page_look& look)
      : page_(source), look_(look), table_(feature_columns(), look.judged.size()) {
    sum_up();
    measure_containers();
    find_prose_distances();
    find_main();
    find_heading_phrases();
    relate_to_headline();
    count_top_headings();
  }

  feature_table run() {
    for (std::size_t row = 0; row < look_.judged.size(); ++row) {
      at_ = look_.judged[row];
      next_ = table_.column(0) + row;
      const page_block& block = page_.blocks[at_];
      measure_own(block);
      const part_set above = page_.containers[block.container].parts_above;
      for (const element_part each : parts) put((above & bit(each)) != 0);
      measure_categories(block);
      measure_levels(block);
      measure_page(block);
    }
    return std::move(table_);
  }

 private:
  void put(std::int16_t value) {
    *next_ = value;
    next_ += table_.step();
  }

  void sum_up() {
    sums_.resize(page_.containers.size());
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const block_look& one = look_.blocks[i];
      const std::uint32_t bytes = page_.blocks[i].span.size();
      const sums own{.bytes = bytes,
                     .link_bytes = std::uint64_t{bytes} * one.link_share / 100,
                     .words = one.shape.words,
                     .prose_words = look_.prose[i] ? one.shape.words : 0,
                     .blocks = 1,
                     .long_words = one.long_words,
                     .words_of_beginning = one.words_of_beginning};
      const std::uint32_t container = page_.blocks[i].container;
      sums_[container].add(own);
      path_sums& path = of_paths_[page_.containers[container].path % path_slots];
      ++path.blocks;
      path.prose_words += static_cast<std::uint32_t>(own.prose_words);
      prose_blocks_ += look_.prose[i];
    }
    for (std::size_t i = sums_.size(); i-- > 1;) sums_[page_.containers[i].parent].add(sums_[i]);
  }

  /// Many blocks stand in the same containers.
  void measure_containers() {
    const std::uint64_t page_prose = sums_.front().prose_words;
    levels_.resize(sums_.size());
    std::vector<std::uint8_t> holds_others(sums_.size());
    for (const container& each : page_.containers) holds_others[each.parent] = 1;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (holds_others[i] == 0) continue;
      const sums& here = sums_[i];
      levels_[i] = {percent(here.link_bytes, here.bytes), percent(here.prose_words, page_prose),
                    capped(here.blocks, 500), percent(here.prose_words, here.words),
                    percent(here.words_of_beginning, here.long_words)};
    }
  }

  void find_prose_distances() {
    const std::size_t count = page_.blocks.size();
    before_.assign(count, furthest);
    after_.assign(count, furthest);
    prose_before_.assign(count, 0);
    int distance = furthest;
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < count; ++i) {
      before_[i] = distance;
      prose_before_[i] = words;
      words += look_.prose[i] ? look_.blocks[i].shape.words : 0;
      distance = look_.prose[i] ? 1 : std::min(distance + 1, furthest);
    }
    distance = furthest;
    for (std::size_t i = count; i-- > 0;) {
      after_[i] = distance;
      distance = look_.prose[i] ? 1 : std::min(distance + 1, furthest);
    }
  }

  void find_main() {
    below_main_.assign(page_.containers.size(), 0);
    below_main_[look_.main_container] = 1;
    for (std::size_t i = look_.main_container + std::size_t{1}; i < below_main_.size(); ++i) {
      const std::uint8_t above = below_main_[page_.containers[i].parent];
      if (above != 0) below_main_[i] = static_cast<std::uint8_t>(std::min(above + 1, 20));
    }
  }

  /// What the last heading, or line that is nothing but a phrase, announces.
  void find_heading_phrases() {
    heading_phrases_.resize(page_.blocks.size());
    heading_phrase now;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      heading_phrases_[i] = now;
      if (now.distance < furthest) ++now.distance;
      const auto& phrase = look_.blocks[i].phrase;
      const bool heading = page_.blocks[i].kind == block_kind::heading;
      if (phrase && (heading || phrase->whole_line)) {
        now = {static_cast<std::int16_t>(static_cast<int>(phrase->reason) + 1), 1};
      } else if (heading) {
        now = {};
      }
    }
  }

  void relate_to_headline() {
    relations_.resize(page_.containers.size());
    std::vector<std::uint8_t> above_headline(page_.containers.size());
    std::uint16_t depth = 0;
    if (look_.headline < page_.blocks.size()) {
      std::uint32_t at = page_.blocks[look_.headline].container;
      depth = page_.containers[at].depth;
      for (; at != 0; at = page_.containers[at].parent) above_headline[at] = 1;
    }
    relations_.front().steps_of_headline = depth;
    for (std::size_t i = 1; i < relations_.size(); ++i) {
      const container& one = page_.containers[i];
      relation& here = relations_[i];
      here = relations_[one.parent];
      if (above_headline[i]) {
        here.steps_of_headline = static_cast<std::uint16_t>(depth - one.depth);
      } else {
        ++here.steps;
      }
      if (one.part == element_part::article) here.article = ++articles_;
    }
  }

  /// Headings of the headline's rank or above it, since the headline: where a second one comes,
  /// another article may begin.
  void count_top_headings() {
    top_headings_before_.resize(page_.blocks.size());
    if (look_.headline >= page_.blocks.size()) return;
    const page_block& headline = page_.blocks[look_.headline];
    const std::uint8_t rank = headline.kind == block_kind::heading ? headline.level : 1;
    std::uint32_t count = 0;
    for (std::size_t i = look_.headline + 1; i < page_.blocks.size(); ++i) {
      if (page_.blocks[i].kind == block_kind::heading && page_.blocks[i].level <= rank) ++count;
      top_headings_before_[i] = count;
    }
  }

  void measure_own(const page_block& block) {
    const block_look& one = look_.blocks[at_];
    const std::string_view text = slice(page_.text, block.span);
    const std::uint32_t words = std::max(one.shape.words, 1U);
    put(capped(one.shape.words, 300));
    put(one.link_share);
    put(capped(block.last_link - block.first_link, 50));
    put(capped(one.shape.commas, 30));
    put(end_of(one.shape));
    put(one.function_words);
    put(percent(one.shape.capitalized, words));
    put(percent(one.shape.digits, text.size()));
    put(static_cast<std::int16_t>(block.kind));
    put(block.level);
    put(block.in_paragraph);
    put(one.phrase ? static_cast<std::int16_t>(static_cast<int>(one.phrase->reason) + 1)
                   : std::int16_t{0});
    put(one.title_words);
    put(one.copies);
    put(first_sign(text));
    put(capped(text.size() / words, 50));
    put(capped(one.shape.lines, 20));
    put(look_.prose[at_]);
    put(block.pictures_before);
    put(inline_part(block.inline_parts));
    const container& here = page_.containers[block.container];
    const container& before = page_.containers[page_.blocks[at_ == 0 ? 0 : at_ - 1].container];
    put(here.parent == before.parent);
    put(here.path == before.path);
    put(one.description_words);
    put(words_before_colon(text));
    put(percent(one.shape.upper, one.shape.letters));
    put(capped(look_.rows_of_links[at_], 50));
    put(one.copies_elsewhere);
    const bool few = one.long_words < fewest_words_to_share;
    put(few ? feature_table::absent : percent(one.words_of_beginning, one.long_words));
    put(few ? feature_table::absent : percent(one.words_of_prose, one.long_words));
    put(capped(one.appeal_words, 10));
    put(capped(one.writer_words, 10));
    put(percent(one.appeal_words, one.long_words));
  }

  /// 3 where the block's own container or an inline element has the category, 2 for one of the
  /// next two around it, 1 for any above.
  void measure_categories(const page_block& block) {
    const container& own = page_.containers[block.container];
    const container& second = page_.containers[own.parent];
    const container& third = page_.containers[second.parent];
    const category_set at_hand = own.categories | block.inline_categories;
    const category_set near = second.categories | third.categories;
    // The two digits of that number for all categories.
    const category_set twos = at_hand | near;
    const category_set ones = at_hand | (own.categories_above & ~near);
    for (const token_category each : categories) {
      const bool two = (twos & bit(each)) != 0;
      const bool one = (ones & bit(each)) != 0;
      put(static_cast<std::int16_t>(2 * two + one));
    }
  }

  void measure_levels(const page_block& block) {
    std::uint32_t at = block.container;
    for (std::size_t level = 0; level < container_levels; ++level) {
      at = page_.containers[at].parent;
      for (const std::int16_t value : levels_[at]) put(value);
    }
  }

  void measure_page(const page_block& block) {
    const container& here = page_.containers[block.container];
    const sums& all = sums_.front();
    const path_sums& path = of_paths_[here.path % path_slots];
    const auto index = static_cast<std::ptrdiff_t>(at_);
    const auto headline = static_cast<std::ptrdiff_t>(look_.headline);
    put(percent(block.span.begin, page_.text.size()));
    put(capped(at_, 300));
    put(capped(page_.blocks.size() - at_, 300));
    put(below_main_[block.container] != 0);
    put(below_main_[block.container]);
    put(percent(prose_before_[at_], all.prose_words));
    put(percent(all.prose_words - prose_before_[at_], all.prose_words));
    put(static_cast<std::int16_t>(before_[at_]));
    put(static_cast<std::int16_t>(after_[at_]));
    put(capped(all.prose_words, 3000));
    put(capped(page_.blocks.size(), 2000));
    put(capped(here.depth, 60));
    put(look_.headline == page_.blocks.size()
            ? std::int16_t{-300}
            : static_cast<std::int16_t>(std::clamp<std::ptrdiff_t>(index - headline, -100, 300)));
    put(heading_phrases_[at_].reason);
    put(heading_phrases_[at_].distance);
    put(percent(path.prose_words, all.prose_words));
    put(capped(path.blocks, 300));
    put(levels_.front()[0]);
    put(capped(prose_blocks_, 200));
    const relation& to_headline = relations_[block.container];
    put(capped(to_headline.steps, 30));
    put(capped(to_headline.steps_of_headline, 30));
    put(capped(to_headline.article, 20));
    put(capped(articles_, 50));
    put(capped(top_headings_before_[at_], 10));
  }

  /// How a container lies to the headline: the steps from it up to the first container that holds
  /// both, and from the headline's. In which `article` element it is, 0 for none.
  struct relation {
    std::uint16_t steps = 0;
    std::uint16_t steps_of_headline = 0;
    std::uint16_t article = 0;
  };

  struct heading_phrase {
    std::int16_t reason = 0;
    std::int16_t distance = furthest;
  };

  const page& page_;
  const page_look& look_;
  feature_table table_;
  std::size_t at_ = 0;
  std::int16_t* next_ = nullptr;  // where the next number of block `at_` goes
  std::vector<sums> sums_;
  std::vector<std::array<std::int16_t, std::size(level_names)>> levels_;  // of containers
  std::array<path_sums, path_slots> of_paths_{};
  std::uint32_t prose_blocks_ = 0;
  std::vector<int> before_;
  std::vector<int> after_;
  std::vector<std::uint64_t> prose_before_;
  std::vector<std::uint8_t> below_main_;
  std::vector<heading_phrase> heading_phrases_;
  std::vector<relation> relations_;
  std::vector<std::uint32_t> top_headings_before_;
  std::uint16_t articles_ = 0;
};

}  // namespace

feature_table measure_features(const page& source, const page_look& look) {
  return measuring(source, look).run();
}

}  // namespace onrecord::extraction
