#include <unistd.h>

#include <utility>
#include <vector>

#include "commands.hpp"
#include "encoding.hpp"
#include "input.hpp"
#include "output.hpp"
#include "terminal_view.hpp"

namespace onrecord::cli {

int compare_command(const compare_options& options) {
  std::vector<analysis> articles;
  for (const std::string& file : options.files) {
    std::optional<std::string> bytes = read_input(file);
    if (!bytes) return unreadable_input;
    result<analysis> found = analyze(decode(*std::move(bytes)));
    if (!found) {
      complain(file + ": " + found.description());
      return unreadable_input;
    }
    explain(found.value.article, file);
    articles.push_back(std::move(found.value));
  }
  const bool terminal = isatty(STDOUT_FILENO);
  comparison_format format =
      options.format.value_or(terminal ? comparison_format::text : comparison_format::json);
  if (format == comparison_format::text && terminal && look_of_terminal().colors)
    format = comparison_format::terminal;
  return write_out(render_comparison(articles, format, options.unit)) ? success : unreadable_input;
}

}  // namespace onrecord::cli
