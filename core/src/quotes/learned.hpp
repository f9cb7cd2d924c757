#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "model/hashed_linear.hpp"
#include "text/word_table.hpp"

/// The learned decisions of this stage: what they see, and what the models in core/data say to it.
/// The trainer collects features with the same functions as the analyzer: a function that sees
/// something adds it to a `feature_list` or an `answer`.
namespace onrecord::quotes {

/// What kind of thing a feature says; a readable name, hashed when the program is compiled.
struct feature_kind {
  std::uint32_t hash;
  // NOLINTNEXTLINE(google-explicit-constructor): names are written where features are seen
  consteval feature_kind(const char* name) : hash(text::hash_word(name)) {}
};

/// The number by which the models know a feature of its kind with one or two values (a hash, a
/// bucket, a flag).
[[nodiscard]] constexpr std::uint32_t feature_hash(feature_kind kind, std::uint32_t value,
                                                   std::uint32_t second) {
  std::uint32_t hash = kind.hash ^ (value + 0x9E3779B9U) * 0x85EBCA6BU;
  hash = (hash ^ hash >> 15) * 0xC2B2AE35U ^ (second + 0x7F4A7C15U) * 0x27D4EB2FU;
  hash = (hash ^ hash >> 13) * 0x2C1B3C6DU;
  return (hash ^ hash >> 16) * 0x9E3779B1U;
}

/// Hashes of what was seen, up to a number that no question reaches, for the trainer. Kept and
/// cleared between questions.
class feature_list {
 public:
  void clear() { count_ = 0; }

  void add(feature_kind kind, std::uint32_t value = 0, std::uint32_t second = 0) {
    if (count_ < most) hashes_[count_++] = feature_hash(kind, value, second);
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

/// The model that answers a question.
struct task_model {
  model::hashed_linear weights;
  double scale;
  double threshold;  ///< the log-odds from which on the answer is taken for yes
};
[[nodiscard]] const task_model& model_of(learned_task task);

/// What a model says to what is seen. Kept and cleared between questions.
class answer {
 public:
  explicit answer(learned_task task) : model_(model_of(task)) {}

  /// `sum`: what the model said to a part before.
  void clear(int sum = 0) { sum_ = sum; }
  [[nodiscard]] int sum() const { return sum_; }

  // Most of the hash is known where a feature is named; optimizers of whole programs forget that.
  [[gnu::always_inline]] void add(feature_kind kind, std::uint32_t value = 0,
                                  std::uint32_t second = 0) {
    sum_ += model_.weights.weight(feature_hash(kind, value, second));
  }

  /// Log-odds of the answer yes, or the worth of a candidate.
  [[nodiscard]] double margin() const { return sum_ * model_.scale; }
  [[nodiscard]] double threshold() const { return model_.threshold; }

 private:
  const task_model& model_;
  int sum_ = 0;
};

/// Log-odds as a probability.
[[nodiscard]] double probability(double log_odds);

/// A number in a few steps: itself up to 4, then 5 (to 6), 6 (to 9), 7 (to 14), 8 (to 24), 9.
[[nodiscard]] constexpr std::uint32_t bucket(std::uint32_t number) {
  constexpr std::uint8_t steps[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7,
                                    7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9};
  return steps[std::min<std::size_t>(number, std::size(steps) - 1)];
}

}  // namespace onrecord::quotes
