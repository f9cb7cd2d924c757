#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <string_view>

namespace onrecord::text {

/// Reads `json`, RFC 8259 or as pages have it, with comments, commas behind the last element, NaN
/// and infinity, into `tree`, without recursion over its depth, as the pool allocator frees it
/// without. Of numbers only those are kept that fit 32 bits without sign; the others become null,
/// since nobody asks for them and reading decimals would take as much space in the module as all
/// the rest of reading.
rapidjson::ParseResult read_json(std::string_view json, rapidjson::Document& tree);

}  // namespace onrecord::text
