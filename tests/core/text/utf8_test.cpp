#include "text/utf8.hpp"

#include "support/catch.hpp"

using onrecord::text::repair_utf8;

TEST_CASE("valid UTF-8 comes out unchanged", "[text]") {
  CHECK(repair_utf8("") == "");
  CHECK(repair_utf8("plain words, longer than one machine word") ==
        "plain words, longer than one machine word");
  CHECK(repair_utf8("“Größe” 日本 😀\xF4\x8F\xBF\xBF") == "“Größe” 日本 😀\xF4\x8F\xBF\xBF");
}

TEST_CASE("each maximal subpart of an ill-formed sequence becomes one replacement character",
          "[text]") {
  CHECK(repair_utf8("a\xFFz") == "a\uFFFDz");
  CHECK(repair_utf8("\xE2\x80") == "\uFFFD");
  CHECK(repair_utf8("\xE2\x80z") == "\uFFFDz");
  CHECK(repair_utf8("\xF0\x9F\x98z\xF0\x9F\x98\x80") == "\uFFFDz😀");
  CHECK(repair_utf8("\x80\xBF") == "\uFFFD\uFFFD");
}

TEST_CASE("overlong forms and surrogates give one replacement character a byte", "[text]") {
  CHECK(repair_utf8("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(repair_utf8("\xE0\x80\xAF") == "\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
}
