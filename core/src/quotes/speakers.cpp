#include "quotes/speakers.hpp"

#include <algorithm>
#include <string>

#include "quotes/roles.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::size_t most_candidates = 24;      // mentions looked back at
constexpr std::uint32_t farthest_sentence = 14;  // sentences looked back over

// What speaks for a mention as that which a pronoun stands for.
constexpr int sentence_cost = 7;
constexpr int subject_worth = 14;
constexpr int spoke_last_worth = 24;
constexpr int known_gender_worth = 6;
constexpr int possessive_cost = 10;
constexpr int quoted_cost = 30;

bool agrees(const name_cluster& cluster, const lexeme& pronoun) {
  switch (pronoun.gender) {
    case gender::male:
    case gender::female:
      return cluster.kind == entity_kind::person &&
             (cluster.gender == gender::any || cluster.gender == pronoun.gender);
    case gender::thing:
      return cluster.kind == entity_kind::organization || cluster.kind == entity_kind::place;
    case gender::person:
      return cluster.kind == entity_kind::person;
    case gender::any:
      return pronoun.number != grammatical_number::plural ||
             cluster.kind == entity_kind::organization;
  }
  return true;
}

entity_kind kind_of_noun(const lexeme& head) {
  return head.noun == source_noun::organization ? entity_kind::organization : entity_kind::other;
}

}  // namespace

std::optional<source> speaker_resolver::resolve(const noun_phrase& phrase) {
  if (!phrase) return std::nullopt;
  const std::uint32_t cluster = cluster_of_phrase(phrase);
  source found;
  found.mention = article_.span(phrase.mention);
  if (cluster != unset) {
    found.entity = entity_of_cluster(cluster);
    last_cluster_ = cluster;
    last_words_entity_ = unset;
  } else if (phrase.kind == phrase_kind::pronoun && last_words_entity_ != unset) {
    found.entity = last_words_entity_;
  } else {
    found.entity = entity_of_words(phrase);
    last_words_entity_ = *found.entity;
    last_cluster_ = unset;
  }
  last_speech_ = phrase.mention.begin;
  if (cluster == unset || phrase.kind != phrase_kind::name) {
    auto& mentions = entities_[*found.entity].mentions;
    if (std::find(mentions.begin(), mentions.end(), *found.mention) == mentions.end() ||
        mentions.size() > 64)
      mentions.push_back(*found.mention);
  }
  return found;
}

std::uint32_t speaker_resolver::cluster_of_phrase(const noun_phrase& phrase) const {
  switch (phrase.kind) {
    case phrase_kind::name:
      return names_.cluster_of(phrase.mention);
    case phrase_kind::pronoun:
      if (article_[phrase.head].pronoun == pronoun_case::relative)
        return cluster_before_relative(phrase.head);
      return cluster_of_pronoun(phrase.head);
    case phrase_kind::nominal:
      return cluster_of_noun(phrase);
    case phrase_kind::none:
      break;
  }
  return unset;
}

/// "Ada Lind, the mayor, who said": the last name before "who" in its sentence.
std::uint32_t speaker_resolver::cluster_before_relative(std::uint32_t token) const {
  const std::size_t before = names_.mention_at(token);
  if (before == 0) return unset;
  const name_mention& last = names_.mentions()[before - 1];
  if (token - last.name.end > 2 || last.name.begin < article_.sentence_at(token).begin)
    return unset;
  return last.cluster;
}

std::uint32_t speaker_resolver::cluster_of_pronoun(std::uint32_t token) const {
  const lexeme& pronoun = article_[token];
  if (pronoun.person == 1 || pronoun.person == 2) return unset;
  if (pronoun.gender == gender::person) return unset;  // "one", "someone"
  return recent(token, pronoun);
}

