#include "quotes/find.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/quotes.hpp"
#include "text/characters.hpp"

using namespace onrecord;
using testing::lines;
using testing::quoted;
using testing::reported;
using testing::said;

using all = std::vector<said>;

TEST_CASE("the speaker may stand before or after the verb that follows a quote") {
  CHECK(quoted("“The mill will stay,” Ada Lind said.") ==
        all{{"The mill will stay,", "Ada Lind", "said", ""}});
  CHECK(quoted("\"The mill will stay,\" said Ada Lind, the mayor of Pell.") ==
        all{{"The mill will stay,", "Ada Lind", "said", "mayor of Pell"}});
}

TEST_CASE("the speaker may stand before a quote") {
  CHECK(quoted("On Monday, Ada Lind told the council: “The mill will stay.”") ==
        all{{"The mill will stay.", "Ada Lind", "told", ""}});
  CHECK(quoted("According to the council, the mill is “a burden on the whole town.”") ==
        all{{"a burden on the whole town.", "the council", "According to", ""}});
}

TEST_CASE("an apposition between speaker and verb is a role") {
  CHECK(quoted("“The mill will stay,” Ada Lind, the mayor of Pell, said on Monday.") ==
        all{{"The mill will stay,", "Ada Lind", "said", "mayor of Pell"}});
  CHECK(quoted("“The mill will stay,” the mayor of Pell, Ada Lind, said.") ==
        all{{"The mill will stay,", "Ada Lind", "said", "mayor of Pell"}});
}

TEST_CASE("a role may stand before the name") {
  CHECK(quoted("“The mill will stay,” said Pell council spokeswoman Ada Lind.") ==
        all{{"The mill will stay,", "Ada Lind", "said", "Pell council spokeswoman"}});
  CHECK(quoted("President Omar Veld said, “The mill will stay.”") ==
        all{{"The mill will stay.", "Omar Veld", "said", "President"}});
}

TEST_CASE("others may tell that somebody speaks") {
  CHECK(quoted("“It was good to be here,” she can be seen telling the crowd. Ada Lind left.")[0]
            .who == "she");
  CHECK(quoted("Ada Lind left, with some workers accusing her of “great weakness”.")[0].who ==
        "some workers");
  CHECK(quoted("The mill was described by council officials as “a burden on the town”.")[0].who ==
        "council officials");
}

