#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <string_view>
#include <vector>

#include "claims/context.hpp"
#include "claims/features.hpp"

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

/// The first model: reads the sentences of an article one by one, each by itself.
class sentence_model {
 public:
  explicit sentence_model(const article_view& given);

  /// What the model says of sentence `index`.
  [[nodiscard]] margins read(std::uint32_t index);

  /// The signals of the sentence read last.
  [[nodiscard]] const std::bitset<signal_count>& signals() const { return features_.signals; }

  /// The words of the sentence read last that spoke most for a type; empty where they show nothing
  /// to a reader.
  [[nodiscard]] text_span loudest_words(claim_type type) const;

 private:
  [[nodiscard]] bool says_something(const gram& of) const;

  const article_view& given_;
  article_profile known_;
  sentence_features features_;
  std::vector<std::uint32_t> last_seen_;  ///< for each feature, the last round that held it
  std::uint32_t round_ = 0;
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
