#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// What the words of class names, ids and roles speak of.
enum class token_category : std::uint8_t {
  navigation,
  related,
  share,
  newsletter,
  advertisement,
  tags,
  author,
  comments,
  caption,
  credit,
  dateline,
  media,
  footer,
  header,
  sidebar,
  modal,
  hidden,
  paywall,
  form,
  shop,
  meta,
  title,
  summary,
  list,
  article,
  content,
  quote,
  table,
  reference,
  article_body,  ///< one name that speaks of both article and content: "story-text"
};

using category_set = std::uint32_t;
[[nodiscard]] constexpr category_set bit(token_category category) {
  return category_set{1} << static_cast<unsigned>(category);
}

/// The categories of all words in `names`, the value of a class, id, role or itemprop attribute.
/// Linear in its length; no allocation.
[[nodiscard]] category_set find_categories(std::string_view names);

/// Finds the categories of many names, and remembers: pages repeat their class names.
class category_finder {
 public:
  /// As `find_categories`.
  [[nodiscard]] category_set find(std::string_view names);

 private:
  struct known {
    std::uint64_t hash = 0;  // of the names
    category_set categories = 0;
  };
  std::array<known, 512> known_;  // by their hash
};

/// The first name of `names` that belongs to `category`, or nothing.
[[nodiscard]] std::string_view find_token(std::string_view names, token_category category);

}  // namespace onrecord::extraction