TEST_CASE("one attribution at the end of a sentence serves all its fragments") {
  const auto found = quoted(
      "Small mills “may be able to grow again next year,” if prices “come down quickly,” said Ada "
      "Lind.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].who == "Ada Lind");
  CHECK(found[1].who == "Ada Lind");
}

TEST_CASE("paragraphs in quote marks are answers where the author spoke with somebody") {
  const auto found = quoted(
      "I spoke with Ada Lind, head of the Pell Mill, about its wheels.\n"
      "“There are many wheels in the mill, and all of them turn.”\n"
      "“We will paint them all next year, and people will come.”");
  REQUIRE(found.size() == 2);
  CHECK(found[1].who == "Ada Lind");
  CHECK(found[1].role == "head of the Pell Mill");
}

TEST_CASE("things that cannot speak say nothing") {
  for (const said& each : quoted("The mass closure of mills showed “absolutely no mercy at all”."))
    CHECK(each.who != "The mass closure of mills");
}

TEST_CASE("few words that nobody says are a term where nothing is about politics") {
  CHECK(quoted("A scan of the wheel showed a “ground glass” pattern in the wood.").empty());
}

TEST_CASE("the parts of a split quote share speaker and attribution") {
  const article source = lines("“The mill,” Ada Lind said, “will stay.” “It will be painted.”");
  const auto found = quotes::find(source, text::segment(source));
  REQUIRE(found.quotes.size() == 3);
  for (const quote& each : found.quotes) {
    CHECK(each.attribution == found.quotes[0].attribution);
    CHECK(each.speaker->entity == found.quotes[0].speaker->entity);
  }
}

TEST_CASE("a sentence that goes on quoting keeps the speaker of the one before") {
  CHECK(quoted("“The mill will stay,” Ada Lind said. “We will paint it.”") ==
        all{{"The mill will stay,", "Ada Lind", "said", ""},
            {"We will paint it.", "Ada Lind", "said", ""}});
}

TEST_CASE("a dash after a quote leads to its speaker and role") {
  CHECK(quoted("“The mill will stay,” – Ada Lind, mayor of Pell") ==
        all{{"The mill will stay,", "Ada Lind", "", "mayor of Pell"}});
}

TEST_CASE("a colon leads to the quote in the next paragraph") {
  CHECK(quoted(
            "Speaking to reporters in Pell, Ada Lind took a firm stance:\n“The mill will stay.”") ==
        all{{"The mill will stay.", "Ada Lind", "", ""}});
}

TEST_CASE("an open quote goes on in the next paragraph") {
  CHECK(quoted("Ada Lind said: “The mill will stay.\n“We will paint it.”") ==
        all{{"The mill will stay.", "Ada Lind", "said", ""},
            {"We will paint it.", "Ada Lind", "said", ""}});
}

TEST_CASE("transcripts name their speakers before a colon") {
  CHECK(quoted("LIND: “The mill will stay.”") == all{{"The mill will stay.", "LIND", "", ""}});
}

TEST_CASE("pronouns stand for whom the article named") {
  CHECK(quoted("Ada Lind met Omar Veld on Monday. “The mill will stay,” she said.") ==
        all{{"The mill will stay,", "Ada Lind", "said", ""}});
  CHECK(quoted("Ada Lind met Omar Veld on Monday. “The mill will stay,” he said.") ==
        all{{"The mill will stay,", "Omar Veld", "said", ""}});
}

TEST_CASE("a last name stands for the full one") {
  CHECK(quoted("Ada Lind came early. “The mill will stay,” Lind said. “Good,” said Mrs. Lind.")[0]
            .who == "Ada Lind");
}

TEST_CASE("letters in brackets stand for the name before them") {
  CHECK(quoted("The Pell Mill Council (PMC) met. “The mill will stay,” the PMC said.") ==
        all{{"The mill will stay,", "Pell Mill Council", "said", ""}});
}

TEST_CASE("unnamed sources are named by their words, which also tell their role") {
  CHECK(quoted("“The mill will stay,” a spokeswoman for the council said.") ==
        all{{"The mill will stay,", "a spokeswoman for the council", "said",
             "spokeswoman for the council"}});
}

TEST_CASE("fragments are mixed quotes and full utterances direct ones") {
  const article source =
      lines("Ada Lind called the plan “a shameful waste.” “We will stay,” she said.");
  const auto found = quotes::find(source, text::segment(source));
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[0].kind == quote_kind::mixed);
  CHECK(found.quotes[1].kind == quote_kind::direct);
}

TEST_CASE("titles, terms, nicknames and markup are no quotes") {
  CHECK(quoted("The film “The Long Mill” opens on Monday.").empty());
  CHECK(quoted("The word “mill” is old.").empty());
  CHECK(quoted("The report became known as “a turning point” in Pell.").empty());
  CHECK(quoted("Robert “Bobby” Veld came early.").empty());
  CHECK(quoted("See <a href=\"index of mills\">here</a>.").empty());
}

TEST_CASE("what somebody calls another's words is a quote") {
  CHECK(quoted("Piers Veld called her words “unhelpful” and left.") ==
        all{{"unhelpful", "Piers Veld", "called", ""}});
  CHECK(quoted("The guide explains the words “mill” and “weir”.").empty());
}

TEST_CASE("outside English quotes need no verb that is known, and short ones are terms") {
  article made = lines("„Die Mühle bleibt stehen“, sagte Ada Lind. Das „Mühlenfest“ kommt.");
  made.language = "de";
  const auto found = quotes::find(made, text::segment(made));
  REQUIRE(found.quotes.size() == 1);
  CHECK(slice(made.text, found.quotes[0].span) == "Die Mühle bleibt stehen");
  CHECK(found.quotes[0].kind == quote_kind::direct);
}

