#pragma once

#include <onrecord/article.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/find.hpp"
#include "text/segment.hpp"

namespace onrecord::testing {

/// An article whose paragraphs are the lines of `text`.
inline article lines(std::string text) {
  article made;
  made.text = std::move(text);
  for (std::size_t begin = 0; begin < made.text.size();) {
    std::size_t end = made.text.find('\n', begin);
    if (end == made.text.npos) end = made.text.size();
    block& line = made.blocks.emplace_back();
    line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin = end + 1;
  }
  return made;
}

/// A quote or report as a reader sees it.
struct said {
  std::string words;
  std::string who;
  std::string cue;
  std::string role;

  friend bool operator==(const said&, const said&) = default;
  friend std::ostream& operator<<(std::ostream& out, const said& it) {
    return out << '[' << it.words << " | " << it.who << " | " << it.cue << " | " << it.role << ']';
  }
};

inline std::vector<said> found_in(const article& source, bool indirect) {
  const auto found = quotes::find(source, text::segment(source));
  std::vector<said> all;
  for (const quote& each : found.quotes) {
    if ((each.kind == quote_kind::indirect) != indirect) continue;
    said& it = all.emplace_back();
    it.words = slice(source.text, each.span);
    if (each.cue) it.cue = slice(source.text, *each.cue);
    if (!each.speaker) continue;
    it.who = found.entities[*each.speaker->entity].name;
    it.role = found.entities[*each.speaker->entity].role;
  }
  return all;
}

/// The passages in quote marks of `text`, a paragraph a line.
inline std::vector<said> quoted(std::string text) {
  return found_in(lines(std::move(text)), false);
}

/// The reports without quote marks of `text`.
inline std::vector<said> reported(std::string text) {
  return found_in(lines(std::move(text)), true);
}

}  // namespace onrecord::testing
