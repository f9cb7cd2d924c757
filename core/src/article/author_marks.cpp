#include "article/author_marks.hpp"

#include <algorithm>
#include <bitset>
#include <onrecord_data/author_marks.hpp>
#include <string>
#include <vector>

#include "text/word_table.hpp"

namespace onrecord::extraction {

using data::author_marks::rows;

static_assert(std::all_of(std::begin(rows), std::end(rows), [](const auto& row) {
  return row.place != "address" || (row.word.starts_with('/') && row.word.size() > 1);
}));

namespace {

const auto marks = text::rows_of(data::author_marks::table{});

std::vector<std::string_view> words_of(std::string_view place) {
  std::vector<std::string_view> words;
  for (const auto& each : marks)
    if (each.place == place) words.push_back(each.word);
  return words;
}

const auto parts_of_addresses = words_of("address");
/// The bytes that follow the slash in front of these.
const auto first_bytes = [] {
  std::bitset<256> bytes;
  for (const std::string_view part : parts_of_addresses)
    bytes.set(static_cast<unsigned char>(part[1]));
  return bytes;
}();
const auto parts_of_names = words_of("name");

}  // namespace

bool leads_to_author(std::string_view url) {
  for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const std::string_view rest = url.substr(at);
    if (rest.size() == 1 || !first_bytes[static_cast<unsigned char>(rest[1])]) continue;
    for (const std::string_view part : parts_of_addresses)
      if (rest.size() >= part.size() && rest[1] == part[1] && rest.starts_with(part)) return true;
  }
  return false;
}

author_mark find_author_mark(std::string_view names) {
  constexpr std::size_t longest_names = 300;
  std::string folded(names.substr(0, longest_names));
  std::transform(folded.begin(), folded.end(), folded.begin(), text::fold);
  author_mark best = author_mark::none;
  for (const std::string_view word : parts_of_names) {
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
