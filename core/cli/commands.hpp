#pragma once

#include <onrecord/onrecord.hpp>
#include <optional>
#include <string>
#include <vector>

#include "record_source.hpp"

/// The subcommands of `onrecord`. Each returns the exit status of the process.
namespace onrecord::cli {

/// Exit statuses, as the manual promises them.
enum exit_status : int {
  success = 0,
  unreadable_input = 1,  ///< or an output that cannot be written
  usage_error = 2,
  some_records_failed = 3,
};

enum class color_mode { automatic, always, never };

struct analyze_options {
  std::string file = "-";
  std::optional<output_format> format;       ///< unset: a summary on a terminal, json elsewhere
  color_mode color = color_mode::automatic;  ///< of the summary
  offset_unit unit = offset_unit::codepoint;
  extract_options extract;
};
int analyze_command(const analyze_options& options);

enum class progress_mode { automatic, always, never };

struct batch_options {
  std::vector<std::string> files = {"-"};
  record_format from = record_format::ndjson;
  offset_unit unit = offset_unit::codepoint;
  unsigned threads = 1;
  progress_mode progress = progress_mode::automatic;
};
int batch_command(const batch_options& options);

struct compare_options {
  std::vector<std::string> files;           ///< at least two
  std::optional<comparison_format> format;  ///< unset: text on a terminal, json elsewhere
  offset_unit unit = offset_unit::codepoint;
};
int compare_command(const compare_options& options);

/// `context`: the element whose contents the file holds; empty for a document.
int tree_command(const std::string& file, const std::string& context);

}  // namespace onrecord::cli
