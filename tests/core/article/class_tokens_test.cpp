#include "article/class_tokens.hpp"

#include <iterator>
#include <onrecord_data/class_tokens.hpp>

#include "support/catch.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

TEST_CASE("every class token takes its example and leaves its near miss", "[article]") {
  namespace table = data::class_tokens;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].token);
    const category_set taken = find_categories(table::rows[i].token);
    CHECK((find_categories(table::examples[i].matches) & taken) == taken);
    CHECK((find_categories(table::examples[i].rejects) & taken) == 0);
  }
}

TEST_CASE("class names are cut at signs, digits and inner capitals", "[article]") {
  CHECK(find_categories("postShareBar-2") ==
        (bit(token_category::article) | bit(token_category::share)));
  CHECK(find_categories("ADSlot") == find_categories("ad_slot"));
  CHECK(find_categories("shadow header2") == 0);
}

TEST_CASE("what an element has, lacks or hides is not what it is", "[article]") {
  CHECK(find_categories("layout-with-sidebar") == 0);
  CHECK(find_categories("hasRelated no-comments hide-from-nav") == 0);
  CHECK(find_categories("menu-item-has-comments") == bit(token_category::navigation));
  CHECK(find_categories("has-rail share") == bit(token_category::share));
  CHECK(find_token("with-share share-bar", token_category::share) == "share-bar");
}

TEST_CASE("an article that says what it is about is no list of tags", "[article]") {
  CHECK(find_categories("post category-news tag-flour") == bit(token_category::article));
  CHECK((find_categories("post post-tags") & bit(token_category::tags)) != 0);
  CHECK(find_categories("category-flour") == bit(token_category::tags));
}

TEST_CASE("one name of article and content is the article's body", "[article]") {
  CHECK((find_categories("story-text") & bit(token_category::article_body)) != 0);
  CHECK((find_categories("story text") & bit(token_category::article_body)) == 0);
  CHECK((find_categories("story-share-text") & bit(token_category::article_body)) == 0);
}

TEST_CASE("the class name that gave a block away is found", "[article]") {
  CHECK(find_token("wide share-bar", token_category::share) == "share-bar");
  CHECK(find_token("wide", token_category::share).empty());
}

TEST_CASE("names that come again have the same categories, whatever came between", "[article]") {
  category_finder names;
  CHECK(names.find("") == 0);
  for (const char* each : {"share-bar", "wide", "share-bar", "story-text", "wide", "story-text"})
    CHECK(names.find(each) == find_categories(each));
}
