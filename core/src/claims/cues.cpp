#include "claims/cues.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <onrecord/names.hpp>
#include <onrecord_data/anonymous_sources.hpp>
#include <onrecord_data/claim_references.hpp>
#include <onrecord_data/claim_types.hpp>
#include <onrecord_data/hedges.hpp>
#include <onrecord_data/report_cues.hpp>
#include <onrecord_data/verification.hpp>
#include <string_view>

#include "claims/phrases.hpp"
#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

constexpr std::uint32_t row_bits = 16;
constexpr std::size_t most_labels = 16;
constexpr std::uint8_t near_miss = most_labels - 1;

constexpr std::uint8_t source_before_label = 1;
constexpr std::uint8_t lower_hedge = 1;

constexpr std::size_t table_count = 6;

/// The tables, read once: their phrases in one set, and what each row means.
struct lexicon {
  std::array<std::vector<std::uint8_t>, table_count> labels;
  std::array<std::vector<std::uint32_t>, table_count> hashes;
  std::vector<cue_scope> scopes;  // of verification rows
  std::vector<bool> deciding;     // of type rows
  phrase_set phrases = read();

  phrase_set read() {
    phrase_trie patterns;
    for (const auto& row : text::rows_of(data::claim_types::table{})) {
      add(patterns, cue_table::type, row.cue, label<claim_type>(row.type));
      deciding.push_back(row.decides == "yes");
    }
    for (const auto& row : text::rows_of(data::hedges::table{}))
      add(patterns, cue_table::hedge, row.cue, hedge_label(row.label));
    for (const auto& row : text::rows_of(data::verification::table{})) {
      add(patterns, cue_table::verification, row.cue, label<verification_status>(row.status));
      scopes.push_back(row.scope == "same"     ? cue_scope::same
                       : row.scope == "before" ? cue_scope::before
                                               : cue_scope::either);
    }
    for (const auto& row : text::rows_of(data::anonymous_sources::table{}))
      add(patterns, cue_table::anonymous, row.cue, static_cast<std::uint8_t>(reach(row.reach)));
    for (const auto& row : text::rows_of(data::claim_references::table{}))
      add(patterns, cue_table::reference, row.cue, 0);
    for (const auto& row : text::rows_of(data::report_cues::table{}))
      add(patterns, cue_table::report, row.cue, row.source == "before" ? source_before_label : 0);
    return phrase_set(patterns);
  }

  template <class Enum>
  static std::uint8_t label(std::string_view text) {
    const std::optional<Enum> known = from_name<Enum>(text);
    return known ? static_cast<std::uint8_t>(*known) : near_miss;
  }

  static cue_reach reach(std::string_view text) {
    return text == "always"     ? cue_reach::always
           : text == "sentence" ? cue_reach::sentence
                                : cue_reach::reported;
  }

  static std::uint8_t hedge_label(std::string_view text) {
    if (text == "none") return near_miss;
    return text == "lower" ? lower_hedge : std::uint8_t{0};
  }

  void add(phrase_trie& patterns, cue_table table, std::string_view pattern, std::uint8_t label) {
    auto& rows = labels[static_cast<std::size_t>(table)];
    patterns.add(pattern, static_cast<std::uint32_t>(table) << row_bits |
                              static_cast<std::uint32_t>(rows.size()));
    rows.push_back(label);
    hashes[static_cast<std::size_t>(table)].push_back(fold_hash(pattern) +
                                                      static_cast<std::uint32_t>(table));
  }

  [[nodiscard]] std::uint8_t label(const cue& found) const {
    return labels[static_cast<std::size_t>(found.table)][found.row];
  }
};

// Built at first use, never changed after.
const lexicon& tables() {
  static const lexicon read;
  return read;
}

/// "May" inside a sentence is a month.
bool is_name(const cue& found, std::span<const word> words, std::uint32_t opener) {
  return found.table == cue_table::hedge && tables().label(found) == lower_hedge &&
         found.first > opener && is_capital(words[found.first]);
}

std::uint32_t first_word(std::span<const word> words, const text::sentence_extent& sentence) {
  std::uint32_t at = sentence.first_token;
  while (at < sentence.last_token && words[at].shape == word_shape::mark) ++at;
  return at;
}

/// Leaves out of `found` the near misses and the cues that a longer one covers: of the same type,
/// or of any label in the other tables, where "no clear evidence" must hide "clear evidence".
void keep_outermost(std::vector<cue>& found, std::size_t begin) {
  const lexicon& known = tables();
  const auto order = [&](const cue& a, const cue& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.last != b.last) return a.last > b.last;
    if (known.label(a) != known.label(b)) return known.label(a) > known.label(b);
    return a.row < b.row;
  };
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(begin);
  put_in_order(first, found.end(), order);
  std::array<std::array<std::uint32_t, most_labels>, table_count> reach{};
  const auto hidden = [&](const cue& each) {
    const std::uint8_t label = known.label(each);
    auto& reached = reach[static_cast<std::size_t>(each.table)]
                         [each.table == cue_table::type ? label : std::uint8_t{0}];
    if (each.last <= reached) return true;
    reached = each.last;
    return label == near_miss;
  };
  found.erase(std::remove_if(first, found.end(), hidden), found.end());
}

}  // namespace

claim_type type_of(const cue& found) { return static_cast<claim_type>(tables().label(found)); }

bool decides(const cue& found) { return tables().deciding[found.row]; }

verification_status status_of(const cue& found) {
  return static_cast<verification_status>(tables().label(found));
}

cue_scope scope_of(const cue& found) { return tables().scopes[found.row]; }

cue_reach reach_of(const cue& found) { return static_cast<cue_reach>(tables().label(found)); }

bool source_before(const cue& found) { return tables().label(found) == source_before_label; }

std::uint32_t row_hash(const cue& found) {
  return tables().hashes[static_cast<std::size_t>(found.table)][found.row];
}

text_span span_of(const cue& found, const text::segmentation& parts) {
  return {parts.tokens[found.first].span.begin, parts.tokens[found.last - 1].span.end};
}

cue_index find_cues(std::span<const word> words, const text::segmentation& parts) {
  const phrase_set& phrases = tables().phrases;
  cue_index index;
  std::vector<phrase_set::hit> hits;
  for (const text::sentence_extent& sentence : parts.sentences) {
    const std::uint32_t opener = first_word(words, sentence);
    hits.clear();
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at)
      if (phrases.may_begin(words[at])) phrases.match(words, at, sentence.last_token, hits);
    for (const phrase_set::hit& hit : hits) {
      const cue found{static_cast<cue_table>(hit.number >> row_bits),
                      static_cast<std::uint16_t>(hit.number), hit.first, hit.last};
      if (!is_name(found, words, opener)) index.cues_.push_back(found);
    }
    keep_outermost(index.cues_, index.begins_.back());
    index.begins_.push_back(static_cast<std::uint32_t>(index.cues_.size()));
  }
  return index;
}

}  // namespace onrecord::claims
