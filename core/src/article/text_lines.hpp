#pragma once

#include <cstdint>
#include <onrecord/span.hpp>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

/// A line of plain text that is not blank.
struct text_line {
  text_span span;            ///< without the white space and the quoting marks around it
  bool after_blank = false;  ///< a blank line stands before it
  std::uint8_t depth = 0;    ///< of e-mail quoting: how many ">" stand before it
  std::uint32_t indent = 0;  ///< bytes of white space before it
};

/// The lines of `text`, ended by LF, CR or CRLF. A line of nothing but quoting marks is blank.
[[nodiscard]] std::vector<text_line> split_lines(std::string_view text);

}  // namespace onrecord::extraction
