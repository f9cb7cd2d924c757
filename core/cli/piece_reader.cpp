#include "piece_reader.hpp"

#include <algorithm>
#include <cstring>

#include "interrupt.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 18;

/// Appends what fits below `most`; false when some did not.
bool append(std::string& to, const char* from, std::size_t count, std::size_t most) {
  const std::size_t room = most - std::min(most, to.size());
  to.append(from, std::min(count, room));
  return count <= room;
}

}  // namespace

piece_reader::piece_reader(byte_source& bytes) : bytes_(bytes), chunk_(chunk_bytes) {}

bool piece_reader::fill(piece_state& otherwise) {
  if (begin_ < end_) return true;
  otherwise = piece_state::none;
  if (ended_) return false;
  const read_result got = bytes_.read(chunk_.data(), chunk_.size());
  begin_ = 0;
  end_ = got.count;
  if (got.state == read_state::more) return true;
  ended_ = got.state != read_state::damaged;
  if (got.state == read_state::end) return false;
  problem_ = bytes_.problem();
  otherwise = piece_state::cut;
  return false;
}

piece_state piece_reader::line(std::string& to, std::size_t most) {
  to.clear();
  bool fits = true;
  bool begun = false;
  piece_state otherwise;
  while (fill(otherwise)) {
    const char* from = chunk_.data() + begin_;
    const auto* newline = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t count = newline ? static_cast<std::size_t>(newline - from) : end_ - begin_;
    fits = append(to, from, count, most) && fits;
    begun = true;
    begin_ += count + (newline != nullptr);
    if (newline) return fits ? piece_state::whole : piece_state::too_long;
  }
  if (otherwise == piece_state::cut || !begun || interrupted()) return otherwise;
  return fits ? piece_state::whole : piece_state::too_long;
}

piece_state piece_reader::block(std::string& to, std::uint64_t size, std::size_t most) {
  to.clear();
  bool fits = true;
  piece_state otherwise;
  for (std::uint64_t left = size; left > 0;) {
    if (!fill(otherwise)) {
      if (otherwise == piece_state::none && !interrupted()) {
        problem_ = "The input ends inside a record.";
        otherwise = piece_state::cut;
      }
      return otherwise;
    }
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, end_ - begin_));
    fits = append(to, chunk_.data() + begin_, count, most) && fits;
    begin_ += count;
    left -= count;
  }
  return fits ? piece_state::whole : piece_state::too_long;
}

}  // namespace onrecord::cli
