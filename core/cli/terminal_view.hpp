#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord::cli {

struct terminal_look {
  std::size_t width = 80;  ///< columns
  bool colors = false;
};

/// How the terminal at standard output wants things: its width, and colours unless NO_COLOR
/// (no-color.org) is set or the terminal is a dumb one.
[[nodiscard]] terminal_look look_of_terminal();

/// The text format, wrapped to the width and coloured. Control characters, which a terminal would
/// obey, become U+FFFD.
[[nodiscard]] std::string for_terminal(std::string_view text, const terminal_look& look);

}  // namespace onrecord::cli
