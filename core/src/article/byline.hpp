#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

/// The names in a line that says who wrote the article ("By Ada Lind and Omar Veld, Reporters");
/// nothing where the line is none.
[[nodiscard]] std::vector<std::string> read_byline(std::string_view line);

/// The names in `text`, a list that is joined by commas, "and" and their kin, without a leading
/// "By".
[[nodiscard]] std::vector<std::string> split_names(std::string_view text);

}  // namespace onrecord::extraction
