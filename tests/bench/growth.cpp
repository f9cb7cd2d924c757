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

struct node_counter final : pugi::xml_tree_walker {
  std::size_t nodes = 0;

  bool for_each(pugi::xml_node&) override {
    ++nodes;
    return true;
  }
};

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
      node_counter counter;
      tree.traverse(counter);
      nodes = counter.nodes;
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
