#include "text/eight_bytes.hpp"

#include <functional>
#include <string>

#include "support/catch.hpp"

using namespace onrecord::text;

TEST_CASE("white space is skipped as far as all of eight bytes are", "[text]") {
  CHECK(eight_bytes::skip_white_space("\n\t      \n\n  mill  ", 0) == 8);
  CHECK(eight_bytes::skip_white_space("\n\t      \n\t      ", 0) == 16);
  CHECK(eight_bytes::skip_white_space("\n      ", 0) == 0);
  CHECK(eight_bytes::skip_white_space("       \xA0", 0) == 0);
  CHECK(eight_bytes::skip_white_space("the mill        closes", 8) == 16);
}

TEST_CASE("words with single spaces between are skipped up to what is no such", "[text]") {
  const auto skip = [](const std::string& text) {
    return eight_bytes::skip_spaced_words(text, 0, std::identity{});
  };
  CHECK(skip("the old mill") == 7);  // what follows the space counts
  CHECK(skip("the old mill closes today") == 23);
  CHECK(skip("the  old mill") == 0);
  CHECK(skip("the old\nmill closes") == 0);
  CHECK(skip("the oldest mill") == 8);
  CHECK(skip("moulin à vent") == 0);
}
