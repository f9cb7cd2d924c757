#include "article/features.hpp"

#include <algorithm>
#include <iterator>

namespace onrecord::extraction {
namespace {

/// Blocks further away than this are as good as absent.
constexpr int furthest = 30;
/// Containers around a block that are looked at one by one.
constexpr std::size_t container_levels = 4;

constexpr std::string_view own_names[] = {
    "words",          "link share",   "links",       "commas",       "end",    "begins lower",
    "function words", "capitalized",  "digits",      "kind",         "level",  "in paragraph",
    "phrase",         "phrase alone", "byline",      "title words",  "copies", "position",
    "from start",     "from end",     "opens quote", "bytes a word", "lines"};

constexpr element_part parts[] = {
    element_part::article, element_part::aside,  element_part::blockquote,  element_part::caption,
    element_part::control, element_part::dialog, element_part::figure,      element_part::footer,
    element_part::form,    element_part::header, element_part::item,        element_part::list,
    element_part::main,    element_part::nav,    element_part::noscript,    element_part::section,
    element_part::table,   element_part::row,    element_part::ordered_list};
constexpr std::string_view part_names[] = {
    "in article", "in aside",  "in blockquote", "in caption",     "in control",
    "in dialog",  "in figure", "in footer",     "in form",        "in header",
    "in item",    "in list",   "in main",       "in nav",         "in noscript",
    "in section", "in table",  "in row",        "in ordered list"};
static_assert(std::size(parts) == std::size(part_names));

constexpr std::string_view category_names[] = {
    "class navigation",    "class related",     "class share",    "class newsletter",
    "class advertisement", "class tags",        "class author",   "class comments",
    "class caption",       "class credit",      "class dateline", "class media",
    "class footer",        "class header",      "class sidebar",  "class modal",
    "class hidden",        "class paywall",     "class form",     "class shop",
    "class meta",          "class title",       "class summary",  "class list",
    "class article",       "class content",     "class quote",    "class table",
    "class reference",     "class article body"};
static_assert(std::size(category_names) == token_categories);

constexpr std::string_view level_names[] = {"link share around", "prose around", "blocks around",
                                            "prose share around"};
constexpr std::string_view page_names[] = {"in main",       "below main",      "prose before",
                                           "prose after",   "to prose before", "to prose after",
                                           "prose of page", "blocks of page",  "depth"};

constexpr int neighbours[] = {-3, -2, -1, 1, 2, 3};
constexpr std::string_view neighbour_names[] = {"words",   "link share",     "end",  "in paragraph",
                                                "heading", "same container", "prose"};

/// Sums over all blocks below a container.
struct sums {
  std::uint64_t bytes = 0;
  std::uint64_t link_bytes = 0;
  std::uint64_t words = 0;
  std::uint64_t prose_words = 0;
  std::uint32_t blocks = 0;
};

std::int16_t capped(std::uint64_t value, std::uint64_t cap) {
  return static_cast<std::int16_t>(std::min(value, cap));
}

std::int16_t percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::int16_t{0} : static_cast<std::int16_t>(100 * part / whole);
}

int end_of(const line_shape& shape) {
  if (shape.ends_stop) return 3;
  if (shape.ends_sentence) return 2;
  return shape.ends_open ? 1 : 0;
}

bool opens_quote(std::string_view text) {
  return text.starts_with('"') || text.starts_with("“") || text.starts_with("«") ||
         text.starts_with("„") || text.starts_with("「");
}

class measuring {
 public:
  measuring(const page& source, const page_look& look) : page_(source), look_(look) {
    sum_up();
    find_prose_distances();
    find_main();
  }

  feature_table run() {
    feature_table table;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      row_ = &table.values;
      measure(i);
      if (i == 0) {
        table.columns = table.values.size();
        table.values.reserve(table.columns * page_.blocks.size());
      }
    }
    return table;
  }

 private:
  void put(std::int16_t value) { row_->push_back(value); }

