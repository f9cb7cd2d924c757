#include "quotes/learned.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;
using testing::quoted;
using testing::reported;

TEST_CASE("features of different kinds or values have different hashes", "[quotes]") {
  quotes::feature_list seen;
  seen.add("before", 1);
  seen.add("after", 1);
  seen.add("before", 2);
  seen.add("before", 1, 1);
  for (std::size_t i = 0; i < seen.hashes().size(); ++i)
    for (std::size_t k = 0; k < i; ++k) CHECK(seen.hashes()[i] != seen.hashes()[k]);
}

TEST_CASE("a term that the article also writes without marks is no quotation", "[quotes]") {
  CHECK(quoted("Then there is “river lung” in the mill. A river lung is rare.").empty());
}

TEST_CASE("a wish is reported where the article is about politics", "[quotes]") {
  const std::string wish = "Ada Lind hopes that the mill will stay open.";
  const std::string politics =
      " The senator won the election; voters of her party in the senate had sent ballots."
      " The campaign of the republican candidate lost votes.";
  CHECK(reported(wish + politics).size() >= 1);
}

TEST_CASE("a transcript's label inside the marks names the speaker", "[quotes]") {
  const auto found = quoted("“LIND: We will stay in Pell this year.”\n\n“VELD: You will not.”");
  REQUIRE(found.size() == 2);
  CHECK(found[0].who == "LIND");
  CHECK(found[1].who == "VELD");
}