namespace {

std::vector<said> abroad(std::string language, std::string text) {
  article made = lines(std::move(text));
  made.language = std::move(language);
  return testing::found_in(made, false);
}

}  // namespace

TEST_CASE("outside English nothing is reported, because it is not known where clauses end") {
  article made = lines("« Le moulin restera ouvert », lamente Anna Lind, voisine du moulin.");
  made.language = "fr";
  CHECK(testing::found_in(made, true).empty());
}

TEST_CASE("outside English a verb of saying and a full name beside a quote name the speaker") {
  CHECK(abroad("de", "„Die Mühle bleibt stehen“, sagte Bürgermeisterin Anna Lind am Montag.") ==
        all{{"Die Mühle bleibt stehen", "Anna Lind", "sagte", ""}});
  CHECK(abroad("de", "Anna Lind erklärte: „Die Mühle bleibt stehen.“") ==
        all{{"Die Mühle bleibt stehen.", "Anna Lind", "erklärte", ""}});
  CHECK(abroad("fr", "« Le moulin restera ouvert », a déclaré Anna Lind lundi.") ==
        all{{"Le moulin restera ouvert", "Anna Lind", "a déclaré", ""}});
  CHECK(abroad("es", "«El molino se queda aquí», dijo Anna Lind el lunes.") ==
        all{{"El molino se queda aquí", "Anna Lind", "dijo", ""}});
}

TEST_CASE("outside English a source goes without role, title and what follows its name") {
  const auto who = [](std::string language, std::string text) {
    return abroad(std::move(language), std::move(text)).back().who;
  };
  CHECK(who("de", "Die Expertin Anna Lind von der Universität Pell warnte: „Die Mühle fällt.“") ==
        "Anna Lind");
  CHECK(who("de", "„Die Mühle bleibt stehen“, sagte Anna Lind der Zeitung.") == "Anna Lind");
  CHECK(who("de", "Anwohnerin Anna Lind zeigte sich empört: „Die Mühle fällt bald um.“") ==
        "Anna Lind");
  CHECK(who("de", "Anna Lind kam. „Die Mühle bleibt stehen“, so Lind.") == "Anna Lind");
  CHECK(who("de", "„Die Mühle bleibt stehen“, betonte der Minister.") == "der Minister");
  CHECK(who("fr", "« Le moulin restera ouvert », a déclaré le maire de Pell, Jean Morel.") ==
        "Jean Morel");
  CHECK(who("fr", "Anne Morel est venue. D'après Mme Morel, « personne n'est là ».") ==
        "Anne Morel");
  CHECK(who("fr", "« Il faut agir vite, insiste la députée Anne Morel. Sinon, il tombera. »") ==
        "Anne Morel");
  CHECK(who("es", "La presidenta, Ana Vidal, aseguró que el molino “sigue muy abierto”.") ==
        "Ana Vidal");
}

TEST_CASE("outside English labels and dashes name the speaker too") {
  CHECK(abroad("fr", "Anna Lind : « Le moulin restera ouvert. »")[0].who == "Anna Lind");
  CHECK(abroad("de", "„Die Mühle bleibt stehen.“ – Anna Lind")[0].who == "Anna Lind");
}

TEST_CASE("outside English nobody is named where it is not sure") {
  CHECK(abroad("de", "„Die Mühle bleibt stehen“, heißt es im Rathaus Pell.")[0].who.empty());
  CHECK(abroad("es", "«El molino se queda aquí», dijo el lunes.")[0].who.empty());
  CHECK(abroad("de", "Die Brücke ist zu.\n„Die Mühle bleibt stehen.“")[0].who.empty());
  CHECK(abroad("de", "Das Stück „Der Besuch der alten Dame“ wird gezeigt.")[0].who.empty());
  CHECK(
      abroad("de", "Anna Lind sagte: „Sie bleibt.“ Das Stück „Der Besuch der alten Dame“ läuft.")[1]
          .who.empty());
}

