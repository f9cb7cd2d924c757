#include <onrecord/article.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace onrecord;
using strings = std::vector<std::string>;

namespace {

article read(std::string_view html) {
  return extract(html, {.input = input_kind::html, .url = "", .limits = {}}).value;
}

strings kept(const article& found) {
  strings lines;
  for (const block& each : found.blocks)
    if (!each.removed) lines.emplace_back(slice(found.text, each.span));
  return lines;
}

bool keeps(const article& found, std::string_view text) {
  for (const std::string& each : kept(found))
    if (each == text) return true;
  return false;
}

const strings sentences{
    "The old mill in Pell closed on Monday after ninety years, and forty people lost their work.",
    "Ada Lind, who led the mill for ten years, said that she had seen it coming since the flood.",
    "The council wants to buy the building, but nobody knows yet who would pay for the repairs.",
    "In spring the river had risen higher than ever, and the great wheel broke from its axle.",
    "Omar Veld, who has lived beside the mill all his life, does not believe that it will reopen.",
    "A museum in Oss has asked for the wheel, which is older than the town hall and the bridge."};

std::string between(std::string_view before, std::string_view after) {
  std::string all;
  for (const std::string& each : sentences) all.append(before).append(each).append(after);
  return all;
}

/// The menu of a page, so long that nobody takes the page for an excerpt.
std::string menu() {
  std::string all = "<nav><ul>";
  for (int i = 0; i < 30; ++i)
    all += "<li><a href=/" + std::to_string(i) + ">Section " + std::to_string(i) + "</a></li>";
  return all + "</ul></nav>";
}

std::string page(std::string_view body) {
  return "<!DOCTYPE html><html lang=en><head><title>The mill closes</title></head><body>" + menu() +
         "<h1>The mill closes</h1>" + std::string(body) + "</body></html>";
}

void check_whole(const article& found) {
  for (const std::string& each : sentences) {
    CAPTURE(each);
    CHECK(keeps(found, each));
  }
  CHECK_FALSE(keeps(found, "Section 7"));
}

}  // namespace

TEST_CASE("an article whose paragraphs are set apart by line breaks is whole", "[article]") {
  check_whole(read(page("<div>" + between("", "<br><br>") + "</div>")));
}

TEST_CASE("an article in a table that lays out the page is whole", "[article]") {
  check_whole(read(page("<table><tr><td width=100>" + menu() + "</td><td>" +
                        between("<p>", "</p>") + "</td></tr></table>")));
}

TEST_CASE("an article in one piece without paragraphs is whole", "[article]") {
  const article found = read(page("<div>" + between("", " ") + "</div>"));
  std::string whole;
  for (const std::string& each : sentences) whole += (whole.empty() ? "" : " ") + each;
  CHECK(keeps(found, whole));
}

TEST_CASE("an article that the page shows in pieces by script is whole", "[article]") {
  check_whole(read(page("<main><template id='B:0'></template></main><div hidden id='S:0'>" +
                        between("<p>", "</p>") + "</div>")));
}

TEST_CASE("a panel that opens when the reader asks for it is part of the page", "[article]") {
  check_whole(read(page("<div>" + between("<p>", "</p>") +
                        "</div><div role=region style='display:none'><p>x</p></div>")));
  const article found = read(
      "<div role=region style='display:none'><p>Behind the panel</p></div>"
      "<p hidden>Nobody sees this</p><p>Before it</p>");
  CHECK(keeps(found, "Behind the panel"));
  CHECK_FALSE(keeps(found, "Nobody sees this"));
}

TEST_CASE("the text of the metadata is the article where the page has none", "[article]") {
  std::string body;
  for (int i = 0; i < 3; ++i)
    for (const std::string& each : sentences) body += each + "\\n\\n";
  const article found = read(
      "<html><head><title>The mill closes</title><script "
      "type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The "
      "mill closes\",\"articleBody\":\"" +
      body + "\"}</script></head><body>" + menu() + "</body></html>");
  check_whole(found);
}

TEST_CASE("a page is never empty while it has text", "[article]") {
  CHECK_FALSE(kept(read(page("<p>Soon.</p>"))).empty());
  CHECK_FALSE(kept(read("<nav><a href=/>Home</a></nav>")).empty());
  CHECK_FALSE(kept(read("<footer>1 Mill Road</footer>")).empty());
}

TEST_CASE("posts of a forum are kept, not taken for comments of the page", "[article]") {
  std::string posts;
  for (const std::string& each : sentences)
    posts +=
        "<div class=post><div class=user>adalind</div><div class=message>" + each + "</div></div>";
  const article found = read(page("<div class=thread>" + posts + "</div>"));
  std::size_t found_posts = 0;
  for (const std::string& each : sentences) found_posts += keeps(found, each);
  CHECK(found_posts == sentences.size());
}

TEST_CASE("names of what holds most of the page do not count against its text", "[article]") {
  check_whole(read(page("<div class='content-with-sidebar category-news has-newsletter'>" +
                        between("<p>", "</p>") + "</div>")));
}

TEST_CASE("lines of a poem and of an address stay lines of one block", "[article]") {
  const article found = read(
      "<p>The river rose<br>the wheel stood still</p>"
      "<address>Pell Gazette<br>1 Mill Road</address>");
  CHECK(keeps(found, "The river rose\nthe wheel stood still"));
  CHECK(keeps(found, "Pell Gazette\n1 Mill Road"));
}

TEST_CASE("everything that a page loses says why in words", "[article]") {
  const article found =
      read(page("<div class=share-bar>Facebook</div>" + between("<p>", "</p>") +
                "<aside><h3>Read more</h3><ul><li><a href=/flood>Flood closes the harbour "
                "road</a></ul></aside><footer>1 Mill Road</footer>"));
  for (const block& each : found.blocks) {
    CAPTURE(slice(found.text, each.span));
    if (each.removed) CHECK_FALSE(each.removed->evidence.empty());
  }
}

TEST_CASE("a forwarded article with its formats comes without the mail around it", "[article]") {
  const article found = read(
      "<div>Look at this!</div><div class=gmail_quote><div>---------- Forwarded message "
      "---------<br>From: <b>Ada Lind</b> &lt;ada@pell.example&gt;<br>Date: Sat, 4 May 2024 at "
      "10:15<br>Subject: Fwd: The mill in Pell closes<br>To: Omar Veld</div>" +
      between("<div>", "</div>") + "<div>-- </div><div>Ada Lind<br>Pell Gazette</div></div>");
  CHECK(kept(found) == sentences);
  CHECK(found.metadata.title == "The mill in Pell closes");
  CHECK(found.metadata.published == "2024-05-04");
}

TEST_CASE("a header of an e-mail that stands in one block with the text keeps it", "[article]") {
  const article found = read("<p>From: Ada Lind<br>Subject: The mill<br>" + sentences[0] + "</p>" +
                             between("<p>", "</p>"));
  CHECK(found.blocks.front().removed == std::nullopt);
}
