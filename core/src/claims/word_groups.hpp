#pragma once

#include <cstdint>

namespace onrecord::claims {

/// The group of words of similar meaning (core/data/word_groups.tsv) that a folded word belongs to:
/// a number for the group's name, 0 for words of no group.
[[nodiscard]] std::uint32_t group_of(std::uint32_t word_hash);

}  // namespace onrecord::claims
