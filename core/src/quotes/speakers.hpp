#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/noun_phrases.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// Finds out whom the words stand for that name a source: names by their cluster, pronouns by
/// agreement, recency and who spoke last, "the company" by kind, other nouns as they are. Asked in
/// reading order, because it remembers who spoke.
class speaker_resolver {
 public:
  speaker_resolver(const document& article, const name_index& names,
                   const std::vector<saying>& sayings);

  /// The source that `phrase` stands for; nothing for an empty phrase.
  [[nodiscard]] std::optional<source> resolve(const noun_phrase& given);

  /// The entities that were asked for, with roles and mentions.
  [[nodiscard]] std::vector<entity> take_entities();

 private:
  static constexpr std::uint32_t unset = document::nothing;

  [[nodiscard]] noun_phrase antecedent_of(const noun_phrase& phrase) const;
  [[nodiscard]] text_span mention_of(const noun_phrase& phrase) const;
  void add_role(const noun_phrase& phrase, entity& named) const;
  [[nodiscard]] bool stands_for_unnamed(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t cluster_of_phrase(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t cluster_of_pronoun(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t cluster_before_relative(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t cluster_of_noun(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t cluster_with_word(std::uint32_t token, std::string_view noun) const;
  [[nodiscard]] std::uint32_t recent(std::uint32_t token, const lexeme& agreeing) const;
  [[nodiscard]] std::uint32_t entity_of_cluster(std::uint32_t cluster);
  [[nodiscard]] std::uint32_t entity_of_words(const noun_phrase& phrase);

  const document& article_;
  const name_index& names_;
  std::vector<bool> speaks_;  // clusters whose name stands with a cue
  std::vector<std::uint32_t> entity_of_cluster_;
  std::unordered_map<std::string_view, std::uint32_t> entity_of_words_;
  std::vector<entity> entities_;
  std::uint32_t last_cluster_ = unset;  // who spoke last
  std::uint32_t last_speech_ = 0;       // and where, a token
  source_noun last_noun_ = source_noun::none;
  std::uint32_t last_words_entity_ = unset;  // the entity of an unnamed source that spoke last
};

}  // namespace onrecord::quotes