  void sum_up() {
    sums_.resize(page_.containers.size());
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const block_look& one = look_.blocks[i];
      sums& into = sums_[page_.blocks[i].container];
      const std::uint32_t bytes = page_.blocks[i].span.size();
      into.bytes += bytes;
      into.link_bytes += std::uint64_t{bytes} * one.link_share / 100;
      into.words += one.shape.words;
      into.prose_words += look_.prose[i] ? one.shape.words : 0;
      ++into.blocks;
    }
    for (std::size_t i = sums_.size(); i-- > 1;) {
      sums& into = sums_[page_.containers[i].parent];
      into.bytes += sums_[i].bytes;
      into.link_bytes += sums_[i].link_bytes;
      into.words += sums_[i].words;
      into.prose_words += sums_[i].prose_words;
      into.blocks += sums_[i].blocks;
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

  void measure(std::size_t i) {
    const page_block& block = page_.blocks[i];
    const container& around = page_.containers[block.container];
    measure_own(i, block);
    for (const element_part each : parts) put((around.parts_above & bit(each)) != 0);
    measure_categories(block);
    measure_levels(block);
    measure_page(i, block);
    for (const int offset : neighbours) measure_neighbour(i, offset);
  }

  void measure_own(std::size_t i, const page_block& block) {
    const block_look& one = look_.blocks[i];
    const std::string_view text = slice(page_.text, block.span);
    const std::uint32_t words = std::max(one.shape.words, 1U);
    put(capped(one.shape.words, 300));
    put(one.link_share);
    put(capped(block.last_link - block.first_link, 50));
    put(capped(one.shape.commas, 30));
    put(static_cast<std::int16_t>(end_of(one.shape)));
    put(one.shape.begins_lower);
    put(one.function_words);
    put(percent(one.shape.capitalized, words));
    put(percent(one.shape.digits, text.size()));
    put(static_cast<std::int16_t>(block.kind));
    put(block.level);
    put(block.in_paragraph);
    put(one.phrase ? static_cast<std::int16_t>(one.phrase->reason) + 1 : 0);
    put(one.phrase && one.phrase->whole_line);
    put(one.byline);
    put(one.title_words);
    put(one.copies);
    put(percent(block.span.begin, page_.text.size()));
    put(capped(i, 300));
    put(capped(page_.blocks.size() - i, 300));
    put(opens_quote(text));
    put(capped(text.size() / words, 50));
    put(capped(one.shape.lines, 20));
  }

  /// 3 where the block's own container or an inline element has the category, 2 for one of the
  /// next two around it, 1 for any above.
  void measure_categories(const page_block& block) {
    const container& own = page_.containers[block.container];
    const container& second = page_.containers[own.parent];
    const container& third = page_.containers[second.parent];
    const category_set at_hand = own.categories | block.inline_categories;
    const category_set near = second.categories | third.categories;
    for (unsigned i = 0; i < token_categories; ++i) {
      const category_set mask = category_set{1} << i;
      put((at_hand & mask) != 0                ? 3
          : (near & mask) != 0                 ? 2
          : (own.categories_above & mask) != 0 ? 1
                                               : 0);
    }
  }

  void measure_levels(const page_block& block) {
    const std::uint64_t page_prose = sums_.front().prose_words;
    std::uint32_t at = block.container;
    for (std::size_t level = 0; level < container_levels; ++level) {
      at = page_.containers[at].parent;
      const sums& here = sums_[at];
      put(percent(here.link_bytes, here.bytes));
      put(percent(here.prose_words, page_prose));
      put(capped(here.blocks, 500));
      put(percent(here.prose_words, here.words));
    }
  }

  void measure_page(std::size_t i, const page_block& block) {
    const std::uint64_t page_prose = sums_.front().prose_words;
    put(below_main_[block.container] != 0);
    put(below_main_[block.container]);
    put(percent(prose_before_[i], page_prose));
    put(percent(page_prose - prose_before_[i], page_prose));
    put(static_cast<std::int16_t>(before_[i]));
    put(static_cast<std::int16_t>(after_[i]));
    put(capped(page_prose, 3000));
    put(capped(page_.blocks.size(), 2000));
    put(capped(page_.containers[block.container].depth, 60));
  }

  void measure_neighbour(std::size_t i, int offset) {
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(page_.blocks.size())) {
      for (std::size_t k = 0; k < std::size(neighbour_names); ++k) put(-1);
      return;
    }
    const auto other = static_cast<std::size_t>(at);
    const page_block& block = page_.blocks[other];
    const block_look& one = look_.blocks[other];
    const std::uint32_t own_parent = page_.containers[page_.blocks[i].container].parent;
    put(capped(one.shape.words, 300));
    put(one.link_share);
    put(static_cast<std::int16_t>(end_of(one.shape)));
    put(block.in_paragraph);
    put(block.kind == block_kind::heading ? block.level : std::int16_t{0});
    put(page_.containers[block.container].parent == own_parent);
    put(look_.prose[other]);
  }

  const page& page_;
  const page_look& look_;
  std::vector<sums> sums_;
  std::vector<int> before_;
  std::vector<int> after_;
  std::vector<std::uint64_t> prose_before_;
  std::vector<std::uint8_t> below_main_;
  std::vector<std::int16_t>* row_ = nullptr;
};

}  // namespace

feature_table measure_features(const page& source, const page_look& look) {
  return measuring(source, look).run();
}

std::string_view feature_name(std::size_t column) {
  const auto within = [&column](std::size_t count) {
    if (column < count) return true;
    column -= count;
    return false;
  };
  if (within(std::size(own_names))) return own_names[column];
  if (within(std::size(part_names))) return part_names[column];
  if (within(std::size(category_names))) return category_names[column];
  if (within(std::size(level_names) * container_levels))
    return level_names[column % std::size(level_names)];
  if (within(std::size(page_names))) return page_names[column];
  return neighbour_names[column % std::size(neighbour_names)];
}

}  // namespace onrecord::extraction
