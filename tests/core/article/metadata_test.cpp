#include <iterator>
#include <onrecord/article.hpp>
#include <onrecord_data/metadata_sources.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace onrecord;
using strings = std::vector<std::string>;

namespace {

article_metadata read(std::string_view html, std::string url = "") {
  return extract(html, {.input = input_kind::html, .url = std::move(url), .limits = {}})
      .value.metadata;
}

constexpr std::string_view prose =
    "<p>The old mill in Pell closed on Monday after ninety years, and forty people lost their "
    "work, said the council, which had tried to save it since the flood of the year before.</p>";

/// A page with `head` in its head and `lines` below its headline.
article_metadata page(std::string_view head, std::string_view lines,
                      std::string_view url = "https://pell.example/mill") {
  return read("<head><title>The mill closes for good - Pell Gazette</title>" + std::string(head) +
                  "</head><article><h1>The mill closes for good</h1>" + std::string(lines) +
                  std::string(prose) + std::string(prose) + std::string(prose) + "</article>",
              std::string(url));
}

std::string json_ld(std::string_view object) {
  return "<script type=application/ld+json>" + std::string(object) + "</script>";
}

}  // namespace

TEST_CASE("every meta element of the table fills its field", "[article]") {
  for (const auto& row : data::metadata_sources::rows) {
    if (row.source != "meta" || row.field == "language") continue;
    CAPTURE(row.field, row.name);
    const bool date = row.field == "published";
    const std::string said = date                 ? "2024-05-04"
                             : row.field == "url" ? "https://a.example/"
                                                  : "Ada Lind";
    const article_metadata found = read("<head><meta name='" + std::string(row.name) +
                                        "' content='" + said + "'></head><p>x</p>");
    const std::string value = date                    ? found.published
                              : row.field == "title"  ? found.title
                              : row.field == "site"   ? found.site
                              : row.field == "url"    ? found.url
                              : found.authors.empty() ? std::string()
                                                      : found.authors.front();
    CHECK(value == said);
  }
}

TEST_CASE("authors in JSON-LD may be strings, objects, lists and references", "[article]") {
  const auto authors = [](std::string_view value) {
    return page(json_ld("{\"@graph\":[{\"@type\":[\"Thing\",\"NewsArticle\"],\"author\":" +
                        std::string(value) +
                        "},{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Ada Lind\"}]}"),
                "")
        .authors;
  };
  CHECK(authors("\"Ada Lind\"") == strings{"Ada Lind"});
  CHECK(authors("\"By Ada Lind and Omar Veld\"") == strings{"Ada Lind", "Omar Veld"});
  CHECK(authors("{\"@type\":\"Person\",\"name\":\"Ada Lind, Staff Writer\"}") ==
        strings{"Ada Lind"});
  CHECK(authors("[{\"@id\":\"#a\"},\"Omar Veld\"]") == strings{"Ada Lind", "Omar Veld"});
}

TEST_CASE("a person goes before a body and before the site's own name", "[article]") {
  CHECK(page("<meta name=author content='Pell Gazette'><meta property=og:site_name content='Pell "
             "Gazette'>",
             "<p>By Ada Lind</p>")
            .authors == strings{"Ada Lind"});
  CHECK(page("<meta name=author content='The Pell Team'>", "").authors == strings{"The Pell Team"});
}

TEST_CASE("addresses, keys and reading times are no authors", "[article]") {
  for (const std::string_view junk :
       {"ada@pell.example", "https://pell.example/ada", "admin", "ada-lind", "5 minutes"}) {
    CAPTURE(junk);
    CHECK(page("<meta name=author content='" + std::string(junk) + "'>", "").authors.empty());
  }
}

TEST_CASE("a byline that shares a name with what was declared goes before it", "[article]") {
  const std::string head = json_ld(
      "{\"@type\":\"NewsArticle\",\"author\":[\"Ada Lind\",\"Ines "
      "Pell\"]}");
  CHECK(page(head, "<p>By Ada Lind</p>").authors == strings{"Ada Lind"});
  CHECK(page(head, "<p>By Someone Else</p>").authors == strings{"Ada Lind", "Ines Pell"});
}

TEST_CASE("names near the headline are read in the shapes that pages give them", "[article]") {
  for (const std::string_view lines :
       {"<p>By Ada Lind</p>", "<div>Written by</div><div>Ada Lind</div>",
        "<a href=/author/ada-lind>Ada Lind</a>", "<div class=author-name>Ada Lind</div>",
        "<div class=byline><span>Ada Lind</span><span>Reporter</span></div>",
        "<span rel=author>Ada Lind</span>", "<span itemprop=author>Ada Lind</span>",
        "<p>Posted on 4 May 2024 by Ada Lind</p>", "<p>Ada Lind</p><p>4 May 2024</p>",
        "<p>Von Ada Lind</p>", "<p>Par Ada Lind</p>", "<p>Por Ada Lind</p>"}) {
    CAPTURE(lines);
    CHECK(page("", lines).authors == strings{"Ada Lind"});
  }
}

TEST_CASE("the day is the one shown, the time another source's of the same day", "[article]") {
  const std::string head =
      json_ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-04T10:15:00+02:00\"}");
  CHECK(page(head, "<p>May 4, 2024</p>").published == "2024-05-04T10:15:00+02:00");
  CHECK(page(head, "<p>May 3, 2024</p>").published == "2024-05-03");
  CHECK(page(head, "<p>Updated May 6, 2024</p>").published == "2024-05-04T10:15:00+02:00");
}

TEST_CASE("a date in UTC is that of the address where they are a day apart", "[article]") {
  const std::string head =
      json_ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-01T02:15:00Z\"}");
  CHECK(page(head, "", "https://pell.example/2024/02/29/mill").published == "2024-02-29");
  CHECK(page(head, "", "https://pell.example/2024/02/20/mill").published == "2024-03-01T02:15:00Z");
}

TEST_CASE("the site is read from the end of the title element where nothing else says it",
          "[article]") {
  CHECK(page("", "").site == "Pell Gazette");
  CHECK(page("<meta property=og:site_name content='The Gazette'>", "").site == "The Gazette");
}
