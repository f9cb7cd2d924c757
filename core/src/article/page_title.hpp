#pragma once

#include <string>
#include <string_view>

#include "article/collect.hpp"
#include "article/offers.hpp"
#include "article/page_lines.hpp"

namespace onrecord::extraction {

/// Offers what the page shows as its title: the heading that `page_title` (of the title element)
/// begins with, the only heading of the first rank, and `page_title` without the site's name.
void offer_titles(const page& source, const page_lines& lines, std::string_view page_title,
                  offers& into);

/// `title` without the name of the site before or behind it.
[[nodiscard]] std::string without_site(std::string title, std::string_view site);

/// What reads as the site's name behind the article's in the title element; may be empty.
[[nodiscard]] std::string site_in_title(std::string_view page_title);

/// The block that shows `title`, a heading if there is one; else the first heading of the first
/// rank; else the block before the first running text.
[[nodiscard]] std::size_t find_title_block(const page& source, const page_lines& lines,
                                           std::string_view title);

}  // namespace onrecord::extraction
