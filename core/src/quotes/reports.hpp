#pragma once

#include <cstdint>
#include <vector>

#include "quotes/attribution.hpp"
#include "quotes/document.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// How the content of a report stands to its saying.
enum class report_rule : std::uint8_t {
  after,       ///< "Ada Lind said (that) …"
  before,      ///< "…, Ada Lind said"
  around,      ///< "That, Ada Lind said, …"
  according,   ///< "According to Ada Lind, …"
  infinitive,  ///< "Ada Lind promised to …"
  turn         ///< "LIND: …" in a transcript; no cue
};

/// A reported clause without quote marks around the whole of it.
struct report {
  report_rule rule = report_rule::after;
  std::uint32_t saying = document::nothing;  ///< index of the saying that reports it, if it is one
  noun_phrase source;                        ///< may be none
  token_range cue;                           ///< empty for a turn
  token_range content;                       ///< ends without its stop, but for a turn
  double confidence = 0;                     ///< 0 to 1
};

/// Puts reports into the order of their contents.
void sort_by_place(std::vector<report>& reports);

/// The reports that the sayings make by rule, in the order of their contents, at most one for each
/// saying.
[[nodiscard]] std::vector<report> find_reports(const document& article,
                                               const std::vector<saying>& sayings);

}  // namespace onrecord::quotes
