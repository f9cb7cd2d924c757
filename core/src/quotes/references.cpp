#include "quotes/references.hpp"

#include <algorithm>
#include <functional>

#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t unset = document::nothing;
constexpr std::size_t most_candidates = 40;       // mentions looked back at for a pronoun
constexpr std::size_t most_described = 120;       // and for a description
constexpr std::uint32_t farthest_sentence = 14;   // sentences looked back over for a pronoun
constexpr std::uint32_t nearest_described = 2;    // sentences to whom "the Pell Films star" means
constexpr int most_holders = 16;                  // names looked at that share a role
constexpr std::uint32_t longest_description = 4;  // tokens: "the former prime minister"
constexpr std::uint32_t longest_shared = 16;      // tokens looked at of a clause

// What speaks for a mention as that which a pronoun stands for.
constexpr int sentence_cost = 7;
constexpr int subject_worth = 14;
constexpr int spoke_last_worth = 24;
constexpr int same_paragraph_worth = 20;  // a name that is the subject of a sentence before
constexpr int speaks_worth = 8;           // a cue stands by its name somewhere
constexpr int known_gender_worth = 6;
constexpr int most_counted = 12;  // earlier mentions that count, one point each
constexpr int led_cost = 4;
constexpr int nested_cost = 5;
constexpr int deepest_nested = 3;
constexpr int possessive_cost = 10;
constexpr int quoted_cost = 30;
constexpr int unnamed_cost = 20;
// A description goes to whom the article is about rather than to who came last.
constexpr int described_sentence_cost = 1;
constexpr int described_counted = 30;
constexpr int other_role_cost = 20;

bool is_definite(std::string_view word) {
  return word == "the" || word == "The" || word == "this" || word == "This" || word == "that" ||
         word == "That";
}

/// "the", "his", "officials"
bool opens_nominal(const lexeme& word) {
  return word.function == function_word::determiner || word.function == function_word::possessive ||
         (!word.capitalized && word.noun == source_noun::people);
}

bool has_head(const lexeme& word) { return !word.capitalized && word.noun != source_noun::none; }

/// "the 47-year-old"
bool is_age(std::string_view word) { return word.ends_with("-year-old"); }

/// "he" for "his"
lexeme owner(std::uint32_t possessive) {
  constexpr literal words[][2] = {{"his", "he"}, {"her", "she"}, {"its", "it"}, {"their", "they"}};
  for (const auto& [own, subject] : words)
    if (own.hash == possessive) return describe(subject.hash, false);
  return {};
}

bool is_gendered(gender given) { return given == gender::male || given == gender::female; }

/// Nouns that say too little to mean one who was named before.
constexpr text::word_set anybody("official", "witness", "resident", "spokesman", "spokeswoman",
                                 "source", "aide", "spokesperson", "insider", "reader", "viewer",
                                 "user");

/// Nouns that say nothing but that one is a man or a woman: they mean only whom that is known of.
constexpr text::word_set man_or_woman("man", "woman", "boy", "girl", "lady", "widow");

/// Bodies that are made of people who were spoken of: "scientists", "the team".
constexpr text::word_set groups("team", "group", "crew");

/// Bodies that are no company and mean none that was named before.
constexpr text::word_set institutions("ministry", "department", "council", "court", "police",
                                      "government", "committee", "parliament", "jury", "cabinet",
                                      "commission");

}  // namespace

reference_index::reference_index(const document& article, const name_index& names,
                                 std::vector<token_range> roles, const std::vector<saying>& sayings)
    : article_(article),
      names_(names),
      roles_(std::move(roles)),
      sayings_(sayings),
      speaks_(names.clusters().size()) {
  for (std::uint32_t i = 0; i < names.clusters().size(); ++i) referents_.push_back({i, {}});
  counts_.resize(referents_.size());
  last_mention_.resize(referents_.size());
  find_speaking();
  collect_role_words();
  for (const auto& sentence : article.sentences())
    read_sentence({sentence.first_token, sentence.last_token});
}

