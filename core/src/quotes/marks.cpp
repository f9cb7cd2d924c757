#include "quotes/marks.hpp"

#include <cstddef>
#include <span>
#include <string_view>

#include "text/characters.hpp"

namespace onrecord::quotes {
namespace {

/// Marks nested deeper than this are passed over.
constexpr std::size_t deepest = 16;
/// Tokens looked ahead from the mark of a possessive plural.
constexpr std::uint32_t farthest_mark = 60;

/// `inward` is an angle mark that points at what it opens: »so« in German, »so» in Swedish.
/// `single` marks count only where the article quotes with them (British style).
enum class mark : std::uint8_t {
  none,
  straight,
  high,
  low,
  angle,
  inward,
  corner,
  white_corner,
  single
};

struct sign {
  std::string_view text;
  mark kind;
  bool opens;
  bool closes;
};

/// “ also closes „, and » opens where it points at a word; `closes` and `opens_inward` handle them.
constexpr sign signs[] = {
    {"\"", mark::straight, true, true},      {"''", mark::straight, true, true},
    {"``", mark::straight, true, true},      {"‘‘", mark::straight, true, false},
    {"’’", mark::straight, false, true},     {"“", mark::high, true, false},
    {"‟", mark::high, true, false},          {"”", mark::high, false, true},
    {"„", mark::low, true, false},           {"«", mark::angle, true, false},
    {"»", mark::angle, false, true},         {"「", mark::corner, true, false},
    {"」", mark::corner, false, true},       {"『", mark::white_corner, true, false},
    {"』", mark::white_corner, false, true}, {"‘", mark::single, true, false},
    {"’", mark::single, false, true},        {"'", mark::single, true, true},
};

const sign* sign_of(std::string_view token) {
  constexpr std::string_view first_bytes = "\"'`\xC2\xE2\xE3";
  if (first_bytes.find(token.front()) == first_bytes.npos) return nullptr;
  for (const sign& each : signs)
    if (each.text == token) return &each;
  return nullptr;
}

/// A token that is a sign.
struct placed_sign {
  std::uint32_t token;
  const sign* kind;
};

std::vector<placed_sign> signs_of(std::string_view text, const std::vector<text::token>& tokens) {
  std::vector<placed_sign> found;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != text::token_kind::punctuation) continue;
    if (const sign* kind = sign_of(slice(text, tokens[i].span))) found.push_back({i, kind});
  }
  return found;
}

/// A mark that belongs to the passage's edge, and not to a quote inside it that ends there too.
bool is_outer_sign(std::string_view token) {
  const sign* found = sign_of(token);
  return found && found->kind != mark::single;
}

bool is_space(char32_t c) { return c == 0 || text::classify(c) == text::character_class::space; }

bool is_digit(char32_t c) { return text::classify(c) == text::character_class::digit; }

bool ends_speech(char32_t c) { return c == U',' || c == U'.' || c == U'?' || c == U'!'; }

bool is_word(char32_t c) {
  const auto kind = text::classify(c);
  return text::is_letter(kind) || kind == text::character_class::digit;
}

/// The characters after which a straight mark opens rather than closes.
bool leads_in(char32_t c) {
  constexpr std::u32string_view before = U"([{-/\u2014\u2013\u2018'\u201C\u2026:";
  return is_space(c) || before.find(c) != before.npos;
}

struct open_mark {
  mark kind;
  std::uint32_t token;
};

/// How an article or paragraph quotes.
struct customs {
  bool singles = false;  ///< with ‘ ’ or ' '
  bool closing = false;  ///< ”so” in Swedish and Finnish
};

/// The state machine over the tokens of one paragraph.
class pairing {
 public:
  pairing(std::string_view text, text_span block, const std::vector<text::token>& tokens,
          bool nesting, customs used)
      : text_(text), block_(block), tokens_(tokens), nesting_(nesting), customs_(used) {}

  void read(const placed_sign& each) {
    const auto [token, found] = each;
    const text_span where = tokens_[token].span;
    if (found->kind == mark::single && !customs_.singles) return;
    const char32_t before =
        where.begin > block_.begin ? text::character_before(text_, where.begin).code_point : U' ';
    const char32_t after =
        where.end < block_.end ? text::character_at(text_, where.end).code_point : U' ';
    if (found->kind == mark::single) {
      read_single(*found, token, before, after);
    } else if (found->kind == mark::straight) {
      read_straight(*found, token, before, after);
    } else if (closes(*found)) {
      close(token);
    } else if (opens_inward(*found, before, after)) {
      open(mark::inward, token);
    } else if (opens_with_closing_mark(*found, before, after)) {
      open(mark::high, token);
    } else if (found->opens && (depth_ == 0 || nesting_)) {
      open(found->kind, token);
    }
  }

