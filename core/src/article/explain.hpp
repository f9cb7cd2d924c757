#pragma once

#include <cstddef>
#include <onrecord/article.hpp>
#include <optional>

#include "article/collect.hpp"
#include "article/features.hpp"

namespace onrecord::extraction {

/// Why block `at` is no part of the article, in the order of what tells most: its words, what it
/// repeats, the names of its containers, its elements, its links. Nothing where none of them
/// speaks.
[[nodiscard]] std::optional<removal> explain(const page& source, const page_look& look,
                                             std::size_t at);

}  // namespace onrecord::extraction
