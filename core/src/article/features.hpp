#pragma once

#include <array>
#include <cstdint>
#include <onrecord/article.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/line_shape.hpp"
#include "article/phrases.hpp"

namespace onrecord::extraction {

/// What can be said of a block by looking at it alone.
struct block_look {
  line_shape shape;
  std::uint8_t link_share = 0;      ///< per cent of its bytes that are links
  std::uint8_t function_words = 0;  ///< per cent of its words
  std::uint8_t title_words = 0;     ///< per cent of the words it shares with the title, both ways
  std::uint8_t copies = 0;          ///< blocks before it with the same text, 3 for more
  bool byline = false;              ///< reads as the names of the authors
  std::optional<phrase_match> phrase;
};

/// The numbers by which a block is judged; their order is that of the trained model.
/// `feature_count` of them a block.
struct feature_table {
  std::size_t columns = 0;
  std::vector<std::int16_t> values;
  [[nodiscard]] const std::int16_t* row(std::size_t block) const {
    return values.data() + block * columns;
  }
};

/// Everything that is known about the blocks of a page before they are judged.
struct page_look {
  std::vector<block_look> blocks;
  std::vector<std::uint8_t> prose;   ///< of each block: whether it reads as running text
  std::uint32_t main_container = 0;  ///< the innermost that holds most of the running text
  std::string language;              ///< by its words; "und" when unsure
};

/// Looks at every block. `title` is what the page says its article is called. Linear.
[[nodiscard]] page_look look_at(const page& source, std::string_view title);

/// The features of all blocks. Linear.
[[nodiscard]] feature_table measure_features(const page& source, const page_look& look);

/// What a column of the table holds, for people who read the model.
[[nodiscard]] std::string_view feature_name(std::size_t column);

}  // namespace onrecord::extraction
