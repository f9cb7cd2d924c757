#include "article/extract.hpp"
#include "support/catch.hpp"

using onrecord::input_kind;
using onrecord::extraction::detect;

TEST_CASE("documents and fragments are HTML", "[article]") {
  CHECK(detect("<!DOCTYPE html><title>x</title>") == input_kind::html);
  CHECK(detect("\xEF\xBB\xBF\n<html lang=en>") == input_kind::html);
  CHECK(detect("<p>A fragment") == input_kind::html);
  CHECK(detect("<!-- saved --><html>") == input_kind::html);
  CHECK(detect("Intro<br>next line<br>last line") == input_kind::html);
  CHECK(detect("Some <b>bold</b> words") == input_kind::html);
}

TEST_CASE("prose with angle brackets is text", "[article]") {
  CHECK(detect("") == input_kind::text);
  CHECK(detect("I <3 this town, and 4 < 5 but b > a") == input_kind::text);
  CHECK(detect("Write to Ada Lind <ada@example.org>, then to <omar@example.org>") ==
        input_kind::text);
  CHECK(detect("The tag <p> begins a paragraph") == input_kind::text);
  CHECK(detect("if a <b and c> d") == input_kind::text);
}