/// "the company", "the governor": whom the article spoke of before.
std::uint32_t speaker_resolver::cluster_of_noun(const noun_phrase& phrase) const {
  const std::string_view first = article_.text(phrase.mention.begin);
  if ((first != "the" && first != "The") || phrase.mention.size() != 2) return unset;
  const lexeme& head = article_[phrase.head];
  lexeme agreeing;
  if (head.noun == source_noun::organization) {
    agreeing.gender = gender::thing;
    return recent(phrase.mention.begin, agreeing);
  }
  if (head.noun != source_noun::role && !head.role_title) return unset;
  // A person whose role holds the noun: "the governor" for "Gov. Ada Lind" as for "governor of".
  const std::string_view noun = article_.bare(phrase.head);
  std::size_t at = names_.mention_at(phrase.mention.begin);
  for (std::size_t k = 0; k < most_candidates && at > 0; ++k) {
    const name_mention& mention = names_.mentions()[--at];
    const token_range sentence = article_.sentence_at(mention.name.begin);
    const std::uint32_t from =
        std::max(sentence.begin, mention.name.begin < 6 ? 0 : mention.name.begin - 6);
    const std::uint32_t to = std::min(sentence.end, mention.name.end + 8);
    for (std::uint32_t i = from; i < to; ++i)
      if (!mention.name.contains(i) && text::same_word(article_.bare(i), noun))
        return mention.cluster;
  }
  return unset;
}

std::uint32_t speaker_resolver::recent(std::uint32_t token, const lexeme& agreeing) const {
  const std::uint32_t here = article_.sentence_of(token);
  std::uint32_t best = unset;
  int best_score = -1000;
  std::size_t at = names_.mention_at(token);
  for (std::size_t k = 0; k < most_candidates && at > 0; ++k) {
    const name_mention& mention = names_.mentions()[--at];
    const std::uint32_t there = article_.sentence_of(mention.name.begin);
    if (here - there > farthest_sentence) break;
    const name_cluster& cluster = names_.clusters()[mention.cluster];
    if (!agrees(cluster, agreeing)) continue;
    const token_range sentence = article_.sentence_at(mention.name.begin);
    int score = -sentence_cost * static_cast<int>(here - there);
    const bool leads = mention.name.begin - sentence.begin < 5;
    if (leads && article_.passage_of(mention.name.begin) == unset) score += subject_worth;
    if (mention.cluster == last_cluster_) score += spoke_last_worth;
    if (cluster.gender != gender::any && cluster.gender == agreeing.gender)
      score += known_gender_worth;
    if (article_[mention.name.end - 1].possessive) score -= possessive_cost;
    if (article_.passage_of(mention.name.begin) != unset) score -= quoted_cost;
    if (score > best_score) {
      best = mention.cluster;
      best_score = score;
    }
  }
  return best;
}

std::uint32_t speaker_resolver::entity_of_cluster(std::uint32_t cluster) {
  std::uint32_t& index = entity_of_cluster_[cluster];
  if (index != unset) return index;
  index = static_cast<std::uint32_t>(entities_.size());
  const name_cluster& named = names_.clusters()[cluster];
  entity made;
  made.name = std::string(article_.text(named.fullest));
  made.kind = named.kind;
  made.role = role_of(article_, names_, named);
  for (const std::uint32_t mention : named.mentions)
    made.mentions.push_back(article_.span(names_.mentions()[mention].name));
  entities_.push_back(std::move(made));
  return index;
}

std::uint32_t speaker_resolver::entity_of_words(const noun_phrase& phrase) {
  const std::string_view words = article_.text(phrase.mention);
  const auto [place, fresh] =
      entity_of_words_.try_emplace(words, static_cast<std::uint32_t>(entities_.size()));
  if (fresh) {
    entity made;
    made.name = std::string(words);
    made.kind = kind_of_noun(article_[phrase.head]);
    entities_.push_back(std::move(made));
  }
  return place->second;
}

std::vector<entity> speaker_resolver::take_entities() {
  for (entity& each : entities_)
    std::sort(each.mentions.begin(), each.mentions.end(),
              [](text_span a, text_span b) { return a.begin < b.begin; });
  return std::move(entities_);
}

}  // namespace onrecord::quotes
