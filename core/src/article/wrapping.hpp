#pragma once

#include <string_view>
#include <vector>

#include "article/text_lines.hpp"

namespace onrecord::extraction {

/// Joins lines that a mail program or an editor broke at a column (RFC 3676 calls that "hard
/// breaks", at 78 columns or before): each line that results is a paragraph as it was written, its
/// span reaches over the breaks. A break counts as one of a column where the next line's first word
/// would not have fit, and where the sentence runs on in small letters or most breaks of the text
/// are of that kind. Lists, menus, poems and texts of one paragraph a line stay as they are.
[[nodiscard]] std::vector<text_line> join_wrapped(std::string_view text,
                                                  std::vector<text_line> lines);

}  // namespace onrecord::extraction