  /// Ends the paragraph, whose tokens end before `end`; true when every mark has its partner.
  bool finish(std::uint32_t end) {
    if (depth_ == 0) return true;
    pairs_.push_back({stack_[0].token, end, false});
    return false;
  }

  struct pair {
    std::uint32_t open;
    std::uint32_t close;  // the closing mark, or the end of the paragraph
    bool closed;
  };
  [[nodiscard]] const std::vector<pair>& pairs() const { return pairs_; }

 private:
  void read_single(const sign& found, std::uint32_t token, char32_t before, char32_t after) {
    const bool inside = depth_ > 0 && top() == mark::single;
    // "’90s" and "rock ’n’ roll" leave out letters.
    if (found.opens && leads_in(before) && !is_space(after) && !is_digit(after)) {
      if (depth_ == 0 || nesting_) open(mark::single, token);
    } else if (inside && found.closes && !is_space(before) && !is_word(after) &&
               !(before == U's' && closes_later(token))) {
      close(token);
    }
  }

  /// "‘the boys’ club is full,’": whether another mark closes what the possessive one would.
  bool closes_later(std::uint32_t token) const {
    for (std::uint32_t i = token + 1; i < tokens_.size() && i - token < farthest_mark; ++i) {
      const text_span where = tokens_[i].span;
      if (where.begin >= block_.end) return false;
      const sign* found = sign_of(slice(text_, where));
      if (!found || found->kind != mark::single) continue;
      const char32_t before = text::character_before(text_, where.begin).code_point;
      return found->closes && !leads_in(before);
    }
    return false;
  }

  void read_straight(const sign& found, std::uint32_t token, char32_t before, char32_t after) {
    const bool may_open = found.opens && leads_in(before) && !is_space(after);
    const bool may_close = found.closes && !is_space(before);
    if (depth_ == 0) {
      // An inch mark or a stray closing one follows a character and leads to none.
      if (found.opens && !is_space(after) && !(is_word(before) && !is_word(after)))
        open(mark::straight, token);
    } else if (top() == mark::straight) {
      if (may_open && !may_close) {
        if (nesting_) open(mark::straight, token);
      } else if (found.closes) {
        close(token);
      }
    } else if (may_open) {
      if (nesting_) open(mark::straight, token);
    } else if (!nesting_ && found.closes) {
      close(token);
    }
  }

  bool closes(const sign& found) const {
    if (depth_ == 0) return false;
    if (found.closes && top() != mark::inward)
      return top() == found.kind ||
             (found.kind == mark::high && (top() == mark::low || top() == mark::straight));
    return (top() == mark::low && found.text == "“") ||
           (top() == mark::inward && found.kind == mark::angle);
  }

  bool opens_inward(const sign& found, char32_t before, char32_t after) const {
    return depth_ == 0 && found.text == "»" && leads_in(before) && !is_space(after);
  }

  bool opens_with_closing_mark(const sign& found, char32_t before, char32_t after) const {
    return customs_.closing && depth_ == 0 && found.text == "”" && leads_in(before) &&
           is_word(after);
  }

  mark top() const { return stack_[depth_ - 1].kind; }

  void open(mark kind, std::uint32_t token) {
    if (depth_ < deepest) stack_[depth_++] = {kind, token};
  }

  void close(std::uint32_t token) {
    --depth_;
    if (depth_ == 0) pairs_.push_back({stack_[0].token, token, true});
  }

  std::string_view text_;
  text_span block_;
  const std::vector<text::token>& tokens_;
  bool nesting_;
  customs customs_;
  open_mark stack_[deepest] = {};
  std::size_t depth_ = 0;
  std::vector<pair> pairs_;
};

class passage_finder {
 public:
  passage_finder(const article& source, const text::segmentation& parts)
      : text_(source.text),
        blocks_(source.blocks),
        tokens_(parts.tokens),
        signs_(signs_of(text_, tokens_)),
        customs_{quotes_with_singles(0, signs_, false),
                 source.language.starts_with("sv") || source.language.starts_with("fi")} {}

