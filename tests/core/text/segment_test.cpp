#include "text/segment.hpp"

#include <onrecord_data/abbreviations.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

using namespace onrecord;

namespace {

article one_block(std::string text, block_kind kind = block_kind::paragraph) {
  article made;
  made.text = std::move(text);
  block& only = made.blocks.emplace_back();
  only.kind = kind;
  only.span = {0, static_cast<std::uint32_t>(made.text.size())};
  return made;
}

std::vector<std::string> sentences(std::string text, block_kind kind = block_kind::paragraph) {
  const article made = one_block(std::move(text), kind);
  std::vector<std::string> found;
  for (const auto& each : text::segment(made).sentences)
    found.emplace_back(slice(made.text, each.span));
  return found;
}

std::vector<std::string> tokens(std::string text) {
  const article made = one_block(std::move(text));
  std::vector<std::string> found;
  for (const auto& each : text::segment(made).tokens)
    found.emplace_back(slice(made.text, each.span));
  return found;
}

using strings = std::vector<std::string>;

bool is_space(std::string_view text, std::size_t at) {
  return text::classify(text::character_at(text, at).code_point) == text::character_class::space;
}

/// Every character but white space lies in one token, every token in one sentence, and sentences
/// begin and end with their tokens.
void check_properties(const article& source) {
  const auto parts = text::segment(source);
  std::uint32_t next = 0;
  for (const auto& each : parts.sentences) {
    REQUIRE(each.first_token == next);
    REQUIRE(each.last_token > each.first_token);
    next = each.last_token;
    REQUIRE(each.span.begin == parts.tokens[each.first_token].span.begin);
    REQUIRE(each.span.end == parts.tokens[each.last_token - 1].span.end);
    REQUIRE(source.blocks[each.block].span.contains(each.span));
  }
  REQUIRE(next == parts.tokens.size());
  std::size_t token = 0;
  for (std::size_t at = 0; at < source.text.size();) {
    const auto size = text::character_at(source.text, at).size;
    while (token < parts.tokens.size() && parts.tokens[token].span.end <= at) ++token;
    const bool inside = token < parts.tokens.size() && parts.tokens[token].span.begin <= at;
    REQUIRE(inside != is_space(source.text, at));
    if (inside) {
      REQUIRE(at + size <= parts.tokens[token].span.end);
    }
    at += size;
  }
}

}  // namespace

TEST_CASE("a token is known by its letters, its possessive ending aside", "[text]") {
  const article made = one_block("Pell’s council calls Pell café-goers O’Brien's 1990's");
  const auto found = text::segment(made).tokens;
  REQUIRE(found.size() == 7);
  CHECK(found[0].possessive_ending == std::string_view("’s").size());
  CHECK(found[0].hash == text::hash_word("pell"));
  CHECK(found[0].stem == text::hash_word("pell\xE2"));
  CHECK_FALSE(found[0].ascii);
  CHECK(found[1].hash == text::hash_word("council"));
  CHECK(found[1].stem == text::hash_word("counc"));
  CHECK(found[1].ascii);
  CHECK(found[2].possessive_ending == 0);
  CHECK(found[3].hash == found[0].hash);
  CHECK_FALSE(found[4].ascii);
  CHECK(found[5].hash == text::hash_word("o’brien"));
  CHECK(found[6].possessive_ending == 0);  // no word
}

TEST_CASE("a sentence ends at a full stop before a capital letter") {
  CHECK(sentences(" The mill closed. Forty people left!  Will it open again? ") ==
        strings{"The mill closed.", "Forty people left!", "Will it open again?"});
}

TEST_CASE("closing marks belong to the sentence that they close") {
  CHECK(sentences("“We will stay.” She left (with Ada.) \"Good.\" They slept.") ==
        strings{"“We will stay.”", "She left (with Ada.)", "\"Good.\"", "They slept."});
}

TEST_CASE("a quote that ends in a comma runs on to its attribution") {
  CHECK(sentences("“It is late,” he said. “Next week we go.”") ==
        strings{"“It is late,” he said.", "“Next week we go.”"});
}

TEST_CASE("a question in quotes runs on when the next word is in lower case") {
  CHECK(sentences("“Is it late?” he asked. Nobody knew.") ==
        strings{"“Is it late?” he asked.", "Nobody knew."});
}

