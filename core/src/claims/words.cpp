#include "claims/words.hpp"

#include <cstddef>
#include <string>

#include "claims/word_groups.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

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

/// What the letters of `given` tell beside the hashes in `made`.
void read_ending(std::string_view given, word& made) {
  made.hash |= made.hash == 0;
  const auto from_end = [&](std::size_t back) {
    return back > given.size() ? '\0' : text::fold(given[given.size() - back]);
  };
  made.ending = text::hash_on(text::hash_on(text::empty_hash, from_end(2)), from_end(1));
  made.is_short = given.size() <= short_bytes;
  made.negated = from_end(2) == '\'' && from_end(1) == 't' && from_end(3) == 'n';
}

/// Fills `made` from a token of ASCII characters, whose hashes are made already.
void read_token(const text::token& token, std::string_view letters, word& made) {
  made.hash = made.base = token.hash;
  made.stem = token.stem;
  for (const char c : letters.substr(letters.size() - token.possessive_ending))
    made.hash = text::hash_on(made.hash, c);
  read_ending(letters, made);
}

}  // namespace

word word_of(std::string_view given) {
  std::string straight;
  if (given.find('\xE2') != std::string_view::npos) {
    straight = with_straight_apostrophes(given);
    given = straight;
  }
  word made;
  made.hash = text::hash_word(given);
  made.stem = text::hash_word(given.substr(0, text::stem_bytes));
  const bool possessive = given.ends_with("'s") || given.ends_with("'S");
  made.base = possessive ? text::hash_word(given.substr(0, given.size() - 2)) : made.hash;
  read_ending(given, made);
  return made;
}

std::uint32_t fold_hash(std::string_view text) { return word_of(text).hash; }

std::vector<word> fold(std::string_view text, const text::segmentation& parts) {
  std::vector<word> words;
  words.reserve(parts.tokens.size());
  for (const text::token& token : parts.tokens) {
    const std::string_view letters = slice(text, token.span);
    word& made = words.emplace_back();
    if (token.ascii)
      read_token(token, letters, made);
    else
      made = word_of(letters);
    made.shape = shape_of(token, letters);
    if (is_word(made)) made.group = group_of(made.base);
  }
  return words;
}

}  // namespace onrecord::claims