TEST_CASE("a report gives the clause that is reported") {
  CHECK(reported("Ada Lind said that the mill would stay open.") ==
        all{{"that the mill would stay open", "Ada Lind", "said", ""}});
  CHECK(reported("The mill will stay open, Ada Lind said.") ==
        all{{"The mill will stay open", "Ada Lind", "said", ""}});
  CHECK(reported("According to the council, the mill will stay open.") ==
        all{{"the mill will stay open", "the council", "According to", ""}});
}

TEST_CASE("a report that holds a fragment shares its attribution") {
  const article source =
      lines("Ada Lind said that the mill was “a shameful waste of money” for the town.");
  const auto found = quotes::find(source, text::segment(source));
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[0].kind == quote_kind::indirect);
  CHECK(found.quotes[1].kind == quote_kind::mixed);
  CHECK(found.quotes[0].attribution == found.quotes[1].attribution);
}

TEST_CASE("words inside a report belong to the outer source") {
  CHECK(quoted("Ada Lind said she hoped for “a long and quiet winter.”")[0].who == "Ada Lind");
}

TEST_CASE("verbs that look like nouns report nothing") {
  CHECK(reported("The mill's shares are up since Monday.").empty());
  CHECK(reported("Despite the reports that came, nobody left.").empty());
}

TEST_CASE("every quote says why in a sentence") {
  const article source = lines("“The mill will stay,” Ada Lind said.");
  const auto found = quotes::find(source, text::segment(source));
  CHECK(found.quotes[0].why == "The quote is followed by “said” and “Ada Lind”.");
  CHECK(found.quotes[0].confidence > 0.9);
}

TEST_CASE("a report may end in a time of day") {
  CHECK(
      reported("The schools will stay closed until Thursday, officials said late Monday.").size() ==
      1);
}

TEST_CASE("a report ends where the likely ends agree") {
  const auto found = reported(
      "Omar Veld told the council that the harbour would close for two weeks if the storm came, "
      "according to the minutes.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].words == "that the harbour would close for two weeks if the storm came");
}

TEST_CASE("no report leaves off where its words lead on") {
  CHECK(reported("The original plan was criticised by engineers at the harbour office.").empty());
  CHECK(reported("It was first reported by the harbour paper.").empty());
}

TEST_CASE("a report needs no verb that a table has") {
  const std::string given = "The town met on Monday to speak about the roads of the region.\n\n";
  CHECK(reported(given + "Those figures cover only June, a council spokesman said.").size() == 1);
  CHECK(reported(given + "In the middle of June, a council spokesman said.").empty());
}

TEST_CASE("a common noun that opens a sentence is no name") {
  const auto found = quoted("Farm owners wait. Pell Power sued. The company called it “baseless.”");
  REQUIRE(found.size() == 1);
  CHECK(found[0].who == "Pell Power");
}

TEST_CASE("who is told something does not say it") {
  CHECK(reported("The dockers were wrongly told that the mill would close.").empty());
}

TEST_CASE("the reader is told whom a pronoun stands for") {
  const article source = lines("Ada Lind came early. “The mill will stay,” she said.");
  const auto found = quotes::find(source, text::segment(source));
  CHECK(found.quotes[0].why ==
        "The quote is followed by “said” and “she”, which stands for “Ada Lind”.");
}

TEST_CASE("removed paragraphs say nothing") {
  article source = lines("“The mill will stay,” Ada Lind said.");
  source.blocks[0].removed = removal{};
  CHECK(quotes::find(source, text::segment(source)).quotes.empty());
}

TEST_CASE("whatever the text, spans lie in it, in order, and point to entities") {
  for (const std::string_view piece :
       {"“a ", "” said ", "\"a\" ", "'a' ", "“‘", "he said ", "John Lind ", "(", "according to ",
        "said that ", "LIND: ", "– Ada ", "“", "\n", "Mr. ", "the mayor, ", "“a,” he said, “b.” ",
        "who said ", "Ada “Addie” Lind (AAL) "}) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += piece;
    INFO(piece);
    const article source = lines(text);
    const auto found = quotes::find(source, text::segment(source));
    std::uint32_t last = 0;
    for (const quote& each : found.quotes) {
      REQUIRE(each.span.begin < each.span.end);
      REQUIRE(each.marks.contains(each.span));
      REQUIRE(each.marks.end <= source.text.size());
      REQUIRE(each.span.begin >= last);
      last = each.span.begin;
      if (each.speaker) {
        REQUIRE(each.speaker->entity);
        REQUIRE(*each.speaker->entity < found.entities.size());
      }
      REQUIRE_FALSE(each.why.empty());
    }
    for (const entity& each : found.entities) REQUIRE_FALSE(each.name.empty());
  }
}

