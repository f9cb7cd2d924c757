#include <algorithm>
#include <onrecord/compare.hpp>
#include <onrecord/onrecord.hpp>

#include "core/compare/made.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/shared_data.hpp"

using namespace onrecord;
using onrecord::testing::made_article;

namespace {

constexpr std::string_view dyke =
    "The dyke held last night, and nobody in this town should sleep badly because of it.";
constexpr std::string_view bridge =
    "The bridge was inspected in April and the engineers found nothing wrong with it.";

/// "[words only in a -> words only in b]" of every step that is no equal one.
std::string changes(const analysis& a, const analysis& b, const quote_pair& pair) {
  std::string told;
  for (const edit& step : pair.edits) {
    if (step.operation == edit_operation::equal) continue;
    told += "[" + std::string(slice(a.article.text, step.a)) + " -> " +
            std::string(slice(b.article.text, step.b)) + (step.editorial ? " e]" : "]");
  }
  return told;
}

struct one_pair {
  made_article a;
  made_article b;
  quote_pair pair;
  std::string changes;
};

/// Compares one quote of Ida Brandt in two forms.
one_pair compared(std::string_view first, std::string_view second) {
  one_pair made;
  made.a.say("Ida Brandt", first);
  made.b.say("Ida Brandt", second);
  const comparison found = compare(made.a, made.b);
  REQUIRE(found.quotes.size() == 1);
  made.pair = found.quotes[0];
  made.changes = changes(made.a, made.b, made.pair);
  return made;
}

}  // namespace

TEST_CASE("articles without quotes have nothing in common", "[compare]") {
  const comparison found = compare({}, {});
  CHECK(found.quotes.empty());
  CHECK(found.only_a.empty());
  CHECK(found.figures.empty());
  CHECK(cluster_quotes({}).empty());
}

TEST_CASE("marks, dashes, case, spaces and end punctuation make no difference", "[compare]") {
  const one_pair it = compared("the dyke held – nobody  was hurt, says the U.S. engineer,",
                               "The dyke held — nobody was hurt, says the US engineer.");
  CHECK(it.pair.verdict == verdict::same);
  CHECK(it.pair.similarity == 1);
  CHECK(it.changes.empty());
}

TEST_CASE("an editor's brackets are shown as such and change no word", "[compare]") {
  const one_pair it = compared("They told [the council] in May that the pump was broken.",
                               "They told us in May that the pump [in the cellar] was broken.");
  CHECK(it.pair.verdict == verdict::same);
  CHECK(it.changes == "[[the council] -> us e][ -> [in the cellar] e]");
}

TEST_CASE("a bracket around a letter is part of the word", "[compare]") {
  CHECK(compared("[T]he pump has been broken since May.", "the pump has been broken since May")
            .pair.verdict == verdict::same);
}

TEST_CASE("an omission that an ellipsis marks is the editor's", "[compare]") {
  const one_pair it = compared("The pump broke in May, as everybody knows, and nobody mended it.",
                               "The pump broke in May … and nobody mended it.");
  CHECK(it.pair.verdict == verdict::trimmed);
  CHECK(it.changes == "[as everybody knows ->  e]");
}

TEST_CASE("an omission is placed at a pause of speech", "[compare]") {
  const one_pair it =
      compared("I have read the contract, and I can tell you that I never signed it.",
               "I can tell you that I never signed it.");
  CHECK(it.changes == "[I have read the contract, and -> ]");
}

TEST_CASE("a quote that lost its negation is reworded, not trimmed", "[compare]") {
  CHECK(compared("The company did not know about the leak before Thursday.",
                 "The company did know about the leak before Thursday.")
            .pair.verdict == verdict::reworded);
}

TEST_CASE("the same words of different speakers are one quote, and it is said", "[compare]") {
  const auto a = made_article().say("Ida Brandt", dyke);
  const auto b = made_article().say("Jonas Feld", dyke);
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 1);
  CHECK(found.quotes[0].speakers_differ);
  CHECK(found.quotes[0].why ==
        "Word for word the same. Attributed to Ida Brandt in the first, to Jonas Feld in the "
        "second.");
}

TEST_CASE("a speaker is known by the last name and by the role", "[compare]") {
  const auto a =
      made_article().say("Ida Brandt", dyke).as("mayor of Karsholm").say("Per Holm", bridge);
  const auto b = made_article().say("the mayor", dyke).say("Holm", bridge);
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 2);
  CHECK_FALSE(found.quotes[0].speakers_differ);
  CHECK_FALSE(found.quotes[1].speakers_differ);
}

TEST_CASE("the parts of a split quote are the same as the whole", "[compare]") {
  const auto a = made_article()
                     .say("Ida Brandt", "The dyke held last night,")
                     .say("Ida Brandt", "and nobody in this town should sleep badly.")
                     .continued();
  const auto b = made_article().say(
      "Ida Brandt", "The dyke held last night, and nobody in this town should sleep badly.");
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[0].verdict == verdict::same);
  CHECK(found.quotes[1].verdict == verdict::same);
}

