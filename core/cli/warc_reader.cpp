#include <algorithm>
#include <charconv>

#include "http_response.hpp"
#include "piece_reader.hpp"
#include "record_source.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t longest_header_line = std::size_t{1} << 16;
constexpr std::size_t most_header_lines = 256;

bool is_blank(std::string_view line) { return line.empty() || line == "\r"; }

class warc_reader : public record_source {
 public:
  explicit warc_reader(byte_source& bytes) : pieces_(bytes) {}

  std::optional<raw_record> next() override {
    while (true) {
      const piece_state began = find_record();
      if (began == piece_state::none) return std::nullopt;
      raw_record record;
      record.number = ++number_;
      if (began == piece_state::cut) return refused(std::move(record), pieces_.problem());
      if (began == piece_state::too_long)
        return refused(std::move(record),
                       "These bytes are no WARC record; skipped to the next one.");

      const piece_state headers = read_headers();
      record.id = header_field(headers_, "WARC-Record-ID");
      record.url = header_field(headers_, "WARC-Target-URI");
      if (record.url.starts_with('<') && record.url.ends_with('>'))  // as WARC 1.0 wrote it
        record.url = record.url.substr(1, record.url.size() - 2);
      if (headers == piece_state::none)
        return refused(std::move(record), "The input ends inside a record.");
      if (headers == piece_state::cut) return refused(std::move(record), pieces_.problem());

      const std::string_view length = header_field(headers_, "Content-Length");
      std::uint64_t size = 0;
      const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), size);
      if (error != std::errc{} || end != length.data() + length.size() || length.empty())
        return refused(std::move(record), "The record has no valid Content-Length.");

      const bool wanted = header_field(headers_, "WARC-Type") == "response";
      const piece_state read = pieces_.block(record.bytes, size, wanted ? longest_record : 0);
      if (read == piece_state::none) return std::nullopt;
      if (read == piece_state::cut) return refused(std::move(record), pieces_.problem());
      if (!wanted) continue;
      const auto response = parse_response(record.bytes);
      if (!response || !response->is_html()) continue;
      if (read == piece_state::too_long) {
        record.bytes = {};
        record.problem = {"input_too_large", "The response has " + std::to_string(size) +
                                                 " bytes; the limit is " +
                                                 std::to_string(longest_record) + "."};
      }
      return record;
    }
  }

 private:
  static raw_record refused(raw_record record, std::string why) {
    record.bytes = {};
    record.problem = {"invalid_warc", std::move(why)};
    return record;
  }

  /// Goes behind the next line "WARC/1.…". `too_long` when other things stood before it, and then
  /// the record is read by the next call.
  piece_state find_record() {
    if (at_record_) {
      at_record_ = false;
      return piece_state::whole;
    }
    bool skipped = false;
    while (true) {
      const piece_state state = pieces_.line(line_, longest_header_line);
      if (state == piece_state::cut) return state;
      if (state == piece_state::none) return skipped ? piece_state::too_long : state;
      if (line_.starts_with("WARC/")) {
        at_record_ = skipped;
        return skipped ? piece_state::too_long : piece_state::whole;
      }
      skipped |= !is_blank(line_);
    }
  }

  piece_state read_headers() {
    headers_.clear();
    for (std::size_t lines = 0; lines < most_header_lines; ++lines) {
      const piece_state state = pieces_.line(line_, longest_header_line);
      if (state == piece_state::cut || state == piece_state::none) return state;
      if (is_blank(line_)) break;
      headers_ += line_ + '\n';
    }
    return piece_state::whole;
  }

  piece_reader pieces_;
  std::string line_;
  std::string headers_;
  std::uint64_t number_ = 0;
  bool at_record_ = false;
};

}  // namespace

std::unique_ptr<record_source> read_warc(byte_source& bytes) {
  return std::make_unique<warc_reader>(bytes);
}

}  // namespace onrecord::cli
