#include "piece_reader.hpp"
#include "record_source.hpp"

namespace onrecord::cli {
namespace {

class line_reader : public record_source {
 public:
  explicit line_reader(byte_source& bytes) : pieces_(bytes) {}

  std::optional<raw_record> next() override {
    while (true) {
      raw_record line;
      const piece_state state = pieces_.line(line.bytes, longest_record);
      line.number = ++number_;
      if (state == piece_state::none) return std::nullopt;
      if (state == piece_state::cut) {
        line.problem = {"unreadable_input", pieces_.problem()};
      } else if (state == piece_state::too_long) {
        line.problem = {"line_too_long",
                        "The line has more than " + std::to_string(longest_record) + " bytes."};
      } else if (line.bytes.find_first_not_of(" \t\r") == std::string::npos) {
        continue;
      }
      if (line.problem) line.bytes = {};
      return line;
    }
  }

 private:
  piece_reader pieces_;
  std::uint64_t number_ = 0;
};

}  // namespace

std::unique_ptr<record_source> read_lines(byte_source& bytes) {
  return std::make_unique<line_reader>(bytes);
}

}  // namespace onrecord::cli
