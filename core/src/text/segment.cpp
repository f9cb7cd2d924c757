#include "text/segment.hpp"

#include "text/abbreviations.hpp"
#include "text/characters.hpp"
#include "text/tokenize.hpp"

namespace onrecord::text {
namespace {

/// Opening marks and dashes that may stand between a sentence's beginning and its first word.
constexpr std::uint32_t most_opening_marks = 6;

enum class stop : std::uint8_t {
  none,
  full,  // "." "!" "?" and runs of dots: ends a sentence unless what follows is in lower case
  ideographic,   // ends a sentence even without a space after it
  abbreviation,  // the dot of an abbreviation, which may be a full stop too
};

bool is_one_sentence(block_kind kind) {
  switch (kind) {
    case block_kind::headline:
    case block_kind::heading:
    case block_kind::table_row:
    case block_kind::byline:
    case block_kind::dateline:
      return true;
    default:
      return false;
  }
}

bool is_closing(std::string_view mark) {
  constexpr std::string_view closing[] = {"\"", "'", "''", "”",  "’",  "’’", "»", "›", ")",
                                          "]",  "}", "」", "』", "）", "】", "“", "‟"};
  for (const std::string_view each : closing)
    if (mark == each) return true;
  return false;
}

/// The sentences of one block, whose tokens are [first, last).
class sentence_breaker {
 public:
  sentence_breaker(std::string_view text, const std::vector<token>& tokens, std::uint32_t first,
                   std::uint32_t last)
      : text_(text), tokens_(tokens), first_(first), last_(last) {}

  void run(std::uint32_t block, std::vector<sentence_extent>& sentences) const {
    std::uint32_t begin = first_;
    for (std::uint32_t i = first_; i < last_;) {
      const stop kind = stop_at(i);
      std::uint32_t end = i + 1;
      if (kind != stop::none) {
        while (end < last_ && touches(end) && (is_closing(word(end)) || stop_at(end) != stop::none))
          ++end;
        if (end < last_ && breaks(kind, begin, i, end)) {
          append(block, begin, end, sentences);
          begin = end;
        }
      }
      i = end;
    }
    if (begin < last_) append(block, begin, last_, sentences);
  }

  void append(std::uint32_t block, std::uint32_t begin, std::uint32_t end,
              std::vector<sentence_extent>& sentences) const {
    sentences.push_back(
        {{tokens_[begin].span.begin, tokens_[end - 1].span.end}, block, begin, end});
  }

 private:
  std::string_view word(std::uint32_t i) const { return slice(text_, tokens_[i].span); }

  /// Whether no space stands between token `i` and the one before it.
  bool touches(std::uint32_t i) const { return tokens_[i].span.begin == tokens_[i - 1].span.end; }

  stop stop_at(std::uint32_t i) const {
    const std::string_view it = word(i);
    if (tokens_[i].kind == token_kind::word)
      return it.back() == '.' ? stop::abbreviation : stop::none;
    if (tokens_[i].kind != token_kind::punctuation) return stop::none;
    if (it.front() == '.' || it == "!" || it == "?" || it.substr(0, 3) == "…") return stop::full;
    if (it == "。" || it == "！" || it == "？" || it == "।") return stop::ideographic;
    return stop::none;
  }

  /// Whether a sentence ends between the tokens `next` - 1 and `next`, where `at` is the stop and
  /// `begin` the sentence's first token.
  bool breaks(stop kind, std::uint32_t begin, std::uint32_t at, std::uint32_t next) const {
    if (kind == stop::ideographic) return true;
    const std::uint32_t opener = first_word(next);
    if (opener == last_) return true;
    if (touches(next)) return lacks_space(kind, at, next);
    if (!may_begin_sentence(opener)) return false;
    if (kind == stop::abbreviation) return ends_abbreviation(at, next, opener);
    return !is_numbering(begin, at);
  }

  std::uint32_t first_word(std::uint32_t i) const {
    for (std::uint32_t skipped = 0; i < last_ && skipped < most_opening_marks; ++i, ++skipped)
      if (tokens_[i].kind != token_kind::punctuation) return i;
    return i;
  }

  /// "the end.Next one": a stop whose space was lost.
  bool lacks_space(stop kind, std::uint32_t at, std::uint32_t next) const {
    return kind == stop::full && at > first_ && tokens_[at - 1].kind == token_kind::word &&
           tokens_[at - 1].span.size() > 1 && tokens_[next].kind == token_kind::word &&
           tokens_[next].capitalized;
  }

  bool may_begin_sentence(std::uint32_t i) const {
    if (tokens_[i].kind != token_kind::word) return true;
    return classify(character_at(text_, tokens_[i].span.begin).code_point) !=
           character_class::lower;
  }

  bool ends_abbreviation(std::uint32_t at, std::uint32_t next, std::uint32_t opener) const {
    const std::string_view it = word(at);
    const bool number = tokens_[opener].kind == token_kind::number;
    switch (find_abbreviation(it.substr(0, it.size() - 1))) {
      case abbreviation::title:
      case abbreviation::inner:
        return false;
      case abbreviation::before_number:
        return !number;
      case abbreviation::open:
      case abbreviation::none:
        break;
    }
    // "PELL, N.J. (AP) —": brackets tell more of what stands before them.
    if (number || word(next) == "(") return false;
    return next != opener || opens_sentence(word(opener));
  }

  /// "1. First of all": the number of an item, no sentence.
  bool is_numbering(std::uint32_t begin, std::uint32_t at) const {
    return begin + 1 == at && tokens_[begin].kind == token_kind::number && word(at) == ".";
  }

  std::string_view text_;
  const std::vector<token>& tokens_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace

segmentation segment(const article& source) {
  segmentation parts;
  for (std::uint32_t i = 0; i < source.blocks.size(); ++i) {
    const block& piece = source.blocks[i];
    if (piece.removed) continue;
    const auto first = static_cast<std::uint32_t>(parts.tokens.size());
    tokenize(source.text, piece.span, parts.tokens);
    const auto last = static_cast<std::uint32_t>(parts.tokens.size());
    if (first == last) continue;
    const sentence_breaker breaker(source.text, parts.tokens, first, last);
    if (is_one_sentence(piece.kind)) {
      breaker.append(i, first, last, parts.sentences);
    } else {
      breaker.run(i, parts.sentences);
    }
  }
  return parts;
}

}  // namespace onrecord::text
