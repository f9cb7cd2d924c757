#include <onrecord/names.hpp>
#include <onrecord/render.hpp>

#include <rapidjson/document.h>

#include "support/catch.hpp"
#include "support/sample.hpp"

using namespace onrecord;

namespace {

std::string rendered(output_format format) {
  return render(sample::analysis(), format, offset_unit::codepoint);
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the text format says who said what, what can be checked and what was removed",
          "[output]") {
  const std::string text = rendered(output_format::text);
  CHECK(contains(text,
                 "Ida Brandt, mayor\n    “It could, maybe, be 14 % bigger,”  [direct, “said”]"));
  CHECK(contains(text, "0.83  😀 “It could"));
  CHECK(contains(
      text, "claimed by Ida Brandt (direct) · hedged: “could”, “maybe” · unverified: “maybe”"));
  CHECK(contains(text, "related_links  READ MORE: =1+1  [READ MORE:]"));
}

TEST_CASE("a claim of which another sentence speaks has its status too", "[output]") {
  analysis found;
  found.article.text = "The mill burned. Nobody could verify this.";
  found.article.blocks = {{.span = {0, 42}, .links = {}, .removed = {}}};
  claim fire;
  fire.span = {0, 16};
  claim verdict;
  verdict.span = {17, 42};
  verdict.verification = {verification_status::unverified, {24, 36}, {0}};
  found.claims = {fire, verdict};
  const auto count = [&](output_format format) {
    const std::string text = render(found, format, offset_unit::codepoint);
    std::size_t many = 0;
    for (std::size_t at = text.find("unverified"); at != text.npos;
         at = text.find("unverified", at + 1))
      ++many;
    return many;
  };
  for (const output_format format : {output_format::text, output_format::markdown,
                                     output_format::csv, output_format::web_annotation})
    CHECK(count(format) == 2);
}

TEST_CASE("markdown escapes what would be markup", "[output]") {
  const std::string document = rendered(output_format::markdown);
  CHECK(contains(document, "# Größe \\<matters\\>\n"));
  CHECK(contains(document, "   1. A last \\*line\\*"));
  CHECK_FALSE(contains(document, "READ MORE"));
}

TEST_CASE("a paragraph that begins like a list or heading stays a paragraph in markdown",
          "[output]") {
  const auto paragraph = [](const std::string& text) {
    analysis found;
    found.article.text = text;
    found.article.blocks = {
        {.span = {0, static_cast<std::uint32_t>(text.size())}, .links = {}, .removed = {}}};
    return render(found, output_format::markdown, offset_unit::utf8);
  };
  CHECK(contains(paragraph("1962. A year"), "\n1962\\. A year\n"));
  CHECK(contains(paragraph("- a dash. And 3.5 more"), "\n\\- a dash. And 3.5 more\n"));
  CHECK(contains(paragraph("# no heading"), "\n\\# no heading\n"));
  CHECK(contains(paragraph("plain (really) - text."), "\nplain (really) - text.\n"));
}

TEST_CASE("a line of back-ticks cannot end preformatted text in markdown", "[output]") {
  analysis found;
  found.article.text = "a\n```\nb";
  found.article.blocks = {
      {.kind = block_kind::preformatted, .span = {0, 7}, .links = {}, .removed = {}}};
  CHECK(
      contains(render(found, output_format::markdown, offset_unit::utf8), "````\na\n```\nb\n````"));
}

TEST_CASE("CSV has one line for each quote and claim, quoted as RFC 4180 says", "[output]") {
  auto found = sample::analysis();
  found.quotes[0].why = "He said \"yes\",\nthen left";
  const std::string table = render(found, output_format::csv, offset_unit::codepoint);
  CHECK(table.starts_with("\"record\",\"index\",\"begin\",\"end\",\"text\""));
  CHECK(contains(table,
                 "\"quote\",0,20,52,\"It could, maybe, be 14 % bigger,\",\"direct\",\"0.97\","
                 "\"Ida Brandt\",\"mayor\",\"said\""));
  CHECK(contains(table, "\"He said \"\"yes\"\",\nthen left\"\r\n"));
  CHECK(contains(table, "\"claim\",0,"));
}

TEST_CASE("no field of the CSV begins like a formula", "[output]") {
  auto found = sample::analysis();
  found.entities[0].name = "=HYPERLINK(1)";
  CHECK(contains(render(found, output_format::csv, offset_unit::utf8), "\"'=HYPERLINK(1)\""));
}

TEST_CASE("web annotations select by quotation and by code points", "[output]") {
  rapidjson::Document page;
  page.Parse(rendered(output_format::web_annotation).c_str());
  REQUIRE_FALSE(page.HasParseError());
  CHECK(std::string(page["type"].GetString()) == "AnnotationPage");
  REQUIRE(page["items"].Size() == 2);
  const auto& target = page["items"][0]["target"];
  CHECK(std::string(target["source"].GetString()) == "https://example.com/a");
  CHECK(std::string(target["selector"][0]["exact"].GetString()) ==
        "It could, maybe, be 14 % bigger,");
  CHECK(std::string(target["selector"][0]["suffix"].GetString()) ==
        "” said mayor Ida Brandt.\n\nREAD");
  CHECK(target["selector"][1]["start"].GetUint() == 20);
  CHECK(target["selector"][1]["end"].GetUint() == 52);
}

TEST_CASE("the HTML page is escaped and marks quotes inside claims", "[output]") {
  const std::string page = rendered(output_format::html);
  CHECK(contains(page, "<h1>Größe &lt;matters&gt;</h1>"));
  CHECK(contains(
      page,
      "<mark data-kind=\"claim\" data-index=\"0\">😀 “</mark>"
      "<mark data-kind=\"claim\" data-index=\"0\"><mark data-kind=\"quote\" data-index=\"0\">"
      "It could"));
  CHECK_FALSE(contains(page, "READ MORE"));
}

TEST_CASE("markup in an article stays text in the HTML page", "[output]") {
  analysis found;
  found.article.text = "<img src=x onerror=alert(1)> & \"'";
  found.article.metadata.title = "</title><script>";
  found.article.blocks = {{.span = {0, static_cast<std::uint32_t>(found.article.text.size())},
                           .links = {},
                           .removed = {}}};
  const std::string page = render(found, output_format::html, offset_unit::utf8);
  CHECK(contains(page, "<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;</p>"));
  CHECK_FALSE(contains(page, "</title><script>"));
}

TEST_CASE("an empty analysis renders in every format", "[output]") {
  for (int i = 0; !name(static_cast<output_format>(i)).empty(); ++i) {
    CHECK(render(analysis{}, static_cast<output_format>(i), offset_unit::utf16).ends_with("\n"));
  }
}
