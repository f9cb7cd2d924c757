#include "quotes/lexicon.hpp"

#include <algorithm>
#include <iterator>
#include <onrecord_data/cues.hpp>
#include <onrecord_data/function_words.hpp>
#include <onrecord_data/organization_words.hpp>
#include <onrecord_data/places.hpp>
#include <onrecord_data/politics_words.hpp>
#include <onrecord_data/pronouns.hpp>
#include <onrecord_data/source_nouns.hpp>
#include <onrecord_data/titles.hpp>
#include <span>
#include <vector>

#include "text/first_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

const text::word_table titles(data::titles::table{}, &data::titles::row::word);

constexpr std::string_view function_names[] = {
    "",         "determiner",   "possessive", "preposition", "conjunction",
    "contrast", "subordinator", "auxiliary",  "adverb",      "verb",
    "time"};
constexpr std::string_view noun_names[] = {"", "role", "people", "source", "organization"};
constexpr std::string_view cue_names[] = {"",      "speech", "utter",   "tell",
                                          "write", "name",   "thought", "finding"};
constexpr std::string_view case_names[] = {"", "subject", "object", "relative"};
constexpr std::string_view gender_names[] = {"any", "male", "female", "thing", "person"};
constexpr std::string_view number_names[] = {"any", "singular", "plural"};

/// The enum value that a table calls `name`; the first where it is none.
template <class Enum, std::size_t Count>
constexpr Enum value(const std::string_view (&names)[Count], std::string_view name) {
  for (std::size_t i = 0; i < Count; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return Enum{};
}

/// What all tables together say of a word, by its hash: one look answers, and one unknown word in a
/// million is taken for another.
class dictionary {
 public:
  dictionary() : cues_(text::rows_of(data::cues::table{})) {
    add_common_words();
    add_cues();
    add_names();
  }

  [[nodiscard]] lexeme describe(std::uint32_t hash, bool capitalized) const {
    lexeme found;
    if (known_[hash % filter_bits]) {  // as of few words that no table has
      const entry& known = entries_[place(hash)];
      found = lexemes_[capitalized ? known.capital : known.small];
    }
    found.hash = hash;
    found.capitalized = capitalized;
    return found;
  }

  [[nodiscard]] std::span<const data::cues::row> cues() const { return cues_; }

 private:
  /// What a word means in small letters and with a capital, in `lexemes_`; both 0 where no word is.
  struct entry {
    std::uint32_t hash = 0;
    std::uint16_t small = 0;
    std::uint16_t capital = 0;
  };

  void add_common_words() {
    for (const auto& row : text::rows_of(data::function_words::table{}))
      common(row.word).function = value<function_word>(function_names, row.kind);
    for (const auto& row : text::rows_of(data::source_nouns::table{})) {
      lexeme& word = common(row.word);
      word.noun = value<source_noun>(noun_names, row.kind);
      word.gender = value<gender>(gender_names, row.gender);
    }
    for (const auto& row : text::rows_of(data::pronouns::table{})) {
      lexeme& word = common(row.word);
      word.pronoun = value<pronoun_case>(case_names, row.case_);
      word.gender = value<gender>(gender_names, row.gender);
      word.number = value<grammatical_number>(number_names, row.number);
      if (row.person.size() == 1) word.person = static_cast<std::uint8_t>(row.person[0] - '0');
    }
    for (const auto& row : text::rows_of(data::politics_words::table{}))
      common(row.word).political = true;
  }

  /// Where forms are the same, the first counts.
  void add_cues() {
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      const data::cues::row& row = cues_[i];
      const std::string_view forms[] = {row.base, row.third, row.past, row.present_participle,
                                        row.past_participle};
      for (std::size_t form = 0; form < std::size(forms); ++form) {
        lexeme& word = common(forms[form]);
        if (word.cue != cue_kind::none) continue;
        word.cue = value<cue_kind>(cue_names, row.kind);
        word.form = static_cast<verb_form>(form);
        word.cue_row = static_cast<std::uint16_t>(i);
        word.needs_particle = row.particle != "-";
      }
    }
  }

  /// The gender of a first name counts more than that of the noun that the word may be, that of a
  /// title less.
  void add_names() {
    for (const auto& row : titles.rows()) {
      lexeme& word = name(row.word);
      if (word.title) continue;
      word.title = true;
      word.role_title = row.role == "yes";
      if (word.noun == source_noun::none && word.pronoun == pronoun_case::none)
        word.gender = value<gender>(gender_names, row.gender);
    }
    for (const auto& row : text::first_names.rows()) {
      lexeme& word = name(row.word);
      word.first_name = true;
      if (word.pronoun == pronoun_case::none) word.gender = value<gender>(gender_names, row.gender);
    }
    for (const auto& row : text::rows_of(data::organization_words::table{}))
      name(row.word).organization_word = true;
    for (const auto& row : text::rows_of(data::places::table{})) {
      lexeme& word = name(row.word);
      word.place = row.kind == "place";
      word.people = row.kind == "people";
    }
  }

  /// The word however it is written.
  lexeme& common(std::string_view word) {
    entry& known = entry_of(word);
    if (known.capital == 0) known.small = known.capital = add({});
    return lexemes_[known.small];
  }

  /// The word with a capital.
  lexeme& name(std::string_view word) {
    entry& known = entry_of(word);
    if (known.small == known.capital) known.capital = add(lexemes_[known.small]);
    return lexemes_[known.capital];
  }

  std::uint16_t add(lexeme made) {
    lexemes_.push_back(made);
    return static_cast<std::uint16_t>(lexemes_.size() - 1);
  }

  entry& entry_of(std::string_view word) {
    const std::uint32_t hash = text::hash_word(word);
    entry& known = entries_[place(hash)];
    known.hash = hash;
    known_[hash % filter_bits] = true;
    return known;
  }

  /// Where the word with this hash stands or would stand.
  [[nodiscard]] std::size_t place(std::uint32_t hash) const {
    std::size_t at = hash % size;
    while (entries_[at].capital != 0 && entries_[at].hash != hash) at = (at + 1) % size;
    return at;
  }

  static constexpr std::size_t size = 1U << 14;  // more than twice the words of the tables
  static constexpr std::size_t filter_bits = 1U << 16;

  std::vector<data::cues::row> cues_;
  std::vector<lexeme> lexemes_ = std::vector<lexeme>(1);  // the first: of unknown words
  std::vector<entry> entries_ = std::vector<entry>(size);
  std::vector<bool> known_ = std::vector<bool>(filter_bits);  // by the words' hashes
};

// Made at first use: the tables are laid out when the program starts.
const dictionary& words() {
  static const dictionary made;
  return made;
}

}  // namespace

lexeme describe(std::uint32_t hash, bool capitalized) {
  return words().describe(hash, capitalized);
}

bool is_all_capitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string_view title_in_full(std::string_view word) {
  const auto* row = titles.find(word, text::hash_word(word)).row;
  return row && row->full != "-" ? row->full : word;
}

cue_kind with_particle(std::uint16_t cue_row, std::string_view next) {
  const auto rows = words().cues().subspan(cue_row);
  for (const auto& row : rows) {
    if (row.base != rows.front().base) break;
    if (text::same_word(row.particle, next)) return value<cue_kind>(cue_names, row.kind);
  }
  return cue_kind::none;
}

bool is_same_in_past(std::uint16_t cue_row) {
  const auto& row = words().cues()[cue_row];
  return row.base == row.past;
}

}  // namespace onrecord::quotes
