#include "article/class_tokens.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <onrecord_data/class_tokens.hpp>

#include "text/eight_bytes.hpp"
#include "text/golden_ratio.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::class_tokens::rows;
namespace eight_bytes = text::eight_bytes;

constexpr std::string_view category_names[] = {
    "navigation", "related",  "share",   "newsletter", "advertisement", "tags",
    "author",     "comments", "caption", "credit",     "dateline",      "media",
    "footer",     "header",   "sidebar", "modal",      "hidden",        "paywall",
    "form",       "shop",     "meta",    "title",      "summary",       "list",
    "article",    "content",  "quote",   "table",      "reference"};

/// Words behind which a name tells what the element has, lacks or does to others, not what it is:
/// "with-sidebar", "no-comments".
constexpr std::string_view words_of_having[] = {"has", "with", "without", "no", "hide"};

/// A word in small letters as two numbers: its first bytes, and its last ones where there are more.
struct packed_word {
  static constexpr std::size_t half = sizeof(std::uint64_t);
  static constexpr std::size_t longest = 2 * half;

  std::uint64_t first = 0;
  std::uint64_t last = 0;

  bool operator==(const packed_word&) const = default;
  [[nodiscard]] std::size_t place() const {
    return static_cast<std::size_t>((first ^ last * text::golden_ratio) * text::golden_ratio >>
                                    54U);
  }
};

/// The eight bytes from `at` on; zeros behind the end.
std::uint64_t load_within(std::string_view text, std::size_t at) {
  constexpr std::size_t half = packed_word::half;
  if (at + half <= text.size()) return eight_bytes::load(&text[at]);
  if (at >= text.size()) return 0;
  if (text.size() >= half)
    return eight_bytes::load(&text[text.size() - half]) >> 8 * (at + half - text.size());
  std::uint64_t bytes = 0;
  for (std::size_t i = text.size(); i > at; --i)
    bytes = bytes << 8 | static_cast<unsigned char>(text[i - 1]);
  return bytes;
}

/// The first `size` of eight bytes, in small letters.
std::uint64_t first_letters(std::uint64_t bytes, std::size_t size) {
  return (bytes | 0x20 * eight_bytes::ones) & ~std::uint64_t{0} >> 8 * (packed_word::half - size);
}

/// The word of letters at [begin, end), which is not empty. Of the longest the middle is left out.
packed_word pack(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (size <= packed_word::half) return {first_letters(load_within(text, begin), size), 0};
  return {first_letters(eight_bytes::load(&text[begin]), packed_word::half),
          first_letters(eight_bytes::load(&text[end - packed_word::half]), packed_word::half)};
}

/// Finds the words that names are made of. Laid out when the program starts.
class token_index {
 public:
  token_index() {
    for (const std::string_view word : words_of_having) add(word, having);
    for (const auto& [token, category] : text::rows_of(data::class_tokens::table{}))
      add(token, static_cast<std::uint8_t>(
                     std::find(std::begin(category_names), std::end(category_names), category) -
                     std::begin(category_names)));
  }

  static constexpr std::uint8_t nothing = 255;
  static constexpr std::uint8_t having = 254;

  /// The category of a word, or one of these two.
  [[nodiscard]] std::uint8_t find(const packed_word& word) const {
    std::size_t at = word.place();
    while (entries_[at].category != nothing && entries_[at].word != word) at = (at + 1) % places;
    return entries_[at].category;
  }

 private:
  static constexpr std::size_t places = 1024;

  struct entry {
    packed_word word;
    std::uint8_t category = nothing;
  };

  void add(std::string_view text, std::uint8_t category) {
    const packed_word word = pack(text, 0, text.size());
    std::size_t at = word.place();
    while (entries_[at].category != nothing) at = (at + 1) % places;
    entries_[at] = {word, category};
  }

  std::array<entry, places> entries_;
};
const token_index tokens;

static_assert(std::all_of(std::begin(rows), std::end(rows), [](const auto& each) {
  return each.token.size() <= packed_word::longest &&
         std::find(std::begin(category_names), std::end(category_names), each.category) !=
             std::end(category_names);
}));

enum class byte_kind : std::uint8_t { other, lower, upper, space };

constexpr auto byte_kinds = [] {
  std::array<byte_kind, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = byte_kind::lower;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = byte_kind::upper;
  for (const char c : std::string_view(" \t\n\r\f"))
    table[static_cast<std::size_t>(c)] = byte_kind::space;
  return table;
}();

byte_kind kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? byte_kinds[static_cast<unsigned char>(text[at])] : byte_kind::space;
}

/// Where the word that begins with the letter at `begin` ends. "storyBody" and "StoryBody" are two
/// words, "HTMLbody" as well.
std::size_t find_end(std::string_view names, std::size_t begin) {
  const auto is_upper = [names](std::size_t at) { return kind_at(names, at) == byte_kind::upper; };
  const bool capitals = is_upper(begin) && is_upper(begin + 1);
  const char a = capitals ? 'A' : 'a';
  for (std::size_t at = begin + 1;; at += packed_word::half) {
    const std::uint64_t bytes = load_within(names, at);
    const std::uint64_t others =
        ~eight_bytes::find_range(a, static_cast<char>(a + 25), bytes) & eight_bytes::highest_bits;
    if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }
}

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
    const std::size_t begin = at;
    at = find_end(names, begin);
    if (at - begin == 1 || at - begin > packed_word::longest) continue;
    const std::uint8_t category = tokens.find(pack(names, begin, at));
    if (category == token_index::nothing) continue;
    if (category == token_index::having) {
      while (kind_at(names, at) != byte_kind::space) ++at;
      continue;
    }
    const category_set here = category_set{1} << category;
    names_its_tags = names_its_tags || (here == tags && (of_name & article) != 0);
    of_name |= here;
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
