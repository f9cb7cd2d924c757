#include "article/authors.hpp"

#include <algorithm>
#include <utility>

#include "article/byline.hpp"
#include "article/folded_line.hpp"
#include "article/line_shape.hpp"
#include "text/first_names.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::size_t most_authors = 20;

std::string folded(std::string_view text) {
  folded_line line;
  line.assign(text);
  return std::string(line.text());
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  const std::string wanted = folded(name);
  return std::any_of(names.begin(), names.end(),
                     [&wanted](const std::string& each) { return folded(each) == wanted; });
}

/// A site that is called like a person is that person's.
bool begins_with_first_name(std::string_view site) {
  const line_shape shape = measure(site);
  return shape.words == 2 && shape.capitalized == 2 &&
         text::first_names.contains(site.substr(0, site.find(' ')));
}

/// A value that names one: it holds nothing that could join several.
bool is_single(std::string_view value) {
  constexpr std::uint32_t most_words = 6;
  return value.find_first_of(",;&|/(0123456789") == std::string_view::npos &&
         measure(value).words <= most_words;
}

/// "Lind, Ada" in the order of reading; citation_author is written so.
std::string unsort_name(std::string_view name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos)
    return std::string(name);
  return std::string(name.substr(comma + 2)) + ' ' + std::string(name.substr(0, comma));
}

/// The names of an offer. Fields that the page fills for machines hold a name as it is, "Ask the
/// Doctors" as well; lines for readers go on behind it.
void append_names(const offer& said, bool for_machines, std::vector<std::string>& names) {
  static const std::uint16_t rank_of_sorted =
      rank_of_source(metadata_field::author, metadata_source::meta, "citation_author");
  const bool sorted = said.rank == rank_of_sorted;
  std::vector<std::string> read = split_names(sorted ? unsort_name(said.value) : said.value);
  if (for_machines && read.size() < 2 && is_single(said.value) && read_byline(said.value).empty())
    read.assign(1, said.value);
  for (std::string& each : read)
    if (names.size() < most_authors && find_name_kind(each) != name_kind::nobody &&
        !holds(names, each))
      names.push_back(std::move(each));
}

/// What one source says.
struct group {
  std::uint16_t rank = 0;
  std::vector<std::string> names;
};

/// Ranks from this on are what readers see.
std::uint16_t shown_rank() {
  static const std::uint16_t rank =
      rank_of_source(metadata_field::author, metadata_source::element, "itemprop author");
  return rank;
}

std::vector<group> read_groups(const offers& said) {
  std::vector<group> groups;
  for (const offer* each : said.about(metadata_field::author)) {
    if (groups.empty() || groups.back().rank != each->rank) groups.push_back({each->rank, {}});
    append_names(*each, each->rank < shown_rank(), groups.back().names);
  }
  return groups;
}

}  // namespace

std::vector<std::string> choose_authors(const offers& said, std::string_view site) {
  std::vector<group> groups = read_groups(said);
  const std::string site_name = folded(site);
  const auto is_person = [&site_name](const std::string& name) {
    return find_name_kind(name) == name_kind::person && folded(name) != site_name;
  };
  const auto persons = std::find_if(groups.begin(), groups.end(), [&](const group& each) {
    return std::any_of(each.names.begin(), each.names.end(), is_person);
  });
  if (persons == groups.end()) {
    for (group& each : groups)
      if (!each.names.empty()) return {std::move(each.names.front())};
    if (begins_with_first_name(site)) return {std::string(site)};
    return {};
  }
  auto chosen = persons;
  const auto names_one_of_them = [&](const group& each) {
    return std::any_of(each.names.begin(), each.names.end(),
                       [&](const std::string& name) { return holds(persons->names, name); });
  };
  for (auto each = persons; each != groups.end() && each->rank < shown_rank(); ++each)
    if (each->names.size() > chosen->names.size() && names_one_of_them(*each)) chosen = each;
  const std::uint16_t byline =
      rank_of_source(metadata_field::author, metadata_source::element, "byline");
  for (auto each = persons; each != groups.end(); ++each)
    if (each->rank == byline && names_one_of_them(*each)) chosen = each;
  std::erase_if(chosen->names, [&](const std::string& name) { return !is_person(name); });
  return std::move(chosen->names);
}

}  // namespace onrecord::extraction
