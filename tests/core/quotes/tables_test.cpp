#include <iterator>
#include <onrecord_data/cues.hpp>
#include <onrecord_data/first_names.hpp>
#include <onrecord_data/foreign_sayings.hpp>
#include <onrecord_data/function_words.hpp>
#include <onrecord_data/interviews.hpp>
#include <onrecord_data/naming_words.hpp>
#include <onrecord_data/organization_words.hpp>
#include <onrecord_data/places.hpp>
#include <onrecord_data/pronouns.hpp>
#include <onrecord_data/source_nouns.hpp>
#include <onrecord_data/titles.hpp>
#include <set>
#include <string>

#include "quotes/lexicon.hpp"
#include "support/catch.hpp"
#include "support/quotes.hpp"
#include "text/word_table.hpp"

using namespace onrecord;

namespace {

/// Whether a form of the cue in `row` is the cue of a quote or report in `text`.
bool has_cue(std::string_view text, const data::cues::row& row) {
  const std::string particle =
      row.particle == "-" ? std::string() : " " + std::string(row.particle);
  for (const bool indirect : {false, true}) {
    for (const auto& it : testing::found_in(testing::lines(std::string(text)), indirect)) {
      for (const std::string_view form :
           {row.base, row.third, row.past, row.present_participle, row.past_participle})
        if (it.cue == std::string(form) + particle) return true;
    }
  }
  return false;
}

template <class Row, std::size_t Count, class Key>
void check_unique(const Row (&rows)[Count], Key key) {
  std::set<std::string_view> seen;
  for (const Row& row : rows) {
    INFO(row.*key);
    CHECK(seen.insert(row.*key).second);
  }
}

}  // namespace

TEST_CASE("every cue is found in its example and not in its near miss") {
  for (std::size_t i = 0; i < std::size(data::cues::rows); ++i) {
    const auto& example = data::cues::examples[i];
    INFO(example.matches << " / " << example.rejects);
    CHECK(has_cue(example.matches, data::cues::rows[i]));
    CHECK_FALSE(has_cue(example.rejects, data::cues::rows[i]));
  }
}

TEST_CASE("every lead to an interview is found in its example and not in its near miss") {
  const auto answering = [](std::string_view introduction) {
    const auto found =
        testing::quoted(std::string(introduction) + "\n“We never thought of leaving the town.”");
    REQUIRE(found.size() == 1);
    return found[0].who;
  };
  for (const auto& example : data::interviews::examples) {
    INFO(example.matches << " / " << example.rejects);
    CHECK(answering(example.matches) == "Ada Lind");
    CHECK(answering(example.rejects) != "Ada Lind");
  }
}

TEST_CASE("every kind of words beside foreign quotes names who speaks in its example alone") {
  for (std::size_t i = 0; i < std::size(data::foreign_sayings::rows); ++i) {
    const auto speaks = [&](std::string_view text) {
      article made = testing::lines(std::string(text));
      made.language = data::foreign_sayings::rows[i].language;
      const auto found = testing::found_in(made, false);
      return !found.empty() && !found.back().who.empty();
    };
    const auto& example = data::foreign_sayings::examples[i];
    INFO(example.matches << " / " << example.rejects);
    CHECK(speaks(example.matches));
    CHECK_FALSE(speaks(example.rejects));
  }
}

TEST_CASE("no word stands twice in a table") {
  check_unique(data::first_names::rows, &data::first_names::row::word);
  check_unique(data::function_words::rows, &data::function_words::row::word);
  check_unique(data::interviews::rows, &data::interviews::row::words);
  check_unique(data::naming_words::rows, &data::naming_words::row::word);
  check_unique(data::organization_words::rows, &data::organization_words::row::word);
  check_unique(data::places::rows, &data::places::row::word);
  check_unique(data::pronouns::rows, &data::pronouns::row::word);
  check_unique(data::source_nouns::rows, &data::source_nouns::row::word);
  check_unique(data::titles::rows, &data::titles::row::word);
}

TEST_CASE("every kind in a table is one that the lexicon knows") {
  using namespace onrecord::quotes;
  for (const auto& row : data::function_words::rows) {
    INFO(row.word);
    CHECK(describe(text::hash_word(row.word), false).function != function_word::none);
  }
  for (const auto& row : data::source_nouns::rows) {
    INFO(row.word);
    CHECK(describe(text::hash_word(row.word), false).noun != source_noun::none);
  }
  for (const auto& row : data::cues::rows) {
    INFO(row.base);
    CHECK(describe(text::hash_word(row.base), false).cue != cue_kind::none);
  }
}
