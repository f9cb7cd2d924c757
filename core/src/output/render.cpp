#include <onrecord/json.hpp>
#include <onrecord/render.hpp>

namespace onrecord {

std::string render(const analysis& found, output_format format, offset_unit unit) {
  switch (format) {
    default:
      return to_json(found, unit) + '\n';
  }
}

}  // namespace onrecord
