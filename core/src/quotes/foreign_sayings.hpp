#pragma once

#include <optional>

#include "quotes/document.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// The saying beside a passage of an article that is not English, where it is sure: a verb of
/// speech_verbs.tsv and a full name directly after the passage ("« … », a déclaré Ada Lind."), or
/// the two and a colon directly before it ("Ada Lind sagte: „…“").
[[nodiscard]] std::optional<saying> foreign_saying(const document& article, const passage& where);

}  // namespace onrecord::quotes
