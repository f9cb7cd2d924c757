#pragma once

#include <onrecord/compare.hpp>
#include <vector>

namespace onrecord::matching {

/// Sentences of two articles that speak of the same thing with different figures or dates, by place
/// in the first. Conservative: nearly all content words are the same, no name and no weekday speaks
/// against it, exactly one figure differs, and the difference is no rounding. A sentence stands in
/// one difference at most.
[[nodiscard]] std::vector<figure_difference> find_figure_differences(const analysis& a,
                                                                     const analysis& b);

}  // namespace onrecord::matching
