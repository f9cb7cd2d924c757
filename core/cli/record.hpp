#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/span.hpp>
#include <string>

namespace onrecord::cli {

/// A line of a batch stream. `bytes` is cut off at the longest line that a record within the limits
/// of the core can have; `too_long` says that it was.
struct batch_line {
  std::string bytes;
  std::uint64_t number = 0;  ///< from 1
  bool too_long = false;
};

struct batch_answer {
  std::string line;  ///< one JSON object and a newline
  bool failed = false;
};

/// Bytes of the longest line that is read.
inline constexpr std::size_t longest_line = std::size_t{256} << 20;

/// Answers one record: {"id", "html" | "text", "url"?} gives {"id", "analysis"}, everything else
/// {"id", "error": {"code", "message"}}, with "line" where no id could be read.
[[nodiscard]] batch_answer answer(batch_line line, offset_unit unit);

}  // namespace onrecord::cli
