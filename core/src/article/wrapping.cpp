#include "article/wrapping.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "article/line_shape.hpp"

namespace onrecord::extraction {
namespace {

/// Columns at which texts are wrapped.
constexpr std::uint32_t narrowest = 50;
constexpr std::uint32_t widest = 100;
/// How much earlier than the longest line others may have been broken.
constexpr std::uint32_t slack = 3;
/// A text is wrapped when it has this many breaks of a column, of its breaks this share, and of
/// those this share within a sentence; in per cent.
constexpr std::size_t fewest_breaks = 3;
constexpr std::size_t least_full = 60;
constexpr std::size_t least_running = 30;

std::uint32_t count_columns(std::string_view line) {
  return static_cast<std::uint32_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool begins_item(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("•")) return true;
  const std::size_t digits = line.find_first_not_of("0123456789");
  return digits > 0 && digits < 3 && (line[digits] == '.' || line[digits] == ')');
}

class wrapping {
 public:
  wrapping(std::string_view text, const std::vector<text_line>& lines)
      : text_(text), lines_(lines), columns_(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      columns_[i] = count_columns(line(i)) + lines[i].indent + 2U * lines[i].depth;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      if (may_join(i) && columns_[i] <= widest) width_ = std::max(width_, columns_[i]);
    everywhere_ = is_wrapped();
  }

  /// Whether line `i` and the next were one.
  [[nodiscard]] bool joins(std::size_t i) const {
    return may_join(i) && is_full(i) && (everywhere_ || runs_on(line(i), line(i + 1)));
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }

  [[nodiscard]] bool may_join(std::size_t i) const {
    if (i + 1 >= lines_.size()) return false;
    const text_line& next = lines_[i + 1];
    return !next.after_blank && next.depth == lines_[i].depth &&
           (next.indent <= lines_[i].indent || begins_item(line(i))) && !begins_item(line(i + 1));
  }

  [[nodiscard]] bool is_full(std::size_t i) const {
    if (width_ < narrowest || columns_[i] > width_ || columns_[i] + slack < narrowest) return false;
    const std::string_view next = line(i + 1);
    return columns_[i] + 1 + count_columns(next.substr(0, next.find(' '))) + slack > width_;
  }

  [[nodiscard]] bool is_wrapped() const {
    std::size_t breaks = 0;
    std::size_t full = 0;
    std::size_t running = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!may_join(i)) continue;
      ++breaks;
      if (!is_full(i)) continue;
      ++full;
      if (runs_on(line(i), line(i + 1))) ++running;
    }
    return full >= fewest_breaks && full * 100 >= breaks * least_full &&
           running * 100 >= full * least_running;
  }

  std::string_view text_;
  const std::vector<text_line>& lines_;
  std::vector<std::uint32_t> columns_;
  std::uint32_t width_ = 0;
  bool everywhere_ = false;
};

}  // namespace

std::vector<text_line> join_wrapped(std::string_view text, std::vector<text_line> lines) {
  const wrapping breaks(text, lines);
  std::vector<text_line> joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text_line paragraph = lines[i];
    while (breaks.joins(i)) ++i;
    paragraph.span.end = lines[i].span.end;
    joined.push_back(paragraph);
  }
  return joined;
}

}  // namespace onrecord::extraction
