#include <string>

#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;

namespace {

/// The role of whoever says the first passage of `text`.
std::string role(const std::string& text) {
  const auto found = testing::quoted(text);
  return found.empty() ? "no quote" : found.front().role;
}

}  // namespace

TEST_CASE("a role may follow its bearer") {
  CHECK(role("“We stay,” said Ada Lind, 43, a nurse from Pell.") == "nurse from Pell");
  CHECK(role("Ada Lind, a retired nurse from Pell, came. “We stay,” she said.") ==
        "retired nurse from Pell");
  CHECK(role("“We stay,” said Ada Lind, Ph.D., head of the Pell Mill.") == "head of the Pell Mill");
  CHECK(role("“We stay,” said Ada Lind, recently appointed as the mayor of Pell.") ==
        "mayor of Pell");
  CHECK(role("Ada Lind — manager of the mill — came. “We stay,” Lind said.") ==
        "manager of the mill");
}

TEST_CASE("a role may stand before its bearer") {
  CHECK(role("“We stay,” said former Pell mayor Ada Lind.") == "former Pell mayor");
  CHECK(role("“We stay,” guard Ada Lind said.") == "guard");
  CHECK(role("They met “Long Mill” singer Ada Lind. Lind said: “We will stay.”") ==
        "“Long Mill” singer");
  CHECK(role("They asked the paternity test expert, Ada Lind. “We stay,” Lind said.") ==
        "paternity test expert");
}

TEST_CASE("a rank may be written without its stop") {
  CHECK(role("“We stay,” Supt Ada Lind said.") == "Supt");
}

TEST_CASE("an office keeps its complement apart from the name after it") {
  const auto found = testing::quoted("“We stay,” said Pell's ambassador to Sweden Ada Lind.");
  CHECK(found[0].who == "Ada Lind");
  CHECK(found[0].role == "Pell's ambassador to Sweden");
  CHECK(role("“We stay,” said former Speaker of the House Omar Veld.") ==
        "former Speaker of the House");
}

TEST_CASE("a plural role is that of everyone it names, and each has it once") {
  CHECK(role("Federal prosecutors Ada Lind and Omar Veld came. “We stay,” Veld said.") ==
        "Federal prosecutor");
  CHECK(role("“We stay,” federal prosecutors Ada Lind and Omar Veld said.") ==
        "federal prosecutors");
}

TEST_CASE("a role may be a new one or join two fields") {
  CHECK(role("“We stay,” said The Pell Company’s recently named executive chair Ada Lind.") ==
        "Pell Company’s recently named executive chair");
  CHECK(role("“We stay,” chief mill and harbour officer Ada Lind said.") ==
        "chief mill and harbour officer");
}

TEST_CASE("what somebody does or where somebody belongs stands in for a role") {
  CHECK(role("“We stay,” said Ada Lind, who leads the mill group in Pell, on Monday.") ==
        "who leads the mill group in Pell");
  CHECK(role("Ada Lind of the Pell Mill Institute told us: “We stay.”") == "Pell Mill Institute");
}

TEST_CASE("a role is read from any mention, and where somebody is introduced before others") {
  CHECK(role("“We stay,” Lind said.\nAda Lind is the mayor of Pell.") == "mayor of Pell");
  CHECK(
      role("Ada Lind, the mayor of Pell, came. Ada Lind, a teacher, left. “We stay,” Lind said.") ==
      "mayor of Pell");
}

TEST_CASE("what stands before former is no role") {
  CHECK(role("The twice-tried disgraced former mayor, Omar Veld, came. “We stay,” Veld said.") ==
        "former mayor");
}

TEST_CASE("neighbours in a list give no role") {
  CHECK(role("Ada Lind, and Pell mayor Omar Veld, came. “We stay,” Lind said.").empty());
}

TEST_CASE("sources without a name tell their role, unless they say no more than a noun") {
  CHECK(role("“We stay,” said a Pell spokesperson.") == "Pell spokesperson");
  CHECK(role("“We stay,” said a spokesperson.").empty());
}

TEST_CASE("a clause tells who somebody is up to its next verb, and whatever adverb it has") {
  CHECK(role("“We stay,” said Ada Lind, who now chairs a shipping group, on Monday.") ==
        "who now chairs a shipping group");
  CHECK(
      role("“We stay,” said Ada Lind, who studies squids at the Marine Institute in Port Pell and "
           "was not involved in the work, on Monday.") ==
      "who studies squids at the Marine Institute in Port Pell");
}

TEST_CASE("a lead author is more than an author") {
  CHECK(role("Lead author Ada Lind came. “We stay,” Lind said.") == "Lead author");
}

