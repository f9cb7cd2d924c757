#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/article.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/features.hpp"

namespace onrecord::extraction {

/// Says why blocks of a page are no part of the article.
class explainer {
 public:
  explainer(const page& source, const page_look& look)
      : source_(source), look_(look), named_(source.containers.size()) {}

  /// Why block `at` is none, in the order of what tells most: its words, what it repeats, the names
  /// of its containers, its elements, its links. Nothing where none of them speaks.
  [[nodiscard]] std::optional<removal> explain(std::size_t at);

 private:
  /// A name of an element as the page writes it, and in which attribute.
  struct element_name {
    std::string_view attribute;
    std::string_view name;
  };

  /// The name that speaks of the category, of the nearest containers around that have it the
  /// outermost, as `class "share-bar"`.
  std::string find_evidence(std::uint32_t container, token_category category);
  static element_name name_of(const container& of, token_category category);

  const page& source_;
  const page_look& look_;
  // What was found last of each container: many blocks are taken out for the same name.
  struct evidence {
    bool known = false;
    token_category category = token_category::navigation;
    element_name found;
  };
  std::vector<evidence> named_;
};

}  // namespace onrecord::extraction
