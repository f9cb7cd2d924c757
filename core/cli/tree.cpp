#include <cstdio>

#include "commands.hpp"
#include "input.hpp"

namespace onrecord::cli {

int tree_command(const std::string& file, const std::string& context) {
  std::optional<std::string> bytes = read_input(file);
  if (!bytes) return unreadable_input;
  const result<std::string> printed = print_tree(decode(*std::move(bytes)), {}, context);
  if (!printed) {
    complain(printed.description());
    return unreadable_input;
  }
  std::fwrite(printed.value.data(), 1, printed.value.size(), stdout);
  return success;
}

}  // namespace onrecord::cli
