#pragma once

#include <onrecord/analysis.hpp>
#include <vector>

#include "quotes/find.hpp"
#include "text/segment.hpp"

namespace onrecord::claims {

struct tagging {
  std::vector<sentence> sentences;  ///< one for each of `segmentation::sentences`
  std::vector<claim> claims;        ///< in reading order
  bool assessed = true;  ///< false for other languages than English: nothing is scored or tagged
};

/// Scores the sentences and tags the claims among them. `said` gives claimants and voices.
[[nodiscard]] tagging tag(const article& source, const text::segmentation& parts,
                          const quotes::findings& said);

}  // namespace onrecord::claims
