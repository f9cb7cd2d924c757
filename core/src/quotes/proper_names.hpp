#pragma once

#include <cstdint>

#include "quotes/document.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {

/// Whether token `i` can be part of a name: a word with a capital, but no "The" and no pronoun.
[[nodiscard]] bool is_name_word(const document& article, std::uint32_t i);

/// "van", "de": particles that may stand before a last name alone.
[[nodiscard]] inline bool is_leading_particle(const lexeme& word) {
  constexpr text::word_set particles("van", "von", "de", "del", "della", "di", "da", "du", "al",
                                     "bin", "ibn");
  return !word.capitalized && !word.possessive && particles.contains(word.hash);
}

/// The longest name that begins at token `i`: words with capitals, initials, particles ("van"), and
/// the small words inside names of bodies ("Bank of Pell"). Empty when none begins there. Bounded.
[[nodiscard]] token_range name_at(const document& article, std::uint32_t i, std::uint32_t limit);

/// Whether a name may begin at token `i`: most words are told by one look.
[[nodiscard]] inline bool may_begin_name(const document& article, std::uint32_t i) {
  return article[i].capitalized || is_leading_particle(article[i]);
}

/// `name` without the titles, roles and possessors at its front: "Ada Lind" of "Mayor Ada Lind".
/// Empty at its end when nothing but a title is left ("the Mayor").
[[nodiscard]] token_range without_titles(const document& article, token_range name);

/// `name` from its first name on, where words that a table does not know as titles may stand before
/// it, as in "Bürgermeisterin Anna Lind"; unchanged where no first name and another word follow.
[[nodiscard]] token_range from_first_name(const document& article, token_range name);

}  // namespace onrecord::quotes
