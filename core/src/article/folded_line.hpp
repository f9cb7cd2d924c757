#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord::extraction {

/// A line made ready for comparing: small letters, `'` for every apostrophe, `-` for every dash,
/// `|` for bullets, arrows and other signs, one space for white space, none at the ends. It keeps
/// its memory when it is used again.
class folded_line {
 public:
  void assign(std::string_view line);

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string text_;
};

/// The byte of `line` that byte `at` of its folded text comes from; `at` may be one past the end.
[[nodiscard]] std::size_t source_of_folded(std::string_view line, std::size_t at);

/// `letter` in lower case, for the alphabets of Europe. Other characters stay as they are.
[[nodiscard]] char32_t lower_case(char32_t letter);

}  // namespace onrecord::extraction
