#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// Whether a link's target is the page of an author.
[[nodiscard]] bool leads_to_author(std::string_view url);

/// How clearly a class or id names the author's name.
enum class author_mark : std::uint8_t {
  none,
  around,  ///< the byline as a whole, the author's box
  name,    ///< the name itself: "author-name", "author"
};

/// The clearest mark among `names`, the value of a class or id attribute.
[[nodiscard]] author_mark find_author_mark(std::string_view names);

}  // namespace onrecord::extraction
