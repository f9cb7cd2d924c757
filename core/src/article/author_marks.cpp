#include "article/author_marks.hpp"

#include <algorithm>
#include <onrecord_data/author_marks.hpp>
#include <string>

#include "text/word_table.hpp"

namespace onrecord::extraction {

using data::author_marks::rows;

bool leads_to_author(std::string_view url) {
  return std::any_of(std::begin(rows), std::end(rows), [url](const auto& row) {
    return row.place == "address" && url.find(row.word) != std::string_view::npos;
  });
}

author_mark find_author_mark(std::string_view names) {
  constexpr std::size_t longest_names = 300;
  std::string folded(names.substr(0, longest_names));
  std::transform(folded.begin(), folded.end(), folded.begin(), text::fold);
  author_mark best = author_mark::none;
  for (const auto& [word, place] : rows) {
    if (place != "name") continue;
    const std::size_t at = folded.find(word);
    if (at == std::string::npos) continue;
    const std::size_t end = at + word.size();
    const bool whole =
        (at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ');
    const bool name = whole || folded.find("name", at) != std::string::npos;
    best = std::max(best, name ? author_mark::name : author_mark::around);
  }
  return best;
}

}  // namespace onrecord::extraction
