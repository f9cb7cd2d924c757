#include "article/text_signs.hpp"

#include "support/catch.hpp"

using namespace onrecord::extraction;

TEST_CASE("a text begins with a letter, a digit, a quote, a bracket, a dash or another sign",
          "[article]") {
  CHECK(first_sign("Mill") == 0);
  CHECK(first_sign("мост") == 0);
  CHECK(first_sign("12 mills") == 1);
  CHECK(first_sign("“Mill”") == 2);
  CHECK(first_sign("(mill)") == 3);
  CHECK(first_sign("– mill") == 4);
  CHECK(first_sign("▶ mill") == 5);
}

TEST_CASE("a label is the words before an early colon", "[article]") {
  CHECK(words_before_colon("READ MORE: The mill closes") == 2);
  CHECK(words_before_colon("The mill closes") == 0);
  CHECK(words_before_colon("The old mill in the town of Pell has one wish: to stay") == 0);
}