void reference_index::find_speaking() {
  for (const saying& each : sayings_) {
    if (!each.source) continue;
    speakers_.push_back(each.source.head);
    if (each.source.kind != phrase_kind::name) continue;
    const std::uint32_t cluster = names_.cluster_of(each.source.mention);
    if (cluster != unset) speaks_[cluster] = true;
  }
  std::sort(speakers_.begin(), speakers_.end());
}

void reference_index::collect_role_words() {
  for (std::uint32_t cluster = 0; cluster < roles_.size(); ++cluster)
    for (std::uint32_t i = roles_[cluster].begin; i < roles_[cluster].end; ++i)
      if (article_[i].noun != source_noun::none || article_[i].role_title)
        role_words_.push_back({text::hash_word(title_in_full(article_.bare(i))), cluster});
  put_in_order(role_words_.begin(), role_words_.end(), std::less<>());
}

void reference_index::read_sentence(token_range sentence) {
  before_verb_ = true;
  in_relative_ = false;
  std::size_t next_name = names_.mention_at(sentence.begin);
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    while (next_name < names_.mentions().size() && names_.mentions()[next_name].name.begin < i)
      ++next_name;
    std::uint32_t end = i;
    if (next_name < names_.mentions().size() && names_.mentions()[next_name].name.begin == i) {
      end = read_name(next_name);
    } else if (article_.passage_of(i) == document::nothing && article_.is_word(i)) {
      if (article_[i].pronoun != pronoun_case::none) {
        end = read_pronoun(i, article_[i]);
        in_relative_ |= article_[i].pronoun == pronoun_case::relative;
      }
      // "his claim that": the owner speaks.
      if (article_[i].function == function_word::possessive && speaks_at(i))
        end = read_pronoun(i, owner(article_[i].hash));
      if (end == i && opens_nominal(article_[i])) end = read_nominal(i, sentence.end);
      if (end == i && is_finite_verb(article_, i)) before_verb_ = false;
    } else if (in_relative_ && article_.is(i, ",")) {
      in_relative_ = false;
    }
    i = std::max(end, i + 1);
  }
}

/// Whether a preposition leads the phrase that begins at `begin`.
bool reference_index::is_led(std::uint32_t begin) const {
  for (std::uint32_t i = begin; i > 0 && begin - i < 6 && article_.is_word(i - 1); --i) {
    const function_word function = article_[i - 1].function;
    if (function == function_word::preposition) return true;
    if (function != function_word::none && function != function_word::determiner &&
        function != function_word::possessive)
      break;
  }
  return false;
}

void reference_index::add(token_range words, std::uint32_t who) {
  mention made;
  made.words = words;
  made.referent = who;
  made.sentence = article_.sentence_of(words.begin);
  made.quoted = article_.passage_of(words.begin) != document::nothing;
  made.possessive = article_[words.end - 1].possessive;
  made.led = is_led(words.begin);
  const bool follows = made.led && !mentions_.empty() &&
                       mentions_.back().words.end + 2 >= words.begin &&
                       article_[mentions_.back().words.end].function == function_word::preposition;
  if (follows) made.depth = mentions_.back().depth + 1;
  made.subject = before_verb_ && !in_relative_ && !made.quoted && !made.possessive && !made.led;
  for (std::uint32_t i = words.begin; i < words.end; ++i) made.speaks |= speaks_at(i);
  mentions_.push_back(made);
  ++counts_[who];
  last_mention_[who] = words.begin;
  // Who speaks in a clause inside another one soon gives way again: "Lind cites Veld, who says".
  const bool inner =
      words.begin > 0 && article_[words.begin - 1].function == function_word::subordinator;
  if (made.speaks && !made.quoted && !inner) last_speaker_ = who;
  if (is_asked(words)) last_speaker_ = who;
}

/// "Omar Veld asked her if": who is asked speaks next.
bool reference_index::is_asked(token_range words) const {
  if (words.begin < 2 || words.end >= article_.size()) return false;
  if (article_.passage_of(words.begin) != document::nothing) return false;
  constexpr text::word_set cues("asked", "asks");
  constexpr text::word_set questions("if", "whether", "why", "how", "what", "when", "where",
                                     "about");
  return cues.contains(article_[words.begin - 1].hash) &&
         questions.contains(article_[words.end].hash);
}

