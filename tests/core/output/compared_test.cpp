#include <onrecord/compare.hpp>
#include <onrecord/json.hpp>

#include <rapidjson/document.h>

#include "core/compare/made.hpp"
#include "output/compared.hpp"
#include "support/catch.hpp"

using namespace onrecord;
using onrecord::testing::made_article;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<analysis> two_articles() {
  return {
      made_article()
          .say("Ida <Brandt>",
               "😀 The dyke held last night, & nobody on the whole island of Norholm could sleep.")
          .tell("The flood cost the town 12 million euros."),
      made_article()
          .say("Jonas\x1b[2J Feld",
               "Größe! The dyke held last night, and nobody on the whole island of Norholm can "
               "sleep.")
          .tell("The flood cost the town 15 million euros.")};
}

std::string rendered(comparison_format format, const std::vector<analysis>& articles) {
  return render_comparison(articles, format, offset_unit::utf16);
}

}  // namespace

TEST_CASE("a comparison as JSON has the fields of the contract, each span in its own text",
          "[output][compare]") {
  rapidjson::Document json;
  json.Parse(rendered(comparison_format::json, two_articles()).c_str());
  REQUIRE_FALSE(json.HasParseError());
  const auto& pair = json["quotes"][0];
  CHECK(pair["a"].GetInt() == 0);
  CHECK(pair["b"].GetInt() == 0);
  CHECK(std::string(pair["verdict"].GetString()) == "reworded");
  const auto& first = pair["edits"][0];
  CHECK(std::string(first["op"].GetString()) == "replace");
  CHECK(first["a"][0].GetInt() == 0);
  CHECK(first["a"][1].GetInt() == 2);
  CHECK(first["b"][1].GetInt() == 5);
  CHECK(json["only_a"].Size() == 0);
  CHECK(json["figures"].Size() == 1);
}

TEST_CASE("analyses read back from JSON compare as those that were written, in every unit",
          "[output][compare]") {
  for (const offset_unit unit : {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint}) {
    std::vector<analysis> read;
    for (const analysis& each : two_articles()) {
      auto back = comparable_from_json(to_json(each, unit));
      REQUIRE(back);
      read.push_back(std::move(back.value));
    }
    for (const comparison_format format : {comparison_format::json, comparison_format::html})
      CHECK(rendered(format, read) == rendered(format, two_articles()));
    read.push_back(read[0]);
    auto three = two_articles();
    three.push_back(three[0]);
    CHECK(rendered(comparison_format::json, read) == rendered(comparison_format::json, three));
  }
}

TEST_CASE("a comparison as text marks what only one side has", "[output][compare]") {
  const std::string text = rendered(comparison_format::text, two_articles());
  CHECK(contains(text, "Norholm [-could-] sleep"));
  CHECK(contains(text, "Norholm {+can+} sleep"));
  CHECK(contains(text, "1 quote stands in both: 1 reworded. 1 has another speaker"));
  CHECK(contains(text, "OTHER FIGURES (1)"));
}

TEST_CASE("no character of an article reaches a terminal as a command", "[output][compare]") {
  const std::string text = rendered(comparison_format::text, two_articles());
  CHECK_FALSE(contains(text, "\x1b"));
  CHECK(
      contains(rendered(comparison_format::terminal, two_articles()), "\x1b[1;9;31mcould\x1b[0m"));
}

TEST_CASE("a comparison as HTML escapes everything and marks with del and ins",
          "[output][compare]") {
  const std::string page = rendered(comparison_format::html, two_articles());
  CHECK(contains(page, "Ida &lt;Brandt&gt;"));
  CHECK(contains(page, "Norholm <del>could</del> sleep"));
  CHECK(contains(page, "Norholm <ins>can</ins> sleep"));
  CHECK_FALSE(contains(page, "<Brandt>"));
}

TEST_CASE("more than two articles become a table of quotes", "[output][compare]") {
  std::vector<analysis> articles = two_articles();
  articles.push_back(articles[0]);
  const std::string page = rendered(comparison_format::html, articles);
  CHECK(contains(page, "<th scope=\"col\""));
  CHECK(contains(page, "(fullest)"));
  CHECK(contains(rendered(comparison_format::json, articles), "onrecord.quote_clusters/1"));
}

TEST_CASE("the pieces of a quote are all of it", "[output][compare]") {
  const std::vector<analysis> articles = two_articles();
  const comparison found = compare(articles[0], articles[1]);
  for (const auto& [source, of] : {std::pair{&articles[0], output::side::first},
                                   std::pair{&articles[1], output::side::second}}) {
    std::string whole;
    for (const output::piece& each :
         output::pieces(source->article.text, source->quotes[0].span, found.quotes[0].edits, of))
      whole += each.text;
    CHECK(whole == slice(source->article.text, source->quotes[0].span));
  }
}
