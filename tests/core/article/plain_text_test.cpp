#include <onrecord/analysis.hpp>
#include <onrecord/names.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/extract.hpp"
#include "support/catch.hpp"

using namespace onrecord;
using strings = std::vector<std::string>;

namespace {

/// The removed lines of a text, each with its reason before it.
strings removed(std::string_view text) {
  const article found = extraction::from_text(std::string(text), "");
  strings lines;
  for (const block& each : found.blocks) {
    if (each.removed)
      lines.push_back(std::string(name(each.removed->reason)) + ": " +
                      std::string(slice(found.text, each.span)));
  }
  return lines;
}

/// The lines of a text, each a block.
strings lines(std::string_view text) {
  const article found = extraction::from_text(std::string(text), "");
  strings made;
  for (const block& each : found.blocks) made.emplace_back(slice(found.text, each.span));
  return made;
}

strings kept(std::string_view text) {
  const article found = extraction::from_text(std::string(text), "");
  strings made;
  for (const block& each : found.blocks)
    if (!each.removed) made.emplace_back(slice(found.text, each.span));
  return made;
}

std::string title(std::string_view text) {
  return extraction::from_text(std::string(text), "").metadata.title;
}

constexpr std::string_view prose =
    "The old mill in Pell closed on Monday after ninety years, and forty people lost their work.\n";
constexpr std::string_view more_prose =
    "Ada Lind, who led the mill for ten years, said that she had seen it coming since the flood.\n";

std::string article_with(std::string_view middle) {
  return std::string(prose) + std::string(middle) + std::string(more_prose);
}

}  // namespace

TEST_CASE("the text of a plain article is the input and its blocks are the lines", "[article]") {
  const std::string text = "\r\n  The mill closes \r\n\r\n" + std::string(prose) + " \t";
  const article found = extraction::from_text(text, "");
  CHECK(found.text == text);
  REQUIRE(found.blocks.size() == 2);
  CHECK(slice(text, found.blocks[0].span) == "The mill closes");
  CHECK(found.blocks[0].kind == block_kind::headline);
  CHECK(found.blocks[1].kind == block_kind::paragraph);
}

TEST_CASE("lines end in LF, CR or CRLF, also in one text", "[article]") {
  const strings three = {"One mill closes", "Two mills stay", "Three mills open"};
  for (const char* first : {"\n", "\r", "\r\n"})
    for (const char* second : {"\n", "\r", "\r\n"})
      CHECK(lines(three[0] + first + three[1] + second + three[2] + second) == three);
}

TEST_CASE("READ MORE takes the headlines that follow it and stops at prose", "[article]") {
  CHECK(removed(article_with("READ MORE: Flood closes the harbour road\n"
                             "Ferry company looks for captains\n"
                             "Who will pay for the new bridge?\n")) ==
        strings{"related_links: READ MORE: Flood closes the harbour road",
                "related_links: Ferry company looks for captains",
                "related_links: Who will pay for the new bridge?"});
}

TEST_CASE("a short sentence after READ MORE stays", "[article]") {
  CHECK(removed(article_with("Read more:\nFlood closes the harbour road\nNobody was hurt.\n")) ==
        strings{"related_links: Read more:", "related_links: Flood closes the harbour road"});
}

TEST_CASE("prose that only begins like a label stays", "[article]") {
  CHECK(removed(article_with("Read more books than your rivals, she told the class.\n")).empty());
}

TEST_CASE("a headline that is repeated is removed once", "[article]") {
  const std::string text =
      "The mill in Pell closes\n\nThe mill in Pell closes\n\n" + std::string(prose);
  CHECK(removed(text) == strings{"duplicate_title: The mill in Pell closes"});
  CHECK(title(text) == "The mill in Pell closes");
}

TEST_CASE("an article that begins with prose has no headline", "[article]") {
  CHECK(title(article_with("")).empty());
}

