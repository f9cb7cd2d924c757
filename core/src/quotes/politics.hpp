#pragma once

#include "quotes/document.hpp"

namespace onrecord::quotes {

/// How far an article is about politics, 0 to 1, by its words. The models learned from political
/// articles: those are about positions, so what people want, support, oppose or plan is reported as
/// well as what they say, and words in quote marks are mostly somebody's. Elsewhere both need surer
/// signs.
[[nodiscard]] double politics_of(const document& article);

}  // namespace onrecord::quotes
