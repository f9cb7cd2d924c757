#include "progress.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>

namespace onrecord::cli {
namespace {

constexpr std::chrono::milliseconds interval{500};

std::optional<std::uint64_t> size_of_standard_input() {
  struct stat found;
  if (fstat(STDIN_FILENO, &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(found.st_size);
}

}  // namespace

progress::progress(progress_mode mode)
    : shown_(mode == progress_mode::always ||
             (mode == progress_mode::automatic && isatty(STDERR_FILENO))),
      total_bytes_(size_of_standard_input()) {}

void progress::add(std::uint64_t input_bytes, bool failed) {
  ++records_;
  bytes_ += input_bytes;
  failures_ += failed;
  if (!shown_ || clock::now() - printed_ < interval) return;
  printed_ = clock::now();
  print();
}

void progress::finish() {
  if (!shown_) return;
  print();
  std::fputc('\n', stderr);
}

void progress::print() const {
  const double seconds =
      std::max(1e-3, std::chrono::duration<double>(clock::now() - start_).count());
  std::fprintf(stderr, "\r%" PRIu64 " records, %.0f a second, %.1f MB/s, %" PRIu64 " failed",
               records_, static_cast<double>(records_) / seconds,
               static_cast<double>(bytes_) / 1e6 / seconds, failures_);
  if (total_bytes_ && bytes_ > 0) {
    const double left = static_cast<double>(*total_bytes_ - std::min(bytes_, *total_bytes_)) *
                        seconds / static_cast<double>(bytes_);
    std::fprintf(stderr, ", %.0f s left", left);
  }
  std::fputs("\x1B[K", stderr);  // clear what a longer line left behind
}

}  // namespace onrecord::cli
