#include "article/vocabulary.hpp"

#include <onrecord_data/telling_words.hpp>
#include <string>
#include <string_view>

#include "article/extract.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

namespace {

constexpr std::string_view ferry_page =
    "<title>Ferry returns to Marl</title><body><h1>Ferry returns to Marl</h1>"
    "<p>The ferry between Marl and Osten returns in spring, the harbour office said on Friday.</p>"
    "<p>Passengers had waited since autumn, when a storm broke the harbour of Osten.</p>"
    "<p>Donate today: readers keep our newsroom free, become a member and get the newsletter.</p>"
    "<p>Yes.</p>";

std::vector<block_look> look_at_blocks(std::string_view html) {
  return read_page(testing::tree_of(html), {}).look.blocks;
}

}  // namespace

TEST_CASE("long words of a block are counted once each", "[article]") {
  const auto blocks = look_at_blocks("<p>Ferry, ferry and FERRY: harbour of the old town.</p>");
  CHECK(blocks[0].long_words == 2);
}

TEST_CASE("words that a block shares with the other running text are counted", "[article]") {
  const auto blocks = look_at_blocks(ferry_page);
  CHECK(blocks[2].words_of_prose == 2);  // Osten, harbour
  CHECK(blocks[3].words_of_prose == 0);
  CHECK(blocks[4].long_words == 0);
}

TEST_CASE("the title belongs to the beginning of the article, a block does not to its own",
          "[article]") {
  const auto blocks = look_at_blocks(ferry_page);
  CHECK(blocks[0].words_of_beginning == 2);  // ferry, returns
  CHECK(blocks[1].words_of_beginning == 4);  // those and Osten, harbour
  CHECK(blocks[3].words_of_beginning == 0);
}

TEST_CASE("every telling word is counted as what it is, once a block", "[article]") {
  for (const auto& [word, kind] : data::telling_words::rows) {
    CAPTURE(word);
    const std::string twice = std::string(word) + ", " + std::string(word);
    const auto blocks = look_at_blocks("<p>" + twice + "</p>");
    CHECK(blocks[0].appeal_words == (kind == "appeal"));
    CHECK(blocks[0].writer_words == (kind == "writer"));
  }
}

TEST_CASE("what a page asks of its readers is told from its article", "[article]") {
  const auto blocks = look_at_blocks(ferry_page);
  CHECK(blocks[1].appeal_words == 0);
  CHECK(blocks[3].appeal_words == 3);  // donate, readers, newsletter
}
