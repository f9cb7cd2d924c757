#pragma once

#include <cstdint>
#include <memory>
#include <onrecord/article.hpp>
#include <string>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/marks.hpp"
#include "text/segment.hpp"

/// Articles with annotated attributions (PolNeAR, Newell et al. 2018), read as the analyzer reads
/// them.
namespace onrecord::train {

/// One act of saying, as bytes of the article: who, with what words, says what. Each may be empty
/// or in parts.
struct annotated_attribution {
  std::vector<text_span> source;
  std::vector<text_span> cue;
  std::vector<text_span> content;
  bool quoted = false;  ///< its content stands in quote marks, all of it
};

/// A region in quote marks.
struct annotated_region {
  text_span span;
  std::uint32_t attribution = 0;  ///< index, where it is somebody's words
};

struct annotated_article {
  article source;
  text::segmentation parts;
  std::vector<quotes::passage> passages;
  std::unique_ptr<quotes::document> read;  ///< refers to the three above
  std::vector<annotated_attribution> attributions;
  std::vector<annotated_region> quoted;
  std::vector<text_span> not_quoted;  ///< titles, terms and other regions in quote marks
};

/// Reads GOLD.ndjson as the scorer of the corpus writes it, with offsets in code points; the text
/// of an article is the file ID.txt of the directory `texts`. Empty where the files cannot be read.
[[nodiscard]] std::vector<std::unique_ptr<annotated_article>> read_quotes_corpus(
    const std::string& gold, const std::string& texts);

}  // namespace onrecord::train
