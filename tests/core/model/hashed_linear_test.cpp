#include "model/hashed_linear.hpp"

#include "support/catch.hpp"

using onrecord::model::hashed_linear;

TEST_CASE("a hashed model puts each weight behind its gap", "[model]") {
  hashed_linear model(4);
  model.read("AC", "A_");  // place 0: -32; two places skipped; place 3: 31
  CHECK(model.weight(0x00000000U) == -32);
  CHECK(model.weight(0x10000000U) == 0);
  CHECK(model.weight(0x3FFFFFFFU) == 31);
}

TEST_CASE("a gap of many places has several digits", "[model]") {
  hashed_linear model(8);
  model.read("hC", "h");  // 1 * 32 + 2 places skipped
  CHECK(model.weight(34U << 24) == 1);
}

TEST_CASE("a hashed model reads on where the row before it ended", "[model]") {
  hashed_linear model(4);
  model.read("A", "h");
  model.read("B", "i");
  CHECK(model.weight(0x00000000U) == 1);
  CHECK(model.weight(0x20000000U) == 2);
}

TEST_CASE("weights past the end of a hashed model are left out", "[model]") {
  hashed_linear model(1);
  model.read("AAAA", "hhhh");
  CHECK(model.weight(0x80000000U) == 1);
}
