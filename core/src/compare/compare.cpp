#include <algorithm>
#include <onrecord/compare.hpp>

#include "compare/clusters.hpp"
#include "compare/figure_differences.hpp"
#include "compare/inverted_index.hpp"
#include "compare/pairs.hpp"
#include "compare/utterances.hpp"

namespace onrecord {
namespace {

using namespace matching;

/// Quotes of `source` in quote marks that stand in none of `pairs`.
std::vector<std::uint32_t> unpaired(const analysis& source, const std::vector<quote_pair>& pairs,
                                    std::uint32_t quote_pair::*side) {
  std::vector<bool> paired(source.quotes.size());
  for (const quote_pair& each : pairs) paired[each.*side] = true;
  std::vector<std::uint32_t> rest;
  for (std::uint32_t i = 0; i < source.quotes.size(); ++i)
    if (!paired[i] && source.quotes[i].kind != quote_kind::indirect) rest.push_back(i);
  return rest;
}

/// Entities that an article quotes or reports, by their names.
class speaking {
 public:
  explicit speaking(const analysis& source) {
    std::vector<bool> speaks(source.entities.size());
    for (const quote& each : source.quotes)
      if (each.speaker && each.speaker->entity) speaks[*each.speaker->entity] = true;
    for (std::uint32_t i = 0; i < speaks.size(); ++i) {
      if (!speaks[i]) continue;
      std::vector<std::uint64_t>& name = names_.emplace_back();
      split_name(source.entities[i].name, name);
      by_word_.add(static_cast<std::uint32_t>(entities_.size()), name);
      entities_.push_back(i);
    }
    by_word_.sort();
  }

  /// Entities that speak here and not there.
  [[nodiscard]] std::vector<std::uint32_t> missing_in(speaking& other) const {
    std::vector<std::uint32_t> missing;
    for (std::size_t i = 0; i < entities_.size(); ++i)
      if (!other.has(names_[i])) missing.push_back(entities_[i]);
    return missing;
  }

 private:
  bool has(const std::vector<std::uint64_t>& wanted) {
    const auto all = static_cast<std::uint32_t>(entities_.size());
    const auto alike = by_word_.candidates(wanted, all);
    return std::any_of(alike.begin(), alike.end(), [&](const inverted_index::candidate& each) {
      return compare_names(wanted, names_[each.rank]) == speakers::same;
    });
  }

  std::vector<std::uint32_t> entities_;
  std::vector<std::vector<std::uint64_t>> names_;
  inverted_index by_word_;  // of the names
};

}  // namespace

comparison compare(const analysis& a, const analysis& b) {
  comparison found;
  found.quotes = find_pairs(a, b);
  found.only_a = unpaired(a, found.quotes, &quote_pair::a);
  found.only_b = unpaired(b, found.quotes, &quote_pair::b);
  speaking speaking_a(a);
  speaking speaking_b(b);
  found.speakers_a = speaking_a.missing_in(speaking_b);
  found.speakers_b = speaking_b.missing_in(speaking_a);
  found.figures = find_figure_differences(a, b);
  found.repeated_a = find_repeated(a);
  found.repeated_b = find_repeated(b);
  return found;
}

}  // namespace onrecord
