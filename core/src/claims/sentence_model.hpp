#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <string_view>
#include <vector>

#include "claims/context.hpp"
#include "claims/features.hpp"
#include "model/sparse_linear.hpp"

namespace onrecord::claims {

/// Why the model leans to one side: at most three signals that speak for check-worthiness.
struct reasons {
  std::array<signal, 3> signals{};
  std::uint8_t count = 0;
};

/// "a percentage": a signal in words that continue "It has".
[[nodiscard]] std::string_view signal_phrase(signal of);

/// Why the first model leans to one side, of a sentence with these signals.
[[nodiscard]] reasons explain(const std::bitset<signal_count>& signals);

/// The first model: reads every sentence of an article by itself. Refers to its argument.
class sentence_model {
 public:
  explicit sentence_model(const article_view& given);

  /// What the model says of each sentence.
  [[nodiscard]] const std::vector<margins>& said() const { return said_; }

  [[nodiscard]] const std::bitset<signal_count>& signals(std::size_t sentence) const {
    return sentences_[sentence].signals;
  }

  /// The run of words of a sentence that spoke most for a type; empty where none shows anything to
  /// a reader.
  [[nodiscard]] text_span loudest_words(std::size_t sentence, claim_type type) const;

 private:
  /// A gram that the model knows.
  struct heard {
    std::uint32_t feature : model::sparse_linear::key_bits;
    std::uint32_t length : 32 - model::sparse_linear::key_bits;  ///< tokens
    std::uint32_t first;                                         ///< token
  };
  static constexpr std::uint32_t most_features = (1U << model::sparse_linear::key_bits) - 1;
  static constexpr std::uint32_t most_length = 0xFFFFFFFF >> model::sparse_linear::key_bits;
  struct sentence {
    std::bitset<signal_count> signals;
    std::size_t end = 0;  ///< of what was heard in it; it begins where the one before ends
    double loudness = 1;  ///< of its features
  };

  void listen(const std::vector<gram>& grams);
  [[nodiscard]] margins judge(const sentence& of, std::size_t begin);
  [[nodiscard]] bool says_something(std::uint32_t first, std::uint32_t last) const;

  const article_view& given_;
  std::vector<sentence> sentences_;
  std::vector<margins> said_;
  std::vector<heard> heard_;         ///< of all sentences, in the order of their grams
  std::vector<char> counted_;        ///< for each feature: 1 while a sentence that has it is judged
  std::vector<std::uint32_t> once_;  ///< room for the features of that sentence
};

/// The numbers of claims_model_outputs.tsv for one output.
struct output_numbers {
  double scale = 0;  ///< of the whole weights of the first model
  double bias = 0;
  context weights{};  ///< of the second model
  double context_bias = 0;
  double threshold = 0;  ///< log-odds of the second model from which the output holds
};
[[nodiscard]] const std::array<output_numbers, output_count>& model_outputs();

}  // namespace onrecord::claims
