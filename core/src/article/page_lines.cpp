#include "article/page_lines.hpp"

namespace onrecord::extraction {

page_lines::page_lines(const page& source) { read(source.text, source.blocks); }

page_lines::page_lines(const article& source) { read(source.text, source.blocks); }

template <class Block>
void page_lines::read(std::string_view text, const std::vector<Block>& blocks) {
  constexpr std::size_t bytes_a_word = 5;
  shapes_.reserve(blocks.size());
  words_.reserve(text.size() / bytes_a_word);
  begins_.reserve(blocks.size() + 1);
  for (const Block& each : blocks) {
    begins_.push_back(words_.size());
    shapes_.push_back(measure(slice(text, each.span), words_));
  }
  begins_.push_back(words_.size());
}

}  // namespace onrecord::extraction
