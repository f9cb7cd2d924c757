#pragma once

#include <cstdint>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/learned.hpp"
#include "quotes/reports.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// The learned side of finding reports. A gate passes the words that may tell of a report; each
/// that passes is asked whether it does; then the bounds of the reported clause are chosen among
/// the places where a clause can begin or end. The rules speak as features. Refers to its
/// arguments, which must outlive it.
class report_model {
 public:
  /// `sayings` in the order of their cues; `by_rules` in any order.
  report_model(const document& article, const std::vector<saying>& sayings,
               const std::vector<report>& by_rules);

  /// Whether `token` can be the cue of a report at all: an English word outside quote marks.
  [[nodiscard]] bool is_candidate(std::uint32_t token) const;
  /// Whether `token` is a cue by rule: such words pass the gate.
  [[nodiscard]] bool is_saying(std::uint32_t token) const {
    return saying_of_[token] != document::nothing;
  }
  /// What the gate sees of a word.
  template <class Seen>
  void collect_word(std::uint32_t token, Seen& seen) const;
  /// A word that may be the cue of a report, and what all questions about it share.
  struct cue_word {
    std::uint32_t token;
    token_range within;  // its sentence
    token_range clause;  // from the source to the cue
    const saying* from;  // by rule; may be nullptr, as `rule` may
    const report* rule;
    std::uint32_t word;  // hashes of it, of its first and of its last letters
    std::uint32_t stem;
    std::uint32_t form;
  };
  [[nodiscard]] cue_word cue_at(std::uint32_t token) const;
  /// What speaks for and against it being a cue.
  template <class Seen>
  void collect_cue(const cue_word& cue, Seen& seen) const;

  /// Where the content of a report with this cue can begin: bounded, in no order.
  void list_begins(const cue_word& of, std::vector<std::uint32_t>& places) const;
  template <class Seen>
  void collect_begin(const cue_word& of, std::uint32_t begin, Seen& seen) const;
  /// Where a content that begins at `begin` can end: bounded, in no order.
  void list_ends(const cue_word& of, std::uint32_t begin, std::vector<std::uint32_t>& places) const;
  template <class Seen>
  void collect_end(const cue_word& of, std::uint32_t begin, std::uint32_t end, Seen& seen) const;

  /// The reports of the article in the order of their contents. Where `politics` (see politics_of)
  /// is low, words that no rule takes for a cue must be surer.
  [[nodiscard]] std::vector<report> find(double politics) const;

 private:
  /// How many tokens of each kind stand before a token, so that a range is counted by its ends.
  struct totals {
    std::uint32_t commas = 0;
    std::uint32_t thats = 0;
    std::uint32_t verbs = 0;   // that a table knows
    std::uint32_t quoted = 0;  // in passages
    std::uint32_t told = 0;    // cues of reports by rule
  };

  /// Where the content of a report may lie.
  struct bounds {
    token_range content;
    double agreement = 0;  // their share of the chances; of what is chosen, the share that it is
                           // expected to have in common with the truth
  };

  /// A token before which a clause can end, and the place for that: before what measures it.
  struct stop {
    std::uint32_t token;
    std::uint32_t place;
  };

  /// Where a clause may end, and what is seen of it wherever the clause begins.
  struct end_place {
    std::uint32_t token = 0;
    std::uint32_t at = 0;         // what kind of token stands there
    bool whole = false;           // the sentence ends there
    bool clause_follows = false;  // next
    bool cue_follows = false;     // soon
    bool known = false;           // looked at before
    int sum = 0;                  // what the model says to it
  };

  /// Room for what one cue after the other may have.
  struct buffers {
    answer begin{learned_task::report_begin};
    answer end{learned_task::report_end};
    std::vector<std::uint32_t> places;
    std::vector<bounds> begins;
    std::vector<stop> stops;
    std::vector<end_place> seen_ends;  // by their distance to the first stop
    std::vector<bounds> ends;          // of one begin
    std::vector<bounds> likely;
    std::vector<double> expected;  // what each of the likely has in common with the truth
  };

  void count_tokens();
  /// The tokens before which a content that begins at `begin` can end.
  [[nodiscard]] token_range range_of_ends(const cue_word& of, std::uint32_t begin) const;
  void list_stops(const cue_word& of, token_range where, std::vector<stop>& stops) const;
  void list_ends(std::uint32_t begin, token_range where, const std::vector<stop>& stops,
                 std::vector<std::uint32_t>& places) const;
  [[nodiscard]] end_place end_at(const cue_word& of, std::uint32_t end) const;
  template <class Seen>
  void add_end(const cue_word& of, const end_place& where, Seen& seen) const;
  template <class Seen>
  void add_range(const cue_word& of, std::uint32_t begin, const end_place& where, Seen& seen) const;
  [[nodiscard]] std::uint32_t hash(std::uint32_t token, token_range within) const;
  [[nodiscard]] std::uint32_t kind(std::uint32_t token, token_range within) const;
  template <class Seen>
  void add_agent(std::uint32_t cue, token_range within, std::uint32_t form, Seen& seen) const;
  [[nodiscard]] const saying* saying_at(std::uint32_t cue) const;
  [[nodiscard]] const report* rule_at(std::uint32_t cue) const;
  [[nodiscard]] token_range clause_of(std::uint32_t cue) const;
  static void keep_likely(std::vector<bounds>& rivals, double whole, double least);
  [[nodiscard]] bounds bounds_of(const cue_word& cue, buffers& room) const;
  [[nodiscard]] bool tells_of_source(const cue_word& cue, std::uint32_t place) const;
  [[nodiscard]] std::uint32_t further_cue(std::uint32_t cue) const;
  void add(report made, std::vector<report>& found) const;
  [[nodiscard]] bool holds_clause(token_range content) const;
  [[nodiscard]] report make(std::uint32_t cue, token_range content) const;
  [[nodiscard]] noun_phrase source_of(std::uint32_t cue) const;

  const document& article_;
  const std::vector<saying>& sayings_;
  const std::vector<report>& by_rules_;
  std::vector<std::uint32_t> kinds_;      // of tokens
  std::vector<totals> before_;            // each token, and the end
  std::vector<std::uint32_t> saying_of_;  // by token of a cue; `nothing` elsewhere
  std::vector<std::uint32_t> rule_of_;    // by saying
};

}  // namespace onrecord::quotes