std::uint32_t reference_index::read_name(std::size_t index) {
  const name_mention& name = names_.mentions()[index];
  name_description(name.name, name.cluster);
  const std::uint32_t member = is_member(name.name) ? person_here(name.name.begin) : unset;
  add(name.name, member == unset ? name.cluster : member);
  return name.name.end;
}

/// "the Italian said", "the New York Democrat said": one person, by where that one belongs.
bool reference_index::is_member(token_range name) const {
  const std::string_view last = article_.text(name.end - 1);
  return name.begin > 0 && text::same_word(article_.text(name.begin - 1), "the") &&
         article_[name.end - 1].people && (last.ends_with("an") || last == "Democrat") &&
         speaks_at(name.end - 1);
}

bool reference_index::speaks_at(std::uint32_t token) const {
  return std::binary_search(speakers_.begin(), speakers_.end(), token);
}

std::uint32_t reference_index::read_pronoun(std::uint32_t i, const lexeme& pronoun) {
  if (pronoun.pronoun == pronoun_case::relative) return i;
  if (pronoun.person != 3 || pronoun.gender == gender::person) return i;
  demand wanted;
  wanted.gender = is_gendered(pronoun.gender) ? pronoun.gender : gender::any;
  wanted.plural = pronoun.number == grammatical_number::plural;
  wanted.person = is_gendered(pronoun.gender);
  wanted.body = !wanted.person;
  std::uint32_t who = find_recent(i, wanted);
  if (who == unset) {
    wanted.any_name = true;
    who = find_recent(i, wanted);
  }
  if (who != unset) add({i, i + 1}, who);
  return i + 1;
}

/// "Ada Lind, a teacher": what stands after the comma is Ada Lind. Not so in "On Monday in Pell,
/// the teacher said".
bool reference_index::is_apposition(std::uint32_t begin, std::uint32_t end) const {
  return begin > 1 && article_.is(begin - 1, ",") && !mentions_.empty() &&
         mentions_.back().words.end == begin - 1 &&
         !(end < article_.size() && is_finite_verb(article_, end));
}

/// "The company that runs the mill, Pell Group, denies": the name that is set off tells who the
/// description before it is.
void reference_index::name_description(token_range name, std::uint32_t cluster) {
  if (mentions_.empty() || name.begin == 0 || !article_.is(name.begin - 1, ",")) return;
  if (name.end >= article_.size() || !article_.is_punctuation(name.end)) return;
  mention& described = mentions_.back();
  const referent& unnamed = referents_[described.referent];
  if (unnamed.cluster != unset || !described.subject ||
      described.sentence != article_.sentence_of(name.begin))
    return;
  const source_noun noun = article_[unnamed.words.head].noun;
  if (noun != source_noun::role && noun != source_noun::organization) return;
  for (std::uint32_t i = described.words.end; i + 1 < name.begin; ++i)
    if (article_.is_punctuation(i)) return;
  described.referent = cluster;
  ++counts_[cluster];
}

std::uint32_t reference_index::read_nominal(std::uint32_t i, std::uint32_t limit) {
  noun_phrase found = phrase_at(article_, i, limit, true);
  // "The coastguard reports that": who speaks there ends before the cue.
  if (found.head > i && article_[found.head].cue != cue_kind::none && speaks_at(found.head - 1)) {
    found.end = found.mention.end = found.head;
    --found.head;
  }
  const bool aged = found && is_age(article_.text(found.head));
  if (found.kind != phrase_kind::nominal || !(aged || has_head(article_[found.head]))) return i;
  if (is_apposition(i, found.head + 1)) return found.head + 1;
  std::uint32_t who = is_definite(article_.text(i)) ? find_described(found) : find_office(found);
  if (who == unset && aged) return i;
  if (who == unset) who = introduce(found);
  // "The publisher" tells what it stands for.
  const lexeme& head = article_[found.head];
  const bool tells = head.noun == source_noun::role || head.gender == gender::thing;
  const std::uint32_t cluster = referents_[who].cluster;
  if (tells && cluster != unset && roles_[cluster].empty())
    roles_[cluster] = without_age(article_, {i + 1, found.head + 1});
  add({i, found.head + 1}, who);
  return found.head + 1;
}

