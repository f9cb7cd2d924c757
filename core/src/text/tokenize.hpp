#pragma once

#include <onrecord/span.hpp>
#include <string_view>
#include <vector>

#include "text/segment.hpp"

namespace onrecord::text {

/// Appends the tokens of `where` to `tokens`. One pass over the characters.
void tokenize(std::string_view text, text_span where, std::vector<token>& tokens);

}  // namespace onrecord::text
