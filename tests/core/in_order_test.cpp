#include "in_order.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include "support/catch.hpp"

using namespace onrecord;

namespace {

struct card {
  unsigned rank = 0;
  unsigned dealt = 0;
};

/// Ranks that repeat, in no order.
std::vector<card> dealt_cards(unsigned count) {
  std::vector<card> cards;
  for (unsigned i = 0; i < count; ++i) cards.push_back({i * 7919 % 13, i});
  return cards;
}

}  // namespace

TEST_CASE("items are put in order, equal ones as they stood", "[in_order]") {
  for (const unsigned count : {0U, 1U, 2U, 3U, 7U, 64U, 1001U}) {
    auto cards = dealt_cards(count);
    auto expected = cards;
    const auto before = [](const card& a, const card& b) { return a.rank < b.rank; };
    std::stable_sort(expected.begin(), expected.end(), before);
    put_in_order(cards.begin(), cards.end(), before);
    CHECK(std::equal(cards.begin(), cards.end(), expected.begin(), expected.end(),
                     [](const card& a, const card& b) { return a.dealt == b.dealt; }));
  }
}

TEST_CASE("items that can only be moved are put in order", "[in_order]") {
  std::vector<std::unique_ptr<std::string>> words;
  for (const char* word : {"cause", "quote", "claim", "article"})
    words.push_back(std::make_unique<std::string>(word));
  put_in_order(words.begin(), words.end(), [](const auto& a, const auto& b) { return *a < *b; });
  CHECK(*words[0] == "article");
  CHECK(*words[1] == "cause");
  CHECK(*words[2] == "claim");
  CHECK(*words[3] == "quote");
}
