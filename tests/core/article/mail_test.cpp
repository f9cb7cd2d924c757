#include "article/mail.hpp"

#include <iterator>
#include <onrecord_data/mail_headers.hpp>
#include <onrecord_data/mail_markers.hpp>

#include "support/catch.hpp"

using namespace onrecord::extraction;

TEST_CASE("every name of a header line takes its example and leaves its near miss", "[article]") {
  namespace table = onrecord::data::mail_headers;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].name);
    CHECK(find_mail_field(table::examples[i].matches) == table::rows[i].field);
    CHECK(find_mail_field(table::examples[i].rejects).empty());
  }
}

TEST_CASE("every marker of messages takes its example and leaves its near miss", "[article]") {
  namespace table = onrecord::data::mail_markers;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].phrase);
    CHECK(is_mail_marker(table::examples[i].matches));
    CHECK_FALSE(is_mail_marker(table::examples[i].rejects));
  }
}
