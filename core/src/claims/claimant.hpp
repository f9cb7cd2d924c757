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
/// What the quote stage found in a sentence decides, as far as it is sure. Where it found nothing,
/// a light rules look for a source in the words of the sentence ("According to the union", "The
/// council denied").
[[nodiscard]] assertions read_assertions(const article_view& given, const quotes::findings& said);

}  // namespace onrecord::claims
