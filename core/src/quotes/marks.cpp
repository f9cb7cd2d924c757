#include "quotes/marks.hpp"

#include <cstddef>
#include <string_view>

#include "text/characters.hpp"

namespace onrecord::quotes {
namespace {

/// Marks nested deeper than this are passed over.
constexpr std::size_t deepest = 16;

/// `inward` is an angle mark that points at what it opens: »so« in German, »so» in Swedish.
enum class mark : std::uint8_t { none, straight, high, low, angle, inward, corner, white_corner };

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
    {"』", mark::white_corner, false, true},
};

const sign* sign_of(std::string_view token) {
  if (token.size() > 3 && token.size() != 6) return nullptr;
  for (const sign& each : signs)
    if (each.text == token) return &each;
  return nullptr;
}

bool is_space(char32_t c) { return c == 0 || text::classify(c) == text::character_class::space; }

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

/// The state machine over the tokens of one paragraph.
class pairing {
 public:
  pairing(std::string_view text, text_span block, const std::vector<text::token>& tokens,
          bool nesting)
      : text_(text), block_(block), tokens_(tokens), nesting_(nesting) {}

  void read(std::uint32_t token) {
    const text_span where = tokens_[token].span;
    if (tokens_[token].kind != text::token_kind::punctuation) return;
    const sign* found = sign_of(slice(text_, where));
    if (!found) return;
    const char32_t before =
        where.begin > block_.begin ? text::character_before(text_, where.begin).code_point : U' ';
    const char32_t after =
        where.end < block_.end ? text::character_at(text_, where.end).code_point : U' ';
    if (found->kind == mark::straight) {
      read_straight(*found, token, before, after);
    } else if (closes(*found)) {
      close(token);
    } else if (opens_inward(*found, before, after)) {
      open(mark::inward, token);
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
  open_mark stack_[deepest] = {};
  std::size_t depth_ = 0;
  std::vector<pair> pairs_;
};

class passage_finder {
 public:
  passage_finder(const article& source, const text::segmentation& parts)
      : text_(source.text), blocks_(source.blocks), tokens_(parts.tokens) {}

  /// Reads the paragraph whose tokens are [first, last).
  void read(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    pairing nested(text_, blocks_[block].span, tokens_, true);
    for (std::uint32_t i = first; i < last; ++i) nested.read(i);
    if (nested.finish(last)) {
      append(nested, block, first, last);
      return;
    }
    // A mark without its partner makes nesting unreliable: without it, later pairs come out right.
    pairing flat(text_, blocks_[block].span, tokens_, false);
    for (std::uint32_t i = first; i < last; ++i) flat.read(i);
    const bool balanced = flat.finish(last);
    append(balanced || flat.pairs().size() > nested.pairs().size() ? flat : nested, block, first,
           last);
  }

  std::vector<passage> take() { return std::move(passages_); }

 private:
  void append(const pairing& found, std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    for (const auto& pair : found.pairs()) {
      std::uint32_t begin = pair.open + 1;
      std::uint32_t end = pair.close;
      while (begin < end && sign_of(slice(text_, tokens_[begin].span))) ++begin;
      while (begin < end && sign_of(slice(text_, tokens_[end - 1].span))) --end;
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
