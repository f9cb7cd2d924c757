#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/noun_phrases.hpp"
#include "quotes/roles.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// Whom the article speaks of: the bearer of a name, or somebody that it does not name.
struct referent {
  std::uint32_t cluster = document::nothing;  ///< of the name; `nothing` for the unnamed
  noun_phrase words;                          ///< of the unnamed: how they are introduced
};

/// Whom every name, pronoun and definite description outside of quote marks stands for, found in
/// one walk through the text: names by their cluster; "he", "it" and "they" by agreement, recency,
/// place in the sentence and who spoke last (after Lappin and Leass 1994, "An Algorithm for
/// Pronominal Anaphora Resolution"); "the governor" by the roles that names have, "the company" by
/// kind, "the source" by the noun that introduced it. Refers to its arguments, which must outlive
/// it. Linear in the text: a fixed number of mentions is looked back at.
class reference_index {
 public:
  reference_index(const document& article, const name_index& names, std::vector<token_range> roles,
                  const std::vector<saying>& sayings);

  [[nodiscard]] const std::vector<referent>& referents() const { return referents_; }

  /// Whom `phrase` stands for, an index into `referents`; `document::nothing` where the walk saw no
  /// mention.
  [[nodiscard]] std::uint32_t referent_of(const noun_phrase& phrase) const;

  /// The role of the bearer of the name in `cluster`: the one given, or else what a description
  /// says that stands for it ("the publisher"). May be empty.
  [[nodiscard]] token_range role(std::uint32_t cluster) const { return roles_[cluster]; }

  /// Whether the bearer of the name in `cluster` is said to speak somewhere.
  [[nodiscard]] bool speaks(std::uint32_t cluster) const { return speaks_[cluster]; }

 private:
  /// A place where the article speaks of a referent.
  struct mention {
    token_range words;
    std::uint32_t referent = 0;
    std::uint32_t sentence = 0;
    int depth = 0;            // in a chain: 1 for Pell in "the lab at Pell", 2 for what follows
    bool subject = false;     // leads its sentence
    bool speaks = false;      // the source of a saying
    bool led = false;         // stands after a preposition
    bool possessive = false;  // "Lind's"
    bool quoted = false;      // inside quote marks
  };

  /// What a candidate has to be.
  struct demand {
    quotes::gender gender = quotes::gender::any;  // male or female, where it has to be one
    bool plural = false;
    bool person = false;
    bool body = false;       // a company or the like; with `person`, either
    bool described = false;  // by a noun, not by a pronoun
    bool people = false;     // or people whom the article does not name
    bool any_name = false;   // a name that acts is one of a person where nothing speaks against it
    bool sure = false;       // the gender must be known
  };

  /// A noun in the role of a name.
  struct role_word {
    std::uint32_t hash = 0;
    std::uint32_t cluster = 0;
    friend auto operator<=>(const role_word&, const role_word&) = default;
  };

  void find_speaking();
  void collect_role_words();
  void read_sentence(token_range sentence);
  [[nodiscard]] std::uint32_t read_name(std::size_t index);
  [[nodiscard]] bool speaks_at(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t read_pronoun(std::uint32_t i, const lexeme& pronoun);
  [[nodiscard]] std::uint32_t read_nominal(std::uint32_t i, std::uint32_t limit);
  void add(token_range words, std::uint32_t who);
  [[nodiscard]] bool is_member(token_range name) const;
  [[nodiscard]] bool is_asked(token_range words) const;
  [[nodiscard]] bool is_led(std::uint32_t begin) const;
  [[nodiscard]] bool is_apposition(std::uint32_t begin, std::uint32_t end) const;
  void name_description(token_range name, std::uint32_t cluster);
  [[nodiscard]] std::uint32_t introduce(const noun_phrase& words);
  [[nodiscard]] std::uint32_t find_described(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t find_same_noun(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t find_by_role(const noun_phrase& phrase, bool body) const;
  [[nodiscard]] std::uint32_t find_office(const noun_phrase& phrase) const;
  [[nodiscard]] bool is_only_person_here(std::uint32_t who, std::uint32_t i) const;
  [[nodiscard]] std::uint32_t body_here(const noun_phrase& phrase) const;
  [[nodiscard]] bool has_named_complement(const noun_phrase& phrase) const;
  [[nodiscard]] bool is_someones(const noun_phrase& phrase) const;
  [[nodiscard]] std::uint32_t person_here(std::uint32_t i) const;
  [[nodiscard]] bool names_something(const noun_phrase& phrase) const;
  [[nodiscard]] bool holds_modifiers(const noun_phrase& phrase, token_range words) const;
  [[nodiscard]] bool is_subject_of(const mention& earlier, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t find_recent(std::uint32_t token, const demand& wanted) const;
  [[nodiscard]] bool is_people(std::uint32_t cluster) const;
  [[nodiscard]] bool has_personal_role(std::uint32_t cluster) const;
  [[nodiscard]] const lexeme& role_head(std::uint32_t cluster) const;
  [[nodiscard]] gender gender_of(std::uint32_t cluster) const;
  [[nodiscard]] bool is_person(std::uint32_t cluster) const;
  [[nodiscard]] bool agrees(const mention& earlier, const demand& wanted) const;
  [[nodiscard]] int salience(const mention& earlier, std::uint32_t token,
                             const demand& wanted) const;

  const document& article_;
  const name_index& names_;
  std::vector<token_range> roles_;  // of each cluster; may be empty
  const std::vector<saying>& sayings_;
  std::vector<bool> speaks_;                 // of each cluster
  std::vector<std::uint32_t> speakers_;      // heads of the sources of sayings, in order
  std::vector<referent> referents_;          // the clusters first
  std::vector<std::uint32_t> counts_;        // mentions of each referent so far
  std::vector<std::uint32_t> last_mention_;  // of each referent, a token
  std::vector<role_word> role_words_;        // sorted
  std::vector<mention> mentions_;
  std::uint32_t last_speaker_ = document::nothing;
  bool before_verb_ = true;   // of the sentence that is read
  bool in_relative_ = false;  // in its clause that is read
};

}  // namespace onrecord::quotes
