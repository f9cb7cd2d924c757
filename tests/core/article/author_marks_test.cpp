#include "article/author_marks.hpp"

#include <iterator>
#include <onrecord_data/author_marks.hpp>

#include "support/catch.hpp"

using namespace onrecord::extraction;

TEST_CASE("every mark of authors takes its example and leaves its near miss", "[article]") {
  namespace table = onrecord::data::author_marks;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].word);
    const auto takes = [&](std::string_view text) {
      return table::rows[i].place == "address" ? leads_to_author(text)
                                               : find_author_mark(text) != author_mark::none;
    };
    CHECK(takes(table::examples[i].matches));
    CHECK_FALSE(takes(table::examples[i].rejects));
  }
}

TEST_CASE("a class that names the name is clearer than one around it", "[article]") {
  CHECK(find_author_mark("post-author-name large") == author_mark::name);
  CHECK(find_author_mark("author") == author_mark::name);
  CHECK(find_author_mark("author-box") == author_mark::around);
}