std::uint32_t reference_index::introduce(const noun_phrase& words) {
  referents_.push_back({unset, words});
  counts_.push_back(0);
  last_mention_.push_back(0);
  return static_cast<std::uint32_t>(referents_.size() - 1);
}

/// Whom "the governor", "the company", "the second source" speaks of; `nothing` when it is new.
std::uint32_t reference_index::find_described(const noun_phrase& phrase) const {
  if (phrase.head + 1 - phrase.mention.begin > longest_description) return unset;
  if (const std::uint32_t here = body_here(phrase); here != unset) return here;
  if (const std::uint32_t same = find_same_noun(phrase); same != unset) return same;
  if (is_someones(phrase)) return unset;
  const lexeme& head = article_[phrase.head];
  const std::string_view noun = article_.bare(phrase.head);
  const bool body = head.noun == source_noun::organization || head.gender == gender::thing;
  const bool person = head.noun == source_noun::role || is_age(noun);
  if ((!person && !body) || anybody.contains(head.hash) || institutions.contains(head.hash))
    return unset;
  const bool named = names_something(phrase);
  if (named && body) return find_by_role(phrase, body);
  if (const std::uint32_t holder = find_by_role(phrase, body); holder != unset) return holder;
  // "The mayor of Pell" needs nobody who was named before.
  if (has_named_complement(phrase)) return unset;
  demand wanted;
  wanted.gender = is_gendered(head.gender) ? head.gender : gender::any;
  wanted.person = person;
  wanted.body = body;
  wanted.described = true;
  wanted.people = groups.contains(head.hash);
  wanted.sure = man_or_woman.contains(head.hash);
  if (is_age(noun))
    if (const std::uint32_t here = person_here(phrase.mention.begin); here != unset) return here;
  const std::uint32_t found = find_recent(phrase.mention.begin, wanted);
  if (found == unset) return unset;
  const std::uint32_t cluster = referents_[found].cluster;
  const bool has_role = cluster != unset && !roles_[cluster].empty();
  if (named) {
    // "The Pell Films star" is not just anybody: only who was spoken of last.
    const bool near =
        article_.sentence_of(phrase.head) - article_.sentence_of(last_mention_[found]) <=
        nearest_described;
    const bool meant = (near && !has_role) || is_only_person_here(found, phrase.head);
    return cluster != unset && meant ? found : unset;
  }
  // "The health secretary" is nobody who was spoken of once, as somebody's daughter.
  const bool office = phrase.head > phrase.mention.begin + 1;
  const bool passing = office && has_role && counts_[found] == 1;
  return passing && !is_only_person_here(found, phrase.head) ? unset : found;
}

/// Whether the paragraph of token `i` names `who` before it, and nobody else, as far as is looked
/// back.
bool reference_index::is_only_person_here(std::uint32_t who, std::uint32_t i) const {
  const std::uint32_t block = article_.block_of(i);
  bool named = false;
  for (std::size_t k = 0; k < most_described && k < mentions_.size(); ++k) {
    const mention& earlier = mentions_[mentions_.size() - 1 - k];
    if (article_.block_of(earlier.words.begin) != block) break;
    if (earlier.referent == who) {
      named = true;
    } else if (const std::uint32_t other = referents_[earlier.referent].cluster;
               other != unset && is_person(other)) {
      return false;
    }
  }
  return named;
}

