#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

/// A word of a text: letters and digits in a row. What lies beyond ASCII counts as a letter, but
/// for U+0080 to U+00BF and U+2000 to U+207F, which are marks and spaces.
struct word {
  std::uint32_t hash = 0;   ///< `text::hash_word` of it
  std::uint32_t begin = 0;  ///< in bytes of the text
  std::uint32_t size = 0;   ///< in bytes

  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, size);
  }
};

/// The words of a text, in order.
[[nodiscard]] std::vector<word> words_of(std::string_view text);

}  // namespace onrecord::extraction
