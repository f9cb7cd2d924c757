#pragma once

#include <array>
#include <cstdint>
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

/// What an annotator said of a stretch of text, in code points.
struct label {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  truth says{};
  bool added = false;  ///< beside the corpus: learned from, never measured against
};

struct labelled_text {
  std::string text;
  std::vector<label> labels;
};

/// Reads a file of one JSON object a line, with the article's "text" and its "labels":
/// [{"start", "end", "cw", "t"}].
[[nodiscard]] std::vector<labelled_text> read_claims_corpus(std::istream& lines);

/// A text of the corpora: the file that holds it, and in a file of several the "id" of its line.
struct corpus_text {
  std::string source;
  std::string record;
  std::string text;
};

/// Reads files of one JSON object a line with a "body" or a "text", or ".txt" files of one article.
[[nodiscard]] std::vector<corpus_text> read_texts(const std::vector<std::string>& paths);

/// Adds the labels of a table with the columns `source` (the end of a path), `record` and `labels`
/// ("BEGIN-END:CLASS:TYPE,TYPE …", in code points), and the texts that nobody labelled yet. Stops
/// at a row of which no text is there, and returns its source and record.
[[nodiscard]] std::string add_labels(std::istream& table, const std::vector<corpus_text>& texts,
                                     std::vector<labelled_text>& corpus);

struct annotated_sentence {
  claims::sentence_features features;
  bool excluded = false;
  bool added = false;           ///< whether its labels are
  std::optional<truth> labels;  ///< absent where nobody annotated the sentence
};

/// The sentences of an article, read as the analyzer reads them. A label belongs to the sentence
/// that it overlaps most.
[[nodiscard]] std::vector<annotated_sentence> annotate(const labelled_text& article);

/// The words of a text as the numbers under which the models know them, in reading order.
[[nodiscard]] std::vector<std::uint32_t> read_words(std::string text);

}  // namespace onrecord::train
