#include "quotes/speakers.hpp"

#include <algorithm>
#include <string>

#include "in_order.hpp"
#include "quotes/roles.hpp"

namespace onrecord::quotes {
namespace {

entity_kind kind_of_noun(const lexeme& head) {
  return head.noun == source_noun::organization ? entity_kind::organization : entity_kind::other;
}

std::vector<token_range> roles_of_all(const document& article, const name_index& names) {
  std::vector<token_range> roles;
  for (const name_cluster& each : names.clusters()) roles.push_back(role_of(article, names, each));
  return roles;
}

}  // namespace

speaker_resolver::speaker_resolver(const document& article, const name_index& names,
                                   const std::vector<saying>& sayings)
    : article_(article),
      names_(names),
      references_(article, names, roles_of_all(article, names), sayings),
      entity_of_referent_(references_.referents().size(), unset) {}

std::optional<source> speaker_resolver::resolve(const noun_phrase& given) {
  if (!given) return std::nullopt;
  const noun_phrase phrase = antecedent_of(given);
  const std::uint32_t who = are_several(phrase) ? unset : references_.referent_of(phrase);
  source found;
  found.mention = mention_of(given);
  found.entity = who != unset ? entity_of(who, phrase) : entity_of_words(phrase);
  entities_[*found.entity].mentions.push_back(*found.mention);
  return found;
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

/// "Ada Lind and Omar Veld": nobody else is meant by the two.
bool speaker_resolver::are_several(const noun_phrase& phrase) const {
  if (phrase.kind != phrase_kind::name) return false;
  for (std::uint32_t i = phrase.mention.begin; i < phrase.mention.end; ++i)
    if (article_.text(i) == "and")
      return names_.cluster_of({phrase.mention.begin, i}) != unset &&
             names_.cluster_of(phrase.mention) != names_.cluster_of({phrase.mention.begin, i});
  return false;
}

/// The words that name the source, with a title that is no role: "Mrs. Lind".
text_span speaker_resolver::mention_of(const noun_phrase& phrase) const {
  token_range words = phrase.mention;
  if (phrase.kind == phrase_kind::name && words.begin > 0 && article_[words.begin - 1].title &&
      !article_[words.begin - 1].role_title)
    --words.begin;
  return article_.span(words);
}

std::uint32_t speaker_resolver::entity_of(std::uint32_t who, const noun_phrase& phrase) {
  std::uint32_t& index = entity_of_referent_[who];
  if (index != unset) return index;
  const referent& asked = references_.referents()[who];
  if (asked.cluster != unset) return index = entity_of_cluster(asked.cluster);
  // The words at the quote say more than those where it was introduced, when both are one place.
  const bool here = asked.words.head == phrase.head;
  return index = entity_of_words(here ? phrase : asked.words);
}

std::uint32_t speaker_resolver::entity_of_cluster(std::uint32_t cluster) {
  const name_cluster& named = names_.clusters()[cluster];
  entity made;
  made.name = std::string(article_.text(named.fullest));
  made.kind = named.kind == entity_kind::other && references_.speaks(cluster) ? entity_kind::person
                                                                              : named.kind;
  if (const token_range role = references_.role(cluster); !role.empty())
    made.role = role_of_one(role, made.kind);
  for (const std::uint32_t mention : named.mentions)
    made.mentions.push_back(article_.span(names_.mentions()[mention].name));
  entities_.push_back(std::move(made));
  return static_cast<std::uint32_t>(entities_.size() - 1);
}

/// The words of a role; "prosecutor" for one of the "prosecutors Ada Lind and Omar Veld".
std::string speaker_resolver::role_of_one(token_range role, entity_kind kind) const {
  std::string made(article_.text(role));
  const bool several = kind != entity_kind::organization &&
                       article_[role.end - 1].noun == source_noun::people && made.ends_with('s');
  if (several) made.pop_back();
  return made;
}

std::uint32_t speaker_resolver::entity_of_words(const noun_phrase& phrase) {
  const std::string_view words = article_.text(phrase.mention);
  const auto [place, fresh] =
      entity_of_words_.add(text::hash_bytes(words), static_cast<std::uint32_t>(entities_.size()));
  if (fresh) {
    entity made;
    made.name = std::string(words);
    made.kind = kind_of_noun(article_[phrase.head]);
    // "prosecutors Ada Lind and Omar Veld": what stands before the two tells of both.
    const bool both = phrase.kind == phrase_kind::name && !phrase.modifier.empty() &&
                      article_[phrase.modifier.end - 1].noun == source_noun::people;
    const token_range role = both ? phrase.modifier : role_in(article_, phrase);
    if (!role.empty()) made.role = std::string(article_.text(role));
    entities_.push_back(std::move(made));
  }
  return *place;
}

std::vector<entity> speaker_resolver::take_entities() {
  for (entity& each : entities_) {
    auto& mentions = each.mentions;  // parts of one act of saying share theirs
    put_in_order(mentions.begin(), mentions.end(),
                 [](text_span a, text_span b) { return a.begin < b.begin; });
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  }
  return std::move(entities_);
}

}  // namespace onrecord::quotes
