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

TEST_CASE("addresses of the web and of people are told apart", "[article]") {
  CHECK(address_in("See www.pell.example") == 1);
  CHECK(address_in("Write to ada@pell.example") == 2);
  CHECK(address_in("The mill closes") == 0);
}

TEST_CASE("a link leads to the same page, the same site, anywhere or to a mailbox", "[article]") {
  CHECK(target_of("#flood") == 1);
  CHECK(target_of("/flood") == 2);
  CHECK(target_of("https://pell.example/flood") == 3);
  CHECK(target_of("mailto:ada@pell.example") == 4);
}
