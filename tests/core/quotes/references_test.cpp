#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;
using testing::quoted;

namespace {

/// Who says the last passage of `text`.
std::string last_speaker(const std::string& text) { return quoted(text).back().who; }

}  // namespace

TEST_CASE("a pronoun goes on from another one") {
  CHECK(last_speaker("Ada Lind came to Pell. She met Omar Veld there. Later she left the town. "
                     "“The mill will stay,” she said.") == "Ada Lind");
}

TEST_CASE("she is no man and he no woman") {
  CHECK(last_speaker("Ada Lind and Omar Veld met. “The mill will stay,” she said.") == "Ada Lind");
  CHECK(last_speaker("Omar Veld and Ada Lind met. “The mill will stay,” he said.") == "Omar Veld");
}

TEST_CASE("it is a body and no person") {
  CHECK(last_speaker("Ada Lind wrote to Pell Group in May. “The mill will stay,” it said.") ==
        "Pell Group");
}

TEST_CASE("what stands deeper in a phrase is meant less") {
  CHECK(last_speaker("The Lind Institute at Pell University looked at mills. It said they were "
                     "“a burden on the town.”") == "Lind Institute");
}

TEST_CASE("a role stands for whoever has it") {
  CHECK(last_speaker("Ada Lind, the mayor of Pell, met Bea Veld. “The mill will stay,” the mayor "
                     "said.") == "Ada Lind");
  CHECK(last_speaker("Gov. Omar Veld met Bea Lind. “The mill will stay,” the governor said.") ==
        "Omar Veld");
}

TEST_CASE("a role that nobody was given goes to whom the article is about, and becomes theirs") {
  const auto found = quoted("Ada Lind opened her new show. “The mill will stay,” the singer said.");
  CHECK(found[0].who == "Ada Lind");
  CHECK(found[0].role == "singer");
}

TEST_CASE("the company is the body that was named before") {
  CHECK(last_speaker("The tour was led by local company Pell Soap. In a post on Veldbook, the "
                     "company said: “The mill will stay.”") == "Pell Soap");
}

TEST_CASE("an unnamed source keeps the words that brought it in") {
  CHECK(last_speaker("A source close to the council spoke on Monday. They told us: “The mill will "
                     "stay.”") == "A source close to the council");
  CHECK(last_speaker("A spokeswoman for the council came. “The mill will stay,” the spokeswoman "
                     "said.") == "A spokeswoman for the council");
}

TEST_CASE("another one is another one") {
  CHECK(last_speaker("A worker left. A second worker stayed. “The mill will stay,” another worker "
                     "said.") == "another worker");
}

TEST_CASE("who speaks inside the clause of somebody else does not take over") {
  CHECK(last_speaker("Omar Veld quotes a letter where Tom Lind says “no.” “The mill will stay,” he "
                     "adds.") == "Omar Veld");
}

TEST_CASE("two who speak together are not one of them") {
  CHECK(last_speaker("“The mill will stay,” Ada Lind and Omar Veld said.") ==
        "Ada Lind and Omar Veld");
}

TEST_CASE("peoples and parties are no persons") {
  CHECK(last_speaker("Omar Veld spoke after Democrats left. “The mill will stay,” he said.") ==
        "Omar Veld");
}

TEST_CASE("a body is not the person who leads it") {
  CHECK(last_speaker("Ada Lind, head of the dockers’ union, came. The union said: “The mill will "
                     "stay.”") == "the dockers’ union");
}

TEST_CASE("an age tells of whom the article is about") {
  CHECK(last_speaker("Omar Veld was asked about the mill. “I will stay,” the 47-year-old said.") ==
        "Omar Veld");
}

TEST_CASE("a description with a name in it goes to the one of the same paragraph") {
  CHECK(last_speaker("Council leader Ada Lind came.\n\nLind denied that. “The mill will stay,” the "
                     "Veldish councillor added.") == "Ada Lind");
}

TEST_CASE("an office is not that of somebody's daughter who was mentioned once") {
  CHECK(
      last_speaker("Her daughter Kate came.\n\n“The mill will stay,” the health secretary said.") ==
      "the health secretary");
}

TEST_CASE("the letters of questions and answers are nobody") {
  CHECK(last_speaker("Ada Lind spoke to us.\n\nQ: Why did the mill close?\n\nA: It was late.\n\n"
                     "“The mill will stay,” she says.") == "Ada Lind");
}

TEST_CASE("who is asked a question answers it") {
  CHECK(last_speaker("At the hearing, Omar Veld asked Bert Lind if the facts were true.\n"
                     "“Yes, your honor,” he said.") == "Bert Lind");
  CHECK(last_speaker("At the hearing, Omar Veld asked Bert Lind to rise.\n“The court will "
                     "decide,” he said.") == "Omar Veld");
}

