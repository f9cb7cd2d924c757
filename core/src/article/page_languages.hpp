#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "article/collect.hpp"
#include "article/language.hpp"
#include "article/page_lines.hpp"

namespace onrecord::extraction {

/// The languages that the words of a page are in.
struct page_languages {
  std::vector<std::uint8_t> function_words;  ///< of each block: per cent of its words
  language_counter first_paragraphs;         ///< those of some length
  language_counter all;
};

/// Of the blocks `judged`; those in menus have no function words.
[[nodiscard]] page_languages count_languages(const page& source, const page_lines& lines,
                                             std::span<const std::uint32_t> judged);

}  // namespace onrecord::extraction
