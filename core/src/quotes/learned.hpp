#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/word_table.hpp"

/// The learned decisions of this stage: what they see, and what the models in core/data say to it.
/// The trainer collects features with the same functions as the analyzer.
namespace onrecord::quotes {

/// What kind of thing a feature says; a readable name, hashed when the program is compiled.
struct feature_kind {
  std::uint32_t hash;
  // NOLINTNEXTLINE(google-explicit-constructor): names are written where features are seen
  consteval feature_kind(const char* name) : hash(text::hash_word(name)) {}
};

/// Hashes of what was seen, up to a number that no question reaches. Kept and cleared between
/// questions.
class feature_list {
 public:
  void clear() { count_ = 0; }

  /// A feature of its kind with one or two values (a hash, a bucket, a flag).
  void add(feature_kind kind, std::uint32_t value = 0, std::uint32_t second = 0) {
    std::uint32_t hash = kind.hash ^ (value + 0x9E3779B9U) * 0x85EBCA6BU;
    hash = (hash ^ hash >> 15) * 0xC2B2AE35U ^ (second + 0x7F4A7C15U) * 0x27D4EB2FU;
    hash = (hash ^ hash >> 13) * 0x2C1B3C6DU;
    if (count_ < most) hashes_[count_++] = (hash ^ hash >> 16) * 0x9E3779B1U;
  }

  [[nodiscard]] std::span<const std::uint32_t> hashes() const { return {hashes_, count_}; }

 private:
  static constexpr std::size_t most = 128;

  std::size_t count_ = 0;
  std::uint32_t hashes_[most] = {};
};

/// A question that a model answers; each has its row in quotes_model_tasks.tsv.
enum class learned_task : std::uint8_t {
  speaker,       ///< whose words a passage is
  filter,        ///< whether a passage in quote marks is somebody's words
  report_word,   ///< whether a word may tell of a report, whatever stands around it
  report_cue,    ///< whether a word is the cue of a report
  report_begin,  ///< where the reported clause begins
  report_end,    ///< and ends
};
inline constexpr std::size_t learned_task_count = 6;
inline constexpr std::string_view learned_task_names[learned_task_count] = {
    "speaker", "filter", "report_word", "report_cue", "report_begin", "report_end"};

/// Log-odds of the answer yes, or the worth of a candidate, by the model of `task`.
[[nodiscard]] double margin(learned_task task, std::span<const std::uint32_t> features);

/// The log-odds from which on the answer is taken for yes.
[[nodiscard]] double threshold(learned_task task);

/// Log-odds as a probability.
[[nodiscard]] double probability(double log_odds);

/// A number in a few steps: itself up to 4, then 5 (to 6), 6 (to 9), 7 (to 14), 8 (to 24), 9.
[[nodiscard]] constexpr std::uint32_t bucket(std::uint32_t number) {
  if (number <= 4) return number;
  return number <= 6 ? 5 : number <= 9 ? 6 : number <= 14 ? 7 : number <= 24 ? 8 : 9;
}

}  // namespace onrecord::quotes