TEST_CASE("somebody's relative is nobody who was named before") {
  CHECK(last_speaker("Darren Pike was jailed on Friday. The victim’s son, who lives in Pell, said "
                     "the sentence was “better than we feared.”") == "The victim’s son");
}

TEST_CASE("the woman is no one whose name does not tell") {
  CHECK(last_speaker("Prosecutor Quill Sayeed told the jury that one victim had paid in cash.\n"
                     "“I do not open the door any more,” the woman said.") == "the woman");
}

TEST_CASE("a ministry is no company") {
  CHECK(last_speaker("Pell Group said that it would close the mill. It declined to say more.\n"
                     "The energy ministry said it was “in very close contact with the town.”") ==
        "The energy ministry");
}

TEST_CASE("who a paragraph is about is meant before who spoke last") {
  CHECK(last_speaker("“I trust that rope,” Henrik Lind said. “It holds.”\nOmar Veld stops "
                     "and looks at the rope. “It will outlive me,” he says.") == "Omar Veld");
}

TEST_CASE("an age, a country and a party mean the one person of the paragraph") {
  CHECK(last_speaker("“It was a foul,” Ada Lind said.\nStriker Omar Veld scored twice. “He would "
                     "have loved it,” the 23-year-old said.") == "Omar Veld");
  CHECK(last_speaker("Ada Lind confirmed that Omar Veld would rest. “We will know more then,” the "
                     "Italian said.") == "Ada Lind");
  CHECK(last_speaker("“No,” Ada Lind said.\nMajority Leader Omar Veld was angry. “They move the "
                     "goal posts,” the New York Democrat said.") == "Omar Veld");
}

TEST_CASE("the doctors are those who have it in their name") {
  CHECK(last_speaker("The group Doctors for Safe Camps came to Pell on Monday.\n“We implore you to "
                     "let us work,” the doctors wrote.") == "Doctors for Safe Camps");
}

TEST_CASE("the group is the one of its paragraph") {
  CHECK(last_speaker("A group of physicians came to Pell.\nPell Harbour Watch has held three "
                     "marches. “We will march again,” the group said.") == "Pell Harbour Watch");
}

TEST_CASE("the mayor of Pell is nobody of whom that was not told") {
  CHECK(last_speaker("Analyst Ada Lind kept her view.\nThe mayor of Pell said, “I will run.”") ==
        "The mayor of Pell");
}

TEST_CASE("their mayor is the one who is named later") {
  const auto found = quoted(
      "Residents say that the mill must stay. “It will not close,” their mayor says.\n"
      "Mayor Inger Solbakken said the town would pay.");
  CHECK(found.front().who == "Inger Solbakken");
  CHECK(quoted("“It will not close,” his mother says. Mayor Inger Solbakken said nothing.")
            .front()
            .who == "his mother");
}

TEST_CASE("the office of two people is that of neither") {
  CHECK(quoted("“It will not close,” their mayor says. Mayor Inger Solbakken met Mayor Omar Veld.")
            .front()
            .who == "their mayor");
}

TEST_CASE("the team is those who were spoken of together") {
  CHECK(last_speaker("In Pell, scientists found that the river is clean. “It has never been so "
                     "clean,” the team wrote.") == "scientists");
}

TEST_CASE("he is whose name acts where nobody else can be meant") {
  CHECK(last_speaker("Mayor, at noon De Wit stops at the mill, where he says “we will stay”.") ==
        "De Wit");
}

TEST_CASE("the subject of a clause is nobody else in it") {
  CHECK(quoted("Omar Veld met the mayor. “We stay,” Veld said.").front().role.empty());
}

TEST_CASE("who has a mother is a person") {
  CHECK(
      last_speaker("Bellac Sandiford’s mother died at the mill. “She was left alone,” he says.") ==
      "Bellac Sandiford");
}

TEST_CASE("partners are a body") {
  CHECK(
      last_speaker("Ada Lind spoke. Marrow & Finch, her publisher for years, left early. “The mill "
                   "will stay,” she said.") == "Ada Lind");
}

TEST_CASE("an association that belongs to somebody is no other body") {
  CHECK(last_speaker("Malwa won the day. The umpires’ association said: “We were never asked.”") ==
        "The umpires’ association");
}

TEST_CASE("who reports ends before the report") {
  CHECK(last_speaker("The coastguard reports that the boats are in the water. “They are full,” it "
                     "says.") == "The coastguard");
}

TEST_CASE("whom a clause about somebody names is not the subject") {
  CHECK(last_speaker(
            "Omar Best, who plays Egon Veld, is shivering. “The mill will stay,” he says.") ==
        "Omar Best");
}
