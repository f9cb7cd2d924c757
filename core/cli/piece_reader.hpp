#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "byte_source.hpp"

namespace onrecord::cli {

/// How a piece was read.
enum class piece_state {
  whole,
  too_long,  ///< its bytes beyond the limit were passed over
  cut,       ///< the input is damaged or ends inside; `piece_reader::problem` says why
  none,      ///< there is nothing any more
};

/// Cuts a source into lines and blocks, keeping no more of each than a limit.
class piece_reader {
 public:
  explicit piece_reader(byte_source& bytes);

  /// The next line, without its newline. The last one needs none.
  piece_state line(std::string& to, std::size_t most);
  /// The next `size` bytes. Of a longer block than `most` the first `most` bytes are kept.
  piece_state block(std::string& to, std::uint64_t size, std::size_t most);

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  /// Makes the chunk hold bytes; otherwise says how the piece being read ends.
  bool fill(piece_state& otherwise);

  byte_source& bytes_;
  std::vector<char> chunk_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  std::string problem_;
};

}  // namespace onrecord::cli
