#include "article/words.hpp"

#include "article/line_shape.hpp"

namespace onrecord::extraction {

std::vector<word> words_of(std::string_view text) {
  std::vector<word> words;
  measure(text, words);
  return words;
}

}  // namespace onrecord::extraction