/// "The group", "the company": the one body that is the subject of a sentence before in the
/// paragraph, `nothing` when there are several.
std::uint32_t reference_index::body_here(const noun_phrase& phrase) const {
  constexpr text::word_set bodies("group", "company", "organization", "organisation");
  if (phrase.head != phrase.mention.begin + 1 || phrase.end > phrase.head + 1 ||
      !bodies.contains(article_[phrase.head].hash))
    return unset;
  std::uint32_t only = unset;
  for (std::size_t k = 0; k < most_described && k < mentions_.size(); ++k) {
    const mention& earlier = mentions_[mentions_.size() - 1 - k];
    if (article_.block_of(earlier.words.begin) != article_.block_of(phrase.head)) break;
    const std::uint32_t cluster = referents_[earlier.referent].cluster;
    if (!earlier.subject || cluster == unset || is_people(cluster)) continue;
    const entity_kind kind = names_.clusters()[cluster].kind;
    if (kind == entity_kind::person || kind == entity_kind::place || !roles_[cluster].empty())
      continue;
    if (only != unset && only != cluster) return unset;
    only = cluster;
  }
  return only;
}

/// "the mayor of Pell"
bool reference_index::has_named_complement(const noun_phrase& phrase) const {
  std::uint32_t i = phrase.head + 2;
  if (i < phrase.end && article_.is(i, "the")) ++i;
  return i < phrase.end && article_[i].capitalized && !article_[i].people;
}

/// "the victim's son", "the umpires’ association": who is described by somebody else is not that
/// one, nor anybody else who came before.
bool reference_index::is_someones(const noun_phrase& phrase) const {
  for (std::uint32_t i = phrase.mention.begin; i < phrase.head; ++i)
    if ((article_[i].possessive && !article_[i].capitalized) || article_.is(i, "’") ||
        article_.is(i, "'"))
      return true;
  return false;
}

/// The one person whom the paragraph of token `i` names before it outside of quote marks, of
/// several the one who speaks there; `nothing` when that says too little.
std::uint32_t reference_index::person_here(std::uint32_t i) const {
  std::uint32_t only = unset;
  std::uint32_t speaker = unset;
  bool several = false;
  for (std::size_t k = 0; k < most_described && k < mentions_.size(); ++k) {
    const mention& earlier = mentions_[mentions_.size() - 1 - k];
    if (article_.block_of(earlier.words.begin) != article_.block_of(i)) break;
    const std::uint32_t cluster = referents_[earlier.referent].cluster;
    if (earlier.quoted || cluster == unset || !is_person(cluster)) continue;
    several |= only != unset && only != cluster;
    only = cluster;
    if (!earlier.speaks) continue;
    if (speaker != unset && speaker != cluster) return unset;
    speaker = cluster;
  }
  return several ? speaker : only;
}

/// "the Pell Films star": a name tells more of the noun.
bool reference_index::names_something(const noun_phrase& phrase) const {
  for (std::uint32_t i = phrase.mention.begin + 1; i < phrase.head; ++i)
    if (article_[i].capitalized) return true;
  return false;
}

/// Whether every word that describes the noun of `phrase` is among `words`.
bool reference_index::holds_modifiers(const noun_phrase& phrase, token_range words) const {
  for (std::uint32_t i = phrase.mention.begin + 1; i < phrase.head; ++i) {
    if (article_[i].function != function_word::none) continue;
    bool held = false;
    for (std::uint32_t k = words.begin; k < words.end && !held; ++k)
      held = text::same_word(article_.bare(k), article_.bare(i));
    if (!held) return false;
  }
  return true;
}

/// The one whom the same noun meant before, or the body whose name holds it: "the zoo" after "Pell
/// Zoo".
std::uint32_t reference_index::find_same_noun(const noun_phrase& phrase) const {
  const std::string_view noun = article_.bare(phrase.head);
  const source_noun kind = article_[phrase.head].noun;
  // "the doctors" after "Doctors for Pell"
  const bool body = kind == source_noun::organization || kind == source_noun::people;
  for (std::size_t k = 0; k < most_described && k < mentions_.size(); ++k) {
    const mention& earlier = mentions_[mentions_.size() - 1 - k];
    const referent& who = referents_[earlier.referent];
    const token_range said = who.cluster == unset ? who.words.mention : earlier.words;
    if (!earlier.quoted && text::same_word(article_.bare(earlier.words.end - 1), noun) &&
        holds_modifiers(phrase, said))
      return earlier.referent;
    if (!body || who.cluster == unset || k >= most_candidates) continue;
    const token_range name = names_.clusters()[who.cluster].fullest;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      if (text::same_word(article_.bare(i), noun)) return earlier.referent;
  }
  return unset;
}

