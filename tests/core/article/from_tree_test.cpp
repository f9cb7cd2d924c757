#include <onrecord/article.hpp>
#include <onrecord/names.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace onrecord;
using strings = std::vector<std::string>;

namespace {

article read(std::string_view html, std::string url = "") {
  return extract(html, {.input = input_kind::html, .url = std::move(url), .limits = {}}).value;
}

/// Every block as its kind and text.
strings blocks(std::string_view html) {
  const article found = read(html);
  strings lines;
  for (const block& each : found.blocks) {
    std::string line(name(each.kind));
    if (each.level > 0) line += ' ' + std::to_string(each.level);
    if (each.ordered) line += " ordered";
    lines.push_back(line + ": " + std::string(slice(found.text, each.span)));
  }
  return lines;
}

strings kept(std::string_view html) {
  const article found = read(html);
  strings lines;
  for (const block& each : found.blocks)
    if (!each.removed) lines.emplace_back(slice(found.text, each.span));
  return lines;
}

const block* find(const article& in, std::string_view text) {
  for (const block& each : in.blocks)
    if (slice(in.text, each.span) == text) return &each;
  return nullptr;
}

constexpr std::string_view first =
    "The old mill in Pell closed on Monday after ninety years, and forty people lost their work.";
constexpr std::string_view second =
    "Ada Lind, who led the mill for ten years, said that she had seen it coming since the flood.";
constexpr std::string_view third =
    "The council wants to buy the building, but nobody knows yet who would pay for the repairs.";

std::string paragraph(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }

std::string article_page(std::string_view extra) {
  return "<!DOCTYPE html><html lang=en-gb><head><title>The mill in Pell closes - Pell "
         "Gazette</title></head><body><nav><ul><li><a href=/>Home</a><li><a "
         "href=/sport>Sport</a></ul></nav><article><h1>The mill in Pell closes</h1>" +
         paragraph(first) + paragraph(second) + std::string(extra) + paragraph(third) +
         "</article><footer>Pell Gazette, 1 Mill Road</footer></body></html>";
}

}  // namespace

TEST_CASE("blocks come in reading order with their kinds and levels", "[article]") {
  CHECK(blocks("<h2>Flour</h2><p>One.</p><ul><li>a<ol><li>b</ol></ul>"
               "<blockquote><p>q<blockquote>r</blockquote></blockquote><pre>\n x\n  y</pre>"
               "<figure><figcaption>c</figcaption></figure>"
               "<table><tr><th>Town<th>Mills<tr><td>Pell<td>2</table>") ==
        strings{"heading 2: Flour", "paragraph: One.", "list_item 1: a", "list_item 2 ordered: b",
                "blockquote 1: q", "blockquote 2: r", "preformatted:  x\n  y", "caption: c",
                "table_row: Town | Mills", "table_row: Pell | 2"});
}

TEST_CASE("white space collapses as a browser shows it", "[article]") {
  CHECK(blocks("<p>  a \n <b> b</b>c <!-- x --> d</p>  <p>&nbsp;</p>") ==
        strings{"paragraph: a bc d"});
  CHECK(blocks("<p>The mill  in Pell\nclosed on Monday, \t and Größe mattered  less.  </p>") ==
        strings{"paragraph: The mill in Pell closed on Monday, and Größe mattered less."});
}

TEST_CASE("one line break stays in its block and two begin a new one", "[article]") {
  CHECK(blocks("<div>a<br>b<br><br>c<hr>d</div>") ==
        strings{"paragraph: a\nb", "paragraph: c", "paragraph: d"});
}

TEST_CASE("a table that lays out a page gives its paragraphs", "[article]") {
  CHECK(blocks("<table><tr><td><p>a</p><p>b</p></td><td><div>c</div></td></tr></table>") ==
        strings{"paragraph: a", "paragraph: b", "paragraph: c"});
}

TEST_CASE("what is not shown is no text", "[article]") {
  CHECK(blocks("<script>a</script><style>b</style><template>c</template><p hidden>d</p>"
               "<p style='color:red; display: none'>e</p><svg><title>f</title></svg><p>g</p>") ==
        strings{"paragraph: g"});
}

TEST_CASE("a page that hides everything still gives its text", "[article]") {
  CHECK(blocks("<div hidden><p>a</p></div>") == strings{"paragraph: a"});
}

