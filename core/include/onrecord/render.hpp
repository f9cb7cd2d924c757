#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <onrecord/analysis.hpp>
#include <onrecord/export.hpp>

namespace onrecord {

/// What an analysis can be written as. The names (`onrecord::name`) are those of the command line.
enum class output_format : std::uint8_t {
  json,            ///< the whole analysis, schema "onrecord.analysis/1"
  text,            ///< a summary for people: who said what, what can be checked, what was removed
  markdown,        ///< the cleaned article, then its quotes and claims as lists
  csv,             ///< RFC 4180, a header line, then one line for each quote and each claim
  web_annotation,  ///< W3C Web Annotation Data Model, an AnnotationPage in JSON-LD
  html,            ///< a stand-alone page with highlights; everything escaped, nothing scripted
};

/// Name of a format: "web-annotation".
[[nodiscard]] ONRECORD_EXPORT std::string_view name(output_format value);

/// Writes the analysis. `unit` is the unit of offsets in `json` and `csv`; Web Annotation positions
/// are code points by its standard (section 4.2.4), and the other formats carry no offsets.
/// Ends in a newline. The same analysis gives the same bytes.
[[nodiscard]] ONRECORD_EXPORT std::string render(const analysis& found, output_format format,
                                                 offset_unit unit);

}  // namespace onrecord
