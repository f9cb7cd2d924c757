#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <vector>

#include "text/segment.hpp"

namespace onrecord::quotes {

/// What stands between quote marks in one paragraph. Passages are in reading order and disjoint;
/// passages inside passages are not listed.
struct passage {
  text_span span;                 ///< without the marks and the white space next to them
  text_span marks;                ///< with them
  std::uint32_t block = 0;        ///< index into `article::blocks`
  std::uint32_t first_token = 0;  ///< the opening mark
  std::uint32_t last_token = 0;   ///< one past the closing mark, or past the paragraph's end
  bool closed = true;             ///< a closing mark stands in this paragraph
  bool continues = false;         ///< goes on the open passage that ends the paragraph before
};

/// Pairs the quote marks " “ ” „ ‟ « » 「 」 『 』 '' `` of every kept paragraph, also mixed pairs.
/// Single marks ‘ ’ ' count where the article quotes with them rather than with double ones.
/// A mark left open runs to the end of its paragraph; when the next paragraph begins with a mark of
/// its kind, that passage continues it. Marks of inches and stray closing marks are passed over.
[[nodiscard]] std::vector<passage> find_passages(const article& source,
                                                 const text::segmentation& parts);

}  // namespace onrecord::quotes
