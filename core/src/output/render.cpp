#include <onrecord/json.hpp>
#include <onrecord/render.hpp>

#include "output/formats.hpp"

namespace onrecord {

std::string render(const analysis& found, output_format format, offset_unit unit) {
  switch (format) {
    case output_format::text:
      return output::to_text(found);
    case output_format::markdown:
      return output::to_markdown(found);
    case output_format::csv:
      return output::to_csv(found, unit);
    case output_format::web_annotation:
      return output::to_web_annotation(found);
    case output_format::html:
      return output::to_html(found);
    case output_format::json:
      break;
  }
  return to_json(found, unit) + '\n';
}

}  // namespace onrecord
