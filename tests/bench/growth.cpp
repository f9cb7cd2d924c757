// Parses the HTML on its standard input and prints, separated by tabs: milliseconds (the best of
// three), peak memory in megabytes, nodes of the tree, and the codes of the limits that were hit.
// growth.py feeds it hostile inputs.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "html/parse.hpp"

namespace {

std::string read_standard_input() {
  std::string content;
  char block[4096];
  for (std::size_t size; (size = std::fread(block, 1, sizeof block, stdin)) != 0;)
    content.append(block, size);
  return content;
}

std::size_t count_nodes(const pugi::xml_document& tree) {
  std::size_t nodes = 0;
  for (pugi::xml_node node = tree.first_child(); node; ++nodes) {
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node.parent() && !node.next_sibling()) node = node.parent();
    node = node.next_sibling();
  }
  return nodes;
}

}  // namespace

int main() {
  using clock = std::chrono::steady_clock;
  const std::string html = read_standard_input();
  double best = 1e9;
  std::size_t nodes = 0;
  std::vector<onrecord::diagnostic> diagnostics;
  for (int round = 0; round < 3; ++round) {
    diagnostics.clear();
    const auto start = clock::now();
    {
      pugi::xml_document tree;
      onrecord::html::parse(html, {}, tree, diagnostics);
      nodes = count_nodes(tree);
    }
    const std::chrono::duration<double, std::milli> taken = clock::now() - start;
    best = std::min(best, taken.count());
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%.1f\t%ld\t%zu\t", best, usage.ru_maxrss / 1024, nodes);
  for (const onrecord::diagnostic& each : diagnostics) std::printf("%s ", each.code.c_str());
  std::printf("\n");
}
