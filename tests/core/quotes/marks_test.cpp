#include "quotes/marks.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/quotes.hpp"

using namespace onrecord;

namespace {

std::vector<std::string> passages(std::string text) {
  const article made = testing::lines(std::move(text));
  std::vector<std::string> found;
  for (const auto& each : quotes::find_passages(made, text::segment(made)))
    found.emplace_back(slice(made.text, each.span));
  return found;
}

using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("marks of many languages are paired") {
  CHECK(
      passages(
          "\"One.\" “Two.” „Drei.“ « Quatre. » „Cinci.” 「六。」 『七。』 ''Eight.'' ``Nine.''") ==
      strings{"One.", "Two.", "Drei.", "Quatre.", "Cinci.", "六。", "七。", "Eight.", "Nine."});
}

TEST_CASE("angle marks may point at what they quote") {
  CHECK(passages("»Das wird teuer«, sagte er. »Det är sant», sade hon. « Oui. » dit-il.") ==
        strings{"Das wird teuer", "Det är sant", "Oui."});
}

TEST_CASE("the closing mark opens too in Swedish and Finnish") {
  article made = testing::lines("”Det blir dyrt”, säger hon. ”Ja.”");
  made.language = "sv";
  const auto found = quotes::find_passages(made, text::segment(made));
  REQUIRE(found.size() == 2);
  CHECK(slice(made.text, found[0].span) == "Det blir dyrt");
}

TEST_CASE("a straight mark may close a curly one and the other way round") {
  CHECK(passages("“The mill stays,\" she said. \"It must,” he said.") ==
        strings{"The mill stays,", "It must,"});
}

TEST_CASE("quotes inside quotes are not listed") {
  CHECK(passages("“He told me, “Stay,” and I stayed.”") ==
        strings{"He told me, “Stay,” and I stayed."});
  CHECK(passages("“He told me, ‘Stay,’ and I stayed.”") ==
        strings{"He told me, ‘Stay,’ and I stayed."});
}

TEST_CASE("an open passage runs to the end of its paragraph and may go on in the next") {
  const article made = testing::lines("“The mill stays.\n“It will be painted.” It was.");
  const auto found = quotes::find_passages(made, text::segment(made));
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].closed);
  CHECK(found[0].marks.end == found[0].span.end);
  CHECK(found[1].continues);
  CHECK(slice(made.text, found[1].marks) == "“It will be painted.”");
}

TEST_CASE("a mark without its partner does not swallow the pairs after it") {
  CHECK(passages("It is “late and “We will stay,” she said. “So will we,” he said.").size() >= 2);
}

TEST_CASE("single marks quote where the article quotes with them") {
  CHECK(passages("‘The mill stays,’ she said. ‘It is the boys’ club, isn’t it?’ he asked.") ==
        strings{"The mill stays,", "It is the boys’ club, isn’t it?"});
  CHECK(passages("'The mill stays,' she said. 'He told me \"no\" in the '90s.'") ==
        strings{"The mill stays,", "He told me \"no\" in the '90s."});
}

TEST_CASE("single marks do not quote beside double ones") {
  CHECK(passages("“The ‘mill’ stays,” she said. “‘Never,’ he told me.”") ==
        strings{"The ‘mill’ stays,", "‘Never,’ he told me."});
}

TEST_CASE("single marks quote in a paragraph that introduces them with a verb") {
  CHECK(passages("“I planned it,” she said. “I did,” she added.\n\nShe added: 'We don't know.'") ==
        strings{"I planned it,", "I did,", "We don't know."});
  CHECK(passages("“I planned it,” she said.\n\nThe Boss: 'We Know.'").size() == 1);
}

TEST_CASE("nothing nested is lost where the marks are of other kinds") {
  CHECK(passages("„Er sagte ‚nein‘ und ging“, sagte sie. « Il a dit “non” hier », dit-elle.") ==
        strings{"Er sagte ‚nein‘ und ging", "Il a dit “non” hier"});
  CHECK(passages("「彼は『いいえ』と言った。」") == strings{"彼は『いいえ』と言った。"});
}

TEST_CASE("inches, apostrophes and stray closing marks are no quotes") {
  CHECK(passages("The 12\" board of the boys' club, 6'2\" tall, isn't 'tis.”").empty());
}

TEST_CASE("marks around nothing are passed over") { CHECK(passages("\"\" “…” '' ''").empty()); }