TEST_CASE("a wrapped first line is no headline", "[article]") {
  CHECK(title("The old mill in Pell closed on Monday after ninety\n"
              "years, and forty people lost their work.\n")
            .empty());
}

TEST_CASE("a menu around a copied article goes", "[article]") {
  CHECK(removed("Home\nWeather\nSport\nThe mill in Pell closes for good\n" + std::string(prose) +
                "Jobs\nArchive\nOur team\n") ==
        strings{"navigation: Home", "navigation: Weather", "navigation: Sport", "navigation: Jobs",
                "navigation: Archive", "navigation: Our team"});
}

TEST_CASE("a byline below the headline goes and names the authors", "[article]") {
  const article found = extraction::from_text(
      "The mill in Pell closes\nBy Ada Lind and Omar van Veld\n" + std::string(prose), "");
  CHECK(found.blocks[1].kind == block_kind::byline);
  CHECK(found.metadata.authors == strings{"Ada Lind", "Omar van Veld"});
}

TEST_CASE("a tag line takes the keywords below it", "[article]") {
  CHECK(removed(article_with("") + "Tags\nmills\nPell\n") ==
        strings{"tags: Tags", "tags: mills", "tags: Pell"});
}

TEST_CASE("a poem keeps its short lines", "[article]") {
  CHECK(removed("The mill\n\nThe wheel stands still\nThe water runs\nNo flour falls\n").empty());
}

TEST_CASE("a text wrapped at a column has one block a paragraph, and its text stays", "[article]") {
  const std::string text =
      "The old mill in Pell closed on Monday after ninety years, and forty\n"
      "people lost their work. \"We had seen it coming since the flood came\n"
      "up to the second floor,\" said Ada Lind, who led the mill.\n"
      "\n"
      "The council wants to buy the building, but nobody knows yet who would\n"
      "pay for the repairs.\n";
  CHECK(lines(text) ==
        strings{text.substr(0, text.find("\n\n")),
                text.substr(text.find("\n\n") + 2, text.size() - text.find("\n\n") - 3)});
}

TEST_CASE("a quote that reaches over a wrapped line is one quote", "[article]") {
  const analysis found =
      analyze(
          "The mill closed on Monday. \"We had seen it coming since the flood came\n"
          "up to the second floor,\" said Ada Lind, who led the mill for ten years.\n",
          {.input = input_kind::text, .url = "", .limits = {}})
          .value;
  REQUIRE(found.quotes.size() == 1);
  CHECK(slice(found.article.text, found.quotes[0].span) ==
        "We had seen it coming since the flood came\nup to the second floor,");
}

TEST_CASE("lists, menus and paragraphs of one line are not joined", "[article]") {
  CHECK(lines("Home\nWeather\nSport\n").size() == 3);
  CHECK(lines("- the wheel that was broken in the flood of last year and mended\n"
              "- the roof that was never mended, though the council had paid\n")
            .size() == 2);
  CHECK(lines(article_with("")).size() == 2);
  CHECK(lines("The mill stood in the valley for ninety years and ground our corn.\n"
              "Nobody had thought that it would ever close before the flood came.\n")
            .size() == 2);
}

TEST_CASE("the header, the note and the signature of a forwarded e-mail go", "[article]") {
  const std::string text =
      "Have you seen this?\n\n---------- Forwarded message ---------\n"
      "From: Ada Lind <ada@pell.example>\nDate: Sat, 4 May 2024 at 10:15\n"
      "Subject: Fwd: The mill in Pell closes\nTo: Omar Veld <omar@pell.example>\n\n" +
      std::string(prose) + "\n" + std::string(more_prose) + "\n-- \nAda Lind\nPell Gazette\n";
  const article found = extraction::from_text(text, "");
  CHECK(found.metadata.title == "The mill in Pell closes");
  CHECK(found.metadata.published == "2024-05-04");
  CHECK(kept(text) == strings{std::string(prose.substr(0, prose.size() - 1)),
                              std::string(more_prose.substr(0, more_prose.size() - 1))});
}

