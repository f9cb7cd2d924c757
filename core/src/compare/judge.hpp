#pragma once

#include <cstdint>
#include <onrecord/compare.hpp>
#include <span>
#include <string>
#include <vector>

#include "compare/align.hpp"
#include "compare/utterances.hpp"

namespace onrecord::matching {

/// Two quotes, aligned.
struct alignment {
  std::span<const stretch> runs;
  std::span<const word> a;
  std::span<const word> b;
  bool a_gap_after = false;
  bool b_gap_after = false;
};

/// Aligns quotes by index.
class quote_aligner {
 public:
  explicit quote_aligner(const utterances& quotes) : quotes_(quotes) {}

  /// Valid until the next call.
  [[nodiscard]] alignment align(std::uint32_t a, std::uint32_t b);

 private:
  const utterances& quotes_;
  aligner words_;
};

/// How much of two quotes is one, by weight of words.
struct agreement {
  float matched = 0;
  float replaced = 0;   ///< of the lighter side of every replacement
  float unmatched = 0;  ///< of both sides, an editor's words aside
  float total_a = 0;
  float total_b = 0;
  std::uint32_t content = 0;  ///< matched words that are no function words
  std::uint32_t longest = 0;  ///< words of the longest equal stretch

  /// Of both quotes, 0 to 1.
  [[nodiscard]] double resemblance() const { return 2 * matched / (total_a + total_b); }
  /// Of what the two have in each other's places, 0 to 1: what only one has does not count.
  [[nodiscard]] double fidelity() const { return matched / (matched + replaced); }
};

/// Whether two quotes that share so many shingles are worth aligning.
[[nodiscard]] bool may_be_one_quote(const utterance& a, const utterance& b, std::uint32_t shared);

[[nodiscard]] agreement measure(const alignment& aligned);

/// Whether the two are one quote. More is asked the less is known of the speakers.
[[nodiscard]] bool is_one_quote(const agreement& found, speakers who);

/// Words that other parts of a spliced or split quote account for; empty for none. One entry for
/// each word of `alignment::a` and `b`.
struct accounted {
  std::span<const std::uint8_t> a;
  std::span<const std::uint8_t> b;
};

/// The steps from one quote to the other, and the verdict they make, `spliced` aside.
struct judgement {
  onrecord::verdict verdict = verdict::same;
  std::vector<edit> edits;
};
[[nodiscard]] judgement judge(const alignment& aligned, const accounted& others);

}  // namespace onrecord::matching
