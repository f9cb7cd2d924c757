#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace onrecord::html {

/// Memory for the strings of one token: given out piece by piece, taken back all at once.
class scratch {
 public:
  [[nodiscard]] char* allocate(std::size_t size) {
    if (size > free_) grow(size);
    char* piece = next_;
    next_ += size;
    free_ -= size;
    return piece;
  }

  [[nodiscard]] std::string_view copy(std::string_view text) {
    char* piece = allocate(text.size());
    if (!text.empty()) std::memcpy(piece, text.data(), text.size());
    return {piece, text.size()};
  }

  void clear() {
    if (blocks_.empty()) return;
    blocks_.erase(blocks_.begin(), blocks_.end() - 1);
    next_ = blocks_.front().get();
    free_ = size_;
  }

 private:
  void grow(std::size_t least) {
    size_ = size_ * 2 > least ? size_ * 2 : least;
    blocks_.emplace_back(new char[size_]);  // not cleared, as make_unique would
    next_ = blocks_.back().get();
    free_ = size_;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t size_ = 2048;  // of the newest block, each at least twice as large as the one before
  std::size_t free_ = 0;
  char* next_ = nullptr;
};

}  // namespace onrecord::html
