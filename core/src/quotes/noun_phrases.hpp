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

/// The noun phrase that begins at token `i` and ends before `limit`, read to the right. With
/// `complements`, a nominal takes its "for the council" along.
[[nodiscard]] noun_phrase phrase_at(const document& article, std::uint32_t i, std::uint32_t limit,
                                    bool complements);

/// "US Ambassador to the UN Ada Lind": the name that stands after the complement of `office`, which
/// becomes its modifier; none where the complement is all.
[[nodiscard]] noun_phrase name_after_office(const document& article, const noun_phrase& office,
                                            std::uint32_t limit);

/// The noun phrase that ends before token `end`, in the sentence that begins at `begin`:
/// "experts" before "who". Bounded.
[[nodiscard]] noun_phrase phrase_before(const document& article, std::uint32_t begin,
                                        std::uint32_t end);

/// "I", "we", "you": the words of those who talk with each other.
[[nodiscard]] bool is_of_talk(const document& article, const noun_phrase& phrase);

/// Whether token `i` is a form of "be".
[[nodiscard]] bool is_form_of_be(const document& article, std::uint32_t i);

/// "appointed", "named", "elected": whether token `i` tells that somebody got an office.
[[nodiscard]] bool is_appointed(const document& article, std::uint32_t i);

/// Whether token `i` ends as the nouns of those do who do something, for words that no table has:
/// "sponsors", "settlers".
[[nodiscard]] bool ends_as_agents(const document& article, std::uint32_t i);

/// Whether token `i` can be the finite verb of a clause: an auxiliary, a cue in the past, "says".
[[nodiscard]] bool is_finite_verb(const document& article, std::uint32_t i);

}  // namespace onrecord::quotes
