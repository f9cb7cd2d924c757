#include "claims/verify.hpp"

#include <algorithm>

namespace onrecord::claims {
namespace {

/// A sentence that has fewer words beside its cue makes no claim of its own.
constexpr std::uint32_t fewest_own_words = 7;
/// How many sentences back a verdict reaches.
constexpr std::uint32_t farthest = 3;

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

bool points_back(const article_view& given, std::size_t index, const cue& chosen) {
  switch (scope_of(chosen)) {
    case cue_scope::same:
      return false;
    case cue_scope::before:
      return true;
    case cue_scope::either:
      break;
  }
  const auto cues = given.cues.of_sentence(index);
  // "This has not been confirmed", "It denied these claims": a word that points back, near the cue.
  const bool refers = std::any_of(cues.begin(), cues.end(), [&](const cue& each) {
    constexpr std::uint32_t near = 4;
    return each.table == cue_table::reference && each.first <= chosen.last + near &&
           chosen.first <= each.last + near;
  });
  return refers &&
         words_outside(given, given.parts.sentences[index], chosen) < 2 * fewest_own_words;
}

}  // namespace

std::optional<verdict> verify(const article_view& given, std::size_t index) {
  const cue* chosen = nullptr;
  for (const cue& each : given.cues.of_sentence(index)) {
    if (each.table == cue_table::verification && (!chosen || outranks(each, *chosen)))
      chosen = &each;
  }
  if (!chosen) return std::nullopt;
  const bool bare =
      words_outside(given, given.parts.sentences[index], *chosen) < fewest_own_words &&
      scope_of(*chosen) != cue_scope::same;
  return verdict{{status_of(*chosen), span_of(*chosen, given.parts), {}},
                 bare || points_back(given, index, *chosen)};
}

void link_verdicts(const std::vector<std::optional<verdict>>& verdicts,
                   const std::vector<std::uint32_t>& sentences, std::vector<claim>& claims) {
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!verdicts[i]) continue;
    auto& about = claims[i].verification->about;
    if (verdicts[i]->of_claims_before && i > 0 && sentences[i] - sentences[i - 1] <= farthest) {
      about.push_back(i - 1);
    } else {
      about.push_back(i);
    }
  }
}

}  // namespace onrecord::claims