TEST_CASE("links are spans with absolute targets", "[article]") {
  const article found = read(
      "<p>See <a href='../b?c#d'>the  file</a> and <a "
      "href='javascript:x()'>this</a>, <a href=mailto:a@b>write</a>.</p>",
      "https://pell.example/x/y/z.html");
  REQUIRE(found.blocks.size() == 1);
  const auto& links = found.blocks[0].links;
  REQUIRE(links.size() == 2);
  CHECK(slice(found.text, links[0].span) == "the file");
  CHECK(links[0].url == "https://pell.example/x/b?c#d");
  CHECK(links[1].url == "mailto:a@b");
}

TEST_CASE("a link around several blocks is a link in each", "[article]") {
  const article found = read("<a href=https://pell.example/><h3>One</h3><p>Two</p></a>");
  REQUIRE(found.blocks.size() == 2);
  CHECK(found.blocks[0].links.size() == 1);
  CHECK(found.blocks[1].links.size() == 1);
}

TEST_CASE("the article is kept and the page around it removed", "[article]") {
  CHECK(kept(article_page("")) == strings{"The mill in Pell closes", std::string(first),
                                          std::string(second), std::string(third)});
}

TEST_CASE("a post that the article quotes belongs to it, one beside it does not", "[article]") {
  constexpr std::string_view post =
      "<blockquote class=twitter-tweet><p>No flour from Pell any more.</p>&mdash; Omar Veld "
      "(@veld) <a href=https://t.co/1>May 2, 2024</a></blockquote>";
  CHECK(kept(article_page(post)) == strings{"The mill in Pell closes", std::string(first),
                                            std::string(second), "No flour from Pell any more.",
                                            "— Omar Veld (@veld) May 2, 2024", std::string(third)});
  const std::string beside =
      "<aside class=sidebar><h3>Follow us</h3>" + std::string(post) + "</aside>";
  CHECK(kept(article_page(beside)) == kept(article_page("")));
}

TEST_CASE("the title of the page is the headline of its text", "[article]") {
  const article found = read(article_page(""));
  CHECK(found.metadata.title == "The mill in Pell closes");
  REQUIRE(find(found, "The mill in Pell closes"));
  CHECK(find(found, "The mill in Pell closes")->kind == block_kind::headline);
  CHECK(found.language == "en-GB");
}

TEST_CASE("a removed block says why", "[article]") {
  const article found =
      read(article_page("<div class='share-bar'><span>Tell Pell</span></div>"
                        "<p>READ MORE: <a href=/flood>Flood closes the harbour road</a></p>"));
  const block* share = find(found, "Tell Pell");
  REQUIRE(share);
  REQUIRE(share->removed);
  CHECK(share->removed->reason == removal_reason::share);
  CHECK(share->removed->evidence == "class \"share-bar\"");
  const block* related = find(found, "READ MORE: Flood closes the harbour road");
  REQUIRE(related);
  REQUIRE(related->removed);
  CHECK(related->removed->reason == removal_reason::related_links);
  CHECK(related->removed->evidence == "READ MORE:");
}

TEST_CASE("metadata comes from JSON-LD before anything else", "[article]") {
  const article found = read(
      "<head><meta name=author content='Somebody Else'><meta property=og:site_name content='Pell "
      "Gazette'><link rel=canonical href=/mill><script type=application/ld+json>{\"@graph\":[{"
      "\"@type\":\"NewsArticle\",\"headline\":\"The mill closes\",\"author\":[{\"@id\":\"#a\"},"
      "{\"name\":\"Omar Veld\"}],\"datePublished\":\"2024-05-04T10:15:00+02:00\"},"
      "{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Ada Lind\"}]}</script></head><p>x</p>",
      "https://pell.example/");
  CHECK(found.metadata.title == "The mill closes");
  CHECK(found.metadata.authors == strings{"Ada Lind", "Omar Veld"});
  CHECK(found.metadata.published == "2024-05-04T10:15:00+02:00");
  CHECK(found.metadata.site == "Pell Gazette");
  CHECK(found.metadata.url == "https://pell.example/mill");
}

TEST_CASE("metadata comes from the page's own words where nothing else says it", "[article]") {
  const article found = read(
      "<h1>The mill closes</h1><p>By Ada Lind</p><p class=post-date>May 4th, "
      "2024</p><p>x");
  CHECK(found.metadata.title == "The mill closes");
  CHECK(found.metadata.authors == strings{"Ada Lind"});
  CHECK(found.metadata.published == "2024-05-04");
}

TEST_CASE("broken JSON-LD is passed over", "[article]") {
  CHECK(read("<head><title>The mill closes for good</title><script "
             "type=application/ld+json>{\"@type\":\"Article\",</script></head>")
            .metadata.title == "The mill closes for good");
}

TEST_CASE("deeply nested pages are read without recursion", "[article]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div><blockquote><ul><li>";
  CHECK(read(deep + "x").blocks.size() == 1);
}