/// The one who was mentioned last among those whose role holds the noun.
/// "The union" is not the person who leads it.
std::uint32_t reference_index::find_by_role(const noun_phrase& phrase, bool body) const {
  const std::uint32_t hash = text::hash_word(article_.bare(phrase.head));
  const auto first = std::lower_bound(role_words_.begin(), role_words_.end(), role_word{hash, 0});
  std::uint32_t best = unset;
  for (auto each = first; each != role_words_.end() && each->hash == hash; ++each) {
    if (each - first > most_holders) break;
    if (body && names_.clusters()[each->cluster].kind == entity_kind::person) continue;
    if (!holds_modifiers(phrase, roles_[each->cluster])) continue;
    if (best == unset || last_mention_[each->cluster] > last_mention_[best]) best = each->cluster;
  }
  return best;
}

/// "Their mayor": the one holder of that office, named before or after.
std::uint32_t reference_index::find_office(const noun_phrase& phrase) const {
  const bool owned = article_[phrase.mention.begin].function == function_word::possessive;
  const std::uint32_t hash = article_[phrase.head].hash;
  if (!owned || phrase.head != phrase.mention.begin + 1 || !describe(hash, true).role_title ||
      anybody.contains(hash))
    return unset;
  const auto first = std::lower_bound(role_words_.begin(), role_words_.end(), role_word{hash, 0});
  if (first == role_words_.end() || first->hash != hash) return unset;
  const bool shared = first + 1 != role_words_.end() && (first + 1)->hash == hash;
  return shared ? unset : first->cluster;
}

/// "Democrats", "the French".
bool reference_index::is_people(std::uint32_t cluster) const {
  const token_range name = names_.clusters()[cluster].fullest;
  return name.size() == 1 && article_[name.begin].people;
}

/// A name that could be anything is that of a person when it speaks or has a role.
bool reference_index::is_person(std::uint32_t cluster) const {
  if (is_people(cluster)) return false;
  const entity_kind kind = names_.clusters()[cluster].kind;
  return kind == entity_kind::person ||
         (kind == entity_kind::other && (speaks_[cluster] || !roles_[cluster].empty()));
}

/// "hydrologist", "director of the Pell Group": no body has it.
bool reference_index::has_personal_role(std::uint32_t cluster) const {
  if (roles_[cluster].empty()) return false;
  const lexeme& head = role_head(cluster);
  return head.noun == source_noun::role && head.gender != gender::thing;
}

/// The noun of a role, before its complements: "director" of "director of the Pell Group".
const lexeme& reference_index::role_head(std::uint32_t cluster) const {
  const token_range role = roles_[cluster];
  std::uint32_t end = role.begin + 1;
  while (end < role.end && article_.is_word(end) &&
         article_[end].function != function_word::preposition)
    ++end;
  return article_[end - 1];
}

bool reference_index::agrees(const mention& earlier, const demand& wanted) const {
  const referent& candidate = referents_[earlier.referent];
  if (candidate.cluster == unset) {
    // Who is only spoken of in passing is not spoken of again.
    if (!earlier.subject && !earlier.speaks) return false;
    const lexeme& head = article_[candidate.words.head];
    const bool same =
        wanted.gender == gender::any || head.gender == gender::any || head.gender == wanted.gender;
    if (head.noun == source_noun::role) return (wanted.person || wanted.plural) && same;
    if (head.noun == source_noun::people) return wanted.plural || wanted.people;
    return wanted.body && !wanted.described &&
           (head.noun == source_noun::organization || !wanted.plural);
  }
  const name_cluster& named = names_.clusters()[candidate.cluster];
  if (is_people(candidate.cluster)) return wanted.plural;
  if (wanted.body) {
    if (named.kind == entity_kind::organization) return true;
    if (named.kind == entity_kind::place) return !wanted.described && !wanted.plural;
    if (named.kind == entity_kind::other && named.gender == gender::any &&
        (earlier.subject || earlier.speaks) && !has_personal_role(candidate.cluster))
      return true;
  }
  const bool acts = wanted.any_name && named.kind == entity_kind::other && earlier.subject;
  if (!wanted.person || !(acts || is_person(candidate.cluster))) return false;
  if (wanted.gender == gender::any) return true;
  const gender known = gender_of(candidate.cluster);
  return known == wanted.gender || (known == gender::any && !wanted.sure);
}

