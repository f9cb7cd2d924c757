#pragma once

#include <cstdint>
#include <onrecord/span.hpp>
#include <span>
#include <string_view>
#include <vector>

/// Quotes as sequences of words, and which of them are one: the inner parts of compare.hpp. The
/// namespace is not called like its folder, because `onrecord::compare` is the public function.
namespace onrecord::matching {

/// A word as comparing sees it.
struct word {
  std::uint64_t id = 0;  ///< equal for words that make no difference
  text_span span;        ///< with the brackets that touch it
  float weight = 0;      ///< how much it says that two quotes share it
  bool content = false;  ///< no function word
  bool negation = false;
  bool bracketed = false;    ///< an editor's: the whole word stands in brackets
  bool after_gap = false;    ///< an ellipsis stands before it
  bool after_pause = false;  ///< other punctuation stands before it
};

/// Appends the words of `where`. Linear; one pass over the characters. Whether an ellipsis ends the
/// text is returned.
bool split_words(std::string_view text, text_span where, std::vector<word>& words);

/// The id of a sequence of words.
[[nodiscard]] std::uint64_t sequence_id(std::span<const word> words);

}  // namespace onrecord::matching
