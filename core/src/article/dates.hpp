#pragma once

#include <string>
#include <string_view>

namespace onrecord::extraction {

/// The first date in `text` as ISO 8601: "2024-05-04", or with a time "2024-05-04T10:15:00+02:00"
/// where the text has one in that form. Understands ISO 8601, "4 May 2024", "May 4th, 2024" with
/// the months of `months.tsv`, "4.5.2024" and "2024/05/04". Three numbers with slashes that end in
/// a year are read as month, day, year where both could be meant. Empty when there is none.
[[nodiscard]] std::string find_date(std::string_view text);

}  // namespace onrecord::extraction
