#include "model/sparse_linear.hpp"

#include <string>

#include "support/catch.hpp"

using onrecord::model::sparse_linear;

TEST_CASE("a model gives the weights that its columns hold", "[model]") {
  sparse_linear model(2);
  model.read_keys("AABA--");  // keys 1 and 1 + 4030
  model.read_weights(0, "gA");
  model.read_weights(1, "f-");
  const std::uint32_t first = model.find(1U << 8);
  REQUIRE(first != sparse_linear::none);
  CHECK(model.weights(first)[0] == 0);
  CHECK(model.weights(first)[1] == -1);
  const std::uint32_t last = model.find(4031U << 8 | 0x42U);
  REQUIRE(last != sparse_linear::none);
  CHECK(model.weights(last)[0] == -32);
  CHECK(model.weights(last)[1] == 30);
}

TEST_CASE("columns may come in pieces", "[model]") {
  sparse_linear model(1);
  model.read_keys("AAB");
  model.read_keys("AAB");
  model.read_weights(0, "g");
  model.read_weights(0, "h");
  CHECK(model.weights(model.find(1U << 8))[0] == 0);
  CHECK(model.weights(model.find(2U << 8))[0] == 1);
}

TEST_CASE("a feature that was never learned has no weights", "[model]") {
  sparse_linear model(1);
  CHECK(model.find(7) == sparse_linear::none);
  model.read_keys("AAB");
  CHECK(model.find(2U << 8) == sparse_linear::none);
}

TEST_CASE("keys that are not whole and weights without a feature are left out", "[model]") {
  sparse_linear model(1);
  model.read_keys("AABAA");
  model.read_weights(0, "ghi");
  CHECK(model.size() == 1);
  CHECK(model.weights(model.find(1U << 8))[0] == 0);
}

TEST_CASE("a model of many features finds each of them", "[model]") {
  sparse_linear model(1);
  constexpr std::uint32_t count = 4096;
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (std::uint32_t i = 0; i < count; ++i) {
    model.read_keys("AAB");
    model.read_weights(0, digits.substr(i / 64, 1));
  }
  for (std::uint32_t key = 1; key <= count; ++key) {
    const std::uint32_t feature = model.find(key << 8);
    REQUIRE(feature != sparse_linear::none);
    CHECK(model.weights(feature)[0] == static_cast<int>((key - 1) / 64) - 32);
  }
}
