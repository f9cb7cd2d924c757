#pragma once

#include <onrecord/analysis.hpp>
#include <vector>

#include "text/segment.hpp"

namespace onrecord::quotes {

struct findings {
  std::vector<entity> entities;
  std::vector<quote>
      quotes;  ///< in reading order; an indirect report before the fragment inside it
};

/// Finds the quotations and reports in the kept blocks, with speaker, cue and role.
[[nodiscard]] findings find(const article& source, const text::segmentation& parts);

}  // namespace onrecord::quotes
