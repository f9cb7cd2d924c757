#include "compare/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <onrecord_data/function_words.hpp>
#include <onrecord_data/negations.hpp>
#include <onrecord_data/number_words.hpp>
#include <onrecord_data/pronouns.hpp>
#include <onrecord_data/stock_phrases.hpp>

#include "article/folded_line.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::matching {
namespace {

using text::character_class;

// What sharing a word says. Function words come together by chance, content words seldom.
constexpr float content_weight = 1;
constexpr float function_weight = 0.25F;
constexpr float stock_weight = 0.1F;

/// Bytes within which a bracket must close to be an editor's.
constexpr std::uint32_t longest_bracket = 120;

const text::word_table function_words(data::function_words::table{},
                                      &data::function_words::row::word);
const text::word_table pronouns(data::pronouns::table{}, &data::pronouns::row::word);
const text::word_table negations(data::negations::table{}, &data::negations::row::word);
const text::word_table number_words(data::number_words::table{}, &data::number_words::row::word);

// FNV-1a over code points.
constexpr std::uint64_t hash_start = 14695981039346656037ULL;
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 1099511628211ULL;
}
constexpr std::uint64_t id_of(std::string_view ascii) {
  std::uint64_t hash = hash_start;
  for (const char c : ascii) hash = mix(hash, static_cast<unsigned char>(c));
  return hash;
}

constexpr std::uint64_t percent = id_of("percent");
constexpr std::uint64_t per = id_of("per");
constexpr std::uint64_t cent = id_of("cent");

// --- stock phrases

constexpr std::size_t longest_phrase = 6;
constexpr std::size_t phrase_count = std::size(data::stock_phrases::rows);

struct phrase_table {
  std::array<std::uint64_t, phrase_count> ids{};
  std::array<bool, 256> first{};  // by the last byte of the first word's id
};

constexpr phrase_table stock = [] {
  phrase_table made;
  for (std::size_t i = 0; i < phrase_count; ++i) {
    std::string_view left = data::stock_phrases::rows[i].phrase;
    std::uint64_t id = hash_start;
    for (bool first = true; !left.empty(); first = false) {
      const std::size_t end = std::min(left.find(' '), left.size());
      const std::uint64_t word_id = id_of(left.substr(0, end));
      if (first) made.first[word_id & 0xFF] = true;
      id = mix(id, word_id);
      left.remove_prefix(std::min(end + 1, left.size()));
    }
    made.ids[i] = id;
  }
  return made;
}();

void discount_stock_phrases(std::span<word> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!stock.first[words[i].id & 0xFF]) continue;
    std::uint64_t id = hash_start;
    std::size_t covered = 0;
    for (std::size_t n = 0; n < longest_phrase && i + n < words.size(); ++n) {
      id = mix(id, words[i + n].id);
      if (std::find(stock.ids.begin(), stock.ids.end(), id) != stock.ids.end()) covered = n + 1;
    }
    for (word& each : words.subspan(i, covered)) {
      each.weight = std::min(each.weight, stock_weight);
      each.content = false;
    }
  }
}

// --- characters

constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

/// Scripts that put no spaces between words.
constexpr bool is_own_word(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0x0E00 && c <= 0x0EFF);
}

constexpr bool is_pause(char32_t c) {
  switch (c) {
    case ',':
    case ';':
    case ':':
    case '.':
    case '!':
    case '?':
    case 0x2013:  // en dash
    case 0x2014:  // em dash
    case 0x3001:  // ideographic comma
    case 0x3002:  // ideographic full stop
    case 0xFF0C:  // full-width comma
      return true;
    default:
      return false;
  }
}

/// Reads one stretch of text. The word that is being read is `current_`.
class splitter {
 public:
  splitter(std::string_view text, text_span where, std::vector<word>& words)
      : text_(text.substr(0, where.end)), at_(where.begin), words_(words) {}

  bool run() {
    while (at_ < text_.size()) {
      const text::character here = text::character_at(text_, at_);
      take(here.code_point, text::classify(here.code_point), at_ + here.size);
      at_ += here.size;
    }
    end_word();
    return gap_;
  }

 private:
  void take(char32_t c, character_class kind, std::uint32_t next) {
    if (kind == character_class::extender) {
      if (in_word_ && c != 0xAD) hash_ = mix(hash_, c);
      if (in_word_) end_ = next;
      return;
    }
    if (text::is_letter(kind) || kind == character_class::digit) {
      if (is_own_word(c)) end_word();
      letter(c, kind == character_class::digit, next);
      if (is_own_word(c)) end_word();
      return;
    }
    if (in_word_ && joins(c, next)) return;
    const bool ended = in_word_;
    end_word();
    if (c == '.' && ended && dotted_) {  // the last dot of "U.S."
      words_.back().span.end = next;
      return;
    }
    if (kind == character_class::space) return;
    if (c == '[' || c == '(') return open_bracket(c == '[' ? ']' : ')');
    if (at_ + 1 == bracket_end_) {
      if (ended) words_.back().span.end = next;
      return;
    }
    if (kind == character_class::symbol || c == '&' || c == '%') return sign(c, next);
    if (c == 0x2026 || (c == '.' && after_dot_)) gap_ = true;
    after_dot_ = c == '.' || c == 0x2026;
    pause_ |= is_pause(c);
  }

