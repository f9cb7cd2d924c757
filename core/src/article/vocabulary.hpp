#pragma once

#include <string_view>

#include "article/features.hpp"
#include "article/page_lines.hpp"

namespace onrecord::extraction {

/// Counts how many of the words of each block stand at the beginning of the article, its title and
/// description among it, and how many in any running text, the block itself aside: what is said
/// beside an article speaks of other things. Counts those of `telling_words.tsv` as well. Needs the
/// `prose`, the `judged` and the `headline` of the look. Linear.
void count_words(const page& source, const page_lines& lines, std::string_view title,
                 std::string_view description, page_look& look);

}  // namespace onrecord::extraction
