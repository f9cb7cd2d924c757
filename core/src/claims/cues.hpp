#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <optional>
#include <span>
#include <vector>

#include "claims/words.hpp"
#include "text/segment.hpp"

/// The words that show what a sentence is about, from the tables in core/data.
namespace onrecord::claims {

enum class cue_table : std::uint8_t {
  type,          ///< claim_types.tsv
  hedge,         ///< hedges.tsv
  verification,  ///< verification.tsv
  anonymous,     ///< anonymous_sources.tsv
  reference,     ///< claim_references.tsv
  report,        ///< report_cues.tsv
};

/// Which claim a verification cue speaks of.
enum class cue_scope : std::uint8_t {
  same,    ///< the sentence it stands in
  before,  ///< the claims before that sentence
  either,  ///< its sentence where that has more to say than the cue, else the claims before
};

/// Whose words a cue of the table `anonymous` takes for those of an unnamed source.
enum class cue_reach : std::uint8_t {
  reported,  ///< of the source it covers, where they are not quoted in full
  always,    ///< of the source it covers
  sentence,  ///< of every source of its sentence
};

/// A row of a table found in the text: tokens [first, last).
struct cue {
  cue_table table = cue_table::type;
  std::uint16_t row = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The type that a cue of the table `type` shows.
[[nodiscard]] claim_type type_of(const cue& found);
/// Whether a cue of the table `type` gives the type by itself, whatever the models say.
[[nodiscard]] bool decides(const cue& found);
/// Status and scope of a cue of the table `verification`.
[[nodiscard]] verification_status status_of(const cue& found);
[[nodiscard]] cue_scope scope_of(const cue& found);

/// The reach of a cue of the table `anonymous`.
[[nodiscard]] cue_reach reach_of(const cue& found);

/// Whether the name of the source stands before a cue of the table `report`, not after it.
[[nodiscard]] bool source_before(const cue& found);

/// A number for the row of a cue that stays when other rows come and go.
[[nodiscard]] std::uint32_t row_hash(const cue& found);

/// Where a cue stands in the text.
[[nodiscard]] text_span span_of(const cue& found, const text::segmentation& parts);

/// The cues of all sentences.
class cue_index {
 public:
  /// Cues of sentence `i`, in reading order. Cues inside a longer one of the same table (of the
  /// same type, in the table of types) are left out; near misses hide cues, but are none.
  [[nodiscard]] std::span<const cue> of_sentence(std::size_t i) const {
    return std::span(cues_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
  }

 private:
  friend cue_index find_cues(std::span<const word>, const text::segmentation&);
  std::vector<cue> cues_;
  std::vector<std::uint32_t> begins_{0};
};

[[nodiscard]] cue_index find_cues(std::span<const word> words, const text::segmentation& parts);

}  // namespace onrecord::claims
