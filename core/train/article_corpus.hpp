#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "article/extract.hpp"

namespace onrecord::train {

/// A page with its article as a person wrote it out.
struct annotated_page {
  std::string id;
  std::string host;
  std::string body;
  pugi::xml_document tree;
  extraction::page_reading reading;  ///< points into the tree
};

/// Reads pages ({"id", "html"} a line) and their articles ({"id", "url", "body"} a line), in the
/// order of the pages; `take` gets each page that has an article.
void read_pages(const std::string& pages_file, const std::string& truth_file,
                const std::function<void(annotated_page&)>& take);

/// Which blocks of a page stand in its article, one label each.
struct block_labels {
  std::vector<std::uint8_t> labels;  ///< 1: part of the article
  double covered = 0;                ///< share of the article's words that these blocks hold
};

/// Blocks of four words and more are found by their shingles, shorter ones only between those, in
/// their place.
[[nodiscard]] block_labels label_blocks(const extraction::page& source, std::string_view body);

}  // namespace onrecord::train
