#pragma once

#include <string>

#include <onrecord/analysis.hpp>

/// One function for each output format but JSON; see `onrecord::output_format`. All end in a
/// newline.
namespace onrecord::output {

[[nodiscard]] std::string to_text(const analysis& found);
[[nodiscard]] std::string to_markdown(const analysis& found);
[[nodiscard]] std::string to_csv(const analysis& found, offset_unit unit);
[[nodiscard]] std::string to_web_annotation(const analysis& found);
[[nodiscard]] std::string to_html(const analysis& found);

}  // namespace onrecord::output
