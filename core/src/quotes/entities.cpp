#include "quotes/entities.hpp"

#include <algorithm>
#include <numeric>

#include "quotes/proper_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::size_t most_described = 12;  // mentions asked for what they say of their bearer
constexpr std::uint32_t shortest_initials = 3;
constexpr std::uint32_t longest_alias = 6;       // tokens of ", also known professionally as"
constexpr std::uint32_t longest_in_heading = 4;  // words of a run that is no name there
constexpr std::uint32_t longest_person = 7;      // tokens; longer runs of capitals are headlines

bool is_acronym(std::string_view word) { return word.size() >= 2 && is_all_capitals(word); }

/// Who has them is a person.
constexpr text::word_set kin("mother", "father", "parents", "son", "daughter", "children", "wife",
                             "husband", "widow", "brother", "sister", "grandmother", "grandfather");

constexpr text::word_set suffixes("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

/// "DeepSeek", "eBay": written as no person is.
bool is_camel_case(std::string_view word) {
  if (word.starts_with("Mc") || word.starts_with("Mac")) return false;
  for (std::size_t i = 1; i < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  return false;
}

}  // namespace

name_index::name_index(const document& article) : article_(article) {
  collect();
  join_full_names();
  join_short_forms();
  join_labels();
  join_bracketed();
  join_aliases();
  join_initials();
  for (std::uint32_t i = 0; i < mentions_.size(); ++i)
    clusters_[mentions_[i].cluster].mentions.push_back(i);
  describe_clusters();
}

void name_index::collect() {
  std::uint32_t asked = document::nothing;  // sentence; once, however many names it holds
  bool heading = false;
  const auto in_heading = [&](std::uint32_t i) {
    if (article_.sentence_of(i) != asked) {
      asked = article_.sentence_of(i);
      heading = is_heading(article_.sentence_at(i));
    }
    return heading;
  };
  for (std::uint32_t i = 0; i < article_.size();) {
    // "PELL (Reuters) - ": the dateline names nobody of whom the article speaks.
    if (!may_begin_name(article_, i) || i < article_.text_begin(article_.sentence_of(i))) {
      ++i;
      continue;
    }
    const token_range run = name_at(article_, i, article_.sentence_at(i).end);
    if (run.empty()) {
      ++i;
      continue;
    }
    if (run.size() >= longest_in_heading && in_heading(i)) {
      i = run.end;
      continue;
    }
    const token_range bare = without_titles(article_, run);
    const token_range name = article_.is_english() ? bare : from_first_name(article_, bare);
    if (!name.empty() && is_name(name)) {
      name_mention found{name, document::nothing, gender::any};
      if (name.begin > 0 && article_[name.begin - 1].title)
        found.titled = article_[name.begin - 1].gender;
      mentions_.push_back(found);
    }
    i = run.end;
  }
}

/// "Best Harbour Moments Ada Lind and Mill": a line where all words have capitals, so that they
/// bound no name.
bool name_index::is_heading(token_range line) const {
  if (!article_.is_word(line.end - 1)) return false;
  for (std::uint32_t i = line.begin; i < line.end; ++i)
    if (article_.is_word(i) && !article_[i].capitalized &&
        article_[i].function == function_word::none)
      return false;
  return true;
}

/// A word at the beginning of a sentence has its capital from there, unless it is known as a name.
/// The letter of "Q: Why?" is none.
bool name_index::is_name(token_range name) const {
  if (name.size() > 1) return true;
  const bool labels = name.end < article_.size() && article_.is(name.end, ":");
  if (labels && article_.text(name.begin).size() == 1) return false;
  const lexeme& word = article_[name.begin];
  if (word.first_name || name.begin != article_.sentence_at(name.begin).begin) return true;
  return word.noun == source_noun::none && word.cue == cue_kind::none &&
         word.function == function_word::none;
}

std::uint32_t name_index::new_cluster(token_range name) {
  clusters_.push_back({.fullest = name, .mentions = {}});
  return static_cast<std::uint32_t>(clusters_.size() - 1);
}

void name_index::namesakes::add(std::uint32_t cluster) {
  if (count < most && std::find(clusters, clusters + count, cluster) == clusters + count)
    clusters[count++] = cluster;
}

std::uint64_t name_index::hash_of(std::uint32_t token) const {
  return text::hash_bytes(article_.bare(token));
}

std::span<const std::uint32_t> name_index::namesakes_of(std::uint32_t token) const {
  const std::uint32_t* found = by_word_.find(hash_of(token));
  return found ? namesakes_[*found].all() : std::span<const std::uint32_t>{};
}

void name_index::join_full_names() {
  text::numbers_by_hash known;
  for (name_mention& mention : mentions_) {
    if (mention.name.size() < 2) continue;
    const std::uint32_t first = mention.name.begin;
    const std::uint32_t last = last_word(mention.name);
    const auto [place, fresh] = known.add(hash_of(first) * 31 + hash_of(last), 0);
    if (fresh) {
      *place = find_longer(mention.name);
      if (*place == document::nothing) *place = new_cluster(mention.name);
    }
    if (fresh && mention.name.size() <= longest_person) {
      const bool plain = mention.name.size() == 3 && is_plain(mention.name);
      for (const std::uint32_t word : {last, first, plain ? first + 1 : last}) {
        const auto next = static_cast<std::uint32_t>(namesakes_.size());
        const auto [index, added] = by_word_.add(hash_of(word), next);
        if (added) namesakes_.emplace_back();
        namesakes_[*index].add(*place);
      }
    }
    mention.cluster = *place;
    token_range& fullest = clusters_[mention.cluster].fullest;
    if (mention.name.size() > fullest.size() && mention.name.size() <= longest_person)
      fullest = mention.name;
  }
}

/// The token of the last name: "Lind" of "Ada Lind Jr."
std::uint32_t name_index::last_word(token_range name) const {
  const std::uint32_t last = name.end - 1;
  return name.size() > 2 && suffixes.contains(article_[last].hash) ? last - 1 : last;
}

/// The cluster of a name that holds `name` at its end: "Maria Lind Veld" for "Lind Veld".
std::uint32_t name_index::find_longer(token_range name) const {
  for (const std::uint32_t cluster : namesakes_of(name.end - 1)) {
    const token_range longer = clusters_[cluster].fullest;
    if (longer.size() <= name.size()) continue;
    bool same = article_.bare(longer.end - 1) == article_.bare(name.end - 1);
    for (std::uint32_t i = 1; same && i <= name.size(); ++i)
      same = text::same_word(article_.bare(longer.end - i), article_.bare(name.end - i));
    if (same) return cluster;
  }
  return document::nothing;
}

/// "Pell Games", "Pell AI": bodies that are also called by their first word.
bool name_index::is_short_body(token_range name) const {
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
    if (!article_[i].organization_word && !is_acronym(article_.text(i))) return false;
  return !article_[name.begin].place && !article_[name.begin].people;
}

/// Nothing in it says that it is no person.
bool name_index::is_plain(token_range name) const {
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    const lexeme& word = article_[i];
    if (word.organization_word || word.place || word.people || word.title || !article_.is_word(i) ||
        word.noun != source_noun::none || is_acronym(article_.text(i)))
      return false;
  }
  return true;
}

