// Speed and growth of comparing. Articles are made up: forty quotes each, of which every second is
// one that the articles around it print as well, in other words.
//
//     compare_bench

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <onrecord/compare.hpp>
#include <string>
#include <vector>

namespace {

using namespace onrecord;

constexpr std::uint32_t quotes_of_article = 40;
constexpr std::uint32_t words_of_quote = 30;

/// The bits of `seed` thrown about (SplitMix64).
std::uint64_t thrown(std::uint64_t seed) {
  seed += 0x9E3779B97F4A7C15ULL;
  seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EBULL;
  return seed ^ (seed >> 31);
}

/// A quote of words whose frequencies fall as they do in language.
std::string words(std::uint64_t seed, std::uint64_t changes) {
  std::string text;
  for (std::uint32_t i = 0; i < words_of_quote; ++i) {
    std::uint64_t number = thrown(seed * 1000 + i);
    if (thrown(changes * 1000 + i) % 12 == 0) number = thrown(number + changes);
    const std::uint64_t range = std::uint64_t{1} << (number % 14);
    text.append("w").append(std::to_string((number >> 16) % range)).append(" ");
  }
  return text;
}

analysis made_up(std::uint64_t number) {
  analysis made;
  std::string& text = made.article.text;
  for (std::uint32_t i = 0; i < quotes_of_article; ++i) {
    const bool shared = i % 2 == 0;
    quote& said = made.quotes.emplace_back();
    said.span.begin = static_cast<std::uint32_t>(text.size());
    text += shared ? words(number / 10 * quotes_of_article + i, number)
                   : words((number + 1) * 1'000'000 + i, 0);
    said.span.end = static_cast<std::uint32_t>(text.size());
    said.attribution = i;
    said.speaker = source{i % 5, std::nullopt};
    text += "\n";
  }
  for (const char* name : {"Ada Moller", "Bent Aagaard", "Clara Wied", "Dario Pohl", "Elin Storm"})
    made.entities.push_back({name, entity_kind::person, {}, {}});
  return made;
}

/// Milliseconds of the best of three.
template <class Work>
double best_of_three(Work work) {
  using clock = std::chrono::steady_clock;
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto start = clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(clock::now() - start).count());
  }
  return best;
}

}  // namespace

int main() {
  std::printf("%9s %12s %14s %10s\n", "articles", "ms", "ms an article", "clusters");
  double first = 0;
  double last = 0;
  for (const std::size_t count : {10, 30, 100, 300, 1000}) {
    std::vector<analysis> articles;
    for (std::size_t i = 0; i < count; ++i) articles.push_back(made_up(i));
    std::size_t clusters = 0;
    const double taken = best_of_three([&] { clusters = cluster_quotes(articles).size(); });
    last = taken / static_cast<double>(count);
    if (first == 0) first = last;
    std::printf("%9zu %12.2f %14.3f %10zu\n", count, taken, last, clusters);
  }
  std::printf("an article among 1,000 takes %.2f times what it takes among 10\n", last / first);

  const analysis a = made_up(0);
  const analysis b = made_up(1);
  std::size_t pairs = 0;
  const double taken = best_of_three([&] { pairs = compare(a, b).quotes.size(); });
  std::printf("two articles: %.2f ms, %zu pairs\n", taken, pairs);
  return pairs == 0;
}
