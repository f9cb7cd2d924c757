#include "article/shingles.hpp"

#include "support/catch.hpp"

using namespace onrecord::extraction;

TEST_CASE("the share of a text that stands in another counts its rows of four words", "[article]") {
  shingle_set body("The old mill in Pell closed on Monday after ninety years.");
  CHECK(body.share_of(words_of("the old mill in Pell")) == 100);
  CHECK(body.share_of(words_of("the old mill in Oss")) == 50);
  CHECK(body.share_of(words_of("Pell in mill old the")) == 0);
  CHECK(body.share_of(words_of("the old mill")) == 0);
  CHECK(shingle_set("").share_of(words_of("the old mill in Pell")) == 0);
}