TEST_CASE("initials do not end a sentence") {
  CHECK(sentences("The judge, J. K. Lind of the U.S. Court in Pell, left.").size() == 1);
}

TEST_CASE("a word in small letters is not the abbreviation that has a capital") {
  CHECK(sentences("She fell ill. Doctors came.").size() == 2);
}

TEST_CASE("brackets after an abbreviation go on with its sentence") {
  CHECK(sentences("PELL, N.J. (AP) — The mill was closed.").size() == 1);
}

TEST_CASE("an initialism ends a sentence when a word follows that opens one") {
  CHECK(sentences("She moved to the U.S. The weather was better.").size() == 2);
}

TEST_CASE("decimals, times and numbered items do not end a sentence") {
  CHECK(sentences("1. It grew by 4.5 percent at 9 a.m. Monday.").size() == 1);
}

TEST_CASE("an ellipsis ends a sentence only before a capital letter") {
  CHECK(sentences("We waited… and waited... Then it rained… They left.") ==
        strings{"We waited… and waited...", "Then it rained…", "They left."});
}

TEST_CASE("ideographic full stops end a sentence without a space") {
  CHECK(sentences("工厂关门了。「我们留下。」他说。") ==
        strings{"工厂关门了。", "「我们留下。」", "他说。"});
}

TEST_CASE("a lost space after a full stop still ends the sentence") {
  CHECK(sentences("The mill closed.Forty people left.") ==
        strings{"The mill closed.", "Forty people left."});
}

TEST_CASE("a heading is one sentence") {
  CHECK(sentences("Mill closes. What now?", block_kind::heading).size() == 1);
}

TEST_CASE("removed blocks have no sentences") {
  article made = one_block("The mill closed.");
  made.blocks[0].removed = removal{};
  CHECK(text::segment(made).sentences.empty());
}

TEST_CASE("words keep inner apostrophes, hyphens and the dots of abbreviations") {
  CHECK(tokens("Ada's well-known O’Neil-style U.S.-based mill, AT&T and Dr. Veld's example.org.") ==
        strings{"Ada's", "well-known", "O’Neil-style", "U.S.-based", "mill", ",", "AT&T", "and",
                "Dr.", "Veld's", "example.org", "."});
}

TEST_CASE("numbers keep inner separators and signs stand alone") {
  CHECK(tokens("$1,200.5 is 14% by 10:30, the 4th.") ==
        strings{"$", "1,200.5", "is", "14", "%", "by", "10:30", ",", "the", "4th", "."});
}

TEST_CASE("two apostrophes are one mark and runs of dots or hyphens too") {
  CHECK(tokens("''Go,'' he said -- well ... ``no``") ==
        strings{"''", "Go", ",", "''", "he", "said", "--", "well", "...", "``", "no", "``"});
}

TEST_CASE("tokens know their kind and case") {
  const article made = one_block("Ärger 7 € ;");
  const auto found = text::segment(made).tokens;
  REQUIRE(found.size() == 4);
  CHECK(found[0].kind == text::token_kind::word);
  CHECK(found[0].capitalized);
  CHECK(found[1].kind == text::token_kind::number);
  CHECK(found[2].kind == text::token_kind::symbol);
  CHECK(found[3].kind == text::token_kind::punctuation);
}

TEST_CASE("accents and joiners stay with their letter") {
  CHECK(tokens("Jose\u0301 👩\u200d👧") == strings{"Jose\u0301", "👩\u200d", "👧"});
}

TEST_CASE("every abbreviation keeps its sentence together and its near miss does not") {
  for (const auto& row : data::abbreviations::examples) {
    INFO(row.matches << " / " << row.rejects);
    CHECK(sentences(std::string(row.matches)).size() == 1);
    CHECK(sentences(std::string(row.rejects)).size() == 2);
  }
}

TEST_CASE("tokens and sentences cover any text") {
  for (const char* text :
       {"", "   ", ".", "...", "\"", "“‘“‘", "'' `` ’’", "a.b.c.D.", "Mr. Mr. Mr.", "\u0301\u200d",
        "1,1,1,", "(((", "\ufeffBOM\u00a0and\u3000spaces\u200b", "。。」", "é.É",
        "\U0001F469\u200d", "x.\"y\". Z?!)) Q", "U.S.-U.S.'s"}) {
    INFO(text);
    check_properties(one_block(text));
    check_properties(one_block(text, block_kind::headline));
  }
}
