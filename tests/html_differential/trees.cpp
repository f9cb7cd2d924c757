// Prints the trees of pages for compare.js. Reads pages from standard input and writes a tree for
// each to standard output, both preceded by their size in bytes (four bytes, little endian).

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <onrecord/tree.hpp>
#include <string>

int main() {
  const auto read = [](void* into, std::size_t size) {
    return std::fread(into, 1, size, stdin) == size;
  };
  std::uint32_t size;
  while (read(&size, sizeof size)) {
    std::string page(size, '\0');
    if (!read(page.data(), size)) return 1;
    const std::string tree = onrecord::print_tree(page).value;
    const auto tree_size = static_cast<std::uint32_t>(tree.size());
    std::fwrite(&tree_size, sizeof tree_size, 1, stdout);
    std::fwrite(tree.data(), 1, tree.size(), stdout);
  }
}
