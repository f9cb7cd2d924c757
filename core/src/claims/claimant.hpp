#pragma once

#include <onrecord/analysis.hpp>
#include <optional>
#include <vector>

#include "claims/features.hpp"
#include "quotes/find.hpp"

namespace onrecord::claims {

/// Who asserts what each sentence says.
struct assertions {
  std::vector<claim_voice> voices;
  std::vector<std::optional<source>> claimants;
};

/// Reads claimants and voices of all sentences; `given.voices` is not looked at.
///
/// What the quote stage found in a sentence decides. Where it found nothing, light rules look for a
/// source in the words of the sentence ("according to the union", "experts who claim that").
[[nodiscard]] assertions read_assertions(const article_view& given, const quotes::findings& said);

}  // namespace onrecord::claims
