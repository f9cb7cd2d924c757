#pragma once

#include <onrecord/article.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "article/folded_line.hpp"
#include "article/line_shape.hpp"
#include "article/words.hpp"

namespace onrecord::extraction {

/// A phrase of `phrases.tsv` that gives a line away.
struct phrase_match {
  removal_reason reason = removal_reason::boilerplate;
  std::string_view evidence;  ///< the phrase as it stands in the line
  bool whole_line = false;    ///< nothing but the phrase stands there
  bool is_tail = false;       ///< nothing below the line belongs to the article
};

/// The longest phrase that gives `line` away, the first of equals. Lines that are too long to be
/// anything but prose match nothing. `scratch` is overwritten.
[[nodiscard]] std::optional<phrase_match> find_phrase(std::string_view line,
                                                      const line_shape& shape,
                                                      std::span<const word> words,
                                                      folded_line& scratch);

}  // namespace onrecord::extraction
