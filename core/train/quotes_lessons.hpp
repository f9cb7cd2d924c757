#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "quotes/learned.hpp"
#include "quotes_corpus.hpp"
#include "ranking.hpp"

/// What annotated articles teach the models of the quotes stage.
namespace onrecord::train {

/// The choices of one task.
struct lessons {
  bool yes_or_no = false;
  std::vector<choice> choices;
  std::vector<std::uint32_t> articles;  ///< of each choice, the index of its article
};

/// Makes lessons of articles, which must outlive it.
class teacher {
 public:
  explicit teacher(const std::vector<std::unique_ptr<annotated_article>>& corpus);

  [[nodiscard]] lessons of(quotes::learned_task task) const;

  /// What is asked about cues: words that pass this model of `report_word`.
  void set_gate(ranking_weights weights, unsigned bits, double threshold) {
    gate_ = std::move(weights);
    gate_bits_ = bits;
    gate_threshold_ = threshold;
  }

 private:
  /// How often a word (by its hash) stands in articles, and how often in a cue.
  struct word_count {
    double all = 0;
    double cue = 0;  ///< part of a cue
  };
  [[nodiscard]] std::vector<std::uint32_t> anchors_of(const annotated_article& from) const;

  const std::vector<std::unique_ptr<annotated_article>>& corpus_;
  std::unordered_map<std::uint32_t, word_count> words_;
  ranking_weights gate_;
  unsigned gate_bits_ = 1;
  double gate_threshold_ = 0;
};

}  // namespace onrecord::train
