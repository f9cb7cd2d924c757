#pragma once

#include <cstdint>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// How a passage and a saying belong together. Each has its confidence and its words for the
/// reader in why.cpp.
enum class link_rule : std::uint8_t {
  none,
  follows,           ///< `“…,” Ada Lind said`
  precedes,          ///< `Ada Lind said, “…”`
  encloses,          ///< `Ada Lind, who is “…,” said`
  same_sentence,     ///< farther off, in the same sentence
  split,             ///< `“…,” she said. “…”`: goes on the passage before
  continued,         ///< goes on an open passage of the paragraph before
  dash,              ///< `“…” – Ada Lind`
  label,             ///< `LIND: “…”`
  colon_before,      ///< the paragraph before ends in a colon
  sentence_before,   ///< the sentence before names who speaks
  paragraph_before,  ///< the paragraph before names who speaks
  subject,           ///< the subject of the sentence, without a cue
};

/// Whose words a passage is.
struct attribution {
  link_rule rule = link_rule::none;
  std::uint32_t saying = document::nothing;  ///< index; `nothing` for `subject`
  noun_phrase source;
  token_range cue;  ///< may be empty
  cue_kind kind = cue_kind::none;
  std::uint32_t group = 0;  ///< equal for the parts of one act of saying
  int score = 0;            ///< how well it fits, 0 to 100
};

/// The best attribution of every passage (one each, rule `none` where nothing fits).
/// Candidates are the sayings next to a passage in its paragraph, the passage before it, and the
/// paragraph before; a fixed number for each passage.
[[nodiscard]] std::vector<attribution> attribute(const document& article,
                                                 const std::vector<saying>& sayings);

}  // namespace onrecord::quotes
