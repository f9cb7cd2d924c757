#include "article/phrases.hpp"

#include <algorithm>
#include <iterator>
#include <onrecord/names.hpp>
#include <onrecord_data/phrases.hpp>
#include <optional>
#include <string_view>

#include "support/catch.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

namespace {

std::optional<phrase_match> find(std::string_view line) {
  folded_line scratch;
  return find_phrase(line, measure(line), words_of(line), scratch);
}

}  // namespace

TEST_CASE("every phrase of the table takes its example and leaves its near miss", "[article]") {
  namespace table = data::phrases;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].phrase, table::rows[i].form);
    const auto taken = find(table::examples[i].matches);
    CHECK(taken.has_value());
    CHECK(name(taken.value_or(phrase_match{}).reason) == table::rows[i].reason);
    CHECK_FALSE(find(table::examples[i].rejects));
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
  const auto found = find("»  READ MORE: Harbour reopens");
  REQUIRE(found);
  CHECK(found->evidence == "READ MORE:");
  CHECK_FALSE(found->whole_line);
}

TEST_CASE("a number may stand before a phrase that is alone", "[article]") {
  CHECK(find("12 Comments"));
  CHECK_FALSE(find("12 Comments by the mayor angered the growers"));
}

TEST_CASE("brackets and pictures around a phrase make no difference", "[article]") {
  CHECK(find("【関連記事】"));
  CHECK(find("📷 Photo: Ada Lind"));
}

TEST_CASE("a phrase that ends an article is known as such", "[article]") {
  CHECK(find("Notes to editors").value_or(phrase_match{}).is_tail);
  CHECK_FALSE(find("Press release").value_or(phrase_match{}).is_tail);
}
