#include "model/sparse_linear.hpp"

#include <string>

#include "support/catch.hpp"

using onrecord::model::sparse_linear;

TEST_CASE("a model gives the weights that its text holds", "[model]") {
  sparse_linear model(2);
  model.read("AAABgf____A-");  // key 1: 0, -1; key 0xFFFFFF: -32, 30
  const std::uint32_t first = model.find(1U << 8);
  REQUIRE(first != sparse_linear::none);
  CHECK(model.weights(first)[0] == 0);
  CHECK(model.weights(first)[1] == -1);
  const std::uint32_t last = model.find(0xFFFFFF42U);
  REQUIRE(last != sparse_linear::none);
  CHECK(model.weights(last)[0] == -32);
  CHECK(model.weights(last)[1] == 30);
}

TEST_CASE("a feature that was never learned has no weights", "[model]") {
  sparse_linear model(1);
  CHECK(model.find(7) == sparse_linear::none);
  model.read("AAABg");
  CHECK(model.find(2U << 8) == sparse_linear::none);
}

TEST_CASE("a line that ends inside a feature loses that feature alone", "[model]") {
  sparse_linear model(1);
  model.read("AAABgAAAC");
  CHECK(model.find(1U << 8) != sparse_linear::none);
  CHECK(model.find(2U << 8) == sparse_linear::none);
}

TEST_CASE("a model of many features finds each of them", "[model]") {
  sparse_linear model(1);
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string line;
  for (const char a : digits)
    for (const char b : digits) line += std::string("AA") + a + b + a;
  model.read(line);
  for (std::uint32_t key = 0; key < 64 * 64; ++key) {
    const std::uint32_t feature = model.find(key << 8);
    REQUIRE(feature != sparse_linear::none);
    CHECK(model.weights(feature)[0] == static_cast<int>(key / 64) - 32);
  }
}
