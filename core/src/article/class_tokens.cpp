#include "article/class_tokens.hpp"

#include <array>
#include <iterator>
#include <onrecord_data/class_tokens.hpp>

#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::class_tokens::row;
using data::class_tokens::rows;

constexpr std::string_view category_names[] = {
    "navigation", "related",  "share",   "newsletter", "advertisement", "tags",
    "author",     "comments", "caption", "credit",     "dateline",      "media",
    "footer",     "header",   "sidebar", "modal",      "hidden",        "paywall",
    "form",       "shop",     "meta",    "title",      "summary",       "list",
    "article",    "content",  "quote",   "table",      "reference"};

consteval auto read_categories() {
  std::array<token_category, std::size(rows)> made{};
  for (std::size_t i = 0; i < made.size(); ++i) {
    std::size_t at = 0;
    while (category_names[at] != rows[i].category) ++at;
    made[i] = static_cast<token_category>(at);
  }
  return made;
}

const text::word_table tokens(rows, &row::token);
constexpr auto categories = read_categories();

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Calls `take(word)` for each word of one class name; stops when it returns false.
template <class Take>
void each_word(std::string_view name, Take take) {
  for (std::size_t at = 0; at < name.size();) {
    if (!is_lower(name[at]) && !is_upper(name[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    if (is_upper(name[at]) && end < name.size() && is_upper(name[end])) {
      while (end < name.size() && is_upper(name[end])) ++end;
    } else {
      while (end < name.size() && is_lower(name[end])) ++end;
    }
    if (end - at > 1 && !take(name.substr(at, end - at))) return;
    at = end;
  }
}

/// Calls `take(name)` for each of the names that white space separates.
template <class Take>
void each_name(std::string_view names, Take take) {
  constexpr std::string_view spaces = " \t\n\r\f";
  for (std::size_t at = names.find_first_not_of(spaces); at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(spaces, at), names.size());
    take(names.substr(at, end - at));
    at = names.find_first_not_of(spaces, end);
  }
}

token_category category_of(const row& found) {
  return categories[static_cast<std::size_t>(&found - std::begin(rows))];
}

}  // namespace

category_set find_categories(std::string_view names) {
  category_set found = 0;
  each_name(names, [&found](std::string_view name) {
    category_set here = 0;
    each_word(name, [&here](std::string_view word) {
      if (const row* known = tokens.find(word)) here |= bit(category_of(*known));
      return true;
    });
    constexpr category_set body = bit(token_category::article) | bit(token_category::content);
    if (here == body) here |= bit(token_category::article_body);
    found |= here;
  });
  return found;
}

std::string_view find_token(std::string_view names, token_category category) {
  std::string_view found;
  each_name(names, [&](std::string_view name) {
    if (!found.empty()) return;
    each_word(name, [&](std::string_view word) {
      const row* known = tokens.find(word);
      if (known && category_of(*known) == category) found = name;
      return found.empty();
    });
  });
  return found;
}

}  // namespace onrecord::extraction
