#pragma once

#include <cstddef>
#include <onrecord/analysis.hpp>
#include <optional>

#include "claims/features.hpp"
#include "quotes/find.hpp"

namespace onrecord::claims {

/// Who asserts what a sentence says.
struct assertion {
  claim_voice voice = claim_voice::article;
  std::optional<source> claimant;
};

/// Reads claimants and voices, sentence by sentence in reading order.
///
/// What the quote stage found in a sentence decides. Where it found nothing, light rules look for a
/// source in the words of the sentence ("according to the union", "experts who claim that").
class claimant_reader {
 public:
  claimant_reader(const article_view& given, const quotes::findings& said)
      : given_(given), said_(said) {}

  /// `index` must not be smaller than at the call before.
  [[nodiscard]] assertion read(std::size_t index);

 private:
  [[nodiscard]] assertion from_quotes(std::size_t index);
  [[nodiscard]] assertion from_words(std::size_t index) const;
  [[nodiscard]] bool is_anonymous(std::size_t index, text_span mention) const;

  const article_view& given_;
  const quotes::findings& said_;
  std::size_t next_quote_ = 0;  ///< the quotes before it end before the current sentence
};

}  // namespace onrecord::claims