  /// Reads the paragraph whose tokens are [first, last).
  void read(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    const std::size_t begin = next_sign_;
    while (next_sign_ < signs_.size() && signs_[next_sign_].token < last) ++next_sign_;
    const auto signs = std::span(signs_).subspan(begin, next_sign_ - begin);
    customs used = customs_;
    used.singles = used.singles || quotes_with_singles(first, signs, true);
    pairing nested(text_, blocks_[block].span, tokens_, true, used);
    for (const placed_sign& each : signs) nested.read(each);
    if (nested.finish(last)) {
      append(nested, block, first, last);
      return;
    }
    // A mark without its partner makes nesting unreliable: without it, later pairs come out right.
    pairing flat(text_, blocks_[block].span, tokens_, false, used);
    for (const placed_sign& each : signs) flat.read(each);
    const bool balanced = flat.finish(last);
    append(balanced || flat.pairs().size() > nested.pairs().size() ? flat : nested, block, first,
           last);
  }

  std::vector<passage> take() { return std::move(passages_); }

 private:
  /// Whether an article or a paragraph that begins with the token `first` and has these signs
  /// quotes with ‘ ’ or ' ': more single marks open than double ones, and one closes behind a comma
  /// or stop. `introduced` asks for one that opens behind a word in lower case and a colon or
  /// comma: “she added: '”.
  bool quotes_with_singles(std::uint32_t first, std::span<const placed_sign> signs,
                           bool introduced) const {
    std::size_t single = 0;
    std::size_t other = 0;
    bool said = false;
    for (const auto& [i, found] : signs) {
      const char32_t before = text::character_before(text_, tokens_[i].span.begin).code_point;
      const bool opens = leads_in(before);
      if (found->kind != mark::single) {
        if (opens || !found->closes) ++other;
      } else if (opens && found->opens) {
        if (i >= first + 2) introduced &= !introduces(i - 2);
        ++single;
      } else if (found->closes) {
        said |= ends_speech(before);
      }
    }
    return said && single > other && !introduced;
  }

  /// A word in lower case, and a comma or colon after it.
  bool introduces(std::uint32_t i) const {
    const char first = text_[tokens_[i].span.begin];
    const std::string_view mark = slice(text_, tokens_[i + 1].span);
    return first >= 'a' && first <= 'z' && (mark == "," || mark == ":");
  }

  void append(const pairing& found, std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    for (const auto& pair : found.pairs()) {
      std::uint32_t begin = pair.open + 1;
      std::uint32_t end = pair.close;
      while (begin < end && is_outer_sign(slice(text_, tokens_[begin].span))) ++begin;
      while (begin < end && is_outer_sign(slice(text_, tokens_[end - 1].span))) --end;
      if (!says_something(begin, end)) continue;
      passage made;
      made.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
      made.marks = {tokens_[pair.open].span.begin,
                    pair.closed ? tokens_[pair.close].span.end : made.span.end};
      made.block = block;
      made.first_token = pair.open;
      made.last_token = pair.closed ? pair.close + 1 : last;
      made.closed = pair.closed;
      made.continues = pair.open == first && left_open_;
      passages_.push_back(made);
    }
    left_open_ = !found.pairs().empty() && !found.pairs().back().closed;
  }

  bool says_something(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (tokens_[i].kind == text::token_kind::word || tokens_[i].kind == text::token_kind::number)
        return true;
    return false;
  }

  std::string_view text_;
  const std::vector<block>& blocks_;
  const std::vector<text::token>& tokens_;
  const std::vector<placed_sign> signs_;
  const customs customs_;
  std::size_t next_sign_ = 0;  // the first of the paragraph to come
  std::vector<passage> passages_;
  bool left_open_ = false;
};

}  // namespace

std::vector<passage> find_passages(const article& source, const text::segmentation& parts) {
  passage_finder finder(source, parts);
  for (std::size_t i = 0; i < parts.sentences.size();) {
    const std::uint32_t block = parts.sentences[i].block;
    const std::uint32_t first = parts.sentences[i].first_token;
    std::uint32_t last = first;
    for (; i < parts.sentences.size() && parts.sentences[i].block == block; ++i)
      last = parts.sentences[i].last_token;
    finder.read(block, first, last);
  }
  return finder.take();
}

}  // namespace onrecord::quotes
