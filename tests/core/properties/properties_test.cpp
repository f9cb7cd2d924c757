#include <string>
#include <vector>

#include <onrecord/onrecord.hpp>

#include "invariants.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

namespace fs = std::filesystem;
using namespace onrecord;

namespace {

/// Every text file of the project's own articles, and every file of the hostile inputs where they
/// are at hand.
std::vector<std::string> documents() {
  std::vector<std::string> all;
  for (const char* folder : {ONRECORD_TEST_DIR "/golden", ONRECORD_EXAMPLES_DIR "/articles",
                             ONRECORD_SHARED_DIR "/data/hostile", ONRECORD_SHARED_DIR "/seeds"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) all.push_back(files::read(entry.path()));
    }
  }
  return all;
}

std::string repeated(std::string_view part, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += part;
  return whole;
}

/// Shapes that parsers, quote finders and sentence splitters have choked on.
std::vector<std::string> shapes() {
  return {"",
          " ",
          "\n\n",
          std::string(1, '\0'),
          "\xFF\xFE",
          "\xEF\xBB\xBF“",
          "“",
          "”",
          "\"",
          "''",
          "–",
          ".",
          "…",
          "“”",
          "“ ”",
          "\"\"",
          "‘’",
          "Said.",
          "said “",
          "” said he",
          "A: “",
          "“a”“b”“c”",
          "„a“ «b» 「c」",
          "Mr. ",
          "U.S.",
          "1,2,3",
          "a\u0301\u0301",
          "\u202E“x” said Ida",
          "👩‍👩‍👧 “x” 👩‍👩‍👧",
          "READ MORE",
          "READ MORE:\nA\nB",
          "Tags",
          "<",
          "<p",
          "<p>",
          "<!--",
          "<script>“x”</script>",
          "<table>x",
          "<h1></h1><p>",
          "<ul><li><ul><li>a</ul>b",
          "<p>a<br><br>b",
          "<pre>\n a\n  b</pre>",
          repeated("“a ", 2000),
          repeated("” said ", 2000),
          repeated("\"a\" ", 2000),
          repeated("Mr. ", 2000),
          repeated("John Smith ", 2000),
          repeated("said ", 2000),
          repeated("<b><p>", 2000),
          repeated("<div>", 2000),
          repeated("<p>x", 2000),
          repeated("READ MORE: a\n", 2000),
          repeated("a", 100000),
          repeated(".", 10000)};
}

analysis analyzed(std::string_view input, input_kind kind) {
  // A heap block of exactly the size of the input, so that a sanitizer sees one byte too far.
  const std::vector<char> exact(input.begin(), input.end());
  const auto found = analyze({exact.data(), exact.size()},
                             {.input = kind, .url = "https://example.org/a/b", .limits = {}});
  REQUIRE(found);
  return found.value;
}

}  // namespace

TEST_CASE("the analysis of any shape holds its promises", "[properties]") {
  for (const std::string& input : shapes()) {
    INFO(input.substr(0, 80));
    for (const input_kind kind : {input_kind::detect, input_kind::html, input_kind::text})
      check_invariants(analyzed(input, kind));
  }
}

TEST_CASE("the analysis of every document at hand holds its promises", "[properties]") {
  const auto all = documents();
  REQUIRE_FALSE(all.empty());
  for (const std::string& input : all) {
    INFO(input.substr(0, 80));
    for (const input_kind kind : {input_kind::html, input_kind::text})
      check_invariants(analyzed(input, kind));
  }
}

TEST_CASE("a document cut off anywhere still holds its promises", "[properties]") {
  const std::string page = files::read(ONRECORD_TEST_DIR "/golden/news_page/source.html");
  for (std::size_t size = 0; size < page.size(); size += 7)
    check_invariants(analyzed(page.substr(0, size), input_kind::html));
  const std::string text = files::read(ONRECORD_TEST_DIR "/golden/read_more_block/source.txt");
  for (std::size_t size = 0; size < text.size(); size += 7)
    check_invariants(analyzed(text.substr(0, size), input_kind::text));
}

TEST_CASE("the same input gives the same bytes", "[properties]") {
  for (const std::string& input : documents()) {
    const std::string once = to_json(analyzed(input, input_kind::detect), offset_unit::utf16);
    CHECK(once == to_json(analyzed(input, input_kind::detect), offset_unit::utf16));
  }
}

TEST_CASE("the text of an analysis of plain text is the input", "[properties]") {
  for (const char* input : {"", "a\r\n\tb ", "Title\n\n“x” said Ida.\n", "\xEF\xBB\xBF😀"}) {
    CHECK(analyzed(input, input_kind::text).article.text == input);
  }
}

TEST_CASE("putting back what the reader removed gives the first analysis again", "[properties]") {
  const auto first =
      analyzed(files::read(ONRECORD_TEST_DIR "/golden/plain_prose/source.txt"), input_kind::text);
  const auto without = annotate(first.article, {.keep = {}, .remove = {1}});
  REQUIRE(without.article.blocks[1].removed);
  CHECK(without.article.blocks[1].removed->reason == removal_reason::by_reader);
  CHECK(without.sentences.size() < first.sentences.size());
  const auto again = annotate(without.article, {.keep = {1}, .remove = {}});
  CHECK(to_json(again, offset_unit::utf8) == to_json(first, offset_unit::utf8));
}

TEST_CASE("an override of a block that does not exist is reported", "[properties]") {
  const auto found = annotate(article{}, {.keep = {3}, .remove = {}});
  REQUIRE(found.article.diagnostics.size() == 1);
  CHECK(found.article.diagnostics[0].code == "unknown_block");
}

TEST_CASE("an input beyond the limit is refused with the limit named", "[properties]") {
  extract_options options;
  options.limits.input_bytes = 3;
  const auto refused = analyze("four", options);
  CHECK(refused.code == status::input_too_large);
  CHECK(refused.offset == 3);
  CHECK(refused.description().find("limit is 3") != std::string::npos);
}
