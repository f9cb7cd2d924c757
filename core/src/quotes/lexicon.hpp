#pragma once

#include <cstdint>
#include <string_view>

/// What the tables of core/data know about a single word.
namespace onrecord::quotes {

/// How a word holds a sentence together and bounds a noun phrase. The values are those of
/// function_words.tsv; words that are listed nowhere are `none`.
enum class function_word : std::uint8_t {
  none,
  determiner,
  possessive,
  preposition,
  conjunction,
  contrast,
  subordinator,
  auxiliary,
  adverb,
  verb,  ///< a finite verb that is no cue
  time,
};

/// What kind of thing a common noun that speaks is (source_nouns.tsv).
enum class source_noun : std::uint8_t { none, role, people, source, organization };

/// What a cue does with words (cues.tsv).
enum class cue_kind : std::uint8_t { none, speech, utter, tell, write, name, thought, finding };

enum class verb_form : std::uint8_t { base, third, past, present_participle, past_participle };

enum class gender : std::uint8_t { any, male, female, thing, person };
enum class grammatical_number : std::uint8_t { any, singular, plural };

enum class pronoun_case : std::uint8_t { none, subject, object, relative };

/// One word as the tables see it.
struct lexeme {
  std::uint32_t hash = 0;  ///< text::hash_word, without the possessive ending
  function_word function = function_word::none;
  source_noun noun = source_noun::none;
  pronoun_case pronoun = pronoun_case::none;
  quotes::gender gender = quotes::gender::any;  ///< of the pronoun, title, noun or first name
  grammatical_number number = grammatical_number::any;
  std::uint8_t person = 0;  ///< of the pronoun; 0 when any
  cue_kind cue = cue_kind::none;
  verb_form form = verb_form::base;
  std::uint16_t cue_row = 0;    ///< of cues.tsv, meaningful where `cue` is one
  bool needs_particle = false;  ///< a cue only with its particle: "pointed out"
  bool capitalized = false;
  bool possessive = false;  ///< ends in 's
  bool title = false;       ///< stands before names: "Mr.", "Senator"
  bool role_title = false;  ///< a title that tells what the person does
  bool first_name = false;
  bool organization_word = false;  ///< "Inc.", "University"
  bool place = false;              ///< a country, state or city
  bool people = false;             ///< "French", "Democrats"
  bool political = false;          ///< tells of an article about politics
  bool known_name = true;          ///< false for a capital that only begins a sentence
};

/// Describes the word with this `text::hash_word`.
[[nodiscard]] lexeme describe(std::uint32_t hash, bool capitalized);

/// Whether a word has no characters but A to Z.
[[nodiscard]] bool is_all_capitals(std::string_view word);

/// "governor" for "Gov."; other words as they are.
[[nodiscard]] std::string_view title_in_full(std::string_view word);

/// The particle rows of the cue in row `cue_row`: whether `next` belongs to the cue ("out" after
/// "pointed"), and what kind of cue the two are; `none` when it does not.
[[nodiscard]] cue_kind with_particle(std::uint16_t cue_row, std::string_view next);

/// Whether the cue in row `cue_row` is the same in the past: "put".
[[nodiscard]] bool is_same_in_past(std::uint16_t cue_row);

}  // namespace onrecord::quotes
