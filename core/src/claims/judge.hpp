#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/analysis.hpp>
#include <vector>

#include "claims/features.hpp"
#include "claims/sentence_model.hpp"

/// What the learned models decide about each sentence (see context.hpp). Their numbers stand in the
/// tables core/data/claims_model_*.tsv and come from core/train.
namespace onrecord::claims {

/// A claim type of a sentence, and the words that show it.
struct typed_words {
  std::uint32_t sentence = 0;
  claim_type type = claim_type::event;
  std::vector<text_span> evidence;
};

struct judgements {
  std::vector<double> scores;        ///< for each sentence: probability that it is check-worthy
  std::vector<check_class> classes;  ///< for each sentence
  std::vector<reasons> why;          ///< for each sentence; of check-worthy ones alone
  std::vector<typed_words> types;    ///< ordered by sentence and type
};

[[nodiscard]] judgements judge(const article_view& given);

/// Whether sentence `index` is a heading, a caption, a question, a sports score or a fragment,
/// which is never check-worthy, whatever the models say.
[[nodiscard]] bool is_excluded(const article_view& given, std::size_t index);

}  // namespace onrecord::claims
