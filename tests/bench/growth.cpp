// Parses the HTML on its standard input, or as `growth analyze` finds what is in the text there,
// and prints, separated by tabs: milliseconds (the best of three), peak memory in megabytes, nodes
// of the tree or sentences, and the codes of the limits that were hit. growth.py feeds it hostile
// inputs.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <onrecord/analysis.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
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

std::size_t parse(const std::string& html, std::vector<onrecord::diagnostic>& diagnostics) {
  pugi::xml_document tree;
  onrecord::html::parse(html, {}, tree, diagnostics);
  node_counter counter;
  tree.traverse(counter);
  return counter.nodes;
}

std::size_t analyze(const std::string& text, std::vector<onrecord::diagnostic>& diagnostics) {
  onrecord::extract_options as_text;
  as_text.input = onrecord::input_kind::text;
  onrecord::analysis found = onrecord::analyze(text, as_text).value;
  diagnostics = std::move(found.article.diagnostics);
  return found.sentences.size();
}

}  // namespace

int main(int argc, char** argv) {
  using clock = std::chrono::steady_clock;
  const bool whole = argc > 1 && std::string_view(argv[1]) == "analyze";
  const std::string given = read_standard_input();
  double best = 1e9;
  std::size_t parts = 0;
  std::vector<onrecord::diagnostic> diagnostics;
  for (int round = 0; round < 3; ++round) {
    diagnostics.clear();
    const auto start = clock::now();
    parts = whole ? analyze(given, diagnostics) : parse(given, diagnostics);
    const std::chrono::duration<double, std::milli> taken = clock::now() - start;
    best = std::min(best, taken.count());
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%.1f\t%ld\t%zu\t", best, usage.ru_maxrss / 1024, parts);
  for (const onrecord::diagnostic& each : diagnostics) std::printf("%s ", each.code.c_str());
  std::printf("\n");
}
