#pragma once

#include <onrecord/analysis.hpp>
#include <optional>
#include <vector>

#include "claims/features.hpp"

namespace onrecord::claims {

/// What a sentence says about the truth of a claim, and where that claim stands.
struct verdict {
  onrecord::verification found;   ///< without `about`
  bool of_claims_before = false;  ///< it speaks of claims before its sentence
  bool of_several = false;        ///< of "these claims", not of one
};

/// The verdict of sentence `index`; nothing where the sentence gives none.
[[nodiscard]] std::optional<verdict> verify(const article_view& given, std::size_t index);

/// Fills `verification::about` of every claim that has a verdict. `verdicts` and `sentences` run
/// along `claims`: the verdict of each claim, and the index of its sentence.
void link_verdicts(const std::vector<std::optional<verdict>>& verdicts,
                   const std::vector<std::uint32_t>& sentences, std::vector<claim>& claims);

}  // namespace onrecord::claims
