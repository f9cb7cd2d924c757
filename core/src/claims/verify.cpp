#include "claims/verify.hpp"

#include <algorithm>

#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

/// A sentence that has fewer words beside its cue makes no claim of its own.
constexpr std::uint32_t fewest_own_words = 7;
/// How many sentences back a verdict reaches.
constexpr std::uint32_t farthest = 3;
/// Of how many claims in a row it may speak.
constexpr std::uint32_t most_claims = 8;

/// Whether `found` outranks `chosen`. A confirmation beside a denial is most often the denial's
/// subject; of equals the first speaks.
bool outranks(const cue& found, const cue& chosen) {
  return status_of(chosen) == verification_status::corroborated &&
         status_of(found) != verification_status::corroborated;
}

std::uint32_t words_outside(const article_view& given, const text::sentence_extent& sentence,
                            const cue& chosen) {
  std::uint32_t count = 0;
  for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at)
    count += (at < chosen.first || at >= chosen.last) && is_word(given.words[at]);
  return count;
}

/// Words that begin the clause of which a verdict speaks: "It is unclear whether the dam holds".
constexpr text::word_set clause_openers("that", "whether", "if", "how", "who", "what", "why",
                                        "when", "where");
/// Before these "that" is no conjunction but points back: "The board denied that on Monday".
constexpr text::word_set after_pronoun("is", "was", "has", "had", "would", "could", "can", "did",
                                       "were", "remains", "cannot", "on", "in", "to", "at", "when",
                                       "and", "but", "by", "during");

/// Whether a clause of two words or more begins at token `at`.
bool opens_clause(const article_view& given, const text::sentence_extent& sentence,
                  std::uint32_t at) {
  return at + 2 < sentence.last_token && clause_openers.contains(given.words[at].hash) &&
         is_word(given.words[at + 1]) && is_word(given.words[at + 2]) &&
         !after_pronoun.contains(given.words[at + 1].hash);
}

/// Whether the claim follows the verdict as a clause; the cue may hold the word that begins it.
bool clause_follows(const article_view& given, const text::sentence_extent& sentence,
                    const cue& chosen) {
  return opens_clause(given, sentence, chosen.last - 1) ||
         opens_clause(given, sentence, chosen.last);
}

/// The word that points back near the verdict: "This has not been confirmed", "It denied these
/// claims"; null where there is none.
const cue* reference_of(const article_view& given, std::size_t index, const cue& chosen) {
  constexpr std::uint32_t near = 4;
  const text::sentence_extent& sentence = given.parts.sentences[index];
  // "It is a myth that the dam leaks": here "it" stands for the clause.
  const bool clause = clause_follows(given, sentence, chosen);
  const auto cues = given.cues.of_sentence(index);
  const auto found = std::find_if(cues.begin(), cues.end(), [&](const cue& each) {
    return each.table == cue_table::reference && each.first <= chosen.last + near &&
           chosen.first <= each.last + near &&
           (each.last - each.first > 1 || !(clause || opens_clause(given, sentence, each.first)));
  });
  return found == cues.end() ? nullptr : &*found;
}

/// Whether `reference` means several claims: "these claims", not "this".
bool is_plural(const article_view& given, const cue& reference) {
  return reference.last - reference.first > 1 && given.text(reference.last - 1).ends_with('s');
}

bool same_claimant(const claim& a, const claim& b) {
  return a.claimant && b.claimant && a.claimant->entity && a.claimant->entity == b.claimant->entity;
}

}  // namespace

std::optional<verdict> verify(const article_view& given, std::size_t index) {
  const cue* chosen = nullptr;
  for (const cue& each : given.cues.of_sentence(index)) {
    if (each.table == cue_table::verification && (!chosen || outranks(each, *chosen)))
      chosen = &each;
  }
  if (!chosen) return std::nullopt;
  verdict made{{status_of(*chosen), span_of(*chosen, given.parts), {}}, false, false};
  const cue_scope scope = scope_of(*chosen);
  if (scope == cue_scope::same) return made;
  const text::sentence_extent& sentence = given.parts.sentences[index];
  const std::uint32_t own_words = words_outside(given, sentence, *chosen);
  const cue* reference = reference_of(given, index, *chosen);
  // "Whether the dam holds remains unclear" states its claim too.
  const bool makes_claim = !reference && (opens_clause(given, sentence, sentence.first_token) ||
                                          clause_follows(given, sentence, *chosen));
  made.of_claims_before = scope == cue_scope::before ||
                          (!makes_claim && (own_words < fewest_own_words ||
                                            (reference && own_words < 2 * fewest_own_words)));
  made.of_several = reference && is_plural(given, *reference);
  return made;
}

void link_verdicts(const std::vector<std::optional<verdict>>& verdicts,
                   const std::vector<std::uint32_t>& sentences, std::vector<claim>& claims) {
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!verdicts[i]) continue;
    std::uint32_t first = i;
    std::uint32_t last = i;
    if (verdicts[i]->of_claims_before && i > 0 && sentences[i] - sentences[i - 1] <= farthest) {
      first = last = i - 1;
      // Somebody's claims in a row are denied together.
      while (verdicts[i]->of_several && first > 0 && i - first < most_claims &&
             sentences[first] - sentences[first - 1] == 1 &&
             same_claimant(claims[first - 1], claims[first]))
        --first;
    }
    for (std::uint32_t of = first; of <= last; ++of) claims[i].verification->about.push_back(of);
  }
}

}  // namespace onrecord::claims
