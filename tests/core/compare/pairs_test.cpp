// Precision and recall on pairs of quotes, each with what a careful reader says of it.
#include <iostream>
#include <map>
#include <onrecord/names.hpp>
#include <sstream>
#include <utility>

#include "core/compare/made.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

using namespace onrecord;
using onrecord::testing::made_article;

namespace {

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at; (at = text.find(by, begin)) != std::string::npos; begin = at + by.size())
    parts.push_back(text.substr(begin, at - begin));
  parts.push_back(text.substr(begin));
  return parts;
}

/// Two articles that hold all pairs of a file, and what must be found.
struct pair_set {
  made_article a;
  made_article b;
  std::map<std::pair<std::uint32_t, std::uint32_t>, verdict> expected;
  int rows = 0;
};

pair_set read(const std::string& name) {
  pair_set all;
  std::istringstream file(files::read(std::string(ONRECORD_TEST_DIR "/core/compare/") + name));
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# ")) continue;
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> row = split(line, "\t");
    REQUIRE(row.size() == 5);
    ++all.rows;
    const auto first_a = static_cast<std::uint32_t>(all.a.get().quotes.size());
    const auto first_b = static_cast<std::uint32_t>(all.b.get().quotes.size());
    const auto parts_a = split(row[3], " || ");
    const auto parts_b = split(row[4], " || ");
    for (const std::string& part : parts_a) all.a.say(row[1], part);
    for (const std::string& part : parts_b) all.b.say(row[2], part);
    if (row[0] == "different") continue;
    const auto wanted = from_name<verdict>(row[0]);
    REQUIRE(wanted);
    for (std::uint32_t i = 0; i < parts_a.size(); ++i)
      for (std::uint32_t j = 0; j < parts_b.size(); ++j)
        all.expected[{first_a + i, first_b + j}] = *wanted;
  }
  return all;
}

struct score {
  int right = 0;
  std::size_t found = 0;
  std::size_t expected = 0;

  [[nodiscard]] double precision() const { return right / double(found); }
  [[nodiscard]] double recall() const { return right / double(expected); }
  score& operator+=(const score& other) {
    right += other.right;
    found += other.found;
    expected += other.expected;
    return *this;
  }
};

std::ostream& operator<<(std::ostream& out, const score& made) {
  return out << made.right << " right of " << made.found << " found and " << made.expected
             << " expected: precision " << made.precision() << ", recall " << made.recall();
}

/// A pair is right when it is expected, with its verdict. Prints what is not.
score measure(const std::string& name) {
  const pair_set all = read(name);
  const comparison found = compare(all.a, all.b);
  const auto words = [](const analysis& in, std::uint32_t quote) {
    return std::string(slice(in.article.text, in.quotes[quote].span));
  };
  std::ostringstream wrong;
  score made{0, found.quotes.size(), all.expected.size()};
  auto missing = all.expected;
  for (const quote_pair& each : found.quotes) {
    missing.erase({each.a, each.b});
    const auto wanted = all.expected.find({each.a, each.b});
    if (wanted != all.expected.end() && wanted->second == each.verdict) {
      ++made.right;
      continue;
    }
    wrong << "  found " << onrecord::name(each.verdict) << ", expected "
          << (wanted == all.expected.end() ? "nothing" : onrecord::name(wanted->second)) << ": "
          << words(all.a, each.a) << " | " << words(all.b, each.b) << " (" << each.why << ")\n";
  }
  for (const auto& [pair, wanted] : missing)
    wrong << "  missed " << onrecord::name(wanted) << ": " << words(all.a, pair.first) << " | "
          << words(all.b, pair.second) << '\n';
  std::cout << name << ", " << all.rows << " rows, " << made << '\n' << wrong.str();
  return made;
}

}  // namespace

TEST_CASE("pairs of quotes and look-alikes are told apart", "[compare]") {
  score all = measure("pairs_first.tsv");
  all += measure("pairs_second.tsv");
  std::cout << "all pairs, " << all << '\n';
  CHECK(all.precision() >= 0.97);
  CHECK(all.recall() >= 0.93);
}
