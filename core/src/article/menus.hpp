#pragma once

#include <cstdint>
#include <vector>

#include "article/features.hpp"

namespace onrecord::extraction {

/// Of each block how many that are links and nothing else stand in a row there; 0 where it is not.
/// Needs the links' shares of the look.
[[nodiscard]] std::vector<std::uint32_t> measure_rows_of_links(const page_look& look);

/// The blocks that stand in no menu, in their order. Menus are blocks that are links and nothing
/// else, or stand in navigation, a footer or an aside, some way from any running text: two of three
/// blocks of a page of news. Needs the `rows_of_links` and the `prose` of the look; a page without
/// running text has no menus.
[[nodiscard]] std::vector<std::uint32_t> blocks_outside_menus(const page& source,
                                                              const page_look& look);

}  // namespace onrecord::extraction
