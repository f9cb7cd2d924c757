#include <iostream>
#include <iterator>
#include <onrecord/onrecord.hpp>
#include <string>

// Reads an article on standard input and writes its analysis as JSON.
int main() {
  const std::string input(std::istreambuf_iterator<char>(std::cin), {});
  const auto found = onrecord::analyze(input);
  if (!found) {
    std::cerr << found.description() << '\n';
    return 1;
  }
  std::cout << onrecord::to_json(found.value, onrecord::offset_unit::codepoint) << '\n';
}
