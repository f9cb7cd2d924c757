#include "text/numbers_by_hash.hpp"

#include "support/catch.hpp"

using onrecord::text::numbers_by_hash;

TEST_CASE("a number is found under its hash alone", "[text]") {
  numbers_by_hash made;
  CHECK(made.find(7) == nullptr);
  CHECK(made.add(7, 70).second);
  CHECK(*made.find(7) == 70);
  CHECK(made.find(8) == nullptr);
}

TEST_CASE("the first number under a hash stays", "[text]") {
  numbers_by_hash made;
  made.add(7, 70);
  const auto [number, fresh] = made.add(7, 71);
  CHECK(!fresh);
  CHECK(*number == 70);
}

TEST_CASE("many numbers are found, whatever bits their hashes differ in", "[text]") {
  for (const unsigned shift : {0U, 20U, 48U}) {
    numbers_by_hash made;
    for (std::uint32_t i = 0; i < 5000; ++i) made.add(std::uint64_t{i} << shift, i);
    std::uint32_t right = 0;
    for (std::uint32_t i = 0; i < 5000; ++i) {
      const std::uint32_t* found = made.find(std::uint64_t{i} << shift);
      right += found && *found == i;
    }
    CHECK(right == 5000);
  }
}
