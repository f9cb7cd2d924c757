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

/// The words that name a source at a quote, and whom they stand for; both empty without one.
struct spoken_by {
  std::string_view mention;
  std::string_view name;
};

/// One sentence for the reader. `cue` is the article's words and may be empty.
[[nodiscard]] std::string explain(link_rule rule, std::string_view cue, const spoken_by& source);
[[nodiscard]] std::string explain(report_rule rule, std::string_view cue, const spoken_by& source);

}  // namespace onrecord::quotes
