// Reads an article from standard input, HTML or plain text, and prints who said what.
#include <iostream>
#include <iterator>
#include <onrecord/onrecord.hpp>

int main() {
  const std::string page{std::istreambuf_iterator<char>(std::cin), {}};
  const auto found = onrecord::analyze(page);
  if (!found) return std::cerr << found.description() << '\n', 1;
  for (const onrecord::quote& said : found.value.quotes) {
    const bool known = said.speaker && said.speaker->entity;
    std::cout << (known ? found.value.entities[*said.speaker->entity].name : "Somebody") << ": "
              << onrecord::slice(found.value.article.text, said.span) << '\n';
  }
}
