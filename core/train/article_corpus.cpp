#include "article_corpus.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <onrecord/limits.hpp>
#include <unordered_map>

#include "article/words.hpp"
#include "html/parse.hpp"
#include "text/utf8.hpp"

namespace onrecord::train {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;
/// Share of a block's shingles that must stand in the article.
constexpr double share_of_block = 0.5;

using extraction::words_of;
using words = std::vector<extraction::word>;

/// Words in a row by which texts are compared (w-shingling: Broder 1997, "On the resemblance and
/// containment of documents").
constexpr std::size_t words_of_shingle = 4;

/// The hash of the words from `at` on; so many must be there.
std::uint64_t shingle_at(const words& of, std::size_t at) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a, a word at a time
  for (std::size_t i = at; i < at + words_of_shingle; ++i)
    hash = (hash ^ of[i].hash) * 1099511628211ULL;
  return hash;
}

bool same_hash(const extraction::word& a, const extraction::word& b) { return a.hash == b.hash; }

/// Where a block lies in the article, in words.
struct place {
  std::uint32_t begin = none;
  std::uint32_t end = none;
  double share = 0;
};

class aligner {
 public:
  aligner(const extraction::page& source, std::string_view body)
      : source_(source), body_(words_of(body)) {
    for (std::size_t i = 0; i + words_of_shingle <= body_.size(); ++i)
      shingles_.emplace(shingle_at(body_, i), static_cast<std::uint32_t>(i));
  }

  std::vector<std::uint8_t> run() const {
    const std::size_t count = source_.blocks.size();
    std::vector<words> block_words(count);
    std::vector<place> places(count);
    for (std::size_t i = 0; i < count; ++i) {
      block_words[i] = words_of(slice(source_.text, source_.blocks[i].span));
      places[i] = find(block_words[i]);
    }
    drop_copies(places);
    place_short_blocks(block_words, places);
    std::vector<std::uint8_t> labels(count);
    for (std::size_t i = 0; i < count; ++i) labels[i] = places[i].begin != none;
    return labels;
  }

  double covered(const std::vector<std::uint8_t>& labels) const {
    std::size_t found = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i] != 0) found += words_of(slice(source_.text, source_.blocks[i].span)).size();
    return body_.empty() ? 0 : static_cast<double>(found) / static_cast<double>(body_.size());
  }

 private:
  place find(const words& block) const {
    place found;
    if (block.size() < words_of_shingle) return found;
    std::size_t hits = 0;
    for (std::size_t i = 0; i + words_of_shingle <= block.size(); ++i) {
      const auto at = shingles_.find(shingle_at(block, i));
      if (at == shingles_.end()) continue;
      ++hits;
      if (found.begin == none) found.begin = at->second;
      found.end = at->second + words_of_shingle;
    }
    found.share =
        static_cast<double>(hits) / static_cast<double>(block.size() - words_of_shingle + 1);
    return found.share >= share_of_block ? found : place{};
  }

  /// Of several blocks with the same place, the one whose neighbours are in the article stays.
  void drop_copies(std::vector<place>& places) const {
    std::vector<std::uint32_t> around(source_.containers.size());
    const auto parent = [this](std::size_t i) {
      return source_.containers[source_.blocks[i].container].parent;
    };
    for (std::size_t i = 0; i < places.size(); ++i)
      if (places[i].begin != none) around[parent(i)] += places[i].end - places[i].begin;
    std::unordered_map<std::uint32_t, std::size_t> owner;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].begin == none) continue;
      const auto [at, is_new] = owner.emplace(places[i].begin, i);
      if (is_new) continue;
      const bool better = around[parent(i)] > around[parent(at->second)];
      places[better ? at->second : i] = {};
      if (better) at->second = i;
    }
  }

  void place_short_blocks(const std::vector<words>& block_words, std::vector<place>& places) const {
    std::vector<std::uint32_t> next(places.size(), static_cast<std::uint32_t>(body_.size()));
    std::uint32_t upcoming = static_cast<std::uint32_t>(body_.size());
    for (std::size_t i = places.size(); i-- > 0;) {
      next[i] = upcoming;
      if (places[i].begin != none) upcoming = places[i].begin;
    }
    std::uint32_t from = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const words& block = block_words[i];
      if (places[i].begin != none) {
        from = places[i].end;
      } else if (!block.empty() && block.size() < words_of_shingle && from < next[i]) {
        const auto begin = body_.begin() + from;
        const auto end = body_.begin() + std::min<std::uint32_t>(next[i], from + 60);
        const auto at = std::search(begin, end, block.begin(), block.end(), same_hash);
        if (at == end) continue;
        places[i].begin = static_cast<std::uint32_t>(at - body_.begin());
        places[i].end = places[i].begin + static_cast<std::uint32_t>(block.size());
        from = places[i].end;
      }
    }
  }

  const extraction::page& source_;
  words body_;
  std::unordered_map<std::uint64_t, std::uint32_t> shingles_;
};

std::string host_of(std::string_view url) {
  const auto begin = url.find("//");
  if (begin == std::string_view::npos) return std::string(url);
  url.remove_prefix(begin + 2);
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url.substr(0, url.find_first_of("/:?#")));
}

std::string text_member(const rapidjson::Value& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

}  // namespace

block_labels label_blocks(const extraction::page& source, std::string_view body) {
  const aligner align(source, body);
  block_labels made{.labels = align.run(), .covered = 0};
  made.covered = align.covered(made.labels);
  return made;
}

void read_pages(const std::string& pages_file, const std::string& truth_file,
                const std::function<void(annotated_page&)>& take) {
  struct truth {
    std::string url;
    std::string body;
  };
  std::unordered_map<std::string, truth> articles;
  std::ifstream truth_lines(truth_file);
  for (std::string line; std::getline(truth_lines, line);) {
    rapidjson::Document record;
    record.Parse(line.data(), line.size());
    if (!record.IsObject()) continue;
    articles[text_member(record, "id")] = {text_member(record, "url"), text_member(record, "body")};
  }
  std::ifstream page_lines(pages_file);
  for (std::string line; std::getline(page_lines, line);) {
    rapidjson::Document record;
    record.Parse(line.data(), line.size());
    if (!record.IsObject()) continue;
    annotated_page made;
    made.id = text_member(record, "id");
    const auto known = articles.find(made.id);
    if (known == articles.end()) continue;
    made.host = host_of(known->second.url);
    made.body = known->second.body;
    std::vector<diagnostic> ignored;
    html::parse(text::repair_utf8(text_member(record, "html")), limits{}, made.tree, ignored);
    made.reading = extraction::read_page(made.tree, {});
    take(made);
  }
}

}  // namespace onrecord::train
