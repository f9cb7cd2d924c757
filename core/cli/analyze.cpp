#include <unistd.h>

#include "commands.hpp"
#include "encoding.hpp"
#include "input.hpp"
#include "output.hpp"
#include "terminal_view.hpp"

namespace onrecord::cli {
namespace {

/// What is written where no format was asked for: a summary for whoever sits at a terminal, JSON
/// for whatever reads a pipe.
std::string automatic(const analysis& found, const analyze_options& options) {
  const bool terminal = isatty(STDOUT_FILENO);
  if (!terminal && options.color != color_mode::always)
    return render(found, output_format::json, options.unit);
  terminal_look look = look_of_terminal();
  if (options.color != color_mode::automatic) look.colors = options.color == color_mode::always;
  return for_terminal(render(found, output_format::text, options.unit), look);
}

}  // namespace

int analyze_command(const analyze_options& options) {
  std::optional<std::string> bytes = read_input(options.file);
  if (!bytes) return unreadable_input;
  const result<analysis> found = analyze(decode(*std::move(bytes)), options.extract);
  if (!found) {
    complain(found.description());
    return unreadable_input;
  }
  explain(found.value.article);
  const std::string written = options.format ? render(found.value, *options.format, options.unit)
                                             : automatic(found.value, options);
  return write_out(written) ? success : unreadable_input;
}

}  // namespace onrecord::cli
