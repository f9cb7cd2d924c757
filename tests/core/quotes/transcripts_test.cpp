#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;
using testing::reported;
using testing::said;

using all = std::vector<said>;

namespace {

constexpr const char* conversation =
    "Mayor Oda Prell spoke with Max Feldt about the bridge.\n"
    "MAX FELDT (on the phone): Mayor, why did it cost twice as much?\n"
    "PRELL: It did not. All of that was steel.\n"
    "(CROSSTALK)\n"
    "We said so in March.\n"
    "FELDT: Your opponent thinks you lied.\n"
    "PRELL: I know.\n"
    "The bridge opens in May.";

}  // namespace

TEST_CASE("the turns of a transcript are the words of those whose names stand before them") {
  CHECK(reported(conversation) ==
        all{
            {"Mayor, why did it cost twice as much?", "Max Feldt", "", ""},
            {"It did not. All of that was steel.", "Oda Prell", "", "Mayor"},
            {"We said so in March.", "Oda Prell", "", "Mayor"},
            {"Your opponent thinks you lied.", "Max Feldt", "", ""},
            {"I know.", "Oda Prell", "", "Mayor"},
        });
}

TEST_CASE("the answers of an interview are the words of whom it is with") {
  const std::string text =
      "This is an interview with Ada Lind about the ferry.\n"
      "Q: Why did the old ferry stop?\n"
      "A: It was forty years old.\n"
      "Q: Will tickets cost more?\n"
      "A: I hope not.";
  CHECK(reported(text) ==
        all{{"It was forty years old.", "Ada Lind", "", ""}, {"I hope not.", "Ada Lind", "", ""}});
}

TEST_CASE("a question without a name is nobody's in an interview") {
  const std::string text =
      "How did it begin?\n"
      "Ada Lind: I bought a boat.\n"
      "Omar Veld: We painted it.\n"
      "What comes next?\n"
      "It is a long way.\n"
      "Ada Lind: I hope for wind.\n"
      "Omar Veld: I do not.";
  const auto found = reported(text);
  REQUIRE(found.size() == 4);
  CHECK(found[1] == said{"We painted it.", "Omar Veld", "", ""});
  CHECK(found[2] == said{"I hope for wind.", "Ada Lind", "", ""});
}

TEST_CASE("in a transcript \"I\" is whose turn it is") {
  const std::string text =
      std::string(conversation) + "\nFELDT: What did you tell her?\nPRELL: “Nobody lied,” I said.";
  const auto found = testing::quoted(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].who == "Oda Prell");
}

TEST_CASE("lists whose entries have labels are no transcripts") {
  CHECK(reported("Ada Lind: You can see the mill from the bridge.\n"
                 "Omar Veld: You may rent a boat at the pier.\n"
                 "Oda Prell: You should try the cake.\n"
                 "Max Feldt: You will not find a better view.")
            .empty());
  CHECK(reported("Pros: It is light.\nCons: It is dear.\n"
                 "Pros: It is quick.\nCons: It is loud.")
            .empty());
}
