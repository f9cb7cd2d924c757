#include <unistd.h>

#include <cstdio>

#include "commands.hpp"
#include "input.hpp"

namespace onrecord::cli {

int analyze_command(const analyze_options& options) {
  std::optional<std::string> bytes = read_input(options.file);
  if (!bytes) return unreadable_input;
  const result<analysis> found = analyze(decode(*std::move(bytes)), options.extract);
  if (!found) {
    complain(found.description());
    return unreadable_input;
  }
  for (const diagnostic& note : found.value.article.diagnostics) complain(note.message);
  const output_format automatic = isatty(STDOUT_FILENO) ? output_format::text : output_format::json;
  const std::string written = render(found.value, options.format.value_or(automatic), options.unit);
  std::fwrite(written.data(), 1, written.size(), stdout);
  return success;
}

}  // namespace onrecord::cli
