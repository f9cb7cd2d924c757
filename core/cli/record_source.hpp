#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <onrecord/span.hpp>
#include <optional>
#include <string>

#include "byte_source.hpp"

namespace onrecord::cli {

/// Why a record could not be read.
struct record_problem {
  std::string code;     ///< of the error record: "invalid_json"
  std::string message;  ///< one sentence
};

/// A record on its way to its analysis.
struct raw_record {
  std::string bytes;         ///< NDJSON: the line; WARC: the block, an HTTP response
  std::uint64_t number = 0;  ///< of the line or WARC record, from 1
  std::string id;            ///< WARC-Record-ID
  std::string url;           ///< WARC-Target-URI
  std::optional<record_problem> problem;
};

/// What a batch answers to one record.
struct batch_answer {
  std::string line;  ///< one JSON object and a newline
  bool failed = false;
};

enum class record_format { ndjson, warc };

/// Cuts a stream into records of bounded size, in order.
class record_source {
 public:
  virtual ~record_source() = default;
  /// The next record that asks for an answer; nothing at the end.
  virtual std::optional<raw_record> next() = 0;
};

/// Lines that are not blank.
[[nodiscard]] std::unique_ptr<record_source> read_lines(byte_source& bytes);

/// The HTML responses of a WARC file (ISO 28500): records of type `response` whose HTTP status is
/// 2xx and whose content is HTML or XHTML. What is no WARC record is reported and skipped, up to
/// the next line that begins one.
[[nodiscard]] std::unique_ptr<record_source> read_warc(byte_source& bytes);

/// Answers a line {"id", "html" | "text", "url"?} with {"id", "analysis"}, everything else with
/// {"id", "error": {"code", "message"}}, `id` null and "line" given where no id could be read.
[[nodiscard]] batch_answer answer_line(raw_record record, offset_unit unit);

/// Answers an HTTP response with {"id", "url", "analysis"} or {"id", "url", "error"}, `id` null and
/// "record" given where it has no id.
[[nodiscard]] batch_answer answer_response(raw_record record, offset_unit unit);

/// Bytes of the longest line, and of the longest WARC block, that is read: room for an article at
/// the limit of the core.
inline constexpr std::size_t longest_record = std::size_t{256} << 20;

}  // namespace onrecord::cli
