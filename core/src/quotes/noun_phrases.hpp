#pragma once

#include <cstdint>

#include "quotes/document.hpp"

namespace onrecord::quotes {

enum class phrase_kind : std::uint8_t {
  none,
  pronoun,  ///< "he", "who"
  name,     ///< "Ada Lind", "the Mill Council"
  nominal,  ///< "a spokeswoman for the council"
};

/// Words that may name a speaker.
struct noun_phrase {
  phrase_kind kind = phrase_kind::none;
  token_range mention;   ///< the name without titles and roles; the whole phrase of a nominal
  token_range modifier;  ///< what stands before a name: "White House press secretary"; may be empty
  std::uint32_t head = 0;  ///< the token that says who: the last of a name, the noun of a nominal
  std::uint32_t end = 0;   ///< one past the phrase

  [[nodiscard]] explicit operator bool() const { return kind != phrase_kind::none; }
};

/// The longest name that begins at token `i`: words with capitals, initials, particles ("van"), and
/// the small words inside names of bodies ("Bank of Pell"). Empty when none begins there. Bounded.
[[nodiscard]] token_range name_at(const document& article, std::uint32_t i, std::uint32_t limit);

/// `name` without the titles, roles and possessors at its front: "Ada Lind" of "Mayor Ada Lind".
/// Empty at its end when nothing but a title is left ("the Mayor").
[[nodiscard]] token_range without_titles(const document& article, token_range name);

/// The noun phrase that begins at token `i` and ends before `limit`, read to the right. With
/// `complements`, a nominal takes its "for the council" along.
[[nodiscard]] noun_phrase phrase_at(const document& article, std::uint32_t i, std::uint32_t limit,
                                    bool complements);

/// The noun phrase that is the subject of the verb before which `end` stands, in the sentence that
/// begins at `begin`: adverbs, auxiliaries and appositions between are skipped. Bounded.
[[nodiscard]] noun_phrase subject_before(const document& article, std::uint32_t begin,
                                         std::uint32_t end);

/// The noun phrase that ends before token `end`, in the sentence that begins at `begin`:
/// "experts" before "who". Bounded.
[[nodiscard]] noun_phrase phrase_before(const document& article, std::uint32_t begin,
                                        std::uint32_t end);

/// The first noun phrase of a sentence that can be the subject of its main clause.
[[nodiscard]] noun_phrase subject_of(const document& article, token_range sentence);

}  // namespace onrecord::quotes
