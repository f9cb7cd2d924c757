#pragma once

#include <onrecord/compare.hpp>
#include <vector>

namespace onrecord::matching {

/// The quotes that two articles share, by index in the first and in the second. Every quote takes
/// the one that is most like it; a quote that is left joins one that is taken, as another part of
/// it or as the same once more. Exact repetitions are paired in order.
[[nodiscard]] std::vector<quote_pair> find_pairs(const analysis& a, const analysis& b);

}  // namespace onrecord::matching
