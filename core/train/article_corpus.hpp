#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/features.hpp"

namespace onrecord::train {

/// A page whose article somebody wrote out, with a label for each block.
struct labelled_page {
  std::string host;
  extraction::page source;
  extraction::page_look look;
  extraction::feature_table features;
  std::vector<std::uint8_t> labels;  ///< 1: part of the article
  std::vector<float> weights;        ///< by words, each page the same in all
};

/// Which blocks of `source` stand in `body`, the article as a person wrote it out. Blocks of four
/// words and more are found by their shingles, shorter ones only between those, in their place.
[[nodiscard]] std::vector<std::uint8_t> label_blocks(const extraction::page& source,
                                                     std::string_view body);

/// Reads pages ({"id", "html"} a line) and their articles ({"id", "url", "body"} a line). Pages
/// that hold less than half of their article are left out.
[[nodiscard]] std::vector<labelled_page> read_pages(const std::string& pages_file,
                                                    const std::string& truth_file);

}  // namespace onrecord::train
