#include "claims/words.hpp"

#include <cstddef>

#include "claims/word_groups.hpp"

namespace onrecord::claims {
namespace {

constexpr std::uint32_t offset_basis = 2166136261U;
constexpr std::uint32_t prime = 16777619U;
constexpr std::size_t stem_bytes = 5;
constexpr std::size_t short_bytes = 4;

constexpr bool upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::uint32_t mix(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * prime;
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

word word_of(std::string_view text) {
  word made{.hash = offset_basis};
  char last[3] = {};
  std::uint32_t one_before = offset_basis;
  std::uint32_t two_before = offset_basis;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (upper(c)) {
      c = static_cast<char>(c - 'A' + 'a');
    } else if (c == '\xE2' && (text.compare(i, 3, "’") == 0 || text.compare(i, 3, "‘") == 0)) {
      c = '\'';
      i += 2;
    }
    two_before = one_before;
    one_before = made.hash;
    made.hash = mix(made.hash, c);
    if (++count == stem_bytes) made.stem = made.hash;
    last[0] = last[1];
    last[1] = last[2];
    last[2] = c;
  }
  if (count < stem_bytes) made.stem = made.hash;
  made.hash |= made.hash == 0;
  made.ending = mix(mix(offset_basis, last[1]), last[2]);
  made.base = last[1] == '\'' && last[2] == 's' ? two_before : made.hash;
  made.is_short = count <= short_bytes;
  made.negated = last[0] == 'n' && last[1] == '\'' && last[2] == 't';
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
