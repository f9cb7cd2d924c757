#pragma once

#include <array>
#include <istream>
#include <memory>
#include <optional>
#include <vector>

#include "claims/cues.hpp"
#include "claims/features.hpp"
#include "claims/judge.hpp"
#include "claims/words.hpp"

/// Annotated articles, read as the analyzer reads them.
namespace onrecord::train {

/// What an annotator said of a sentence: whether each output of the first model is true of it.
using truth = std::array<bool, claims::output_count>;

struct annotated_sentence {
  claims::sentence_features features;
  bool excluded = false;
  std::optional<truth> labels;  ///< absent where nobody annotated the sentence
};

/// Reads a file of one JSON object a line, with the article's "text" and its "labels":
/// [{"start", "end", "cw", "t"}], offsets in code points. A label belongs to the sentence that it
/// overlaps most.
[[nodiscard]] std::vector<std::vector<annotated_sentence>> read_claims_corpus(std::istream& lines);

}  // namespace onrecord::train
