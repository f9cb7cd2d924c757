#include "article/line_shape.hpp"

#include "support/catch.hpp"
#include "text/word_table.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

namespace {
std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> found;
  for (const word& each : words_of(text)) found.push_back(each.of(text));
  return found;
}
using strings = std::vector<std::string_view>;
}  // namespace

TEST_CASE("words are told apart by signs and spaces, in any script", "[article]") {
  CHECK(cut("The mill (1904), Pell\u2019s \u2014 \u201Cмост\u201D\u00A0über\u2026") ==
        strings{"The", "mill", "1904", "Pell", "s", "мост", "über"});
  CHECK(cut("").empty());
  CHECK(cut(" \u2014 ").empty());
}

TEST_CASE("a sign that is neither mark nor space is part of its word", "[article]") {
  CHECK(cut("20\u20AC, \u20ACuro") == strings{"20\u20AC", "\u20ACuro"});
}

TEST_CASE("words have the hashes by which tables know them", "[article]") {
  for (const std::string_view text : {"Mill", "über", "20\u20AC"})
    CHECK(words_of(text).front().hash == text::hash_word(text));
  CHECK(words_of("MILL").front().hash == words_of("mill").front().hash);
}

TEST_CASE("words of a line are appended while it is measured", "[article]") {
  std::vector<word> words = words_of("one");
  measure("and two", words);
  REQUIRE(words.size() == 3);
  CHECK(words[2].of("and two") == "two");
}