TEST_CASE("a quoted e-mail is read without its quoting marks", "[article]") {
  const std::string text =
      "On Sat, 4 May 2024 at 10:15, Ada Lind <ada@pell.example> wrote:\n"
      "> The old mill in Pell closed on Monday after ninety years, and forty\n"
      "> people lost their work. \"We had seen it coming since the flood came\n"
      "> up to the second floor,\" said Ada Lind, who led the mill.\n>\n"
      "> The council wants to buy the building.\n";
  const analysis found = analyze(text, {.input = input_kind::text, .url = "", .limits = {}}).value;
  CHECK(found.article.text == text);
  CHECK(found.sentences.size() == 3);
  REQUIRE_FALSE(found.quotes.empty());
  CHECK(slice(text, found.quotes[0].span) ==
        "We had seen it coming since the flood came\n> up to the second floor,");
}

TEST_CASE("two lines of an article that begin like headers are no e-mail", "[article]") {
  CHECK(removed(article_with("From the sea: three boats\nTo the sea: none\n")).empty());
}

TEST_CASE("an article copied out of a browser comes without the page around it", "[article]") {
  const std::string text =
      "Skip to content\nMenu\nNews\nSport\nThe mill in Pell closes for good\nBy Ada Lind\n"
      "May 4, 2024\n3 min read\nShare\nFacebook\n" +
      std::string(prose) + "Photo: Omar Veld\n" + std::string(more_prose) +
      "Sign up for our newsletter\n2 Comments\nOmar\nI worked there for ten years and I will miss "
      "the smell of flour.\nReply\n© 2024 Pell Media\nPrivacy Policy\n";
  const article found = extraction::from_text(text, "");
  CHECK(found.metadata.title == "The mill in Pell closes for good");
  CHECK(found.metadata.authors == strings{"Ada Lind"});
  CHECK(found.metadata.published == "2024-05-04");
  CHECK(kept(text) == strings{"The mill in Pell closes for good",
                              std::string(prose.substr(0, prose.size() - 1)),
                              std::string(more_prose.substr(0, more_prose.size() - 1))});
}

TEST_CASE("a name above a job or beside a date names the author", "[article]") {
  const std::string text =
      "Ferry company fined after blackout in the sound\n\nOrla McKendrick\nTransport "
      "correspondent\nUpdated 2 hours ago\n\n" +
      std::string(prose) + std::string(more_prose);
  CHECK(removed(text) == strings{"byline: Orla McKendrick", "byline: Transport correspondent",
                                 "dateline: Updated 2 hours ago"});
  CHECK(extraction::from_text(text, "").metadata.authors == strings{"Orla McKendrick"});
  const std::string dated =
      "Ferry company fined after blackout in the sound\n\nSarah Lind\n4 May 2024\n\n" +
      std::string(prose);
  CHECK(extraction::from_text(dated, "").metadata.authors == strings{"Sarah Lind"});
}

TEST_CASE("a name by itself below the headline stays", "[article]") {
  CHECK(removed("Ferry company fined after blackout in the sound\n\nNew Harbour\n\n" +
                std::string(prose))
            .empty());
}

TEST_CASE("comments stand below their counted heading", "[article]") {
  CHECK(removed(article_with("") +
                "Comments (212)\nSort by: Newest\njimbo72\nAbout time, they knew.\n")
            .size() == 4);
}

TEST_CASE("numbers between the headlines of a list go with them", "[article]") {
  CHECK(removed(article_with("") + "Most read\n1\nBakers ask for cheaper flour\n2\nWho owns the "
                                   "harbour road?\n3\nFerry company looks for captains\n")
            .size() == 7);
}

TEST_CASE("a number by itself in an article stays", "[article]") {
  CHECK(removed(article_with("How many mills are left?\n1\n")).empty());
}