/// Whether the article's text calls something by the word at `token` alone before it has the full
/// name, as it calls "Pell" before "Pell Radio"; headlines call people so as well.
bool name_index::stood_alone(std::uint32_t token, token_range full) const {
  const std::uint32_t* found = alone_.find(hash_of(token));
  return found && *found < full.begin;
}

/// Among the full names that share the word, the one whose last name it is, of fitting gender, and
/// mentioned most recently.
std::uint32_t name_index::find_short(const name_mention& mention) const {
  const std::string_view word = article_.bare(mention.name.begin);
  std::uint32_t best = document::nothing;
  int best_score = -1;
  for (const std::uint32_t cluster : namesakes_of(mention.name.begin)) {
    const token_range name = clusters_[cluster].fullest;
    const lexeme& first = article_[name.begin];
    const bool is_last = article_.bare(last_word(name)) == word && !is_acronym(word);
    const bool is_first = article_.bare(name.begin) == word;
    // A body that was called by its first word before is none of its products or parts.
    const bool later = name.begin < mention.name.begin;
    const bool given_name =
        first.first_name || (name.size() == 2 && is_plain(name) && (later || is_last));
    const bool is_middle = later && name.size() == 3 && article_.bare(name.begin + 1) == word;
    if (!is_last && !is_middle && !(is_first && (given_name || is_short_body(name)))) continue;
    if (!is_last && !is_middle && !first.first_name && stood_alone(mention.name.begin, name))
      continue;
    if (mention.titled != gender::any && first.first_name && first.gender != gender::any &&
        first.gender != mention.titled)
      continue;
    const int score = (is_last ? 4 : is_first && first.first_name ? 2 : 0) + (later ? 1 : 0);
    if (score > best_score) {
      best = cluster;
      best_score = score;
    }
  }
  return best;
}