TEST_CASE("two statements run together are spliced", "[compare]") {
  const auto a = made_article()
                     .say("Ida Brandt", "The dyke held last night.")
                     .say("Ida Brandt", "I will not stand for mayor again in spring.");
  const auto b = made_article().say(
      "Ida Brandt", "The dyke held last night. I will not stand for mayor again in spring.");
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[0].verdict == verdict::spliced);
  CHECK(found.quotes[1].verdict == verdict::spliced);
  CHECK(changes(a, b, found.quotes[0]).empty());
}

TEST_CASE("quotes and speakers of only one article are listed", "[compare]") {
  const auto a = made_article().say("Ida Brandt", dyke).say("Per Holm", "We sold it in March.");
  const auto b = made_article()
                     .say("Jonas Feld", "It rained on Sunday.")
                     .say("Brandt", dyke)
                     .say("Jonas Feld", "that the rain would stop", quote_kind::indirect);
  const comparison found = compare(a, b);
  CHECK(found.only_a == std::vector<std::uint32_t>{1});
  CHECK(found.only_b == std::vector<std::uint32_t>{0});
  REQUIRE(found.speakers_a.size() == 1);
  CHECK(a.get().entities[found.speakers_a[0]].name == "Per Holm");
  REQUIRE(found.speakers_b.size() == 1);
  CHECK(b.get().entities[found.speakers_b[0]].name == "Jonas Feld");
}

TEST_CASE("one quote twice within an article is found", "[compare]") {
  const auto a = made_article()
                     .say("Ida Brandt", "nobody in this town should sleep badly")
                     .say("Per Holm", bridge)
                     .say("Ida Brandt", dyke);
  const comparison found = compare(a, {});
  REQUIRE(found.repeated_a.size() == 1);
  CHECK(found.repeated_a[0].a == 0);
  CHECK(found.repeated_a[0].b == 2);
  CHECK(found.repeated_a[0].verdict == verdict::trimmed);
}

TEST_CASE("what one article quotes more often is not only there", "[compare]") {
  const auto a = made_article().say("Ida Brandt", dyke).say("Ida Brandt", dyke);
  const auto b = made_article().say("Ida Brandt", dyke);
  const comparison found = compare(a, b);
  CHECK(found.quotes.size() == 2);
  CHECK(found.only_a.empty());
}

TEST_CASE("a quote prefers the one that is most like it", "[compare]") {
  const auto a =
      made_article().say("Ida Brandt", dyke).say("Ida Brandt", "The dyke held last night");
  const auto b =
      made_article().say("Ida Brandt", "the dyke held last night").say("Ida Brandt", dyke);
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 2);
  CHECK(found.quotes[0].b == 1);
  CHECK(found.quotes[1].b == 0);
}

TEST_CASE("scripts without spaces are compared character by character", "[compare]") {
  const one_pair it =
      compared("我们昨天晚上守住了大坝，没有人受伤。", "我们昨天夜里守住了大坝，没有人受伤。");
  CHECK(it.pair.verdict == verdict::reworded);
}

TEST_CASE("clusters hold one quote of many articles, the fullest known", "[compare]") {
  const std::vector<analysis> articles{
      made_article().say("Ida Brandt", "The dyke held last night").say("Per Holm", bridge),
      made_article().say("Jonas Feld", "It rained on Sunday."),
      made_article().say("Per Holm", bridge).say("Ida Brandt", dyke),
      made_article().say("Ida Brandt", dyke)};
  const auto clusters = cluster_quotes(articles);
  REQUIRE(clusters.size() == 2);
  REQUIRE(clusters[0].members.size() == 3);
  CHECK(clusters[0].fullest == 1);
  CHECK(clusters[0].members[0].article == 0);
  CHECK(clusters[0].members[0].verdict == verdict::trimmed);
  CHECK(clusters[0].members[2].verdict == verdict::same);
  CHECK(clusters[1].members.size() == 2);
}

TEST_CASE("steps of an alignment cover every word, in order and inside the quotes", "[compare]") {
  const one_pair it =
      compared("What we saw this morning was, I think, the worst of all spills here.",
               "What we saw is one of the worst spills here in years.");
  const analysis& a = it.a;
  const analysis& b = it.b;
  std::uint32_t at_a = a.quotes[0].span.begin;
  std::uint32_t at_b = b.quotes[0].span.begin;
  for (const edit& step : it.pair.edits) {
    CHECK(step.a.begin >= at_a);
    CHECK(step.b.begin >= at_b);
    at_a = step.a.end;
    at_b = step.b.end;
  }
  CHECK(at_a <= a.quotes[0].span.end);
  CHECK(at_b <= b.quotes[0].span.end);
}

TEST_CASE("sentences on one thing with different figures are found, with the reason", "[compare]") {
  const auto a = made_article().tell("The fire in the mill killed 14 people on Sunday.");
  const auto b = made_article().tell("At least 17 people were killed in the fire at the mill.");
  const comparison found = compare(a, b);
  REQUIRE(found.figures.size() == 1);
  CHECK(slice(a.get().article.text, found.figures[0].a) == "14 people");
  CHECK(slice(b.get().article.text, found.figures[0].b) == "17 people");
  CHECK(found.figures[0].why ==
        "Both speak of “fire”, “mill”, “killed”, “people”; the first says “14 people”, the second "
        "“17 people”.");
}

