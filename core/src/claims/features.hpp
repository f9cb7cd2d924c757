#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "claims/cues.hpp"
#include "claims/words.hpp"
#include "model/sparse_linear.hpp"
#include "text/segment.hpp"

/// What the models see of a sentence. The trainer and the analyzer call the same functions.
namespace onrecord::claims {

inline constexpr std::size_t claim_type_count = 10;
inline constexpr std::size_t verification_status_count = 4;
inline constexpr std::size_t claim_voice_count = 5;

/// Properties of a sentence that a reader would name too. `signal_phrase` says them in words.
enum class signal : std::uint8_t {
  number,
  several_numbers,
  percent,
  money,
  year,
  name,
  several_names,
  acronym,
  past_tense,
  several_past_tenses,
  negation,
  hedge,
  anonymous_source,
  report,
  reference,
  question,
  exclamation,
  ends_open,  ///< no full stop at its end
  ends_in_colon,
  wholly_quoted,
  partly_quoted,
  words_to_4,
  words_to_8,
  words_to_14,
  words_to_22,
  words_to_32,
  words_over_32,
  headline,
  list_item,
  blockquote,
  title_case,
  all_capitals,
  first_sentence,
  first_tenth,
  first_third,
  last_tenth,
  opens_block,
  after_question,
  after_number,
  article_of_many_numbers,
  article_of_few_numbers,
  article_much_quoted,
  article_little_quoted,
  article_in_first_person,
  type_cue,                                             ///< ten in a row, one for each claim type
  repeated_type_cue = type_cue + claim_type_count,      ///< ten in a row: two or more cues
  verification = repeated_type_cue + claim_type_count,  ///< four in a row, one for each status
  voice = verification + verification_status_count,     ///< five in a row, one for each voice
  count_ = voice + claim_voice_count,
};
inline constexpr std::size_t signal_count = static_cast<std::size_t>(signal::count_);

/// The number under which the models know a signal, and a word.
[[nodiscard]] std::uint32_t hash_of(signal which);
[[nodiscard]] std::uint32_t hash_of(const word& which);

/// A hashed run of words, or a pattern of their forms, and where it stands.
struct gram {
  std::uint32_t hash = 0;
  std::uint32_t first = 0;  ///< token
  std::uint32_t length = 0;
};

struct sentence_features {
  std::bitset<signal_count> signals;
  std::vector<gram> grams;
  double loudness = 1;  ///< by which each feature counts: the less, the more words there are
};

/// Everything the stage knows of an article before it decides.
struct article_view {
  const article& source;
  const text::segmentation& parts;
  std::span<const word> words;
  const cue_index& cues;
  std::span<const claim_voice> voices{};  ///< one for each sentence

  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return slice(source.text, parts.tokens[token].span);
  }
};

/// Counts over the whole article, which the features of each sentence look back to.
struct article_profile {
  std::vector<char> quoted;       ///< for each token: 1 between quote marks
  double number_share = 0;        ///< sentences with a number
  double quoted_share = 0;        ///< tokens between quote marks
  double first_person_share = 0;  ///< sentences that say "I" outside quote marks
};

[[nodiscard]] article_profile profile(const article_view& given);

/// Fills `made` with the features of sentence `index`; its storage is used again. Where `heeded` is
/// given, only with grams that it may have weights for.
void collect_features(const article_view& given, const article_profile& known, std::size_t index,
                      sentence_features& made, const model::sparse_linear* heeded = nullptr);

}  // namespace onrecord::claims
