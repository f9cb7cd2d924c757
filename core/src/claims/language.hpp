#pragma once

#include <span>
#include <string_view>

#include "claims/words.hpp"

namespace onrecord::claims {

/// Whether the claims of a text can be judged: tables and models know English alone. `language` is
/// the article's (BCP 47); where it is "und", the words decide.
[[nodiscard]] bool is_english(std::string_view language, std::span<const word> words);

}  // namespace onrecord::claims
