#pragma once

#include <onrecord/analysis.hpp>

/// Checks, as Catch2 assertions, what holds for the analysis of ANY input: spans lie inside the
/// text on character boundaries, blocks and sentences are disjoint and in order, indexes exist,
/// scores are probabilities, everything that is shown says why.
void check_invariants(const onrecord::analysis& found);
