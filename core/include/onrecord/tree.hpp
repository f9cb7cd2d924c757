#pragma once

#include <onrecord/limits.hpp>
#include <onrecord/result.hpp>
#include <string>
#include <string_view>

namespace onrecord {

/// Parses `html` (UTF-8; invalid bytes become U+FFFD) as a document, scripting off, and prints the
/// tree in the format of the html5lib tree construction tests, ending in a newline.
/// Fails only with `status::input_too_large`.
[[nodiscard]] result<std::string> print_tree(std::string_view html, const limits& bounds = {});

}  // namespace onrecord