void name_index::join_short_forms() {
  for (name_mention& mention : mentions_) {
    if (mention.name.size() != 1) continue;
    if (article_.block_of(mention.name.begin) != article_.block_of(0))
      alone_.add(hash_of(mention.name.begin), mention.name.begin);
    mention.cluster = find_short(mention);
    if (mention.cluster != document::nothing) continue;
    const auto [place, fresh] = single_.add(hash_of(mention.name.begin), 0);
    if (fresh) *place = new_cluster(mention.name);
    mention.cluster = *place;
  }
}

/// Whether a paragraph begins with `name` in capitals and a colon, as turns of transcripts do.
bool name_index::is_label(token_range name) const {
  return article_.colon_after(name.end) != document::nothing &&
         article_.paragraph_begin(name.begin) == name.begin &&
         is_acronym(article_.bare(name.end - 1));
}

/// "LIND: We will stay." is said by whom the article calls Ada Lind or, in another label, ADA LIND.
void name_index::join_labels() {
  if (std::none_of(mentions_.begin(), mentions_.end(),
                   [&](const name_mention& each) { return is_label(each.name); }))
    return;
  text::numbers_by_hash by_last_name;
  const auto add = [&](bool full, bool label) {
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) {
      const token_range name = clusters_[i].fullest;
      if ((name.size() > 1) == full && is_label(name) == label)
        by_last_name.add(article_[name.end - 1].hash, i);
    }
  };
  add(true, false);
  add(false, false);
  add(true, true);
  for (name_mention& mention : mentions_) {
    if (!is_label(mention.name)) continue;
    const std::uint32_t* found = by_last_name.find(article_[mention.name.end - 1].hash);
    if (!found) continue;
    const token_range full = clusters_[*found].fullest;
    if (mention.name.size() == 1 || full.size() == 1 ||
        text::same_word(article_.bare(full.begin), article_.bare(mention.name.begin)))
      mention.cluster = *found;
  }
}

/// Whether `letters` are the initials of the words with capitals in `name`.
bool name_index::abbreviates(std::string_view letters, token_range name) const {
  std::size_t matched = 0;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (!article_[i].capitalized) continue;
    if (matched >= letters.size() || article_.text(i).front() != letters[matched]) return false;
    ++matched;
  }
  return matched == letters.size();
}

/// "National Mill Council (NMC)": from here on the letters stand for the name.
void name_index::join_bracketed() {
  std::vector<std::uint32_t> joined(clusters_.size());
  std::iota(joined.begin(), joined.end(), 0U);
  for (std::size_t i = 1; i < mentions_.size(); ++i) {
    const token_range form = mentions_[i].name;
    const token_range full = mentions_[i - 1].name;
    if (form.size() != 1 || form.begin != full.end + 1 || !article_.is(full.end, "(")) continue;
    if (!is_acronym(article_.text(form.begin))) continue;
    if (!abbreviates(article_.text(form.begin), full)) continue;
    const std::uint32_t to = joined[mentions_[i - 1].cluster];
    if (clusters_[mentions_[i].cluster].fullest.size() > 1) continue;
    joined[mentions_[i].cluster] = to;
    clusters_[to].kind = entity_kind::organization;
  }
  for (name_mention& mention : mentions_) mention.cluster = joined[mention.cluster];
}

