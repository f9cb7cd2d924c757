#pragma once

#include <array>
#include <cstdint>
#include <onrecord/article.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/line_shape.hpp"
#include "article/page_languages.hpp"
#include "article/page_lines.hpp"
#include "article/phrases.hpp"

namespace onrecord::extraction {

/// What can be said of a block by looking at it alone. Of blocks in menus only the shape, the
/// share of links and, where they are no links, the phrase are known.
struct block_look {
  line_shape shape;
  std::uint8_t link_share = 0;      ///< per cent of its bytes that are links
  std::uint8_t function_words = 0;  ///< per cent of its words
  std::uint8_t title_words = 0;     ///< per cent of the words it shares with the title, both ways
  std::uint8_t description_words = 0;    ///< the same of the page's description
  std::uint8_t copies = 0;               ///< blocks before it with the same text, 3 for more
  std::uint8_t copies_elsewhere = 0;     ///< changes of path among all those, 3 for more
  std::uint16_t long_words = 0;          ///< different ones
  std::uint16_t words_of_beginning = 0;  ///< of those the ones that begin the article as well
  std::uint16_t words_of_prose = 0;      ///< and the ones of any other running text
  std::uint16_t appeal_words = 0;  ///< and those with which pages ask their readers for things
  std::uint16_t writer_words = 0;  ///< and those by which writers and firms are introduced
  bool byline = false;             ///< reads as the names of the authors
  std::optional<phrase_match> phrase;
};

/// The numbers by which blocks are judged, a row for each block outside menus, a column for each
/// kind of number. Before and behind the numbers of a column stand some of blocks that do not
/// exist, so that a question may be asked of the blocks around each one.
class feature_table {
 public:
  static constexpr std::size_t furthest_offset = 3;
  static constexpr std::int16_t absent = -1;

  feature_table(std::size_t columns, std::size_t blocks)
      : blocks_(blocks), values_(columns * (blocks + 2 * furthest_offset), absent) {}

  [[nodiscard]] std::size_t blocks() const { return blocks_; }
  /// From one column to the same block in the next.
  [[nodiscard]] std::size_t step() const { return blocks_ + 2 * furthest_offset; }
  [[nodiscard]] const std::int16_t* column(std::size_t at) const {
    return values_.data() + at * step() + furthest_offset;
  }
  [[nodiscard]] std::int16_t* column(std::size_t at) {
    return values_.data() + at * step() + furthest_offset;
  }

 private:
  std::size_t blocks_;
  std::vector<std::int16_t> values_;
};

/// Everything that is known about the blocks of a page before they are judged.
struct page_look {
  std::vector<block_look> blocks;
  std::vector<std::uint8_t> prose;           ///< of each block: whether it reads as running text
  std::vector<std::uint32_t> rows_of_links;  ///< see `measure_rows_of_links`
  std::vector<std::uint32_t> judged;         ///< the blocks outside menus: the rows of the table
  std::uint32_t main_container = 0;          ///< the innermost that holds most of the running text
  std::size_t headline = 0;  ///< the block that is the article's title; their number if none
  std::string language;      ///< by its words; "und" when unsure
};

/// What the page says of its article; each may be empty.
struct page_hints {
  std::string_view title;
  std::string_view description;  ///< a sentence or two
};

/// Tells running text and menus from the rest: the shapes and links of all blocks, `prose`,
/// `rows_of_links` and `judged`. Linear.
[[nodiscard]] page_look tell_apart(const page& source, const page_lines& lines);

/// Looks at every judged block, and for phrases in the others that are no links. Linear.
void look_at(const page& source, const page_lines& lines, const page_languages& languages,
             const page_hints& hints, page_look& look);

/// The columns of the table, in the order of the trained model. The first ones are of the block
/// itself and may be asked of its neighbours as well; the last ones hold what the trees of the
/// first pass said and are absent until then.
[[nodiscard]] std::size_t feature_columns();
[[nodiscard]] bool asked_of_neighbours(std::size_t column);
[[nodiscard]] bool of_second_pass(std::size_t column);

/// What a column holds, for people who read the model.
[[nodiscard]] std::string_view feature_name(std::size_t column);

/// The features of the judged blocks, those of the first pass. Linear.
[[nodiscard]] feature_table measure_features(const page& source, const page_look& look);

/// Adds the features of the second pass: `scores` is what the first one said of the judged blocks,
/// in log odds. Linear.
void measure_scores(const page& source, const page_look& look, const std::vector<float>& scores,
                    feature_table& features);

}  // namespace onrecord::extraction
