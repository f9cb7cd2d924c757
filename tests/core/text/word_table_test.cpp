#include "text/word_table.hpp"

#include <string>

#include "support/catch.hpp"

using namespace onrecord::text;

TEST_CASE("the hash of a text does not see the case of its ASCII letters", "[text]") {
  CHECK(hash_text("The MILL of Pell reopens") == hash_text("the mill OF PELL REOPENS"));
  CHECK(hash_text("É mill") != hash_text("é mill"));
  CHECK(hash_text("[mill]") != hash_text("{mill}"));
}

TEST_CASE("the hash of a text tells texts apart that differ in one byte", "[text]") {
  const std::string text = "The old mill of Pell.";
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    ++other[i];
    CHECK(hash_text(other) != hash_text(text));
  }
  CHECK(hash_text("") != hash_text(std::string(1, '\0')));
}