/// Whether the words [begin, end) say that what follows is another name: ", better known as".
bool name_index::tells_alias(std::uint32_t begin, std::uint32_t end) const {
  constexpr text::word_set leading("known", "as", "better", "also", "professionally", "aka",
                                   "nicknamed", "dubbed", "who", "performs", ",", "(");
  if (end <= begin + 1 || end - begin > longest_alias) return false;
  for (std::uint32_t i = begin; i < end; ++i) {
    const bool title = i + 1 == end && article_[i].title;
    if (!leading.contains(article_[i].hash) && !title) return false;
  }
  return true;
}

/// "Ada Lind, better known as Storm": from here on Storm is Ada Lind.
void name_index::join_aliases() {
  std::vector<std::uint32_t> joined(clusters_.size());
  std::iota(joined.begin(), joined.end(), 0U);
  for (std::size_t i = 1; i < mentions_.size(); ++i) {
    const name_mention& full = mentions_[i - 1];
    name_mention& alias = mentions_[i];
    while (joined[alias.cluster] != alias.cluster) alias.cluster = joined[alias.cluster];
    if (alias.cluster == full.cluster || !tells_alias(full.name.end, alias.name.begin)) continue;
    if (clusters_[alias.cluster].fullest.begin != alias.name.begin) continue;  // somebody before
    joined[alias.cluster] = full.cluster;
    alias.cluster = full.cluster;
  }
}

/// "NMC" where the article has "National Mill Council" and never says that they are one.
void name_index::join_initials() {
  text::numbers_by_hash by_initials;
  for (const name_mention& mention : mentions_) {
    if (mention.name.size() < shortest_initials ||
        article_.passage_of(mention.name.begin) != document::nothing)
      continue;
    char letters[longest_person];
    std::size_t count = 0;
    for (std::uint32_t i = mention.name.begin; i < mention.name.end; ++i)
      if (article_[i].capitalized && count < std::size(letters))
        letters[count++] = article_.text(i).front();
    if (count >= shortest_initials)
      by_initials.add(text::hash_word({letters, count}), mention.cluster);
  }
  for (name_mention& mention : mentions_) {
    const std::string_view word = article_.bare(mention.name.begin);
    if (mention.name.size() != 1 || word.size() < shortest_initials || !is_acronym(word)) continue;
    const std::uint32_t* found = by_initials.find(article_[mention.name.begin].hash);
    if (!found || clusters_[mention.cluster].fullest.size() > 1) continue;
    if (!abbreviates(word, clusters_[*found].fullest)) continue;
    mention.cluster = *found;
    clusters_[*found].kind = entity_kind::organization;
  }
}

/// "Pell AI" that is nearly always called "Pell" bears that name, and so does "PBN News".
void name_index::prefer_common_form(name_cluster& cluster) const {
  if (cluster.fullest.size() != 2 || (!is_acronym(article_.text(cluster.fullest.begin)) &&
                                      !is_acronym(article_.text(cluster.fullest.end - 1))))
    return;
  std::size_t shorter = 0;
  std::uint32_t sample = 0;
  for (const std::uint32_t mention : cluster.mentions) {
    const token_range name = mentions_[mention].name;
    if (name.size() > 1 || article_.bare(name.begin) != article_.bare(cluster.fullest.begin))
      continue;
    ++shorter;
    sample = mention;
  }
  if (shorter > 2 * (cluster.mentions.size() - shorter)) cluster.fullest = mentions_[sample].name;
}

