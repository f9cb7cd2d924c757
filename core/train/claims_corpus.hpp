#pragma once

#include <array>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "claims/context.hpp"
#include "claims/features.hpp"

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

/// The words of a text as the numbers under which the models know them, in reading order.
[[nodiscard]] std::vector<std::uint32_t> read_words(std::string text);

}  // namespace onrecord::train
