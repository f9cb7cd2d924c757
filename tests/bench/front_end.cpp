// Speed of the HTML front end. Reads a file of pages, each preceded by its size (four bytes, little
// endian), and prints a line for each parser: its name and how many megabytes (10^6 bytes) it reads
// in a second, in its best of several rounds.
//
//     front_end_bench FILE [PARSER]

#include <chrono>
#include <cstdio>
#include <cstring>
#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#ifdef ONRECORD_HAS_GUMBO
#include <gumbo.h>
#endif

#include "html/parse.hpp"
#include "text/utf8.hpp"

namespace {

std::string read(const char* path) {
  std::string content;
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return content;
  char block[4096];
  for (std::size_t size; (size = std::fread(block, 1, sizeof block, file)) != 0;)
    content.append(block, size);
  std::fclose(file);
  return content;
}

std::vector<std::string> split(const std::string& content) {
  std::vector<std::string> pages;
  for (std::size_t at = 0; at + 4 <= content.size();) {
    std::uint32_t size;
    std::memcpy(&size, content.data() + at, 4);
    pages.push_back(content.substr(at + 4, size));
    at += 4 + size;
  }
  return pages;
}

/// Something that depends on the work, so that no compiler leaves it out.
std::size_t used = 0;

/// Measures `parse`, unless only another parser is wanted.
template <class Parse>
void measure(std::string_view name, std::string_view only, const std::vector<std::string>& pages,
             Parse parse) {
  if (!only.empty() && only != name) return;
  using clock = std::chrono::steady_clock;
  std::size_t bytes = 0;
  for (const std::string& page : pages) bytes += page.size();
  double best = 0;
  const auto begin = clock::now();
  for (int round = 0; round < 5 || clock::now() - begin < std::chrono::seconds(3); ++round) {
    const auto start = clock::now();
    for (const std::string& page : pages) parse(page);
    const std::chrono::duration<double> seconds = clock::now() - start;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / seconds.count());
  }
  std::printf("%s\t%.1f\n", name.data(), best);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::fprintf(stderr, "usage: front_end_bench FILE [PARSER]\n");
    return 2;
  }
  const std::vector<std::string> pages = split(read(argv[1]));
  if (pages.empty()) {
    std::fprintf(stderr, "no pages in %s\n", argv[1]);
    return 1;
  }
  const std::string_view only = argc == 3 ? argv[2] : "";
  const onrecord::limits bounds;
  measure("memchr", only, pages, [](std::string_view page) {
    const char* at = page.data();
    const char* const end = at + page.size();
    while (at && at != end) {
      at = static_cast<const char*>(std::memchr(at, '<', static_cast<std::size_t>(end - at)));
      if (at) ++at, ++used;
    }
  });
  measure("repair_utf8", only, pages,
          [](std::string_view page) { used += onrecord::text::repair_utf8(page).size(); });
  measure("onrecord", only, pages, [&](std::string_view page) {
    pugi::xml_document tree;
    std::vector<onrecord::diagnostic> diagnostics;
    onrecord::html::parse(page, bounds, tree, diagnostics);
    used += diagnostics.size();
  });
#ifdef ONRECORD_HAS_GUMBO
  measure("gumbo", only, pages, [](std::string_view page) {
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    used += output->errors.length;
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  });
#endif
  return used == 0;
}
