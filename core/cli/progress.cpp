#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <string>

namespace onrecord::cli {
namespace {

constexpr std::chrono::milliseconds interval{500};
constexpr std::size_t bar_width = 24;

std::string bar(double part) {
  const auto filled = static_cast<std::size_t>(part * bar_width);
  return std::string("[").append(filled, '#').append(bar_width - filled, '.').append("]");
}

}  // namespace

progress::progress(progress_mode mode, std::optional<std::uint64_t> total_bytes)
    : shown_(mode == progress_mode::always ||
             (mode == progress_mode::automatic && isatty(STDERR_FILENO))),
      total_bytes_(total_bytes) {}

void progress::add(bool failed, std::uint64_t bytes) {
  ++records_;
  bytes_ = bytes;
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
  const auto bytes = static_cast<double>(bytes_);
  std::string line = "\r";
  if (total_bytes_ && *total_bytes_ > 0) {
    const double part = std::min(1.0, bytes / static_cast<double>(*total_bytes_));
    line += bar(part) + " " + std::to_string(static_cast<int>(part * 100)) + " % ";
  }
  char numbers[128];
  std::snprintf(numbers, sizeof numbers,
                "%" PRIu64 " records, %.0f a second, %.1f MB/s, %" PRIu64 " failed", records_,
                static_cast<double>(records_) / seconds, bytes / 1e6 / seconds, failures_);
  line += numbers;
  if (total_bytes_ && bytes_ > 0 && bytes_ < *total_bytes_) {
    const auto left = static_cast<unsigned long>(
        (static_cast<double>(*total_bytes_) - bytes) * seconds / bytes + 0.5);
    std::snprintf(numbers, sizeof numbers, ", %lu:%02lu:%02lu left", left / 3600, left / 60 % 60,
                  left % 60);
    line += numbers;
  }
  line += "\x1B[K";  // clear what a longer line left behind
  std::fputs(line.c_str(), stderr);
}

}  // namespace onrecord::cli