TEST_CASE("percentages, money, years and dates differ too", "[compare]") {
  const auto pairs = GENERATE(table<const char*, const char*>({
      {"Shares of the Karsholm mill fell 14 % after the fire.",
       "After the fire, shares of the Karsholm mill fell 17 percent."},
      {"The new library cost the town $12 million.",
       "The new library cost the town 15 million dollars."},
      {"The old bridge was built in 1961.", "The old bridge was built in 1963."},
      {"The library opens its doors on 4 May.", "The library opens its doors on May 14."},
      {"Five pupils of the school were hurt.", "Seven pupils of the school were hurt."},
  }));
  const auto found =
      compare(made_article().tell(std::get<0>(pairs)), made_article().tell(std::get<1>(pairs)));
  CHECK(found.figures.size() == 1);
}

TEST_CASE("figures that may mean the same, or belong to other things, are left alone",
          "[compare]") {
  const auto pairs = GENERATE(table<const char*, const char*>({
      {"About 1,200 people marched through the old town.",
       "1,234 people marched through the old town."},
      {"The library cost the town 1.2 million euros.",
       "The library cost the town 1,214,000 euros."},
      {"The number of pupils in Norholm fell by 14 %.",
       "The number of pupils in Karsholm fell by 17 %."},
      {"The mill sold 14 tonnes of flour on Monday.",
       "The mill sold 17 tonnes of flour on Friday."},
      {"In 2019 the mill sold 14 tonnes of flour.", "In 2020 the mill sold 17 tonnes of flour."},
      {"Sales of flour rose from 14 to 17 tonnes.", "Sales of flour rose from 12 to 17 tonnes."},
      {"A total of 14 men were arrested after the match.",
       "A total of 17 women were arrested after the match."},
      {"The fire killed 14 people.", "The flood left 17 people homeless in three villages."},
      {"The library opens its doors in May.", "The library opens its doors on 4 May."},
      {"The fire killed fourteen people in the mill.", "The fire killed 14 people in the mill."},
  }));
  const auto found =
      compare(made_article().tell(std::get<0>(pairs)), made_article().tell(std::get<1>(pairs)));
  CHECK(found.figures.empty());
}

TEST_CASE("thousands of identical quotes are paired in order", "[compare]") {
  made_article a;
  made_article b;
  for (int i = 0; i < 3000; ++i) {
    a.say("Ida Brandt", dyke);
    b.say("Ida Brandt", dyke);
  }
  const comparison found = compare(a, b);
  REQUIRE(found.quotes.size() == 3000);
  CHECK(found.quotes[2999].a == 2999);
  CHECK(found.quotes[2999].b == 2999);
  CHECK(found.repeated_a.size() == 2999);
}

TEST_CASE("quotes of a hundred kilobytes are aligned", "[compare]") {
  std::string first;
  std::string second;
  for (int i = 0; i < 20'000; ++i) {
    first += "word" + std::to_string(i) + " ";
    second += (i % 100 == 0 ? "other" : "word") + std::to_string(i) + " ";
  }
  CHECK(compared(first, second).pair.verdict == verdict::reworded);
  CHECK(compared(first, first.substr(first.find("word9000 "))).pair.verdict == verdict::trimmed);
}

TEST_CASE("a quote that repeats two words without end is compared", "[compare]") {
  std::string first;
  for (int i = 0; i < 20'000; ++i) first += i % 2 ? "never " : "again ";
  CHECK(compare(made_article().say("Ida Brandt", first),
                made_article().say("Ida Brandt", "never, never again " + first))
            .quotes.size() <= 1);
}

TEST_CASE("the two seed articles share what a reader sees that they share", "[compare][shared]") {
  const auto first = test::shared("seeds/000_33099dcb4393c9d1.txt");
  const auto second = test::shared("seeds/002_dfa082a1e1122dbb.txt");
  if (!first || !second) return;
  const analysis a = analyze(files::read(*first)).value;
  const analysis b = analyze(files::read(*second)).value;
  const comparison found = compare(a, b);
  std::vector<std::string> told;
  for (const quote_pair& each : found.quotes) {
    const std::string_view words = slice(a.article.text, a.quotes[each.a].span);
    told.push_back(std::string(name(each.verdict)) + ": " + std::string(words.substr(0, 24)));
  }
  CHECK(std::find(told.begin(), told.end(), "same: Due to large-scale malic") != told.end());
  CHECK(std::find(told.begin(), told.end(), "reworded: I think one of the thing") != told.end());
  CHECK(std::find(told.begin(), told.end(), "reworded: If you could do it cheap") != told.end());
  const auto false_pairs = std::count_if(told.begin(), told.end(), [](const std::string& each) {
    return !each.ends_with("Due to large-scale malic") &&
           !each.ends_with("I think one of the thing") &&
           !each.ends_with("If you could do it cheap") && each != "same: a wake-up call" &&
           each != "same: large-scale malicious at";
  });
  CHECK(false_pairs == 0);
}
