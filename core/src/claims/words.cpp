#include "claims/words.hpp"

#include <cstddef>
#include <string>

#include "claims/word_groups.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

constexpr std::size_t stem_bytes = 5;
constexpr std::size_t short_bytes = 4;

constexpr bool upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

std::string with_straight_apostrophes(std::string_view text) {
  std::string straight;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool apostrophe = rest.starts_with("’") || rest.starts_with("‘");
    straight += apostrophe ? '\'' : text[i];
    if (apostrophe) i += 2;
  }
  return straight;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text[0] == '1' || text[0] == '2') && digit(text[1]) &&
         digit(text[2]) && digit(text[3]) && (text[0] == '1' ? text[1] >= '8' : text[1] == '0');
}

word_shape shape_of(const text::token& token, std::string_view text) {
  switch (token.kind) {
    case text::token_kind::number:
      return is_year(text) ? word_shape::year : word_shape::number;
    case text::token_kind::punctuation:
      return word_shape::mark;
    case text::token_kind::symbol:
      return word_shape::symbol;
    case text::token_kind::word:
      break;
  }
  if (!token.capitalized) return word_shape::lower;
  return text.size() > 1 && upper(text[0]) && upper(text[1]) ? word_shape::upper
                                                             : word_shape::capitalized;
}

}  // namespace

word word_of(std::string_view given) {
  std::string straight;
  if (given.find('\xE2') != std::string_view::npos) {
    straight = with_straight_apostrophes(given);
    given = straight;
  }
  word made;
  made.stem = text::hash_word(given.substr(0, stem_bytes));
  made.hash = made.stem;
  for (std::size_t i = stem_bytes; i < given.size(); ++i)
    made.hash = text::hash_on(made.hash, given[i]);
  made.hash |= made.hash == 0;
  const auto from_end = [&](std::size_t back) {
    return back > given.size() ? '\0' : text::fold(given[given.size() - back]);
  };
  made.ending = text::hash_on(text::hash_on(text::empty_hash, from_end(2)), from_end(1));
  const bool possessive = from_end(2) == '\'' && from_end(1) == 's';
  made.base = possessive ? text::hash_word(given.substr(0, given.size() - 2)) : made.hash;
  made.is_short = given.size() <= short_bytes;
  made.negated = from_end(3) == 'n' && from_end(2) == '\'' && from_end(1) == 't';
  return made;
}

std::uint32_t fold_hash(std::string_view text) { return word_of(text).hash; }

std::vector<word> fold(std::string_view text, const text::segmentation& parts) {
  std::vector<word> words;
  words.reserve(parts.tokens.size());
  for (const text::token& token : parts.tokens) {
    const std::string_view characters = slice(text, token.span);
    word& made = words.emplace_back(word_of(characters));
    made.shape = shape_of(token, characters);
    if (is_word(made)) made.group = group_of(made.base);
  }
  return words;
}

}  // namespace onrecord::claims
