#pragma once

#include <string>
#include <string_view>

#include "article/dates.hpp"
#include "article/offers.hpp"

namespace onrecord::extraction {

/// The date in the path of `url`, "/2024/05/04/"; empty when there is none.
[[nodiscard]] std::string date_in_address(std::string_view url);

/// The date of publication among what the page says, as ISO 8601. The day is the most trusted
/// source's, the time another's that names the same day. Where that source counts in UTC and the
/// page's address holds the day before or after, the address says what day it was to the page.
[[nodiscard]] std::string choose_published(const offers& said, day_order order);

}  // namespace onrecord::extraction