/// By the name, or by the role: somebody's son is a man.
gender reference_index::gender_of(std::uint32_t cluster) const {
  const gender named = names_.clusters()[cluster].gender;
  if (named != gender::any || roles_[cluster].empty()) return named;
  const gender known = role_head(cluster).gender;
  return is_gendered(known) ? known : named;
}

int reference_index::salience(const mention& earlier, std::uint32_t token,
                              const demand& wanted) const {
  const auto distance = static_cast<int>(article_.sentence_of(token) - earlier.sentence);
  const auto count = static_cast<int>(counts_[earlier.referent]);
  int score = wanted.described
                  ? std::min(described_counted, count) - described_sentence_cost * distance
                  : std::min(most_counted, count) - sentence_cost * distance;
  if (earlier.subject) score += subject_worth;
  if (earlier.led) score -= led_cost;
  score -= nested_cost * std::min(deepest_nested, earlier.depth);
  if (earlier.possessive) score -= possessive_cost;
  if (earlier.quoted) score -= quoted_cost;
  if (earlier.referent == last_speaker_) score += spoke_last_worth;
  const std::uint32_t cluster = referents_[earlier.referent].cluster;
  if (cluster == unset) return score - unnamed_cost;
  if (wanted.person && earlier.subject &&
      article_.block_of(earlier.words.begin) == article_.block_of(token))
    score += same_paragraph_worth;
  if (speaks_[cluster]) score += speaks_worth;
  const name_cluster& named = names_.clusters()[cluster];
  if (named.gender != gender::any && named.gender == wanted.gender) score += known_gender_worth;
  if (wanted.described && !roles_[cluster].empty()) score -= other_role_cost;
  return score;
}

/// "Ada Lind met the mayor": the subject of a clause is nobody else in it.
bool reference_index::is_subject_of(const mention& earlier, std::uint32_t token) const {
  if (!earlier.subject || before_verb_ || earlier.sentence != article_.sentence_of(token) ||
      token - earlier.words.end > longest_shared)
    return false;
  for (std::uint32_t i = earlier.words.end; i < token; ++i)
    if (article_.is_punctuation(i)) return false;
  return true;
}

std::uint32_t reference_index::find_recent(std::uint32_t token, const demand& wanted) const {
  const std::uint32_t here = article_.sentence_of(token);
  const std::size_t most = wanted.described ? most_described : most_candidates;
  std::uint32_t best = unset;
  int best_score = 0;
  for (std::size_t k = 0; k < most && k < mentions_.size(); ++k) {
    const mention& earlier = mentions_[mentions_.size() - 1 - k];
    if (!wanted.described && here - earlier.sentence > farthest_sentence) break;
    if (!agrees(earlier, wanted) || (wanted.described && is_subject_of(earlier, token))) continue;
    const int score = salience(earlier, token, wanted);
    if (best != unset && score <= best_score) continue;
    best = earlier.referent;
    best_score = score;
  }
  return best;
}

std::uint32_t reference_index::referent_of(const noun_phrase& phrase) const {
  const auto after =
      std::upper_bound(mentions_.begin(), mentions_.end(), phrase.head,
                       [](std::uint32_t at, const mention& m) { return at < m.words.begin; });
  if (after == mentions_.begin()) return unset;
  const mention& found = *(after - 1);
  return found.words.contains(phrase.head) ? found.referent : unset;
}

}  // namespace onrecord::quotes
