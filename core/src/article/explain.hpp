#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/article.hpp>
#include <optional>
#include <string>

#include "article/collect.hpp"
#include "article/features.hpp"

namespace onrecord::extraction {

/// Says why blocks of a page are no part of the article.
class explainer {
 public:
  explainer(const page& source, const page_look& look) : source_(source), look_(look) {}

  /// Why block `at` is none, in the order of what tells most: its words, what it repeats, the names
  /// of its containers, its elements, its links. Nothing where none of them speaks.
  [[nodiscard]] std::optional<removal> explain(std::size_t at);

 private:
  /// The name that speaks of the category, of the nearest container around that has it.
  const std::string& find_evidence(std::uint32_t container, token_category category);

  const page& source_;
  const page_look& look_;
  // What was found last: the blocks behind mostly stand in the same container.
  std::uint32_t named_ = 0xFFFFFFFF;
  token_category category_ = token_category::navigation;
  std::string evidence_;
};

}  // namespace onrecord::extraction
