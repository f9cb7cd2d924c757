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
