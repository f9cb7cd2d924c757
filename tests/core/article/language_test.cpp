#include "article/language.hpp"

#include "support/catch.hpp"

using namespace onrecord::extraction;

namespace {
std::string language_of(std::string_view text) {
  language_counter counter;
  counter.add(text, words_of(text));
  return counter.language();
}
}  // namespace

TEST_CASE("a language is told by its function words or its script", "[article]") {
  CHECK(language_of("The mill in the valley was closed and nobody knows what it will be.") == "en");
  CHECK(language_of("Die Mühle im Tal ist zu, und niemand weiß, was aus ihr wird.") == "de");
  CHECK(language_of("Le moulin de la vallée est fermé et personne ne sait pour quoi.") == "fr");
  CHECK(language_of("Мельница в долине закрыта, и никто не знает, что с ней будет.") == "ru");
  CHECK(language_of("谷の水車小屋は月曜日に閉まりました。") == "ja");
  CHECK(language_of("山谷里的磨坊星期一关门了，没有人知道。") == "zh");
  CHECK(language_of("골짜기의 물레방아가 월요일에 문을 닫았다.") == "ko");
}

TEST_CASE("too few words leave the language open", "[article]") {
  CHECK(language_of("") == "und");
  CHECK(language_of("Pell Gazette 1904") == "und");
}

TEST_CASE("language tags are written as BCP 47 has them", "[article]") {
  CHECK(clean_language_tag("en_us") == "en-US");
  CHECK(clean_language_tag("ZH-hant-tw") == "zh-Hant-TW");
  CHECK(clean_language_tag("de") == "de");
  CHECK(clean_language_tag("english language").empty());
  CHECK(clean_language_tag("").empty());
}

TEST_CASE("the language that a page declares gives way to a long text in another", "[article]") {
  constexpr std::string_view longer =
      "Die alte Mühle in Pellau ist am Montag nach neunzig Jahren geschlossen worden.";
  language_counter counter;
  for (int i = 0; i < 12; ++i) counter.add(longer, words_of(longer));
  CHECK(counter.settle("en-US") == "de");
  CHECK(counter.settle("de-CH") == "de-CH");
  CHECK(counter.settle("ca") == "ca");
  language_counter few;
  constexpr std::string_view shorter = "Die alte Mühle ist geschlossen worden.";
  few.add(shorter, words_of(shorter));
  CHECK(few.settle("en") == "en");
}
