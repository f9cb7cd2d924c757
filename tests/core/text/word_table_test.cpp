#include "text/word_table.hpp"

#include <string>

#include "support/catch.hpp"

using namespace onrecord;

namespace {

struct animals {
  struct row {
    std::string_view word, kind;
  };
  static constexpr bool shares_beginnings = false;
  static constexpr std::string_view text = "ant\nBee\nbee\ninsect\n\nletter\n";
  static constexpr std::string_view row::*columns[] = {&row::word, &row::kind};
};

struct names {
  struct row {
    std::string_view name, gender;
  };
  static constexpr bool shares_beginnings = true;
  static constexpr std::string_view text = "0Ana3\u00efs3bel0Bo\nany\nfemale\nfemale\nmale\n";
  static constexpr std::string_view row::*columns[] = {&row::name, &row::gender};
};

}  // namespace

TEST_CASE("the rows of a table are read from its columns", "[text]") {
  const auto rows = text::rows_of(animals{});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].word == "ant");
  CHECK(rows[0].kind == "insect");
  CHECK(rows[1].kind.empty());
  CHECK(rows[2].word == "bee");
  CHECK(rows[2].kind == "letter");
}

TEST_CASE("words get back the beginnings that they share with the one before", "[text]") {
  const auto rows = text::rows_of(names{});
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].name == "Ana");
  CHECK(rows[1].name == "Ana\u00efs");
  CHECK(rows[2].name == "Anabel");
  CHECK(rows[3].name == "Bo");
  CHECK(rows[3].gender == "male");
}

TEST_CASE("a word is found in any case, and of words that are the same the first", "[text]") {
  const text::word_table table(animals{}, &animals::row::word);
  REQUIRE(table.find("BEE"));
  CHECK(table.number_of(*table.find("BEE")) == 1);
  CHECK_FALSE(table.contains("be"));
}

TEST_CASE("a set of words holds what is listed, by its hash", "[text]") {
  constexpr text::word_set insects("ant", "bee");
  CHECK(insects.contains(text::hash_word("ant")));
  CHECK(insects.contains(text::hash_word("BEE")));
  CHECK_FALSE(insects.contains(text::hash_word("wasp")));
}

TEST_CASE("the hash of a text does not see the case of its ASCII letters", "[text]") {
  CHECK(text::hash_text("The MILL of Pell reopens") == text::hash_text("the mill OF PELL REOPENS"));
  CHECK(text::hash_text("É mill") != text::hash_text("é mill"));
  CHECK(text::hash_text("[mill]") != text::hash_text("{mill}"));
}

TEST_CASE("the hash of a text tells texts apart that differ in one byte", "[text]") {
  const std::string given = "The old mill of Pell.";
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::string other = given;
    ++other[i];
    CHECK(text::hash_text(other) != text::hash_text(given));
  }
  CHECK(text::hash_text("") != text::hash_text(std::string(1, '\0')));
}
