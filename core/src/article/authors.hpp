#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/offers.hpp"

namespace onrecord::extraction {

/// The authors among what the page says: the persons of the most trusted source that names any,
/// else the body that the most trusted source names. `site` is not taken for a person. A byline
/// that shares a name with the source chosen goes before it: it lists those whom the page shows.
[[nodiscard]] std::vector<std::string> choose_authors(const offers& said, std::string_view site);

}  // namespace onrecord::extraction
