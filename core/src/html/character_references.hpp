#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Character references: WHATWG HTML, sections 13.2.5.72 to 13.2.5.80.
namespace onrecord::html {

enum class reference_place : std::uint8_t { text, attribute_value };

/// Resolves the reference that begins at `from[0]`, an ampersand, and appends its characters to
/// `out`. Returns how many bytes it took; where there is no reference, that is the ampersand alone.
[[nodiscard]] std::size_t resolve_reference(std::string_view from, reference_place place,
                                            std::string& out);

}  // namespace onrecord::html
