#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <string_view>
#include <vector>

#include "quotes/lexicon.hpp"
#include "quotes/marks.hpp"
#include "text/segment.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {

/// A half-open range of tokens.
struct token_range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const {
    return begin <= token && token < end;
  }
  friend constexpr bool operator==(token_range, token_range) = default;
};

/// A mark, or a word without a possessive ending, that tokens are compared with.
struct literal {
  std::string_view text;
  std::uint32_t hash;
  // NOLINTNEXTLINE(google-explicit-constructor): texts are written where tokens are compared
  consteval literal(const char* given) : text(given), hash(text::hash_word(text)) {}
};

/// An article as the finders of this stage read it: every token with what the tables know about it,
/// its sentence and its passage. Refers to its arguments, which must outlive it.
class document {
 public:
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;

  document(const article& source, const text::segmentation& parts,
           const std::vector<passage>& passages);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const lexeme& operator[](std::uint32_t i) const { return words_[i]; }
  [[nodiscard]] const text::token& token(std::uint32_t i) const { return tokens_[i]; }
  [[nodiscard]] const std::vector<passage>& passages() const { return passages_; }
  [[nodiscard]] const std::vector<text::sentence_extent>& sentences() const { return sentences_; }
  [[nodiscard]] const article& source() const { return source_; }

  /// Outside English the words of the tables and models are unknown.
  [[nodiscard]] bool is_english() const {
    return source_.language.starts_with("en") || source_.language == "und";
  }

  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    return slice(source_.text, tokens_[i].span);
  }
  /// The token without its possessive ending.
  [[nodiscard]] std::string_view bare(std::uint32_t i) const {
    const std::string_view word = text(i);
    return word.substr(0, word.size() - (words_[i].possessive ? tokens_[i].possessive_ending : 0));
  }
  /// The span of a range that is not empty; the possessive ending of its last token left out.
  [[nodiscard]] text_span span(token_range range) const;
  [[nodiscard]] std::string_view text(token_range range) const {
    return slice(source_.text, span(range));
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return sentence_of_[i]; }
  /// The tokens of the sentence that holds token `i`.
  [[nodiscard]] token_range sentence_at(std::uint32_t i) const {
    const auto& found = sentences_[sentence_of_[i]];
    return {found.first_token, found.last_token};
  }
  /// The first token of a sentence, after a dateline: "The" of "PELL (Reuters) - The mill" and of
  /// "PELL: The mill".
  [[nodiscard]] std::uint32_t text_begin(std::uint32_t sentence) const;
  [[nodiscard]] std::uint32_t block_of(std::uint32_t i) const {
    return sentences_[sentence_of_[i]].block;
  }
  /// The first token of the paragraph that holds token `i`.
  [[nodiscard]] std::uint32_t paragraph_begin(std::uint32_t i) const {
    return sentences_[paragraph_of_[sentence_of_[i]]].first_token;
  }
  /// The passage that holds token `i` (its marks included), or `nothing`.
  [[nodiscard]] std::uint32_t passage_of(std::uint32_t i) const { return passage_of_[i]; }

  [[nodiscard]] bool is(std::uint32_t i, literal word) const {
    return words_[i].hash == word.hash && text(i) == word.text;
  }
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return tokens_[i].kind == text::token_kind::word;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t i) const {
    return tokens_[i].kind == text::token_kind::punctuation;
  }
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    constexpr text::word_set dashes("–", "—", "-", "--", "―", "---");
    return is_punctuation(i) && dashes.contains(words_[i].hash);
  }
  /// The colon at token `i` or behind brackets there, as in "LIND (on the phone): We will stay.";
  /// `nothing` where there is none.
  [[nodiscard]] std::uint32_t colon_after(std::uint32_t i) const;
  /// Whether no space stands between token `i` and the one before it.
  [[nodiscard]] bool touches(std::uint32_t i) const {
    return i > 0 && tokens_[i].span.begin == tokens_[i - 1].span.end;
  }

 private:
  void keep_speaking_possessives();
  void doubt_initial_capitals();
  bool speaks(std::uint32_t i, std::uint32_t limit) const;
  bool acts(std::uint32_t i, std::uint32_t limit) const;

  const article& source_;
  const std::vector<text::token>& tokens_;
  const std::vector<text::sentence_extent>& sentences_;
  const std::vector<passage>& passages_;
  std::vector<lexeme> words_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<std::uint32_t> paragraph_of_;  // of each sentence, the first one of its paragraph
  std::vector<std::uint32_t> passage_of_;
};

}  // namespace onrecord::quotes