TEST_CASE("below the notes to editors nothing belongs to the article", "[article]") {
  const std::string notes = "Notes to editors\nPell Mills has 40 mills and 900 people.\nAda Lind\n";
  CHECK(removed(article_with("") + notes) ==
        strings{"boilerplate: Notes to editors",
                "boilerplate: Pell Mills has 40 mills and 900 people.", "boilerplate: Ada Lind"});
  CHECK(removed("Notes to editors\n" + article_with("")).size() == 1);
}

TEST_CASE("a menu whose first entries might be a headline is none", "[article]") {
  const std::string text =
      "Pell Gazette\nLocal news\nOur mills\nHome | News | Sport | Jobs\n"
      "The mill in Pell closes for good\n" +
      std::string(prose);
  CHECK(title(text) == "The mill in Pell closes for good");
  CHECK(removed(text).size() == 4);
}

TEST_CASE("a short headline keeps its place above author, date and summary", "[article]") {
  CHECK(title("The mill closes\nAda Lind\n4 May 2024\nForty people lose their work in Pell\n" +
              std::string(prose)) == "The mill closes");
}

TEST_CASE("a date in small letters below the headline is not its end", "[article]") {
  CHECK(title("Le moulin de Pell ferme ses portes\n4 mai 2024\n" + std::string(prose)) ==
        "Le moulin de Pell ferme ses portes");
}

TEST_CASE("who the author is stands at the end and goes, a correction stays", "[article]") {
  const std::string end = "Ada Lind is a reporter of the Gazette and lives in Pell.\n";
  const std::string correction =
      "Correction: an earlier version of this article said that the mill was of stone.\n";
  const std::string text = "The mill in Pell closes\nBy Ada Lind\n" + article_with("") + end;
  CHECK(removed(text + correction).back() == "author_bio: " + end.substr(0, end.size() - 1));
  CHECK(removed(article_with("") + end).empty());
}

TEST_CASE("of a whole page the running text and the headline above it stay", "[article]") {
  std::string menu;
  for (const char* entry : {"Weather", "Jobs in Pell", "Opening hours", "Mills and bakers",
                            "Seven things to know about flour", "Why bread is round"})
    menu += std::string(entry) + "\n";
  const std::string page = "Skip to content\n" + menu + menu +
                           "The mill in Pell closes for good\nForty people lose their work\n"
                           "By Ada Lind\n" +
                           article_with("Subscribe\n") + "Nobody was asked.\n" +
                           "Privacy policy\n" + menu + "© 2024 Pell Media\n";
  CHECK(title(page) == "The mill in Pell closes for good");
  CHECK(kept(page) == strings{"The mill in Pell closes for good", "Forty people lose their work",
                              std::string(prose.substr(0, prose.size() - 1)),
                              std::string(more_prose.substr(0, more_prose.size() - 1)),
                              "Nobody was asked."});
}

TEST_CASE("a poem at the end of a page's article stays", "[article]") {
  const std::string poem =
      "The wheel stands still in the dark\nThe water runs on below the stones\n";
  const std::string page = "Skip to content\nSign in\nThe mill in Pell closes for good\n" +
                           article_with("") + poem + "Privacy policy\n© 2024 Pell Media\n";
  CHECK(removed(page) == strings{"navigation: Skip to content", "navigation: Sign in",
                                 "navigation: Privacy policy", "copyright: © 2024 Pell Media"});
}

TEST_CASE("a sentence below related headlines in a page stays", "[article]") {
  const std::string last = "The wheel stays where it is.\n";
  const std::string page = "Sign in\nThe mill in Pell closes for good\n" + article_with("") +
                           "Read next:\nBakers ask for cheaper flour\nWho owns the road?\n" + last +
                           "Privacy policy\n© 2024 Pell Media\n";
  CHECK(kept(page).back() == last.substr(0, last.size() - 1));
}