TEST_CASE("what somebody became is a role, and when is none") {
  CHECK(role("“We stay,” said Ada Lind, who became the council's chief executive in June.") ==
        "council's chief executive");
}

TEST_CASE("a role may be told by what somebody has been or serves as") {
  CHECK(role("Ada Lind has been an adviser to the mayor since 2016. “We stay,” she said.") ==
        "adviser to the mayor");
  CHECK(role("Ada Lind served as mayor of Pell. “We stay,” she said.") == "mayor of Pell");
  CHECK(role("Ada Lind works as a nurse in Pell. “We stay,” she said.") == "nurse in Pell");
  CHECK(role("Ada Lind served as many guests as she could. “We stay,” she said.").empty());
}

TEST_CASE("the body whose possessive leads a name is where its bearer belongs") {
  CHECK(role("“We stay,” said NMC's Ada Lind.") == "NMC");
  CHECK(role("“We stay,” said Pell Radio's Ada Lind.") == "Pell Radio");
  CHECK(role("“We stay,” said Omar Veld's Ada Lind.").empty());
  CHECK(role("“We stay,” said Oslo's Ada Lind.").empty());
}

TEST_CASE("a role with a complement may stand before a comma and its bearer") {
  CHECK(role("“We stay,” a spokesman for the Pell Group, Omar Veld, said.") ==
        "spokesman for the Pell Group");
  CHECK(role("It came home late, which the mill's chief executive, Ada Lind, called “a joke”.") ==
        "mill's chief executive");
  CHECK(
      role("On Monday, at the workers camp on the island, Ada Lind said “we will stay”.").empty());
}

TEST_CASE("a university may bear the name of a place") {
  CHECK(role("“We stay,” said Ada Lind of Oxford University.") == "Oxford University");
  CHECK(role("“We stay,” said Ada Lind of Oxford Street.").empty());
}

TEST_CASE("participles describe who they stand before") {
  CHECK(role("“We stay,” said retired Army Gen. Ada Lind.") == "retired Army Gen.");
  CHECK(role("“We stay,” said a retired teacher from Pell.") == "retired teacher from Pell");
  CHECK(role("“We stay,” said the detained reporter from Pell.") == "detained reporter from Pell");
  CHECK(testing::reported("Some voted and said the mill was late.").front().who == "Some");
}

TEST_CASE("counsel is who pleads") {
  CHECK(role("Ada Lind KC, prosecuting, said: “This was no mistake.”") == "prosecuting");
}

TEST_CASE("a role takes along what tells more of its body or its bearer") {
  CHECK(role("“We stay,” said Ada Lind, writer of The Mill, a letter on rivers.") ==
        "writer of The Mill, a letter on rivers");
  CHECK(
      role(
          "“We stay,” said Ada Lind, lecturer at Pell College who teaches the history of mills.") ==
      "lecturer at Pell College who teaches the history of mills");
  CHECK(role("“We stay,” said Ada Lind, lecturer at Pell College who was late.") ==
        "lecturer at Pell College");
}

TEST_CASE("where somebody belongs may be set off by commas") {
  CHECK(role("Ada Lind, of the Pell Mill Institute, told us: “We stay.”") == "Pell Mill Institute");
}

TEST_CASE("a title may stand between a role and its bearer") {
  const auto found = testing::quoted("“We stay,” said its dean, Dr Bea Lind, on Monday.");
  CHECK(found[0].who == "Bea Lind");
  CHECK(found[0].role == "dean");
}

TEST_CASE("an office may have a field without an article") {
  const auto found = testing::quoted("“We stay,” said Veld's head of security Omar Lind.");
  CHECK(found[0].who == "Omar Lind");
  CHECK(found[0].role == "Veld's head of security");
  CHECK(role("“We stay,” Pell's chief of staff Ada Lind said.") == "Pell's chief of staff");
}

TEST_CASE("a clause may tell what somebody has been for long") {
  CHECK(role("Ada Lind, who has been wardrobe mistress since 1983, said: “We stay.”") ==
        "wardrobe mistress");
  CHECK(role("Ada Lind, who had long served as the mayor of Pell, said: “We stay.”") ==
        "mayor of Pell");
  CHECK(role("Ada Lind has the mayor's ear. “We stay,” Lind said.") == "");
}

TEST_CASE("the reverend is a title") {
  const auto found = testing::quoted("“We stay,” said the vicar of Pell, the Rev Omar Veld.");
  CHECK(found[0].who == "Omar Veld");
  CHECK(found[0].role == "vicar of Pell");
}

TEST_CASE("a constable is written with two letters") {
  CHECK(role("“We stay,” PC Ada Lind said.") == "PC");
}
