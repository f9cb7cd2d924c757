#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <onrecord/export.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The second public step: from an article to who said what, and what can be checked.
namespace onrecord {

/// ClaimBuster's classes of check-worthiness (Hassan et al. 2017, "Toward Automated
/// Fact-Checking"), as adapted to news.
enum class check_class : std::uint8_t {
  cfs,  ///< check-worthy factual sentence
  ufs,  ///< unimportant factual sentence
  nfs,  ///< non-factual sentence
};

/// One sentence of a kept block.
struct sentence {
  text_span span;                         ///< its text
  check_class class_ = check_class::nfs;  ///< is it worth checking?
  double score = 0;                       ///< 0 to 1: how likely the sentence is worth checking
};

/// What an entity is.
enum class entity_kind : std::uint8_t {
  person,
  organization,
  place,
  other,  ///< unnamed sources ("officials") and whatever else speaks
};

/// Somebody or something the article names as a source.
struct entity {
  std::string name;                       ///< the fullest form in the article, without titles
  entity_kind kind = entity_kind::other;  ///< what it is
  std::string role;                       ///< "White House press secretary"; empty when not given
  std::vector<text_span> mentions;        ///< in reading order
};

/// Who is behind words: an entity (index into `analysis::entities`), the words that name it at
/// this place, or both; never neither.
struct source {
  std::optional<std::uint32_t> entity;  ///< whom the words stand for; absent when not known
  std::optional<text_span> mention;     ///< the words at this place: a name, "he", "officials"
};

/// How somebody's words stand in the article.
enum class quote_kind : std::uint8_t {
  direct,    ///< a source's words as a full utterance
  mixed,     ///< a quoted fragment inside the article's own clause
  indirect,  ///< reported without quote marks; `span` is the reported content
};

/// One quoted passage or report: an entry for each paragraph and each part of a split quote.
struct quote {
  quote_kind kind = quote_kind::direct;  ///< how they stand in the article
  text_span span;                        ///< without the marks
  text_span marks;                       ///< with them; equals `span` where there are none
  std::optional<source> speaker;         ///< absent when nobody is named
  std::optional<text_span> cue;   ///< the verb or phrase of saying: "claimed", "according to"
  std::uint32_t attribution = 0;  ///< equal for the parts of one act of saying
  double confidence = 0;          ///< 0 to 1: how likely kind and speaker are right
  std::string why;                ///< which rule spoke, one sentence for the reader
};

/// What a claim is about; a claim can have several types.
enum class claim_type : std::uint8_t {
  quantity,    ///< a number, amount, rate, rank or trend
  causation,   ///< one thing leads to, prevents or is linked with another
  comparison,  ///< more, most, first, a record
  prediction,  ///< what will or would happen
  rule,        ///< what a law, policy, court or contract says or does
  accusation,  ///< somebody did something wrong
  position,    ///< a stance, vote, pledge or record of support
  event,       ///< a specific event or action stated as fact
  personal,    ///< the speaker's own experience
  opinion,     ///< a value judgement or belief
};

/// A type of a claim with the words that show it.
struct typed_evidence {
  claim_type name = claim_type::event;  ///< the type
  std::vector<text_span> evidence;      ///< the words that show it
};

/// In whose voice a claim stands.
enum class claim_voice : std::uint8_t {
  article,    ///< the article itself asserts it
  direct,     ///< inside quote marks
  indirect,   ///< reported without quote marks
  mixed,      ///< reported, partly in quote marks
  anonymous,  ///< of unnamed sources: "officials said"
};

/// What the text itself says about the truth of a claim.
enum class verification_status : std::uint8_t {
  unverified,    ///< not confirmed, could not be checked
  disputed,      ///< somebody denies or contradicts it
  debunked,      ///< false, misleading, without evidence
  corroborated,  ///< confirmed, backed by records
};

/// A remark of the article about the truth of what it reports.
struct verification {
  verification_status status = verification_status::unverified;  ///< what it says
  text_span cue;                                                 ///< the words that say it
  std::vector<std::uint32_t> about;  ///< indexes of the claims it speaks of; may be empty
};

/// A sentence with something to show: check-worthy, or with a type, hedge or verification status.
struct claim {
  text_span span;                            ///< the sentence
  check_class class_ = check_class::nfs;     ///< as of the sentence
  double score = 0;                          ///< as of the sentence
  std::vector<typed_evidence> types;         ///< each type once; may be empty
  std::optional<source> claimant;            ///< absent when the article itself asserts it
  claim_voice voice = claim_voice::article;  ///< in whose voice it stands
  std::vector<text_span> hedges;             ///< "might", "about", in reading order
  std::optional<onrecord::verification> verification;  ///< absent when the sentence says nothing
  std::string why;                                     ///< what spoke, one sentence
};

/// Everything that was found. Spans of all parts point into `article.text`.
struct analysis {
  onrecord::article article;        ///< the cleaned article, its removed blocks flagged
  std::vector<sentence> sentences;  ///< of the kept blocks, headline included, in reading order
  std::vector<entity> entities;     ///< what `source::entity` points into
  std::vector<quote> quotes;        ///< in reading order
  std::vector<claim> claims;        ///< in reading order
};

/// Blocks (indexes into `article::blocks`) whose fate the reader decided. An index that does not
/// exist is ignored and reported as the diagnostic "unknown_block". Where both lists name a block,
/// it is kept.
struct overrides {
  std::vector<std::uint32_t> keep;    ///< put back
  std::vector<std::uint32_t> remove;  ///< taken out, reason `by_reader`
};

/// Finds sentences, entities, quotes and claims in the kept blocks. Pure; linear in the text.
[[nodiscard]] ONRECORD_EXPORT analysis annotate(article cleaned, const overrides& reader = {});

/// `extract` and `annotate` in a row.
[[nodiscard]] ONRECORD_EXPORT result<analysis> analyze(std::string_view input,
                                                       const extract_options& options = {});

}  // namespace onrecord
