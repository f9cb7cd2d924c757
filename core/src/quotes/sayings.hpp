#pragma once

#include <cstdint>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/noun_phrases.hpp"

namespace onrecord::quotes {

/// How source and cue stand to each other.
enum class saying_order : std::uint8_t {
  subject_first,  ///< "Ada Lind said"
  inverted,       ///< "said Ada Lind"
  according,      ///< "according to Ada Lind"
  participle,     ///< ", adding": the source is the subject of the sentence
  label,          ///< "LIND: ..." at the beginning of a paragraph; no cue
  dash,           ///< "... – Ada Lind" at the end of a paragraph; no cue
};

/// A place where the article says that somebody speaks, writes, thinks or finds.
struct saying {
  saying_order order = saying_order::subject_first;
  token_range cue;  ///< empty for labels and dashes
  cue_kind kind = cue_kind::none;
  verb_form form = verb_form::past;
  noun_phrase source;  ///< may be none
  token_range clause;  ///< from the first to the last of source and cue
};

/// Every saying outside of quote marks, in the order of the cues. Linear in the text.
[[nodiscard]] std::vector<saying> find_sayings(const document& article);

}  // namespace onrecord::quotes
