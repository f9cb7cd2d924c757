#include <algorithm>
#include <onrecord/compare.hpp>
#include <unordered_map>

#include "compare/clusters.hpp"
#include "compare/figure_differences.hpp"
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
  explicit speaking(const analysis& source) : source_(source), speaks_(source.entities.size()) {
    for (const quote& each : source.quotes)
      if (each.speaker && each.speaker->entity) speaks_[*each.speaker->entity] = true;
    for (std::uint32_t i = 0; i < speaks_.size(); ++i) {
      if (!speaks_[i]) continue;
      for (const std::uint64_t word : name(i)) by_word_[word].push_back(i);
    }
  }

  /// Entities that speak here and not there.
  [[nodiscard]] std::vector<std::uint32_t> missing_in(const speaking& other) const {
    std::vector<std::uint32_t> missing;
    for (std::uint32_t i = 0; i < speaks_.size(); ++i)
      if (speaks_[i] && !other.has(name(i))) missing.push_back(i);
    return missing;
  }

 private:
  /// Entities that are compared for each word of a name; real names share theirs with fewer.
  static constexpr std::size_t most_compared = 32;

  [[nodiscard]] std::vector<std::uint64_t> name(std::uint32_t entity) const {
    std::vector<std::uint64_t> words;
    split_name(source_.entities[entity].name, words);
    return words;
  }

  [[nodiscard]] bool has(const std::vector<std::uint64_t>& wanted) const {
    for (const std::uint64_t word : wanted) {
      const auto found = by_word_.find(word);
      if (found == by_word_.end()) continue;
      const std::size_t count = std::min(found->second.size(), most_compared);
      for (std::size_t i = 0; i < count; ++i)
        if (compare_names(wanted, name(found->second[i])) == speakers::same) return true;
    }
    return false;
  }

  const analysis& source_;
  std::vector<bool> speaks_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_word_;
};

}  // namespace

comparison compare(const analysis& a, const analysis& b) {
  comparison found;
  found.quotes = find_pairs(a, b);
  found.only_a = unpaired(a, found.quotes, &quote_pair::a);
  found.only_b = unpaired(b, found.quotes, &quote_pair::b);
  const speaking speaking_a(a);
  const speaking speaking_b(b);
  found.speakers_a = speaking_a.missing_in(speaking_b);
  found.speakers_b = speaking_b.missing_in(speaking_a);
  found.figures = find_figure_differences(a, b);
  found.repeated_a = find_repeated(a);
  found.repeated_b = find_repeated(b);
  return found;
}

}  // namespace onrecord
