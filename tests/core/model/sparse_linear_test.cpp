#include "model/sparse_linear.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using onrecord::model::sparse_linear;
using pieces = std::vector<sparse_linear::piece>;

namespace {

sparse_linear::piece keys(std::string_view digits, unsigned group = 0) {
  return {group, true, 0, digits};
}

sparse_linear::piece weights(std::size_t output, std::string_view digits, unsigned group = 0) {
  return {group, false, output, digits};
}

std::uint32_t find(const sparse_linear& model, std::uint32_t key) {
  return model.find(key << (32 - sparse_linear::key_bits));
}

int weight(const sparse_linear& model, std::uint32_t key, std::size_t output = 0) {
  const std::uint32_t feature = find(model, key);
  REQUIRE(feature != sparse_linear::none);
  return sparse_linear::unpack(model.weights(feature), output);
}

}  // namespace

TEST_CASE("a model gives the weights that its columns hold", "[model]") {
  // Keys 1 and 1 + 1 + 4030.
  const sparse_linear model(pieces{keys("Bj9e"), weights(0, "gA"), weights(11, "f_")});
  CHECK(weight(model, 1, 0) == 0);
  CHECK(weight(model, 1, 11) == -1);
  CHECK(weight(model, 4032, 0) == -32);
  CHECK(weight(model, 4032, 11) == 31);
  CHECK(weight(model, 4032, 5) == 0);
  CHECK(model.find(1U << 12 | 0x42U) == find(model, 1));
}

TEST_CASE("columns may come in pieces", "[model]") {
  const sparse_linear model(
      pieces{keys("B"), keys("A"), weights(0, "g"), weights(1, "e"), weights(0, "h")});
  CHECK(weight(model, 1) == 0);
  CHECK(weight(model, 1, 1) == -2);
  CHECK(weight(model, 2) == 1);
}

TEST_CASE("each group has its own keys, and twice the step of the one before", "[model]") {
  const sparse_linear model(pieces{keys("D"), weights(0, "h"), keys("B", 1), weights(0, "h", 1),
                                   keys("C", 5), weights(0, "A", 5)});
  CHECK(weight(model, 3) == 1);
  CHECK(weight(model, 1) == 2);
  CHECK(weight(model, 2) == -1024);
}

TEST_CASE("a feature that was never learned has no weights", "[model]") {
  CHECK(sparse_linear(pieces{}).find(7) == sparse_linear::none);
  const sparse_linear model(pieces{keys("B")});
  CHECK(find(model, 0) == sparse_linear::none);
  CHECK(find(model, 2) == sparse_linear::none);
}

TEST_CASE("keys that are not whole or too high and weights without a feature are left out",
          "[model]") {
  const sparse_linear model(pieces{keys("Bg"), weights(0, "ghi")});
  CHECK(model.size() == 1);
  CHECK(weight(model, 1) == 0);
  CHECK(sparse_linear(pieces{keys("___f"), keys("A"), weights(0, "gh")}).size() == 1);
}

TEST_CASE("sums of packed weights are the sums of the weights", "[model]") {
  const sparse_linear model(pieces{keys("AA"), weights(0, "A_"), weights(1, "AA"), weights(2, "_A"),
                                   weights(3, "_A"), weights(4, "gA")});
  sparse_linear::packed sum{};
  for (int i = 0; i < 1000; ++i)
    for (std::uint32_t feature = 0; feature < 2; ++feature)
      sparse_linear::add(sum, model.weights(feature));
  const auto number = [&](std::size_t output) { return sparse_linear::unpack(sum, output); };
  CHECK(number(0) == -1000);
  CHECK(number(1) == -64000);
  CHECK(number(2) == -1000);
  CHECK(number(3) == -1000);
  CHECK(number(4) == -32000);
  CHECK(number(5) == 0);
}

TEST_CASE("a model of many features finds each of them", "[model]") {
  constexpr std::uint32_t count = 4096;
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string every_third;
  std::string values;
  for (std::uint32_t i = 0; i < count; ++i) {
    every_third += 'C';
    values += digits[i / 64];
  }
  const sparse_linear model(pieces{keys(every_third), weights(0, values)});
  for (std::uint32_t i = 0; i < count; ++i)
    REQUIRE(weight(model, 2 + 3 * i) == static_cast<int>(i / 64) - 32);
}
