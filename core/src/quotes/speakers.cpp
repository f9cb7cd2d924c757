#include "quotes/speakers.hpp"

#include <algorithm>
#include <string>

#include "quotes/roles.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::size_t most_candidates = 24;      // mentions looked back at
constexpr std::uint32_t nearest_speech = 3;      // sentences between two acts of an unnamed source
constexpr std::uint32_t farthest_sentence = 14;  // sentences looked back over

// What speaks for a mention as that which a pronoun stands for.
constexpr int sentence_cost = 7;
constexpr int subject_worth = 14;
constexpr int spoke_last_worth = 24;
constexpr int speaks_worth = 8;  // a cue follows its name somewhere
constexpr int known_gender_worth = 6;
constexpr int possessive_cost = 10;
constexpr int quoted_cost = 30;

/// `speaks` makes a person of a name that could be anything.
bool agrees(const name_cluster& cluster, const lexeme& pronoun, bool speaks) {
  const bool person =
      cluster.kind == entity_kind::person || (cluster.kind == entity_kind::other && speaks);
  switch (pronoun.gender) {
    case gender::male:
    case gender::female:
      return person && (cluster.gender == gender::any || cluster.gender == pronoun.gender);
    case gender::thing:
      return cluster.kind == entity_kind::organization || cluster.kind == entity_kind::place;
    case gender::person:
      return person;
    case gender::any:
      return pronoun.number != grammatical_number::plural ||
             cluster.kind == entity_kind::organization;
  }
  return true;
}

/// Nouns that say too little to mean one who was named before.
bool is_anybody(std::string_view noun) {
  constexpr std::string_view words[] = {"man",          "woman",    "person",    "boy",
                                        "girl",         "official", "witness",   "resident",
                                        "patient",      "victim",   "spokesman", "spokeswoman",
                                        "spokesperson", "source",   "aide"};
  return std::find(std::begin(words), std::end(words), noun) != std::end(words);
}

entity_kind kind_of_noun(const lexeme& head) {
  return head.noun == source_noun::organization ? entity_kind::organization : entity_kind::other;
}

}  // namespace

speaker_resolver::speaker_resolver(const document& article, const name_index& names,
                                   const std::vector<saying>& sayings)
    : article_(article),
      names_(names),
      speaks_(names.clusters().size()),
      entity_of_cluster_(names.clusters().size(), unset) {
  for (const saying& each : sayings) {
    if (each.source.kind != phrase_kind::name) continue;
    const std::uint32_t cluster = names.cluster_of(each.source.mention);
    if (cluster != unset) speaks_[cluster] = true;
  }
}

std::optional<source> speaker_resolver::resolve(const noun_phrase& given) {
  if (!given) return std::nullopt;
  const noun_phrase phrase = antecedent_of(given);
  const bool same_unnamed = stands_for_unnamed(phrase);
  const std::uint32_t cluster = same_unnamed ? unset : cluster_of_phrase(phrase);
  source found;
  found.mention = mention_of(given);
  if (cluster != unset) {
    found.entity = entity_of_cluster(cluster);
    add_role(phrase, entities_[*found.entity]);
    last_cluster_ = cluster;
    last_words_entity_ = unset;
  } else if (same_unnamed) {
    found.entity = last_words_entity_;
  } else {
    found.entity = entity_of_words(phrase);
    last_words_entity_ = *found.entity;
    last_noun_ = article_[phrase.head].noun;
    last_cluster_ = unset;
  }
  last_speech_ = phrase.mention.begin;
  if (cluster == unset || phrase.kind != phrase_kind::name)
    entities_[*found.entity].mentions.push_back(*found.mention);
  return found;
}

/// "The publisher" tells what it stands for.
void speaker_resolver::add_role(const noun_phrase& phrase, entity& named) const {
  if (phrase.kind != phrase_kind::nominal || !named.role.empty()) return;
  named.role = article_.text(token_range{phrase.mention.begin + 1, phrase.mention.end});
}