/// What the words around a mention say of its kind; `other` when nothing.
entity_kind name_index::kind_around(const name_mention& mention) const {
  const token_range name = mention.name;
  const token_range sentence = article_.sentence_at(name.begin);
  if (name.begin > sentence.begin) {
    const lexeme& before = article_[name.begin - 1];
    if (before.title) return entity_kind::person;
    if (!before.capitalized && before.noun == source_noun::organization && !before.possessive)
      return entity_kind::organization;
    if (article_.text(name.begin - 1) == "at") return entity_kind::organization;
  }
  if (is_label(name)) return entity_kind::person;
  if (name.end + 1 >= sentence.end) return entity_kind::other;
  if (article_[name.end - 1].possessive)
    return kin.contains(article_[name.end].hash) ? entity_kind::person : entity_kind::other;
  if (!article_.is(name.end, ",")) {
    return article_.text(name.end) == "who" ? entity_kind::person : entity_kind::other;
  }
  // "Ada Lind, 43, ...", "Ada Lind, who ...", "Pell, which ...".
  const std::uint32_t next = name.end + 1;
  const std::string_view word = article_.text(next);
  if (word == "who" || word == "whose") return entity_kind::person;
  if (word == "which") return entity_kind::organization;
  const bool age = article_.token(next).kind == text::token_kind::number && word.size() == 2 &&
                   next + 1 < sentence.end && article_.is(next + 1, ",");
  return age ? entity_kind::person : entity_kind::other;
}

/// What a name says of the kind of its bearer; `other` when nothing.
entity_kind name_index::kind_of_words(token_range name) const {
  const lexeme& first = article_[name.begin];
  const lexeme& last = article_[name.end - 1];
  if (first.people && name.size() == 1) return entity_kind::other;
  if ((last.place && !first.first_name) || (first.place && name.size() == 1))
    return entity_kind::place;
  if (first.first_name && !last.organization_word) return entity_kind::person;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (article_[i].organization_word || article_[i].noun == source_noun::organization ||
        is_acronym(article_.bare(i)) || is_camel_case(article_.bare(i)))
      return entity_kind::organization;
    if (article_.is(i, "&")) return entity_kind::organization;
    if (article_.is_punctuation(i)) return entity_kind::other;  // a nickname
  }
  return name.size() > 3 ? entity_kind::organization : entity_kind::other;
}

void name_index::describe_clusters() {
  for (name_cluster& cluster : clusters_) {
    std::size_t persons = 0;
    std::size_t bodies = 0;
    std::size_t definite = 0;
    const std::size_t looked_at = std::min(cluster.mentions.size(), most_described);
    for (std::size_t k = 0; k < looked_at; ++k) {
      const name_mention& mention = mentions_[cluster.mentions[k]];
      if (mention.titled != gender::any) cluster.gender = mention.titled;
      const entity_kind around = kind_around(mention);
      if (around == entity_kind::person) ++persons;
      if (around == entity_kind::organization) ++bodies;
      if (mention.name.begin > 0 && text::same_word(article_.text(mention.name.begin - 1), "the"))
        ++definite;
    }
    const lexeme& first = article_[cluster.fullest.begin];
    if (first.first_name && cluster.gender == gender::any) cluster.gender = first.gender;
    prefer_common_form(cluster);
    if (cluster.kind != entity_kind::other) continue;
    cluster.kind = kind_of_words(cluster.fullest);
    if (cluster.kind == entity_kind::place) continue;
    if (persons > bodies) {
      cluster.kind = entity_kind::person;
    } else if (cluster.kind == entity_kind::other && (bodies > 0 || 2 * definite > looked_at) &&
               !first.people) {
      cluster.kind = entity_kind::organization;
    }
  }
}

std::size_t name_index::mention_at(std::uint32_t i) const {
  const auto found =
      std::lower_bound(mentions_.begin(), mentions_.end(), i,
                       [](const name_mention& m, std::uint32_t at) { return m.name.begin < at; });
  return static_cast<std::size_t>(found - mentions_.begin());
}

std::uint32_t name_index::cluster_of(token_range name) const {
  for (std::size_t i = mention_at(name.begin); i < mentions_.size(); ++i) {
    if (mentions_[i].name.begin >= name.end) break;
    if (mentions_[i].name.end == name.end) return mentions_[i].cluster;
  }
  const std::size_t before = mention_at(name.begin);
  if (before > 0 && mentions_[before - 1].name.end == name.end)
    return mentions_[before - 1].cluster;
  return document::nothing;
}

}  // namespace onrecord::quotes
