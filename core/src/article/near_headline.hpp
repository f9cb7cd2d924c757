#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "article/collect.hpp"
#include "article/dates.hpp"
#include "article/offers.hpp"
#include "article/page_lines.hpp"

namespace onrecord::extraction {

/// Offers what the page shows its readers about the article: the byline, the author's name marked
/// by a class or a link to the author's page, the date. What stands around block `headline` goes
/// before what stands further down, where only the blocks `judged` are read. One pass over the
/// blocks and the marked elements.
void offer_shown(const page& source, const page_lines& lines, std::span<const std::uint32_t> judged,
                 std::size_t headline, day_order order, offers& into);

}  // namespace onrecord::extraction
