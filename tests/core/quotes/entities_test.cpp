#include "quotes/entities.hpp"

#include <string>

#include "quotes/find.hpp"
#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;
using testing::quoted;

namespace {

std::string speaker(const std::string& text) { return quoted(text).back().who; }

entity_kind kind(const std::string& text) {
  const article source = testing::lines(text);
  const auto found = quotes::find(source, text::segment(source));
  return found.entities[*found.quotes.back().speaker->entity].kind;
}

}  // namespace

TEST_CASE("last names, first names and middle ones stand for the full name") {
  CHECK(speaker("Ada Lind came. “We stay,” Lind said.") == "Ada Lind");
  CHECK(speaker("Ada Lind came. “We stay,” Ada said.") == "Ada Lind");
  CHECK(speaker("Ada Xiang Lind came. “We stay,” Xiang said.") == "Ada Xiang Lind");
}

TEST_CASE("suffixes, initials, particles and hyphens belong to a name") {
  CHECK(speaker("Omar Veld Jr. came. “We stay,” Veld said.") == "Omar Veld Jr.");
  CHECK(speaker("Ada B. Lind came. “We stay,” Lind said.") == "Ada B. Lind");
  CHECK(speaker("Ada van der Lind came. “We stay,” van der Lind said.") == "Ada van der Lind");
  CHECK(speaker("Ada Lind-Veld came. “We stay,” Lind-Veld said.") == "Ada Lind-Veld");
  CHECK(speaker("Omar “Addie” Veld came. “We stay,” Veld said.") == "Omar “Addie” Veld");
}

TEST_CASE("titles and possessive endings do not") {
  CHECK(speaker("Sen. Ada Lind came. “We stay,” Mrs. Lind said.") == "Ada Lind");
  CHECK(speaker("Ada Lind’s mill is old. “We stay,” Lind said.") == "Ada Lind");
}

TEST_CASE("namesakes are told apart by their titles") {
  CHECK(speaker("Ada Lind and Omar Lind came. “We stay,” Mr. Lind said.") == "Omar Lind");
  CHECK(speaker("Omar Lind and Ada Lind came. “We stay,” Mrs. Lind said.") == "Ada Lind");
}

TEST_CASE("a first word that looks like a participle or a number is a name only where it acts") {
  CHECK(speaker("The mill is old. Clearing, which owns it, said: “We stay.”") == "Clearing");
  CHECK(speaker("The mill is old. Clearing said: “We stay.”") == "Clearing");
  CHECK(speaker("Forty-three mills are old. The union said: “We stay.”") == "The union");
}

TEST_CASE("letters stand for the body that begins with them, in brackets or not") {
  CHECK(speaker("The Pell Mill Council (PMC) met. “We stay,” the PMC said.") ==
        "Pell Mill Council");
  CHECK(speaker("The Pell Mill Council met. “We stay,” the PMC said.") == "Pell Mill Council");
}

TEST_CASE("small words belong to the names of bodies") {
  CHECK(speaker("“We stay,” the Bank of Pell said.") == "Bank of Pell");
  CHECK(speaker("“We stay,” the Food and Mill Administration said.") ==
        "Food and Mill Administration");
  CHECK(speaker("“We stay,” the People’s Daily said.") == "People’s Daily");
}

TEST_CASE("kinds come from the name and from the words around it") {
  CHECK(kind("“We stay,” said Ada Lind.") == entity_kind::person);
  CHECK(kind("“We stay,” said Qox, who came late.") == entity_kind::person);
  CHECK(kind("“We stay,” the Pell Group said.") == entity_kind::organization);
  CHECK(kind("“We stay,” said a note by local company Pell Soap. “We do,” Pell Soap said.") ==
        entity_kind::organization);
  CHECK(kind("“We stay,” Sweden said.") == entity_kind::place);
}

TEST_CASE("capitals that only shout are no names") {
  CHECK(speaker("There was no room. Sweden spoke. NO ROOM, said the sign. “We stay,” it said.") !=
        "ROOM");
}

TEST_CASE("a line of capitals bounds no name") {
  CHECK(speaker("Ada Lind came. “We stay,” Ada said.\nGolden Mill Best Moment Ada\nAll left.") ==
        "Ada Lind");
  CHECK(speaker("Ada came. “We stay,” Ada said.\nGolden Mill Best Finale Moment Ada\nAll left.") ==
        "Ada");
}

TEST_CASE("a possessive of the plural belongs to the words before a name") {
  CHECK(speaker("“We stay,” the Dunnings’ daughter Ada Dunning said.") == "Ada Dunning");
}

TEST_CASE("a body that was named before its product is not the product") {
  CHECK(speaker("Streams come of age.\nPeople rent games from Pell. Pell Streamia starts on "
                "Monday.\n“The cable is better than the air,” Pell said.") == "Pell");
}

TEST_CASE("another name stands for whom the article says that it does") {
  CHECK(speaker("Ada Lind, better known as Storm, sang on Friday. “I was never afraid,” Storm "
                "said.") == "Ada Lind");
  CHECK(speaker("Ada Lind met Storm on Friday. “I was never afraid,” Storm said.") == "Storm");
}

TEST_CASE("a body whose name ends like a possessive keeps it") {
  CHECK(speaker("Morley's said on Monday that it would close. “It is over,” Morley's said.") ==
        "Morley's");
}

TEST_CASE("a dateline is nobody") {
  CHECK(
      speaker("PELL (Reuters) - Shares in the mill fell after Ada Lind withdrew her offer, saying "
              "the price was “a Christmas tree for lobbyists.”") == "Ada Lind");
  CHECK(speaker(
            "PARIS: The High Court on Friday came down on the town, asking whether it was “waiting "
            "for the fish”.") == "High Court");
}

TEST_CASE("a street that looks like a participle is a name where it speaks") {
  CHECK(speaker("Omar Veld came to Pell. Downing Street said: “We stay.”") == "Downing Street");
}
