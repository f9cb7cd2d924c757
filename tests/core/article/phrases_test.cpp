#include "article/phrases.hpp"

#include <algorithm>
#include <iterator>
#include <onrecord/names.hpp>
#include <onrecord_data/phrases.hpp>

#include "support/catch.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

TEST_CASE("every phrase of the table takes its example and leaves its near miss", "[article]") {
  namespace table = data::phrases;
  static_assert(std::size(table::rows) == std::size(table::examples));
  folded_line scratch;
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].phrase, table::rows[i].form);
    const auto taken = find_phrase(table::examples[i].matches, scratch);
    CHECK(taken.has_value());
    CHECK(name(taken.value_or(phrase_match{}).reason) == table::rows[i].reason);
    CHECK_FALSE(find_phrase(table::examples[i].rejects, scratch));
  }
}

TEST_CASE("the phrases of the table are sorted and written in small letters", "[article]") {
  namespace table = data::phrases;
  CHECK(std::is_sorted(std::begin(table::rows), std::end(table::rows),
                       [](const auto& a, const auto& b) { return a.phrase < b.phrase; }));
  folded_line folded;
  for (const auto& row : table::rows) {
    folded.assign(row.phrase);
    CHECK(folded.text() == row.phrase);
  }
}

TEST_CASE("a phrase keeps the spelling of the line as its evidence", "[article]") {
  folded_line scratch;
  const auto found = find_phrase("»  READ MORE: Harbour reopens", scratch);
  REQUIRE(found);
  CHECK(found->evidence == "READ MORE:");
  CHECK_FALSE(found->whole_line);
}

TEST_CASE("a number may stand before a phrase that is alone", "[article]") {
  folded_line scratch;
  CHECK(find_phrase("12 Comments", scratch));
  CHECK_FALSE(find_phrase("12 Comments by the mayor angered the growers", scratch));
}