/// The phrase that "who" refers to; other phrases stand for themselves.
noun_phrase speaker_resolver::antecedent_of(const noun_phrase& phrase) const {
  if (phrase.kind != phrase_kind::pronoun ||
      article_[phrase.head].pronoun != pronoun_case::relative)
    return phrase;
  const std::uint32_t begin = article_.sentence_at(phrase.head).begin;
  const noun_phrase before = phrase_before(article_, begin, phrase.head);
  return before ? before : phrase;
}

/// The words that name the source, with a title that is no role: "Mrs. Lind".
text_span speaker_resolver::mention_of(const noun_phrase& phrase) const {
  token_range words = phrase.mention;
  if (phrase.kind == phrase_kind::name && words.begin > 0 && article_[words.begin - 1].title &&
      !article_[words.begin - 1].role_title)
    --words.begin;
  return article_.span(words);
}

/// Whether a pronoun goes on with the unnamed source that spoke last: "A source said …, they
/// added".
bool speaker_resolver::stands_for_unnamed(const noun_phrase& phrase) const {
  if (phrase.kind != phrase_kind::pronoun || last_words_entity_ == unset) return false;
  const lexeme& pronoun = article_[phrase.head];
  if (pronoun.person == 1 || pronoun.person == 2 || pronoun.pronoun != pronoun_case::subject)
    return false;
  if (article_.sentence_of(phrase.head) - article_.sentence_of(last_speech_) > nearest_speech)
    return false;
  switch (last_noun_) {
    case source_noun::role:
      return pronoun.gender != gender::thing;
    case source_noun::people:
      return pronoun.number == grammatical_number::plural;
    case source_noun::organization:
      return pronoun.gender == gender::thing || pronoun.number == grammatical_number::plural;
    case source_noun::source:
      return pronoun.gender == gender::thing;
    case source_noun::none:
      break;
  }
  return false;
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
  if ((first != "the" && first != "The") || phrase.mention.size() > 4) return unset;
  const lexeme& head = article_[phrase.head];
  const std::uint32_t named = cluster_with_word(phrase.mention.begin, article_.bare(phrase.head));
  if (named != unset) return named;
  lexeme agreeing;
  if (head.noun == source_noun::organization) {
    agreeing.gender = gender::thing;
    return recent(phrase.mention.begin, agreeing);
  }
  if (head.noun != source_noun::role && !head.role_title) return unset;
  if (is_anybody(article_.bare(phrase.head))) return unset;
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
  agreeing.gender = head.gender == gender::any ? gender::person : head.gender;
  return recent(phrase.mention.begin, agreeing);
}

/// "the zoo" after "Pell Zoo".
std::uint32_t speaker_resolver::cluster_with_word(std::uint32_t token,
                                                  std::string_view noun) const {
  std::size_t at = names_.mention_at(token);
  for (std::size_t k = 0; k < most_candidates && at > 0; ++k) {
    const std::uint32_t cluster = names_.mentions()[--at].cluster;
    const token_range name = names_.clusters()[cluster].fullest;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      if (text::same_word(article_.bare(i), noun)) return cluster;
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
    if (!agrees(cluster, agreeing, speaks_[mention.cluster])) continue;
    const token_range sentence = article_.sentence_at(mention.name.begin);
    int score = -sentence_cost * static_cast<int>(here - there);
    const bool leads = mention.name.begin - sentence.begin < 5;
    if (leads && article_.passage_of(mention.name.begin) == unset) score += subject_worth;
    if (mention.cluster == last_cluster_) score += spoke_last_worth;
    if (speaks_[mention.cluster]) score += speaks_worth;
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
  made.kind =
      named.kind == entity_kind::other && speaks_[cluster] ? entity_kind::person : named.kind;
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
  for (entity& each : entities_) {
    auto& mentions = each.mentions;  // parts of one act of saying share theirs
    std::sort(mentions.begin(), mentions.end(),
              [](text_span a, text_span b) { return a.begin < b.begin; });
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  }
  return std::move(entities_);
}

}  // namespace onrecord::quotes
