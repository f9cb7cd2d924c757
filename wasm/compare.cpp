// What JavaScript sees of comparing. It is a module of its own, loaded when somebody compares: who
// reads one article has no need of it. Its functions take and give plain numbers, so it needs no
// script that Emscripten writes.
#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <onrecord/onrecord.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// What the last comparison came to; see `compare`.
std::string written;

bool fail(std::string_view code, std::string_view message) {
  written.assign(code).append("\n").append(message);
  return false;
}

/// Compares the analyses that `lines` are the JSON of.
bool compare_lines(std::string_view lines, std::string_view format) {
  const auto wanted = onrecord::from_name<onrecord::comparison_format>(format);
  if (!wanted) {
    return fail("unknown_format",
                "A comparison cannot be written as \"" + std::string(format) + "\".");
  }
  std::vector<onrecord::analysis> articles;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    auto read = onrecord::comparable_from_json(lines.substr(0, end));
    if (!read) return fail(onrecord::name(read.code), read.description());
    articles.push_back(std::move(read.value));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  written = onrecord::render_comparison(articles, *wanted, onrecord::offset_unit::utf16);
  return true;
}

}  // namespace

extern "C" {

/// Memory for what is passed to `compare`; null when there is none left.
EMSCRIPTEN_KEEPALIVE char* allocate(std::size_t size) {
  return static_cast<char*>(std::malloc(size));
}

EMSCRIPTEN_KEEPALIVE void release(char* address) { std::free(address); }

/// At `address` stand, in UTF-8, the name of a format and behind it analyses as JSON, each a line.
/// Then `outcome` is the comparison, in UTF-8 with spans in UTF-16 units. Where it is false, it is
/// a code and behind a line break a message.
EMSCRIPTEN_KEEPALIVE bool compare(const char* address, std::size_t format_size,
                                  std::size_t lines_size) {
  return compare_lines({address + format_size, lines_size}, {address, format_size});
}

/// Valid until the next call of `compare`.
EMSCRIPTEN_KEEPALIVE const char* outcome() { return written.data(); }
EMSCRIPTEN_KEEPALIVE std::size_t outcome_size() { return written.size(); }
}
