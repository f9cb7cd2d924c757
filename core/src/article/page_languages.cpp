#include "article/page_languages.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::uint32_t shortest_paragraph = 200;  // in bytes
constexpr int most_paragraphs = 12;

}  // namespace

page_languages count_languages(const page& source, const page_lines& lines,
                               std::span<const std::uint32_t> judged) {
  page_languages found;
  found.function_words.resize(source.blocks.size());
  int paragraphs = 0;
  for (const std::uint32_t i : judged) {
    const bool first =
        source.blocks[i].span.size() >= shortest_paragraph && paragraphs < most_paragraphs;
    if (first) ++paragraphs;
    language_counter& counter = first ? found.first_paragraphs : found.all;
    found.function_words[i] = static_cast<std::uint8_t>(
        counter.add(slice(source.text, source.blocks[i].span), lines.words(i)));
  }
  found.all.add(found.first_paragraphs);
  return found;
}

}  // namespace onrecord::extraction
