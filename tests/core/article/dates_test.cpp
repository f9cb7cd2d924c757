#include "article/dates.hpp"

#include <iterator>
#include <onrecord_data/date_labels.hpp>
#include <string>

#include "support/catch.hpp"

using namespace onrecord::extraction;

TEST_CASE("dates are read in the forms that pages write", "[article]") {
  CHECK(find_date("2024-05-04") == "2024-05-04");
  CHECK(find_date("20240504") == "2024-05-04");
  CHECK(find_date("May 4th, 2024") == "2024-05-04");
  CHECK(find_date("Published on Saturday, 4 May 2024 at noon") == "2024-05-04");
  CHECK(find_date("4. Mai 2024") == "2024-05-04");
  CHECK(find_date("4 de mayo de 2024") == "2024-05-04");
  CHECK(find_date("4 мая 2024") == "2024-05-04");
  CHECK(find_date("4.5.2024") == "2024-05-04");
  CHECK(find_date("/2024/05/04/mill") == "2024-05-04");
  CHECK(find_date("Sat, 04 May 2024 10:00:00 GMT") == "2024-05-04");
}

TEST_CASE("three numbers with slashes have the month first where that can be", "[article]") {
  CHECK(find_date("5/4/2024") == "2024-05-04");
  CHECK(find_date("24/5/2024") == "2024-05-24");
}

TEST_CASE("three numbers have the day first where the language writes so", "[article]") {
  CHECK(find_date("5/4/2024", order_of("en-GB")) == "2024-04-05");
  CHECK(find_date("5/4/2024", order_of("fr")) == "2024-04-05");
  CHECK(find_date("5/4/2024", order_of("en")) == "2024-05-04");
  CHECK(find_date("5/24/2024", order_of("en-GB")) == "2024-05-24");
}

TEST_CASE("dates are read in other scripts", "[article]") {
  CHECK(find_date("2024年5月4日") == "2024-05-04");
  CHECK(find_date("2024년 5월 4일") == "2024-05-04");
  CHECK(find_date("4 مايو 2024") == "2024-05-04");
  CHECK(find_date("4 Μαΐου 2024") == "2024-05-04");
}

TEST_CASE("every label of dates takes its example and leaves its near miss", "[article]") {
  namespace table = onrecord::data::date_labels;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].phrase);
    const date_label label =
        table::rows[i].label == "updated" ? date_label::updated : date_label::published;
    const labelled_date found =
        find_labelled_date(table::examples[i].matches, day_order::day_first);
    CHECK(found.date == "2024-05-04");
    CHECK(found.label == label);
    CHECK(find_labelled_date(table::examples[i].rejects, day_order::day_first).label != label);
  }
}

TEST_CASE("of two dates in a line the one that is not of a change is read", "[article]") {
  const auto read = [](std::string_view line) {
    return find_labelled_date(line, day_order::month_first).date;
  };
  CHECK(read("Published May 4, 2024 | Updated May 6, 2024") == "2024-05-04");
  CHECK(read("Updated May 6, 2024, first published May 4, 2024") == "2024-05-04");
  CHECK(read("Updated May 6, 2024") == "2024-05-06");
}

TEST_CASE("a time is kept where it follows an ISO date", "[article]") {
  CHECK(find_date("2024-05-04T10:15:00.123Z") == "2024-05-04T10:15:00Z");
  CHECK(find_date("2024-05-04T10:15:00+0200") == "2024-05-04T10:15:00+02:00");
  CHECK(find_date("2024-05-04 10:15") == "2024-05-04T10:15:00");
}

TEST_CASE("numbers that are no date give none", "[article]") {
  CHECK(find_date("").empty());
  CHECK(find_date("2024-13-45").empty());
  CHECK(find_date("version 1.2.3").empty());
  CHECK(find_date(std::string(1000, '1')).empty());
}
