#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/learned.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// How a passage and a saying belong together. Each has its confidence and its words for the
/// reader in why.cpp.
enum class link_rule : std::uint8_t {
  none,
  follows,           ///< `“…,” Ada Lind said`
  precedes,          ///< `Ada Lind said, “…”`
  encloses,          ///< `Ada Lind, who is “…,” said`
  same_sentence,     ///< farther off, in the same sentence
  split,             ///< `“…,” she said. “…”`: goes on the passage before
  continued,         ///< goes on an open passage of the paragraph before
  dash,              ///< `“…” – Ada Lind`
  label,             ///< `LIND: “…”`
  colon_before,      ///< the paragraph before ends in a colon
  sentence_before,   ///< the sentence before names who speaks
  paragraph_before,  ///< the paragraph before names who speaks
  subject,           ///< the subject of the sentence, without a cue
  interview,         ///< a paragraph of its own in an interview
  runs_on,           ///< `“…` whose next paragraphs, `“…,” she said`, tell who speaks
  inside,            ///< `« …, dit Ada Lind. … »`
};

/// Whose words a passage is.
struct attribution {
  link_rule rule = link_rule::none;
  std::uint32_t saying = document::nothing;  ///< index; `nothing` for `subject`
  noun_phrase source;
  token_range cue;  ///< may be empty
  cue_kind kind = cue_kind::none;
  std::uint32_t group = 0;  ///< equal for the parts of one act of saying
  int score = 0;            ///< how well it fits, 0 to 100
  double share = 1;         ///< of the ranker's belief that goes to it, 0 to 1
};

/// Attributes the passages of an article in reading order: lists who may have said each, and a
/// learned ranker chooses; outside English the worth that the rules give decides. Candidates are
/// the sayings next to a passage in its paragraph, the passage before it, and the paragraph before;
/// a fixed number for each passage. Refers to its arguments, which must outlive it.
class attributor {
 public:
  attributor(const document& article, const std::vector<saying>& sayings);

  /// Lists the candidates of the next passage; false after the last one.
  bool next();
  [[nodiscard]] const std::vector<attribution>& candidates() const { return candidates_; }
  /// What speaks for and against candidate `index`.
  template <class Seen>
  void collect(std::size_t index, Seen& seen) const;
  /// The candidate that the rules find best; 0 when there is none.
  [[nodiscard]] std::size_t best_by_rules() const;
  /// Takes candidate `index` for the passage, or none where there are no candidates.
  void choose(std::size_t index, double share = 1);

  [[nodiscard]] std::vector<attribution> take() { return std::move(found_); }

 private:
  void offer(link_rule rule, std::uint32_t index, int score);
  void inherit(const attribution& given, link_rule rule, int score);
  void offer_subject(token_range sentence, link_rule rule, int score);

  [[nodiscard]] bool is_spoken_of(const passage& where) const;
  [[nodiscard]] bool may_speak(const noun_phrase& subject) const;
  [[nodiscard]] std::uint32_t words_between(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool same_sentence(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool runs_on(const passage& where) const;
  [[nodiscard]] bool crosses_passage(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool interrupted(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool tells_when(const saying& from) const;
  [[nodiscard]] bool is_heading(std::uint32_t last) const;
  [[nodiscard]] bool is_title_case(token_range sentence) const;
  [[nodiscard]] bool leads_on(std::uint32_t last) const;

  bool consider_label_inside(const passage& where);
  bool consider_dash(const passage& where);
  void consider_before(const passage& where);
  void consider_outer(const passage& where, std::uint32_t inner);
  void offer_preceding(std::uint32_t index, const saying& from, std::uint32_t end,
                       const passage& where, int words);
  void consider_after(const passage& where);
  void consider_previous_passage(std::uint32_t p);
  void consider_next_paragraphs(std::uint32_t p);
  void consider_paragraph_before(std::uint32_t p);
  void consider_subject(const passage& where);
  void consider_interviewee(const passage& where);

  const document& article_;
  const std::vector<saying>& sayings_;
  std::vector<attribution> found_;          // of the passages so far
  std::vector<attribution> candidates_;     // of the passage at hand
  std::optional<noun_phrase> interviewee_;  // looked for when first needed
  std::size_t next_ = 0;                    // the first saying whose cue stands after it
};

/// The best attribution of every passage, rule `none` where nothing fits.
[[nodiscard]] std::vector<attribution> attribute(const document& article,
                                                 const std::vector<saying>& sayings);

}  // namespace onrecord::quotes
