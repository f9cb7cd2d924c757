#pragma once

#include <onrecord/span.hpp>
#include <string_view>
#include <vector>

#include "article/line_shape.hpp"

namespace onrecord::extraction {

/// A line of plain text that is not blank.
struct text_line {
  text_span span;            ///< without the white space around it
  bool after_blank = false;  ///< a blank line stands before it
  line_shape shape;
};

/// The lines of `text`, ended by LF, CR or CRLF.
[[nodiscard]] std::vector<text_line> split_lines(std::string_view text);

}  // namespace onrecord::extraction
