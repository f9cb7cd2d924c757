#pragma once

#include <onrecord/analysis.hpp>
#include <string>
#include <string_view>

#include "claims/sentence_model.hpp"

namespace onrecord::claims {

/// One sentence for the reader: what speaks for each tag of `tagged`. `text` is the article's.
[[nodiscard]] std::string explain(const claim& tagged, const reasons& worth, std::string_view text);

}  // namespace onrecord::claims
