#include "article/text_lines.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

bool is_space(text::character each) {
  return text::classify(each.code_point) == text::character_class::space;
}

text_span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const auto first = text::character_at(text, begin);
    if (!is_space(first)) break;
    begin += first.size;
  }
  while (begin < end) {
    const auto last = text::character_before(text, end);
    if (!is_space(last)) break;
    end -= last.size;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Takes the quoting marks of an e-mail off the front: "> > text", ">> text".
std::uint8_t take_quoting(std::string_view text, text_span& span) {
  constexpr std::uint8_t deepest = 20;
  std::uint8_t depth = 0;
  while (!span.empty() && text[span.begin] == '>' && depth < deepest) {
    span = trimmed(text, span.begin + 1, span.end);
    ++depth;
  }
  return depth;
}

}  // namespace

std::vector<text_line> split_lines(std::string_view text) {
  std::vector<text_line> lines;
  bool blank = false;
  std::size_t line_feed = text.find('\n');
  for (std::size_t at = 0; at < text.size();) {
    if (line_feed < at) line_feed = text.find('\n', at);
    const std::string_view rest = text.substr(at, line_feed - at);
    const std::size_t end = at + std::min(rest.find('\r'), rest.size());
    text_span span = trimmed(text, at, end);
    const std::uint32_t indent = span.begin - static_cast<std::uint32_t>(at);
    const std::uint8_t depth = take_quoting(text, span);
    if (span.empty()) {
      blank = true;
    } else {
      lines.push_back({span, blank, depth, indent});
      blank = false;
    }
    at = end + 1;
    if (end < text.size() && text[end] == '\r' && at < text.size() && text[at] == '\n') ++at;
  }
  return lines;
}

}  // namespace onrecord::extraction
