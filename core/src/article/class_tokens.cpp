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

const text::word_table tokens(data::class_tokens::table{}, &row::token);
constexpr auto categories = read_categories();

enum class byte_kind : std::uint8_t { other, lower, upper, space };

constexpr auto byte_kinds = [] {
  std::array<byte_kind, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = byte_kind::lower;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = byte_kind::upper;
  for (const char c : std::string_view(" \t\n\r\f"))
    table[static_cast<std::size_t>(c)] = byte_kind::space;
  return table;
}();

/// Adds a letter to the hash of its word.
std::uint32_t hash_letter(std::uint32_t hash, char letter) {
  return (hash ^ (static_cast<unsigned char>(letter) | 0x20U)) * text::hash_prime;
}

byte_kind kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? byte_kinds[static_cast<unsigned char>(text[at])] : byte_kind::space;
}

/// Words behind which a name tells what the element has, lacks or does to others, not what it is:
/// "with-sidebar", "no-comments".
constexpr text::word_set words_of_having("has", "with", "without", "no", "hide");

token_category category_of(const row& found) { return categories[tokens.number_of(found)]; }

}  // namespace

category_set find_categories(std::string_view names) {
  constexpr category_set article = bit(token_category::article);
  constexpr category_set body = article | bit(token_category::content);
  constexpr category_set tags = bit(token_category::tags);
  category_set found = 0;
  bool names_article = false;
  bool names_its_tags = false;
  category_set of_name = 0;
  for (std::size_t at = 0; at <= names.size();) {
    const byte_kind kind = kind_at(names, at);
    if (kind == byte_kind::space || kind == byte_kind::other) {
      if (kind == byte_kind::space) {
        found |= of_name == body ? of_name | bit(token_category::article_body) : of_name;
        names_article = names_article || of_name == article;
        of_name = 0;
      }
      ++at;
      continue;
    }
    // "storyBody" and "StoryBody" are two words, "HTMLbody" as well.
    const bool capitals = kind == byte_kind::upper && kind_at(names, at + 1) == byte_kind::upper;
    const byte_kind goes_on = capitals ? byte_kind::upper : byte_kind::lower;
    const std::size_t begin = at++;
    std::uint32_t hash = hash_letter(text::empty_hash, names[begin]);
    for (; kind_at(names, at) == goes_on; ++at) hash = hash_letter(hash, names[at]);
    if (at - begin == 1) continue;
    if (words_of_having.contains(hash)) {
      while (kind_at(names, at) != byte_kind::space) ++at;
      continue;
    }
    if (const row* known = tokens.find(names.substr(begin, at - begin), hash).row) {
      const category_set here = bit(category_of(*known));
      names_its_tags = names_its_tags || (here == tags && (of_name & article) != 0);
      of_name |= here;
    }
  }
  // "post category-news" is an article that says what it is about, "post-tags" a list of tags.
  return names_article && !names_its_tags ? found & ~tags : found;
}

category_set category_finder::find(std::string_view names) {
  const std::uint64_t hash = text::hash_bytes(names);
  known& here = known_[hash % known_.size()];
  if (here.hash != hash) here = {hash, find_categories(names)};
  return here.categories;
}

std::string_view find_token(std::string_view names, token_category category) {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t begin = at;
    while (kind_at(names, at) != byte_kind::space) ++at;
    const std::string_view name = names.substr(begin, at - begin);
    if (find_categories(name) & bit(category)) return name;
    ++at;
  }
  return {};
}

}  // namespace onrecord::extraction
