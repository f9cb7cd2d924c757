#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace onrecord::cli {

/// How a read ended.
enum class read_state {
  more,     ///< bytes were read
  end,      ///< there are none any more
  damaged,  ///< what was being read breaks off here; the next read goes on after the damage
  failed,   ///< nothing more can be read
};

struct read_result {
  read_state state = read_state::end;
  std::size_t count = 0;  ///< bytes that were read; 0 unless `more`
};

/// Bytes that come in pieces.
class byte_source {
 public:
  virtual ~byte_source() = default;
  /// Reads up to `size` bytes, at least one unless the state says otherwise.
  virtual read_result read(char* to, std::size_t size) = 0;
  /// Bytes of the file that were taken so far, compressed ones where it is compressed.
  [[nodiscard]] virtual std::uint64_t position() const = 0;
  /// Why the last read was damaged or failed, one sentence.
  [[nodiscard]] virtual std::string problem() const = 0;
};

/// Opens a file, or standard input for "-". What begins like gzip or zstd is decompressed; gzip
/// members and zstd frames may follow each other, and a damaged gzip member ends where the next
/// one begins. Where the file cannot be opened, says so on standard error and returns nothing.
[[nodiscard]] std::unique_ptr<byte_source> open_source(const std::string& file);

/// Size of a file; nothing where it has none (a pipe) or "-" is no file.
[[nodiscard]] std::optional<std::uint64_t> size_of(const std::string& file);

}  // namespace onrecord::cli
