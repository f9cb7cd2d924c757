#pragma once

#include <optional>

#include "quotes/document.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// The saying that a passage of an article that is not English belongs to, by the words of
/// foreign_sayings.tsv: "« … », a déclaré la députée Ada Lind", "Ada Lind sagte: „…“", "Selon Ada
/// Lind, …". Its source is a name, or an article and a noun; none where a verb of saying stands
/// there and it is not sure whose. Nothing where there is no such verb, and where a pronoun or no
/// word is its subject, so that the words go on what stands before them.
[[nodiscard]] std::optional<saying> foreign_saying(const document& article, const passage& where);

}  // namespace onrecord::quotes
