// What holds for any two articles: here all that the golden folders hold, each with the next.
#include <algorithm>
#include <filesystem>
#include <onrecord/onrecord.hpp>
#include <vector>

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace onrecord;

namespace {

std::vector<analysis> golden_articles() {
  std::vector<std::filesystem::path> sources;
  for (const auto& folder : std::filesystem::directory_iterator(ONRECORD_TEST_DIR "/golden"))
    for (const char* name : {"source.html", "source.txt"})
      if (exists(folder.path() / name)) sources.push_back(folder.path() / name);
  std::sort(sources.begin(), sources.end());
  std::vector<analysis> articles;
  for (const auto& source : sources) articles.push_back(analyze(files::read(source)).value);
  return articles;
}

bool begins_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Steps are in order, on characters, and inside the quotes.
void check_edits(const std::vector<edit>& edits, const analysis& a, text_span quote_a,
                 const analysis& b, text_span quote_b) {
  std::uint32_t at_a = quote_a.begin;
  std::uint32_t at_b = quote_b.begin;
  for (const edit& step : edits) {
    REQUIRE(at_a <= step.a.begin);
    REQUIRE(step.a.begin <= step.a.end);
    REQUIRE(at_b <= step.b.begin);
    REQUIRE(step.b.begin <= step.b.end);
    at_a = step.a.end;
    at_b = step.b.end;
    for (const std::uint32_t at : {step.a.begin, step.a.end})
      REQUIRE(begins_character(a.article.text, at));
    for (const std::uint32_t at : {step.b.begin, step.b.end})
      REQUIRE(begins_character(b.article.text, at));
  }
  REQUIRE(at_a <= quote_a.end);
  REQUIRE(at_b <= quote_b.end);
}

}  // namespace

TEST_CASE("an article compared with itself has each quote the same, and nothing differs",
          "[compare]") {
  for (const analysis& article : golden_articles()) {
    const comparison found = compare(article, article);
    for (const quote_pair& pair : found.quotes)
      if (pair.a == pair.b) CHECK(pair.verdict == verdict::same);
    CHECK(found.only_a == found.only_b);
    CHECK(found.speakers_a.empty());
    CHECK(found.figures.empty());
  }
}

TEST_CASE("pairs of any two articles keep to their quotes, and every quote is told of",
          "[compare]") {
  const std::vector<analysis> articles = golden_articles();
  for (std::size_t i = 1; i < articles.size(); ++i) {
    const analysis& a = articles[i - 1];
    const analysis& b = articles[i];
    const comparison found = compare(a, b);
    std::vector<bool> told(a.quotes.size());
    for (const quote_pair& pair : found.quotes) {
      told[pair.a] = true;
      check_edits(pair.edits, a, a.quotes[pair.a].span, b, b.quotes[pair.b].span);
    }
    for (const std::uint32_t only : found.only_a) {
      CHECK_FALSE(told[only]);
      told[only] = true;
    }
    for (std::size_t quote = 0; quote < told.size(); ++quote)
      CHECK(told[quote] == (a.quotes[quote].kind != quote_kind::indirect));
  }
}

TEST_CASE("a quote is in one cluster at most", "[compare]") {
  const std::vector<analysis> articles = golden_articles();
  std::vector<std::vector<bool>> seen;
  for (const analysis& each : articles) seen.emplace_back(each.quotes.size());
  for (const quote_cluster& cluster : cluster_quotes(articles)) {
    REQUIRE(cluster.members.size() > 1);
    const cluster_member& fullest = cluster.members[cluster.fullest];
    for (const cluster_member& each : cluster.members) {
      CHECK_FALSE(seen[each.article][each.quote]);
      seen[each.article][each.quote] = true;
      check_edits(each.edits, articles[fullest.article],
                  articles[fullest.article].quotes[fullest.quote].span, articles[each.article],
                  articles[each.article].quotes[each.quote].span);
    }
  }
}
