#include <onrecord/json.hpp>

#include <rapidjson/document.h>

#include "support/catch.hpp"
#include "support/sample.hpp"

using namespace onrecord;

namespace {

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse(json.data(), json.size());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

std::string string(const rapidjson::Value& value) { return value.GetString(); }

}  // namespace

TEST_CASE("the JSON of an analysis has the fields of the contract", "[output]") {
  const auto json = parsed(to_json(sample::analysis(), offset_unit::codepoint));
  CHECK(string(json["schema"]) == "onrecord.analysis/1");
  CHECK(string(json["offset_unit"]) == "codepoint");
  CHECK(string(json["input"]) == "html");
  CHECK(string(json["metadata"]["authors"][0]) == "Ada Ray");
  CHECK(string(json["blocks"][2]["removed"]["reason"]) == "related_links");
  CHECK_FALSE(json["blocks"][1].HasMember("removed"));
  CHECK(json["blocks"][3]["ordered"].GetBool());
  CHECK(string(json["sentences"][1]["class"]) == "CFS");
  CHECK(std::abs(json["sentences"][1]["score"].GetDouble() - 0.8312) < 0.0002);
  CHECK(string(json["entities"][0]["role"]) == "mayor");
  CHECK(string(json["quotes"][0]["kind"]) == "direct");
  CHECK(json["quotes"][0]["speaker"]["entity"].GetUint() == 0);
  CHECK(string(json["claims"][0]["types"][0]["name"]) == "quantity");
  CHECK(string(json["claims"][0]["verification"]["status"]) == "unverified");
  CHECK(string(json["diagnostics"][0]["code"]) == "depth_limited");
}

TEST_CASE("spans are written in the unit that was asked for", "[output]") {
  const auto begin = [](offset_unit unit) {
    return parsed(to_json(sample::analysis(), unit))["quotes"][0]["span"][0].GetUint();
  };
  CHECK(begin(offset_unit::codepoint) == 20);
  CHECK(begin(offset_unit::utf16) == 21);
  CHECK(begin(offset_unit::utf8) == 27);
}

TEST_CASE("a quote without a speaker says null", "[output]") {
  auto found = sample::analysis();
  found.quotes[0].speaker.reset();
  found.quotes[0].cue.reset();
  const auto json = parsed(to_json(found, offset_unit::utf16));
  CHECK(json["quotes"][0]["speaker"].IsNull());
  CHECK(json["quotes"][0]["cue"].IsNull());
}

TEST_CASE("an article read back from JSON is the one that was written, in every unit", "[output]") {
  const auto written = sample::analysis();
  for (const offset_unit unit : {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint}) {
    const auto read = article_from_json(to_json(written, unit));
    REQUIRE(read);
    CHECK(read.value.text == written.article.text);
    CHECK(read.value.input == input_kind::html);
    CHECK(read.value.language == "en");
    CHECK(read.value.metadata.title == written.article.metadata.title);
    REQUIRE(read.value.blocks.size() == written.article.blocks.size());
    for (std::size_t i = 0; i < written.article.blocks.size(); ++i) {
      CHECK(read.value.blocks[i].span == written.article.blocks[i].span);
      CHECK(read.value.blocks[i].kind == written.article.blocks[i].kind);
      CHECK(read.value.blocks[i].level == written.article.blocks[i].level);
      CHECK(read.value.blocks[i].removed.has_value() ==
            written.article.blocks[i].removed.has_value());
    }
    CHECK(read.value.blocks[1].links[0].url == written.article.blocks[1].links[0].url);
    CHECK(read.value.diagnostics[0].code == "depth_limited");
  }
}

TEST_CASE("what is no JSON is refused with the place where reading stopped", "[output]") {
  const auto read = article_from_json("{\"text\": nope}");
  CHECK(read.code == status::invalid_json);
  CHECK(read.offset == 10);
  CHECK_FALSE(read.description().empty());
}

TEST_CASE("JSON that is no article is refused", "[output]") {
  const auto code = [](std::string_view json) { return article_from_json(json).code; };
  CHECK(code("[]") == status::invalid_article);
  CHECK(code("{}") == status::invalid_article);
  const std::string head =
      R"({"offset_unit":"utf16","input":"text","language":"en","text":"ab😀c","blocks":[)";
  CHECK(code(head + "]}") == status::ok);
  CHECK(code(head + R"({"kind":"paragraph","span":[0,2]}]})") == status::ok);
  CHECK(code(head + R"({"kind":"paragraph","span":[0,3]}]})") == status::invalid_article);
  CHECK(code(head + R"({"kind":"paragraph","span":[0,99]}]})") == status::invalid_article);
  CHECK(code(head + R"({"kind":"paragraph","span":[2,0]}]})") == status::invalid_article);
  CHECK(code(head + R"({"kind":"poem","span":[0,2]}]})") == status::invalid_article);
  CHECK(code(head + R"({"kind":"paragraph","span":[1,2]},{"kind":"paragraph","span":[0,1]}]})") ==
        status::invalid_article);
  CHECK(code(head +
             R"({"kind":"paragraph","span":[0,2],"removed":{"reason":"whim","evidence":""}}]})") ==
        status::invalid_article);
}

TEST_CASE("quotes whose speaker or span is nowhere are refused", "[output]") {
  const auto code = [](std::string_view quote) {
    return comparable_from_json(
               R"({"offset_unit":"utf8","input":"text","language":"en","text":"“Yes,” she said.",)"
               R"("entities":[{"name":"Ida Brandt","role":""}],"quotes":[)" +
               std::string(quote) + "]}")
        .code;
  };
  const std::string head = R"({"kind":"direct","span":[3,7],"attribution":0,"speaker":)";
  CHECK(code(head + "null}") == status::ok);
  CHECK(code(head + R"({"entity":0,"mention":null}})") == status::ok);
  CHECK(code(head + R"({"entity":null,"mention":[11,14]}})") == status::ok);
  CHECK(code(head + R"({"entity":1,"mention":null}})") == status::invalid_article);
  CHECK(code(head + R"({"entity":null,"mention":null}})") == status::invalid_article);
  CHECK(code(head + R"({"entity":0,"mention":[11,99]}})") == status::invalid_article);
  CHECK(code(R"({"kind":"direct","span":[1,7]})") == status::invalid_article);
  CHECK(code(R"({"kind":"sung","span":[3,7]})") == status::invalid_article);
}

TEST_CASE("JSON nested a million deep neither crashes nor hangs", "[output]") {
  CHECK_FALSE(article_from_json(std::string(1'000'000, '[')));
  CHECK_FALSE(article_from_json(std::string(1'000'000, '[') + std::string(1'000'000, ']')));
}
