#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "commands.hpp"

namespace onrecord::cli {

/// One line on standard error that says how far a batch is, renewed twice a second: records, rate,
/// failures, and where the size of the input is known a bar and the time left.
class progress {
 public:
  progress(progress_mode mode, std::optional<std::uint64_t> total_bytes);

  /// A record is done; `bytes` of the input were read so far.
  void add(bool failed, std::uint64_t bytes);
  void finish();

 private:
  void print() const;

  using clock = std::chrono::steady_clock;
  bool shown_;
  std::optional<std::uint64_t> total_bytes_;
  std::uint64_t bytes_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t failures_ = 0;
  clock::time_point start_ = clock::now();
  clock::time_point printed_ = start_;
};

}  // namespace onrecord::cli
