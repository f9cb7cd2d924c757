#pragma once

#include <onrecord/compare.hpp>

#include "compare/judge.hpp"
#include "compare/utterances.hpp"

namespace onrecord::matching {

/// The pair that the reader sees: `made` with one sentence on what makes its verdict, and who is
/// named here and there.
[[nodiscard]] quote_pair write_pair(const utterance& a, const analysis& source_a,
                                    const utterance& b, const analysis& source_b,
                                    const alignment& aligned, speakers who, judgement made);

}  // namespace onrecord::matching