TEST_CASE("a participle takes the name that is set off after a role as its source") {
  CHECK(
      reported("The council's clerk and archivist, Ada Lind, left early, suggesting that the mill "
               "might close.") == all{{"that the mill might close", "Ada Lind", "suggesting",
                                       "council's clerk and archivist"}});
}

TEST_CASE("a report ends where the article speaks again") {
  CHECK(reported("Ada Lind said that the mill would close, but she gave no date.") ==
        all{{"that the mill would close", "Ada Lind", "said", ""}});
}

TEST_CASE("a report ends before those who heard it") {
  CHECK(reported("Veld told the jury that he had slept, Halden Crown Court heard.") ==
        all{{"that he had slept", "Veld", "told", ""}});
  CHECK(reported("Ada Lind said that the mill had closed, a sound that neighbours heard.")
            .front()
            .words.ends_with("heard"));
}

TEST_CASE("an open quotation is said by whom its further paragraphs name") {
  const auto found = quoted(
      "The storm hit the harbour on Monday night.\n"
      "“I have never seen water like that in all my years here.\n"
      "“It took the boats first and then the road.\n"
      "“After that we stopped counting,” Omar Veld said.");
  REQUIRE(found.size() == 3);
  CHECK(found[0].who == "Omar Veld");
  CHECK(found[1].who == "Omar Veld");
}

TEST_CASE("who speaks comes before what documents it") {
  CHECK(quoted("“Here we are on a great day,” Omar Veld told the settlers, according to a "
               "statement.")[0]
            .who == "Omar Veld");
}

TEST_CASE("who does something when others speak says nothing") {
  CHECK(
      quoted("Omar Veld is under fire. Neighbours laughed when he urged voters, “Look what I have "
             "done for the town.”")[0]
          .who == "Omar Veld");
}

TEST_CASE("a role without its closing comma does not speak for the name before it") {
  const auto found =
      quoted("Jonathan Gull, a former minister wrote that the plan was “deeply disappointing.”");
  CHECK(found[0].who == "Jonathan Gull");
  CHECK(found[0].role == "former minister");
  CHECK(
      quoted("In Pell, a former minister wrote that the plan was “deeply disappointing.”")[0].who ==
      "a former minister");
}

TEST_CASE("who stands for what is before either") {
  CHECK(quoted("The joke was not lost on fans either, who called it the “caption of the "
               "century.”")[0]
            .who == "fans");
}

TEST_CASE("a report ends before who says it, and before what else is said") {
  const auto first = [](const std::string& text) { return reported(text).front().words; };
  CHECK(first("The delay will cost the town a million, finance chief Omar Veld said, adding that "
              "the mill was safe.") == "The delay will cost the town a million");
  CHECK(first("Omar Veld said that Pell had “left the door open” and warned that the mill could "
              "close.") == "that Pell had “left the door open”");
}

TEST_CASE("what is said around a cue is no report") {
  CHECK(reported("“Work like this is rare,” Ada Lind said in a statement, “but it is where all of "
                 "our bread comes from.”")
            .empty());
}

TEST_CASE("what nobody says is no report") {
  CHECK(reported("Asked about the comments of the mayor, Omar Veld left.").empty());
}

TEST_CASE("a name that is set off behind a role speaks") {
  const auto found = quoted("“We have nothing left,” said its founder, Bea Lind.");
  CHECK(found[0].who == "Bea Lind");
  CHECK(found[0].role == "founder");
}

TEST_CASE("who is asked at the beginning of a sentence may smile") {
  CHECK(quoted("Asked whether Pell can win, captain Joe Lund smiled: “Ask me in April.”")[0].who ==
        "Joe Lund");
}

