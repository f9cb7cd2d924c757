#pragma once

#include <string>
#include <string_view>

#include "quotes/attribution.hpp"
#include "quotes/filter.hpp"
#include "quotes/reports.hpp"

namespace onrecord::quotes {

/// How likely the speaker of a passage is right, 0 to 1, by the rule that chose it.
[[nodiscard]] double confidence_of(const attribution& best);
[[nodiscard]] double confidence_of(report_rule rule);

/// One sentence for the reader. `cue` and `mention` are the article's words and may be empty.
[[nodiscard]] std::string explain(link_rule rule, std::string_view cue, std::string_view mention);
[[nodiscard]] std::string explain(report_rule rule, std::string_view cue, std::string_view mention);

}  // namespace onrecord::quotes
