#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/noun_phrases.hpp"
#include "quotes/references.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// Makes sources and entities of the words that name who speaks.
class speaker_resolver {
 public:
  speaker_resolver(const document& article, const name_index& names,
                   const std::vector<saying>& sayings);

  /// The source that `phrase` stands for; nothing for an empty phrase.
  [[nodiscard]] std::optional<source> resolve(const noun_phrase& given);

  /// The name of whom a source stands for, valid until the next `resolve`.
  [[nodiscard]] std::string_view name_of(const source& resolved) const {
    return entities_[*resolved.entity].name;
  }

  /// The entities that were asked for, with roles and mentions.
  [[nodiscard]] std::vector<entity> take_entities();

 private:
  static constexpr std::uint32_t unset = document::nothing;

  [[nodiscard]] noun_phrase antecedent_of(const noun_phrase& phrase) const;
  [[nodiscard]] bool are_several(const noun_phrase& phrase) const;
  [[nodiscard]] text_span mention_of(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t entity_of(std::uint32_t who, const noun_phrase& phrase);
  [[nodiscard]] std::uint32_t entity_of_cluster(std::uint32_t cluster);
  [[nodiscard]] std::string role_of_one(token_range role, entity_kind kind) const;
  [[nodiscard]] std::uint32_t entity_of_words(const noun_phrase& phrase);

  const document& article_;
  const name_index& names_;
  reference_index references_;
  std::vector<std::uint32_t> entity_of_referent_;
  text::numbers_by_hash entity_of_words_;  // by their text
  std::vector<entity> entities_;
};

}  // namespace onrecord::quotes
