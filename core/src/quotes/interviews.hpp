#pragma once

#include "quotes/noun_phrases.hpp"

namespace onrecord::quotes {

/// Whom the article says that it interviewed: "I spoke with Ada Lind", "an interview with Omar
/// Veld". The first one in the text, outside of quote marks; none where it says so of nobody.
[[nodiscard]] noun_phrase interviewee_of(const document& article);

}  // namespace onrecord::quotes
