#include "article/folded_line.hpp"

#include <string>

#include "support/catch.hpp"

using namespace onrecord::extraction;

namespace {

std::string folded(const std::string& line) {
  folded_line made;
  made.assign(line);
  return std::string(made.text());
}

}  // namespace

TEST_CASE("a folded line has small letters and common signs", "[article]") {
  CHECK(folded("Ada’s MILL – Reopened ★ ÉTÉ") == "ada's mill - reopened | été");
  CHECK(folded("@[`{ 12,345 AZ az \x7F") == "@[`{ 12,345 az az \x7F");
}

TEST_CASE("white space is one space wherever it stands, and none at the ends", "[article]") {
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string word(before, 'X');
    const std::string small(before, 'x');
    CHECK(folded(word + "  The  \t mill \n of Pell  ") ==
          small + (before == 0 ? "the" : " the") + " mill of pell");
  }
}

TEST_CASE("a byte of a folded line is found again in the line", "[article]") {
  CHECK(source_of_folded("  The  Mill", 0) == 2);
  CHECK(source_of_folded("  The  Mill", 4) == 7);
  CHECK(source_of_folded("Été – now", 6) == 6);
  CHECK(source_of_folded("Été – now", 8) == 10);
  CHECK(source_of_folded("The mill ", 8) == 9);
}
