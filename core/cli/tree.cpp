#include "commands.hpp"
#include "encoding.hpp"
#include "input.hpp"
#include "output.hpp"

namespace onrecord::cli {

int tree_command(const std::string& file, const std::string& context) {
  std::optional<std::string> bytes = read_input(file);
  if (!bytes) return unreadable_input;
  const result<std::string> printed = print_tree(decode(*std::move(bytes)), {}, context);
  if (!printed) {
    complain(printed.description());
    return unreadable_input;
  }
  return write_out(printed.value) ? success : unreadable_input;
}

}  // namespace onrecord::cli
