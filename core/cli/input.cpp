#include "input.hpp"

#include <cstdio>
#include <vector>

#include "byte_source.hpp"
#include "file_kind.hpp"

namespace onrecord::cli {
namespace {

/// Enough for an article at the limit of the core in any encoding; a stream without end must not
/// fill the memory.
constexpr std::size_t most_bytes = std::size_t{256} << 20;
constexpr std::size_t chunk_bytes = std::size_t{1} << 16;

}  // namespace

void complain(std::string_view message) {
  std::fprintf(stderr, "onrecord: %.*s\n", static_cast<int>(message.size()), message.data());
}

std::optional<std::string> read_input(const std::string& file) {
  const std::unique_ptr<byte_source> source = open_source(file);
  if (!source) return std::nullopt;
  const auto refuse = [&](const std::string& why) {
    complain("cannot read " + (file == "-" ? "standard input" : file) + ": " + why);
    return std::nullopt;
  };
  std::string bytes;
  std::vector<char> chunk(chunk_bytes);
  while (true) {
    const read_result got = source->read(chunk.data(), chunk.size());
    if (got.state == read_state::end) {
      const std::string_view other = describe_if_no_text(bytes);
      return other.empty() ? std::optional(std::move(bytes)) : refuse(std::string(other));
    }
    if (got.state != read_state::more) return refuse(source->problem());
    bytes.append(chunk.data(), got.count);
    if (bytes.size() > most_bytes)
      return refuse("it has more than " + std::to_string(most_bytes) + " bytes");
  }
}

void explain(const article& found, std::string_view name) {
  const auto tell = [name](std::string_view message) {
    complain(name.empty() ? std::string(message) : std::string(name) + ": " + std::string(message));
  };
  if (const std::string_view other = describe_if_no_article(found); !other.empty()) tell(other);
  for (const diagnostic& note : found.diagnostics) tell(note.message);
}

}  // namespace onrecord::cli
