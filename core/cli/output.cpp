#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "input.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t enough = std::size_t{1} << 16;

}  // namespace

void output::add(std::string_view piece) {
  collected_ += piece;
  if (collected_.size() >= enough) flush();
}

bool output::flush() {
  std::string_view left = collected_;
  while (!left.empty() && !failed_) {
    const ssize_t count = write(STDOUT_FILENO, left.data(), left.size());
    if (count >= 0) {
      left.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      failed_ = true;
      // Whoever closed a pipe knows; everybody else must hear of it.
      if (errno != EPIPE) complain(std::string("cannot write: ") + std::strerror(errno));
    }
  }
  collected_.clear();
  return !failed_;
}

bool write_out(std::string_view document) {
  output out;
  out.add(document);
  return out.flush();
}

}  // namespace onrecord::cli
