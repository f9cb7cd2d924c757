#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <onrecord/export.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The same quote in several articles: the same words, or others?
///
/// What is compared are passages in quote marks, `quote_kind::direct` and `mixed`. Reports without
/// marks are the article's own words and are left out: they stand in no list below.
///
/// A quote is a sequence of words. Quote marks, dashes, hyphens, spaces, punctuation, case, the
/// dots of abbreviations, and whether a number is written in digits make no difference. Brackets
/// and ellipses of an editor are known as such (see `edit::editorial`). In scripts without spaces
/// every character is a word.
///
/// Quotes meet through an inverted index of shingles, pairs of neighbouring words (Broder 1997, "On
/// the resemblance and containment of documents"). A shingle that many quotes share counts for the
/// first of them only, so time grows with the words, not with the pairs. Candidates are aligned
/// word by word: at shingles that stand once in both, and between them with the greedy algorithm of
/// Myers (1986, "An O(ND) Difference Algorithm and Its Variations"), bounded: two stretches with
/// too many differences become one replacement. Then alignment and speakers decide, with more
/// evidence asked where the speakers differ, and none taken from stock phrases.
///
/// Every function here is pure and fails at nothing; empty analyses compare as empty.
namespace onrecord {

/// How one quote stands in two articles.
enum class verdict : std::uint8_t {
  same,      ///< the same words, an editor's brackets aside
  trimmed,   ///< words were left out, none put in their place, and no negation is among them
  reworded,  ///< other words, or others where an editor says nothing of it
  spliced,   ///< one quote runs together what the other article prints as separate statements
};

/// What became of a stretch of words on the way from the first quote to the second.
enum class edit_operation : std::uint8_t {
  equal,    ///< stands in both
  insert,   ///< stands only in the second
  remove,   ///< stands only in the first; called "delete" in JSON
  replace,  ///< other words here and there
};

/// One step of an alignment. `a` and `b` are BYTES of the texts of the two articles, from the first
/// to the last word of the stretch with the brackets that hold it; an empty span where a side has
/// no words. Steps are in reading order and cover every word that is compared.
struct edit {
  edit_operation operation = edit_operation::equal;  ///< what the second article did
  text_span a;                                       ///< in the first article
  text_span b;                                       ///< in the second
  bool editorial = false;  ///< an editor's bracket or ellipsis accounts for this step
};

/// A quote that two articles share.
struct quote_pair {
  std::uint32_t a = 0;  ///< index into `analysis::quotes` of the first article
  std::uint32_t b = 0;  ///< and of the second
  onrecord::verdict verdict = verdict::same;  ///< what the second article did with it
  std::vector<edit> edits;       ///< of a spliced quote only the part that the other one holds
  double similarity = 0;         ///< 0 to 1: matched words among those compared, by weight
  bool speakers_differ = false;  ///< both articles name somebody, and not the same
  std::string why;               ///< one sentence for the reader
};

/// Two sentences that speak of the same thing and give different figures or dates.
struct figure_difference {
  text_span sentence_a;  ///< the sentence of the first article
  text_span sentence_b;  ///< and of the second
  text_span a;           ///< the figure or date with its unit, in the first article
  text_span b;           ///< and in the second
  std::string why;       ///< one sentence for the reader: what both speak of
};

/// Two articles side by side. Indexes are those of the two analyses, in rising order.
struct comparison {
  std::vector<quote_pair> quotes;          ///< by `a`, then `b`; a quote can stand in several pairs
  std::vector<std::uint32_t> only_a;       ///< quotes that stand in no pair
  std::vector<std::uint32_t> only_b;       ///< the same of the second article
  std::vector<std::uint32_t> speakers_a;   ///< entities that only this article quotes or reports
  std::vector<std::uint32_t> speakers_b;   ///< the same of the second article
  std::vector<figure_difference> figures;  ///< by place in the first article
  std::vector<quote_pair> repeated_a;      ///< one quote twice within an article; `a` stands first
  std::vector<quote_pair> repeated_b;      ///< the same of the second article
};

/// Compares two articles. Time and memory grow with the two texts, sorting aside.
[[nodiscard]] ONRECORD_EXPORT comparison compare(const analysis& a, const analysis& b);

/// One quote as one of many articles prints it.
struct cluster_member {
  std::uint32_t article = 0;                  ///< index into the list that was compared
  std::uint32_t quote = 0;                    ///< index into the quotes of its analysis
  onrecord::verdict verdict = verdict::same;  ///< against the fullest member; never `spliced`
  std::vector<edit> edits;                    ///< from the fullest member (`a`) to this one (`b`)
};

/// A quote that stands in several places.
struct quote_cluster {
  std::vector<cluster_member> members;  ///< by article, then quote; at least two
  std::uint32_t fullest = 0;            ///< index of the member with the most words
  bool speakers_differ = false;         ///< the articles do not name one and the same speaker
};

/// Clusters of one quote over any number of articles, those that most articles share first. A quote
/// is in one cluster at most; several members can come from one article. Grows as `compare` does.
[[nodiscard]] ONRECORD_EXPORT std::vector<quote_cluster> cluster_quotes(
    std::span<const analysis> articles);

/// What a comparison can be written as.
enum class comparison_format : std::uint8_t {
  json,      ///< schema "onrecord.comparison/1"; of a list of articles "onrecord.quote_clusters/1"
  text,      ///< for people: [-words only here-] {+words only there+}, as wdiff writes them
  terminal,  ///< the same, with ANSI colours, underlined and struck through, instead of the
             ///< brackets
  html,      ///< a stand-alone page, two articles or a table; everything escaped, nothing scripted
};

/// Name of a format: "json".
[[nodiscard]] ONRECORD_EXPORT std::string_view name(comparison_format value);
/// @{ The name of a value, as it stands in JSON.
[[nodiscard]] ONRECORD_EXPORT std::string_view name(verdict value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(edit_operation value);
/// @}

/// Compares and writes: two articles side by side, more as clusters, fewer as an empty list of
/// clusters. `unit` is the unit of offsets in JSON. Ends in a newline. The same articles give the
/// same bytes.
[[nodiscard]] ONRECORD_EXPORT std::string render_comparison(std::span<const analysis> articles,
                                                            comparison_format format,
                                                            offset_unit unit);

}  // namespace onrecord
