#include "article/url.hpp"

#include "support/catch.hpp"

using onrecord::extraction::resolve_url;

TEST_CASE("references are resolved as RFC 3986 says", "[article]") {
  constexpr std::string_view base = "http://a/b/c/d;p?q";
  CHECK(resolve_url(base, "g") == "http://a/b/c/g");
  CHECK(resolve_url(base, "./g/") == "http://a/b/c/g/");
  CHECK(resolve_url(base, "/g") == "http://a/g");
  CHECK(resolve_url(base, "//g") == "http://g");
  CHECK(resolve_url(base, "?y") == "http://a/b/c/d;p?y");
  CHECK(resolve_url(base, "#s") == "http://a/b/c/d;p?q#s");
  CHECK(resolve_url(base, "") == "http://a/b/c/d;p?q");
  CHECK(resolve_url(base, "..") == "http://a/b/");
  CHECK(resolve_url(base, "../../../g") == "http://a/g");
  CHECK(resolve_url("http://a", "g") == "http://a/g");
}

TEST_CASE("only addresses that are safe to follow come out", "[article]") {
  CHECK(resolve_url("", "https://pell.example/x") == "https://pell.example/x");
  CHECK(resolve_url("", "mailto:ada@pell.example") == "mailto:ada@pell.example");
  CHECK(resolve_url("", "javascript:alert(1)").empty());
  CHECK(resolve_url("", " java\tscript:alert(1)").empty());
  CHECK(resolve_url("", "DATA:text/html,x").empty());
}
