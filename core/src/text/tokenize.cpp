#include "text/tokenize.hpp"

#include <algorithm>
#include <array>

#include "text/abbreviations.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::text {
namespace {

constexpr char32_t right_single_quote = 0x2019;

bool is_apostrophe(char32_t c) { return c == '\'' || c == right_single_quote; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_word_part(character_class kind) {
  return is_letter(kind) || kind == character_class::digit;
}

/// By byte; characters beyond ASCII are looked at one by one.
constexpr auto ascii_word_parts = [] {
  std::array<bool, 256> parts{};
  for (char c = '0'; c <= '9'; ++c) parts[static_cast<std::size_t>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) parts[static_cast<std::size_t>(c)] = true;
  for (char c = 'a'; c <= 'z'; ++c) parts[static_cast<std::size_t>(c)] = true;
  return parts;
}();

/// Marks that are one token when they stand twice or more in a row.
bool repeats(char32_t c) { return c == '.' || c == '-' || c == 0x2026; }

/// Marks that are one token when they stand exactly as a pair, as typewriters write quotes.
bool pairs(char32_t c) { return c == '\'' || c == '`' || c == 0x2018 || c == right_single_quote; }

/// The bytes at the end of `word` that make it a possessive, 0 when there are none.
std::size_t possessive_ending(std::string_view word) {
  if (!word.ends_with('s') && !word.ends_with('S')) return 0;
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
    if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
  return 0;
}

/// What tables and models know the token `letters` by.
void hash_letters(std::string_view letters, token& made) {
  const std::size_t ending = made.kind == token_kind::word ? possessive_ending(letters) : 0;
  const std::size_t bare = letters.size() - ending;
  std::uint32_t hash = empty_hash;
  std::size_t at = 0;
  char all = 0;
  const auto hash_to = [&](std::size_t end) {
    for (; at < end; ++at) {
      hash = hash_on(hash, letters[at]);
      all |= letters[at];
    }
    return hash;
  };
  made.possessive_ending = static_cast<std::uint8_t>(ending);
  if (bare < stem_bytes) made.hash = hash_to(bare);
  made.stem = hash_to(std::min(letters.size(), stem_bytes));
  if (bare >= stem_bytes) made.hash = hash_to(bare);
  hash_to(letters.size());
  made.ascii = (all & 0x80) == 0;
}

class tokenizer {
 public:
  tokenizer(std::string_view text, text_span where)
      : text_(text.substr(0, where.end)), at_(where.begin) {}

  void run(std::vector<token>& tokens) {
    while (at_ < text_.size()) {
      const character first = character_at(text_, at_);
      const character_class kind = classify(first.code_point);
      // Inside a block, "> " at the front of a line is how e-mails quote: no more than a space.
      const bool quoting = first.code_point == U'>' && begins_line_;
      if (kind == character_class::space || quoting) {
        begins_line_ = begins_line_ || first.code_point == U'\n' || first.code_point == U'\r';
        at_ += first.size;
        continue;
      }
      begins_line_ = false;
      const std::size_t begin = at_;
      at_ += first.size;
      const token_kind found = read(first.code_point, kind, begin);
      skip_extenders();
      token made;
      made.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
      made.kind = found;
      made.capitalized = kind == character_class::upper;
      hash_letters(slice(text_, made.span), made);
      tokens.push_back(made);
    }
  }

 private:
  token_kind read(char32_t first, character_class kind, std::size_t begin) {
    if (is_letter(kind)) {
      read_word(begin);
      return token_kind::word;
    }
    if (kind == character_class::digit) {
      read_number();
      return token_kind::number;
    }
    if (repeats(first)) {
      while (character_at(text_, at_).code_point == first) at_ += character_at(text_, at_).size;
    } else if (pairs(first) && character_at(text_, at_).code_point == first) {
      at_ += character_at(text_, at_).size;
    }
    return kind == character_class::punctuation ? token_kind::punctuation : token_kind::symbol;
  }

  character_class class_at(std::size_t at) const {
    const character next = character_at(text_, at);
    return next.size == 0 ? character_class::space : classify(next.code_point);
  }

  void skip_extenders() {
    while (at_ < text_.size() && class_at(at_) == character_class::extender)
      at_ += character_at(text_, at_).size;
  }

  /// Letters and digits from `at_` on; true when there were any.
  bool read_run() {
    const std::size_t begin = at_;
    for (;;) {
      while (at_ < text_.size() && ascii_word_parts[static_cast<unsigned char>(text_[at_])]) ++at_;
      const character next = character_at(text_, at_);
      if (next.size < 2) break;
      const character_class kind = classify(next.code_point);
      if (!is_word_part(kind) && kind != character_class::extender) break;
      at_ += next.size;
    }
    return at_ > begin;
  }

  void read_word(std::size_t begin) {
    std::size_t part = begin;  // where the letters after the last dot, hyphen or apostrophe begin
    read_run();
    for (character next = character_at(text_, at_); next.size != 0;
         next = character_at(text_, at_)) {
      const character_class after = class_at(at_ + next.size);
      const bool joins = (is_apostrophe(next.code_point) && is_letter(after)) ||
                         (is_hyphen(next.code_point) && is_word_part(after)) ||
                         (next.code_point == '&' && is_letter(after)) ||
                         (next.code_point == '.' && dot_belongs(begin, part, after));
      if (!joins) return;
      at_ += next.size;
      part = at_;
      read_run();
    }
  }

  /// Whether the dot at `at_` belongs to the word that began at `begin`: to an abbreviation, or to
  /// a name like "example.org". A stop without a space after it ("end.Next") does not.
  bool dot_belongs(std::size_t begin, std::size_t part, character_class after) const {
    if (part == at_) return false;
    const bool initial = part + character_at(text_, part).size == at_;
    const bool follows = is_word_part(after);
    const bool after_dot = part > begin && text_[part - 1] == '.';
    if (initial && (follows || after_dot || class_at(part) == character_class::upper)) return true;
    if (find_abbreviation(text_.substr(begin, at_ - begin)) != abbreviation::none) return true;
    return after == character_class::lower || after == character_class::digit;
  }

  void read_number() {
    read_run();
    for (character next = character_at(text_, at_); next.size != 0;
         next = character_at(text_, at_)) {
      const character_class after = class_at(at_ + next.size);
      const char32_t c = next.code_point;
      const bool separates = c == '.' || c == ',' || c == ':' || c == '/';
      const bool joins = (separates && after == character_class::digit) ||
                         (is_hyphen(c) && is_word_part(after)) ||
                         (is_apostrophe(c) && is_letter(after));
      if (!joins) return;
      at_ += next.size;
      read_run();
    }
  }

  std::string_view text_;
  bool begins_line_ = false;
  std::size_t at_;
};

}  // namespace

void tokenize(std::string_view text, text_span where, std::vector<token>& tokens) {
  tokenizer(text, where).run(tokens);
}

}  // namespace onrecord::text
