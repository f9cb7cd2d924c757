#pragma once

#include <cstdint>

#include "quotes/attribution.hpp"
#include "quotes/document.hpp"

namespace onrecord::quotes {

/// What a passage in quote marks is.
enum class passage_kind : std::uint8_t {
  none,    ///< a title, a term, a nickname, a sign, scare quotes
  direct,  ///< a full utterance
  mixed,   ///< a fragment inside the article's own clause
};

/// Decides from the passage, the words around it and its best attribution.
[[nodiscard]] passage_kind judge(const document& article, const passage& where,
                                 const attribution& best);

}  // namespace onrecord::quotes
