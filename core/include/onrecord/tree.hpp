#pragma once

#include <onrecord/export.hpp>
#include <onrecord/limits.hpp>
#include <onrecord/result.hpp>
#include <string>
#include <string_view>

namespace onrecord {

/// Parses `html` (UTF-8; invalid bytes become U+FFFD), scripting off, and prints the tree in the
/// format of the html5lib tree construction tests, one node a line. An empty `context` means a
/// document; else `html` is a fragment (WHATWG HTML, section 13.4), the contents of the element
/// that `context` names as those tests do: "td", "svg path", "math mi". Fails only with
/// `status::input_too_large`.
[[nodiscard]] ONRECORD_EXPORT result<std::string> print_tree(std::string_view html,
                                                             const limits& bounds = {},
                                                             std::string_view context = {});

}  // namespace onrecord
