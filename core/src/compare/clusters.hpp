#pragma once

#include <onrecord/compare.hpp>
#include <vector>

namespace onrecord::matching {

/// One quote twice within an article, as pairs with the fullest of them; `a` stands first.
[[nodiscard]] std::vector<quote_pair> find_repeated(const analysis& source);

}  // namespace onrecord::matching
