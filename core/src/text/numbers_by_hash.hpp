#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace onrecord::text {

/// Numbers that are found by hashes of 64 bits, of words for instance: those are as good as the
/// words themselves.
class numbers_by_hash {
 public:
  /// The number under `hash`, nullptr where none is. Good until the next one is added.
  [[nodiscard]] const std::uint32_t* find(std::uint64_t hash) const;

  /// Adds `number` unless one is there. That which is there then, good until the next one is added,
  /// and whether it is new.
  std::pair<std::uint32_t*, bool> add(std::uint64_t hash, std::uint32_t number);

 private:
  struct slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
    bool taken = false;
  };

  [[nodiscard]] std::size_t place(std::uint64_t hash) const;
  void grow();

  std::vector<slot> slots_;  // 2^n or none
  std::size_t count_ = 0;
};

}  // namespace onrecord::text
