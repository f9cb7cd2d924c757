#pragma once

#include <cstdint>

#include "quotes/document.hpp"
#include "quotes/noun_phrases.hpp"

namespace onrecord::quotes {

/// "openly": an adverb by its ending, that no table needs to have.
[[nodiscard]] bool is_ly_adverb(const document& article, std::uint32_t i);

/// The noun phrase that is the subject of the verb before which `end` stands, in the sentence that
/// begins at `begin`: adverbs, auxiliaries and appositions between are skipped. Bounded.
[[nodiscard]] noun_phrase subject_before(const document& article, std::uint32_t begin,
                                         std::uint32_t end);

/// The first noun phrase of a sentence that can be the subject of its main clause.
[[nodiscard]] noun_phrase subject_of(const document& article, token_range sentence);

}  // namespace onrecord::quotes
