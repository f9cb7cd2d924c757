#include "claims/cues.hpp"

#include <algorithm>
#include <iterator>
#include <onrecord_data/anonymous_sources.hpp>
#include <onrecord_data/claim_references.hpp>
#include <onrecord_data/claim_types.hpp>
#include <onrecord_data/hedges.hpp>
#include <onrecord_data/report_cues.hpp>
#include <onrecord_data/verification.hpp>
#include <string>
#include <string_view>

#include "claims/phrases.hpp"
#include "core/claims/prepared.hpp"
#include "support/catch.hpp"

namespace claims = onrecord::claims;

namespace {

std::vector<std::string> phrases_in(const std::string& pattern, const std::string& text) {
  claims::phrase_trie patterns;
  patterns.add(pattern, 0);
  const claims::phrase_set phrases(patterns);
  const prepared given(text);
  std::vector<claims::phrase_set::hit> hits;
  const auto end = static_cast<std::uint32_t>(given.words.size());
  for (std::uint32_t at = 0; at < end; ++at) phrases.match(given.words, at, end, hits);
  std::vector<std::string> found;
  for (const auto& hit : hits) {
    const onrecord::text_span span{given.parts.tokens[hit.first].span.begin,
                                   given.parts.tokens[hit.last - 1].span.end};
    found.emplace_back(onrecord::slice(given.source.text, span));
  }
  return found;
}

std::vector<std::string> cues_in(const std::string& text, claims::cue_table table) {
  const prepared given(text);
  const claims::cue_index index = claims::find_cues(given.words, given.parts);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < given.parts.sentences.size(); ++i) {
    for (const claims::cue& each : index.of_sentence(i)) {
      if (each.table == table)
        found.emplace_back(onrecord::slice(given.source.text, span_of(each, given.parts)));
    }
  }
  return found;
}

/// Whether row `row` of `table` is among the cues of `text`.
bool finds(claims::cue_table table, std::size_t row, std::string_view text) {
  const prepared given{std::string(text)};
  const claims::cue_index index = claims::find_cues(given.words, given.parts);
  const auto cues = index.of_sentence(0);
  return std::any_of(cues.begin(), cues.end(), [&](const claims::cue& each) {
    return each.table == table && each.row == row;
  });
}

/// A row's example holds a cue of this row, and its near miss none.
template <class Rows, class Examples>
void check_rows(claims::cue_table table, const Rows& rows, const Examples& examples) {
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    INFO(rows[i].cue << " / " << examples[i].matches << " / " << examples[i].rejects);
    CHECK(finds(table, i, examples[i].matches));
    CHECK_FALSE(finds(table, i, examples[i].rejects));
  }
}

/// As `check_rows`; rows labelled `none` hide every cue of their example and none of the near miss.
template <class Rows, class Examples, class Label>
void check_rows(claims::cue_table table, const Rows& rows, const Examples& examples, Label label) {
  const auto any = [&](std::string_view text) {
    return !cues_in(std::string(text), table).empty();
  };
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    INFO(rows[i].cue << " / " << examples[i].matches << " / " << examples[i].rejects);
    const bool near_miss = rows[i].*label == "none";
    CHECK((near_miss ? !any(examples[i].matches) : finds(table, i, examples[i].matches)));
    CHECK((near_miss ? any(examples[i].rejects) : !finds(table, i, examples[i].rejects)));
  }
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("every row of a cue table finds its example and not its near miss", "[claims]") {
  namespace data = onrecord::data;
  check_rows(claims::cue_table::type, data::claim_types::rows, data::claim_types::examples);
  check_rows(claims::cue_table::hedge, data::hedges::rows, data::hedges::examples,
             &data::hedges::row::label);
  check_rows(claims::cue_table::verification, data::verification::rows,
             data::verification::examples, &data::verification::row::status);
  check_rows(claims::cue_table::anonymous, data::anonymous_sources::rows,
             data::anonymous_sources::examples);
  check_rows(claims::cue_table::reference, data::claim_references::rows,
             data::claim_references::examples);
  check_rows(claims::cue_table::report, data::report_cues::rows, data::report_cues::examples);
}

TEST_CASE("a pattern knows alternatives, optional words, numbers, negations and gaps", "[claims]") {
  CHECK(phrases_in("led|leads to", "It led to rain and leads to snow.") ==
        texts{"led to", "leads to"});
  CHECK(phrases_in("up_to|only #", "It took up to 9, only 3.") == texts{"up to 9", "only 3"});
  CHECK(phrases_in("has been? lost", "It has lost, it has been lost.") ==
        texts{"has lost", "has been lost"});
  CHECK(phrases_in("# percent", "About 14 percent of 3,000.") == texts{"14 percent"});
  CHECK(phrases_in("n't know", "I don’t know and didn't know.") ==
        texts{"don’t know", "didn't know"});
  CHECK(phrases_in("seems / to", "It seems to rain, he seems ill.") == texts{"seems"});
  CHECK(phrases_in("keeps ~ from", "It keeps from us, keeps the red fox from us.") ==
        texts{"keeps from", "keeps the red fox from"});
}

TEST_CASE("a gap spans at most three words and no punctuation", "[claims]") {
  CHECK(phrases_in("keeps ~ from", "keeps the big red old fox from us").empty());
  CHECK(phrases_in("keeps ~ from", "keeps it, from us").empty());
}

TEST_CASE("a hedge in a capital inside a sentence is a name", "[claims]") {
  CHECK(cues_in("The May report came late.", claims::cue_table::hedge).empty());
  CHECK(cues_in("Maybe the report may come late.", claims::cue_table::hedge) ==
        texts{"Maybe", "may"});
}

TEST_CASE("near misses of verification cues have no status", "[claims]") {
  for (const char* text :
       {"The post came from a verified account.", "Two families were denied entry at the border.",
        "The land dispute is older than the village.", "It was a false alarm.",
        "She was confirmed to the court on Monday.", "The visa was denied.",
        "The chart is not misleading.", "If the link is confirmed, the mill closes.",
        "The crane retracted its arm.", "The play is a satire of war."}) {
    INFO(text);
    CHECK(cues_in(text, claims::cue_table::verification).empty());
  }
}

TEST_CASE("verification cues are found where a claim is judged", "[claims]") {
  CHECK(cues_in("The figure has not been verified.", claims::cue_table::verification) ==
        texts{"not been verified"});
  CHECK(cues_in("The theft has not been officially confirmed.", claims::cue_table::verification) ==
        texts{"not been officially confirmed"});
  CHECK(cues_in("The owner denied it.", claims::cue_table::verification) == texts{"denied"});
  CHECK(cues_in("There is no credible evidence of a leak.", claims::cue_table::verification) ==
        texts{"no credible evidence"});
}

TEST_CASE("what somebody calls exaggerated is disputed, what was exaggerated is debunked",
          "[claims]") {
  const auto status = [](const char* text) {
    const prepared given(text);
    const claims::cue_index cues = claims::find_cues(given.words, given.parts);
    for (const claims::cue& each : cues.of_sentence(0))
      if (each.table == claims::cue_table::verification) return claims::status_of(each);
    return onrecord::verification_status::corroborated;
  };
  CHECK(status("\"My rival has exaggerated every figure,\" she said.") ==
        onrecord::verification_status::disputed);
  CHECK(status("The toll was greatly exaggerated.") == onrecord::verification_status::debunked);
}

TEST_CASE("cues of long repetitive texts are found in linear time", "[claims]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "as not been no could more ";
  const prepared given(text);
  CHECK(claims::find_cues(given.words, given.parts).of_sentence(0).size() < given.words.size() * 8);
}