  void letter(char32_t c, bool digit, std::uint32_t next) {
    if (!in_word_) {
      in_word_ = true;
      hash_ = hash_start;
      begin_ = at_;
      letters_ = 0;
      apostrophe_ = 0;
      dotted_ = false;
    }
    hash_ = mix(hash_, extraction::lower_case(c));
    ++letters_;
    digit_ = digit;
    end_ = next;
  }

  /// Whether the mark `c` stands inside the word: "don't", "U.S", "1,200", "[t]hat".
  bool joins(char32_t c, std::uint32_t next) {
    if (next >= text_.size()) return false;
    const auto kind = text::classify(text::character_at(text_, next).code_point);
    const bool digit = kind == character_class::digit;
    if (!digit && !text::is_letter(kind)) return false;
    if (is_apostrophe(c)) {
      hash_ = mix(hash_, '\'');
      apostrophe_ = at_;
      return true;
    }
    if (c == '.' && digit_ && digit) {
      hash_ = mix(hash_, c);
      return true;
    }
    if (c == '.' && !digit_ && !digit && letters_ == 1) {
      letters_ = 0;
      dotted_ = true;
      return true;
    }
    if (c == ',' && digit_ && digit) return true;
    if (c == '[') {
      open_bracket(']');
      return true;
    }
    return c == ']' && at_ + 1 == bracket_end_;
  }

  void open_bracket(char close) {
    if (at_ < bracket_end_) return;
    const auto found = text_.substr(0, at_ + longest_bracket).find(close, at_);
    if (found == std::string_view::npos) return;
    bracket_begin_ = at_;
    bracket_end_ = static_cast<std::uint32_t>(found) + 1;
  }

  void sign(char32_t c, std::uint32_t next) {
    in_word_ = true;
    begin_ = at_;
    end_ = next;
    apostrophe_ = 0;
    hash_ = c == '%' ? percent : c == '&' ? id_of("and") : mix(hash_start, c);
    end_word();
  }

  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    if (hash_ == cent && !pause_ && !words_.empty() && words_.back().id == per) {
      words_.back().id = percent;
      words_.back().span.end = end_;
      return;
    }
    word& made = words_.emplace_back();
    made.id = hash_;
    made.span = {begin_, end_};
    made.bracketed = begin_ < bracket_end_ && begin_ > bracket_begin_ && end_ < bracket_end_;
    if (begin_ == bracket_begin_ + 1 && begin_ < bracket_end_) made.span.begin = bracket_begin_;
    made.after_gap = gap_;
    made.after_pause = pause_;
    gap_ = pause_ = after_dot_ = false;
    look_up(made, text_.substr(begin_, end_ - begin_));
  }

  void look_up(word& made, std::string_view letters) const {
    const std::string_view stem =
        apostrophe_ == 0 ? letters : letters.substr(0, apostrophe_ - begin_);
    const std::uint32_t hash = text::hash_word(stem);
    const auto* const function = function_words.find(stem, hash).row;
    const bool contracted_not = apostrophe_ != 0 && stem.size() > 1 && stem.back() == 'n' &&
                                letters.size() > stem.size() + 1 && letters.back() == 't';
    made.negation = contracted_not || negations.find(stem, hash).row != nullptr;
    made.content = !contracted_not && !pronouns.find(stem, hash).row &&
                   (!function || function->kind == "verb" || function->kind == "time");
    made.weight = made.content ? content_weight : function_weight;
    if (const auto* const number = number_words.find(stem, hash).row; number && apostrophe_ == 0)
      made.id = id_of(number->digits);
  }

  std::string_view text_;
  std::uint32_t at_;
  std::vector<word>& words_;

  bool in_word_ = false;
  std::uint64_t hash_ = 0;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t letters_ = 0;     // since the last dot
  std::uint32_t apostrophe_ = 0;  // where the last one stands; 0 for none
  bool digit_ = false;            // the last character is one
  bool dotted_ = false;           // an abbreviation with dots

  std::uint32_t bracket_begin_ = 0;
  std::uint32_t bracket_end_ = 0;
  bool gap_ = false;
  bool pause_ = false;
  bool after_dot_ = false;
};

}  // namespace

bool split_words(std::string_view text, text_span where, std::vector<word>& words) {
  const std::size_t first = words.size();
  const bool gap = splitter(text, where, words).run();
  discount_stock_phrases(std::span(words).subspan(first));
  return gap;
}

std::uint64_t sequence_id(std::span<const word> words) {
  std::uint64_t id = hash_start;
  for (const word& each : words) id = mix(id, each.id);
  return id;
}

}  // namespace onrecord::matching
