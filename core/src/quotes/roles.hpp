#pragma once

#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/noun_phrases.hpp"

namespace onrecord::quotes {

/// What the article says that the bearer of a name is: "White House press secretary". Looked for at
/// the first mentions: in apposition ("Ada Lind, the mayor of Pell,"), before the name ("Mayor Ada
/// Lind", "her doctor, Ada Lind,") and after "is". Without article; empty when nothing is said.
[[nodiscard]] token_range role_of(const document& article, const name_index& names,
                                  const name_cluster& cluster);

/// "pop star" of "31-year-old pop star".
[[nodiscard]] token_range without_age(const document& article, token_range words);

/// What an unnamed source is by its own words: "spokeswoman for the council" of "a spokeswoman for
/// the council". Empty when they say no more than a noun ("a spokeswoman"), or name no person.
[[nodiscard]] token_range role_in(const document& article, const noun_phrase& unnamed);

}  // namespace onrecord::quotes
