#include "article/dates.hpp"

#include <string>

#include "support/catch.hpp"

using onrecord::extraction::find_date;

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
