// Two articles of any bytes, compared with each other, with themselves and in a list.

#include <algorithm>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <onrecord/compare.hpp>
#include <onrecord/json.hpp>
#include <string_view>
#include <vector>

#include "check.hpp"

namespace {

using onrecord::analysis;

void check(const std::vector<onrecord::edit>& edits, const analysis& a, const analysis& b) {
  onrecord::edit before;
  for (const onrecord::edit& each : edits) {
    FUZZ_CHECK(each.a.begin <= each.a.end && each.a.end <= a.article.text.size());
    FUZZ_CHECK(each.b.begin <= each.b.end && each.b.end <= b.article.text.size());
    FUZZ_CHECK(each.a.begin >= before.a.begin && each.b.begin >= before.b.begin);
    before = each;
  }
}

/// Every quote in marks stands either in a pair or among those of one article only.
void check_sides(const analysis& source, std::vector<std::uint32_t> paired,
                 const std::vector<std::uint32_t>& alone) {
  for (std::uint32_t i = 0; i < source.quotes.size(); ++i) {
    const bool in_marks = source.quotes[i].kind != onrecord::quote_kind::indirect;
    const bool is_paired = std::find(paired.begin(), paired.end(), i) != paired.end();
    const bool is_alone = std::find(alone.begin(), alone.end(), i) != alone.end();
    FUZZ_CHECK(in_marks ? is_paired != is_alone : !is_paired && !is_alone);
  }
}

void check(const analysis& a, const analysis& b) {
  const onrecord::comparison found = onrecord::compare(a, b);
  std::vector<std::uint32_t> paired_a;
  std::vector<std::uint32_t> paired_b;
  for (const onrecord::quote_pair& each : found.quotes) {
    FUZZ_CHECK(each.a < a.quotes.size() && each.b < b.quotes.size());
    FUZZ_CHECK(each.similarity >= 0 && each.similarity <= 1);
    check(each.edits, a, b);
    paired_a.push_back(each.a);
    paired_b.push_back(each.b);
  }
  check_sides(a, paired_a, found.only_a);
  check_sides(b, paired_b, found.only_b);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  std::vector<analysis> articles;
  for (const std::string_view half : {input.substr(0, size / 2), input.substr(size / 2)}) {
    onrecord::result<analysis> found = onrecord::analyze(half);
    FUZZ_CHECK(found);
    articles.push_back(std::move(found.value));
  }
  check(articles[0], articles[1]);
  check(articles[0], articles[0]);
  for (const onrecord::quote_cluster& cluster : onrecord::cluster_quotes(articles)) {
    FUZZ_CHECK(cluster.members.size() >= 2 && cluster.fullest < cluster.members.size());
    for (const onrecord::cluster_member& each : cluster.members) {
      FUZZ_CHECK(each.article < articles.size());
      FUZZ_CHECK(each.quote < articles[each.article].quotes.size());
    }
  }
  std::vector<analysis> read;
  for (const analysis& each : articles) {
    auto back = onrecord::comparable_from_json(to_json(each, onrecord::offset_unit::utf16));
    FUZZ_CHECK(back);
    read.push_back(std::move(back.value));
  }
  for (const onrecord::comparison_format format :
       {onrecord::comparison_format::json, onrecord::comparison_format::text,
        onrecord::comparison_format::html})
    FUZZ_CHECK(onrecord::render_comparison(articles, format, onrecord::offset_unit::utf16) ==
               onrecord::render_comparison(read, format, onrecord::offset_unit::utf16));
  return 0;
}
