#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "commands.hpp"

namespace onrecord::cli {

/// One line on standard error that says how far a batch is, renewed twice a second: records, rate,
/// failures, and the time left where standard input is a file of known size.
class progress {
 public:
  explicit progress(progress_mode mode);

  void add(std::uint64_t input_bytes, bool failed);
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
