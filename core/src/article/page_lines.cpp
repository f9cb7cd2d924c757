#include "article/page_lines.hpp"

namespace onrecord::extraction {

page_lines::page_lines(const page& source) {
  constexpr std::size_t bytes_a_word = 5;
  shapes_.reserve(source.blocks.size());
  words_.reserve(source.text.size() / bytes_a_word);
  begins_.reserve(source.blocks.size() + 1);
  for (const page_block& each : source.blocks) {
    begins_.push_back(words_.size());
    shapes_.push_back(measure(slice(source.text, each.span), words_));
  }
  begins_.push_back(words_.size());
}

}  // namespace onrecord::extraction
