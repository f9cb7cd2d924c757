#pragma once

#include <onrecord/article.hpp>
#include <string>
#include <vector>

#include "claims/words.hpp"
#include "text/segment.hpp"

/// A text as the claims stage gets it: one paragraph a line.
struct prepared {
  onrecord::article source;
  onrecord::text::segmentation parts;
  std::vector<onrecord::claims::word> words;

  explicit prepared(std::string text) {
    source.language = "en";
    source.text = std::move(text);
    std::size_t begin = 0;
    while (begin < source.text.size()) {
      const std::size_t end = std::min(source.text.find('\n', begin), source.text.size());
      if (end > begin) {
        source.blocks.emplace_back().span = {static_cast<std::uint32_t>(begin),
                                             static_cast<std::uint32_t>(end)};
      }
      begin = end + 1;
    }
    parts = onrecord::text::segment(source);
    words = onrecord::claims::fold(source.text, parts);
  }
};
