// Speed of each stage of the analysis. Reads batch records ({"html"} or {"text"} a line) and
// prints, for each stage, megabytes (10^6 bytes of the input, and of the article's text) a second,
// each record in the best of several rounds.
//
//     stages_bench FILE.ndjson

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <pugixml.hpp>

#include <onrecord/onrecord.hpp>

#include "article/extract.hpp"
#include "claims/tag.hpp"
#include "html/parse.hpp"
#include "quotes/find.hpp"
#include "text/segment.hpp"

namespace {

using namespace onrecord;

struct record {
  std::string input;
  bool html = false;
};

std::vector<record> read_records(const char* path) {
  std::vector<record> records;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject()) continue;
    for (const char* kind : {"html", "text"}) {
      if (!json.HasMember(kind) || !json[kind].IsString()) continue;
      records.push_back({{json[kind].GetString(), json[kind].GetStringLength()}, kind[0] == 'h'});
    }
  }
  return records;
}

/// What each stage gets from the one before it.
struct prepared {
  pugi::xml_document tree;
  article cleaned;
  text::segmentation parts;
  quotes::findings said;
  analysis found;
};

/// Something that depends on the work, so that no compiler leaves it out.
std::size_t used = 0;

/// Seconds of `stage` over all indexes below `count`, each in its best round: so that what other
/// programs take in between counts little.
template <class Stage>
double best_seconds(std::size_t count, Stage stage) {
  using clock = std::chrono::steady_clock;
  std::vector<double> best(count, 1e9);
  const auto begin = clock::now();
  for (int round = 0; round < 3 || clock::now() - begin < std::chrono::seconds(2); ++round) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto start = clock::now();
      stage(i);
      best[i] = std::min(best[i], std::chrono::duration<double>(clock::now() - start).count());
    }
  }
  return std::accumulate(best.begin(), best.end(), 0.0);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: stages_bench FILE.ndjson\n");
    return 2;
  }
  const std::vector<record> records = read_records(argv[1]);
  if (records.empty()) {
    std::fprintf(stderr, "no records in %s\n", argv[1]);
    return 1;
  }

  const limits bounds;
  std::vector<prepared> all(records.size());
  std::size_t input_bytes = 0;
  std::size_t text_bytes = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    prepared& it = all[i];
    std::vector<diagnostic> diagnostics;
    if (records[i].html) {
      html::parse(records[i].input, bounds, it.tree, diagnostics);
      it.cleaned = extraction::from_tree(it.tree, {});
    } else {
      it.cleaned = extraction::from_text(records[i].input, {});
    }
    it.parts = text::segment(it.cleaned);
    it.said = quotes::find(it.cleaned, it.parts);
    it.found = annotate(it.cleaned);
    input_bytes += records[i].input.size();
    for (const block& part : it.cleaned.blocks) text_bytes += part.removed ? 0 : part.span.size();
  }
  std::printf("%zu records, %.1f MB of input, %.1f MB of kept text\n", records.size(),
              static_cast<double>(input_bytes) / 1e6, static_cast<double>(text_bytes) / 1e6);
  std::printf("%-10s %12s %12s %14s\n", "stage", "input MB/s", "text MB/s", "us a record");

  const auto measure = [&](const char* name, auto stage) {
    const double seconds = best_seconds(all.size(), stage);
    std::printf("%-10s %12.1f %12.1f %14.1f\n", name,
                static_cast<double>(input_bytes) / 1e6 / seconds,
                static_cast<double>(text_bytes) / 1e6 / seconds,
                seconds * 1e6 / static_cast<double>(all.size()));
  };
  // The tree is in the caches when it is cleaned, as it is in use. Time of the processor, so that
  // other programs disturb the ratio little.
  const auto ratio = [&] {
    std::clock_t parsing = 0;
    std::clock_t cleaning = 0;
    for (int round = 0; round < 5; ++round) {
      for (const record& one : records) {
        pugi::xml_document tree;
        std::vector<diagnostic> diagnostics;
        const std::clock_t begin = std::clock();
        html::parse(one.input, bounds, tree, diagnostics);
        const std::clock_t parsed = std::clock();
        used += extraction::from_tree(tree, {}).blocks.size();
        cleaning += std::clock() - parsed;
        parsing += parsed - begin;
      }
    }
    return static_cast<double>(cleaning) / static_cast<double>(parsing);
  };
  const auto is_html = [](const record& one) { return one.html; };
  const bool all_html = std::all_of(records.begin(), records.end(), is_html);
  if (all_html)
    measure("parse", [&](std::size_t i) {
      pugi::xml_document tree;
      std::vector<diagnostic> diagnostics;
      html::parse(records[i].input, bounds, tree, diagnostics);
      used += diagnostics.size();
    });
  if (all_html) std::printf("extraction with metadata takes %.2f times the parse\n", ratio());
  measure("extract", [&](std::size_t i) {
    used += (records[i].html ? extraction::from_tree(all[i].tree, {})
                             : extraction::from_text(records[i].input, {}))
                .blocks.size();
  });
  measure("segment", [&](std::size_t i) { used += text::segment(all[i].cleaned).tokens.size(); });
  measure("quotes",
          [&](std::size_t i) { used += quotes::find(all[i].cleaned, all[i].parts).quotes.size(); });
  measure("claims", [&](std::size_t i) {
    used += claims::tag(all[i].cleaned, all[i].parts, all[i].said).claims.size();
  });
  measure("json", [&](std::size_t i) { used += to_json(all[i].found, offset_unit::utf16).size(); });
  measure("analyze", [&](std::size_t i) {
    used +=
        analyze(records[i].input, {.input = records[i].html ? input_kind::html : input_kind::text,
                                   .url = {},
                                   .limits = {}})
            .value.article.blocks.size();
  });
  return used == 0;
}
