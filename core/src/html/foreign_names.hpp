#pragma once

#include <cstdint>
#include <string_view>

#include "html/open_elements.hpp"
#include "html/token.hpp"

/// Names in SVG and MathML (13.2.6.1, "adjust SVG attributes" and its kin).
namespace onrecord::html {

/// The name of an SVG element in its proper case: "foreignObject" for "foreignobject".
[[nodiscard]] std::string_view adjusted_svg_name(std::string_view lower_case);

/// The name of an attribute in its proper case, ending in a NUL.
[[nodiscard]] std::string_view adjusted_attribute_name(std::string_view lower_case,
                                                       name_space space);

/// The traits of an element outside the HTML namespace.
[[nodiscard]] std::uint16_t foreign_traits(const token& start_tag, name_space space);

}  // namespace onrecord::html