TEST_CASE("what tells of a source is not what the source says") {
  for (const auto& each :
       reported("According to a person briefed on the talks, who spoke in Pell on "
                "Monday, the mill will close."))
    CHECK(each.words.find("who spoke") == std::string::npos);
}

TEST_CASE("the state after a town says nothing") {
  const auto speaker = [](const std::string& text) { return quoted(text).back().who; };
  CHECK(speaker("Ada Lind, a baker from Pell, South Carolina, says it will “leave with pride”.") ==
        "Ada Lind");
  CHECK(speaker("Ada Lind of Pell, Ohio said it will “leave with pride”.") == "Ada Lind");
  CHECK(speaker("Ada Lind, 59, of Ashton, Md., who saw it, said it will “leave with pride”.") ==
        "Ada Lind");
  CHECK(speaker("Germany, France and Spain said it will “leave with pride”.") ==
        "France and Spain");
}

TEST_CASE("a statement that says something is that of its sentence's subject") {
  CHECK(quoted("The town released a statement Wednesday saying it was “built on sand and facts”.")
            .front()
            .who == "The town");
}

TEST_CASE("peoples and parties speak in the plural") {
  CHECK(quoted("“The mill is one of the best,” the Saudis say in the paper.").front().who ==
        "Saudis");
}

TEST_CASE("adverbs are looked over before a cue") {
  CHECK(reported("Ada Lind has openly and insidiously said that the mill would close.") ==
        all{{"that the mill would close", "Ada Lind", "said", ""}});
  CHECK(reported("They were wrongly told that the mill would close in May.").empty());
}

TEST_CASE("whose claim it is says what follows") {
  const std::string claim =
      "He made an issue out of Ada Lind’s claim that the mill “founded Pell”.";
  CHECK(quoted(claim).front().who == "Ada Lind");
  CHECK(
      reported("Ada Lind met Omar Veld. She rejected his suggestion on Monday that the mill would "
               "burn down.")
          .front()
          .who == "Omar Veld");
  CHECK(reported("Ada Lind's claim was old.").empty());
}

TEST_CASE("those who do something may speak, whatever they do") {
  CHECK(reported("Pell settlers, who overwhelmingly form part of the town, said the new road paved "
                 "the way for mills.") ==
        all{{"the new road paved the way for mills", "Pell settlers", "said", ""}});
}

TEST_CASE("verbs that are the same in the past end who speaks") {
  CHECK(quoted("His office put out a statement saying it was “built on sand and facts”.")
            .front()
            .who == "His office");
  CHECK(reported("Omar Veld set out for Pell and said that the mill would close.").front().who ==
        "Omar Veld");
}

TEST_CASE("a person keeps the word before the body of the person's role") {
  CHECK(quoted("Ada Lind, head of sales, Pell Foods, added: “Every meal will be packed.”") ==
        all{{"Every meal will be packed.", "Ada Lind", "added", "head of sales"}});
}

TEST_CASE("one of several is named by them") {
  CHECK(quoted("“The mill will stay,” one of the officials said.")[0].who ==
        "one of the officials");
}

TEST_CASE("a single name may be set off behind kin or an aide") {
  CHECK(quoted("“We sold it,” said their son, Oskar.") ==
        all{{"We sold it,", "Oskar", "said", "son"}});
}

TEST_CASE("who is accused does not say what the accusers say") {
  for (const said& each :
       quoted("The mayor of Pell was accused of “hiding behind the tree of the mill” in May."))
    CHECK(each.who != "The mayor of Pell");
}

TEST_CASE("courts and juries hear and are told") {
  CHECK(reported("The inquest was told that Omar Veld had worked at the mill.") ==
        all{{"that Omar Veld had worked at the mill", "The inquest", "told", ""}});
  CHECK(reported("Jurors heard that Omar Veld had worked at the mill for nine years.") ==
        all{{"that Omar Veld had worked at the mill for nine years", "Jurors", "heard", ""}});
  CHECK(reported("Ada Lind heard that Omar Veld had worked at the mill for nine years.").empty());
}
