#include "quotes/lexicon.hpp"

#include <array>
#include <onrecord_data/cues.hpp>
#include <onrecord_data/function_words.hpp>
#include <onrecord_data/organization_words.hpp>
#include <onrecord_data/places.hpp>
#include <onrecord_data/politics_words.hpp>
#include <onrecord_data/pronouns.hpp>
#include <onrecord_data/source_nouns.hpp>
#include <onrecord_data/titles.hpp>

#include "text/first_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

const text::word_table functions(data::function_words::table{}, &data::function_words::row::word);
const text::word_table cues(data::cues::table{}, &data::cues::row::base, &data::cues::row::third,
                            &data::cues::row::past, &data::cues::row::present_participle,
                            &data::cues::row::past_participle);
const text::word_table nouns(data::source_nouns::table{}, &data::source_nouns::row::word);
const text::word_table pronouns(data::pronouns::table{}, &data::pronouns::row::word);
const text::word_table places(data::places::table{}, &data::places::row::word);
const text::word_table politics(data::politics_words::table{}, &data::politics_words::row::word);
const text::word_table titles(data::titles::table{}, &data::titles::row::word);
const text::word_table organizations(data::organization_words::table{},
                                     &data::organization_words::row::word);

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

/// Which tables may have a word, by a part of its hash: most words stand in none or in one, and
/// one look here saves a look into each of the others.
class table_filter {
 public:
  enum table : std::uint8_t {
    in_titles = 1,
    in_first_names = 2,
    in_organizations = 4,
    in_places = 8,
    in_functions = 16,
    in_nouns = 32,
    in_pronouns = 64,
    in_cues = 128,
    in_politics = in_pronouns,  // both are small
  };

  table_filter() {
    add(titles, in_titles);
    add(text::first_names, in_first_names);
    add(organizations, in_organizations);
    add(places, in_places);
    add(functions, in_functions);
    add(nouns, in_nouns);
    add(pronouns, in_pronouns);
    add(cues, in_cues);
    add(politics, in_politics);
  }

  [[nodiscard]] std::uint8_t tables(std::uint32_t hash) const { return masks_[hash % size]; }

 private:
  static constexpr std::size_t size = 1U << 14;  // small enough for the first cache

  template <class Table>
  void add(const Table& from, table mask) {
    from.for_each_word([&](std::string_view word) {
      masks_[text::hash_word(word) % size] |= static_cast<std::uint8_t>(mask);
    });
  }

  std::array<std::uint8_t, size> masks_{};
};

// Made at first use: the tables are laid out when the program starts.
const table_filter& filter() {
  static const table_filter made;
  return made;
}

void describe_name_word(std::string_view word, std::uint32_t hash, std::uint8_t tables,
                        lexeme& found) {
  if (const auto* row =
          (tables & table_filter::in_titles) ? titles.find(word, hash).row : nullptr) {
    found.title = true;
    found.role_title = row->role == "yes";
    found.gender = value<gender>(gender_names, row->gender);
  }
  if (const auto* row = (tables & table_filter::in_first_names)
                            ? text::first_names.find(word, hash).row
                            : nullptr) {
    found.first_name = true;
    found.gender = value<gender>(gender_names, row->gender);
  }
  found.organization_word =
      (tables & table_filter::in_organizations) && organizations.find(word, hash).row != nullptr;
  if (const auto* row =
          (tables & table_filter::in_places) ? places.find(word, hash).row : nullptr) {
    found.place = row->kind == "place";
    found.people = row->kind == "people";
  }
}

}  // namespace

lexeme describe(std::string_view word, bool capitalized) {
  lexeme found;
  found.capitalized = capitalized;
  const std::uint32_t hash = text::hash_word(word);
  found.hash = hash;
  const std::uint8_t tables = filter().tables(hash);
  if (tables == 0) return found;
  if (capitalized) describe_name_word(word, hash, tables, found);
  if (const auto* row =
          (tables & table_filter::in_functions) ? functions.find(word, hash).row : nullptr)
    found.function = value<function_word>(function_names, row->kind);
  if (const auto* row = (tables & table_filter::in_nouns) ? nouns.find(word, hash).row : nullptr) {
    found.noun = value<source_noun>(noun_names, row->kind);
    if (!found.first_name) found.gender = value<gender>(gender_names, row->gender);
  }
  if (const auto* row =
          (tables & table_filter::in_pronouns) ? pronouns.find(word, hash).row : nullptr) {
    found.pronoun = value<pronoun_case>(case_names, row->case_);
    found.gender = value<gender>(gender_names, row->gender);
    found.number = value<grammatical_number>(number_names, row->number);
    if (row->person.size() == 1) found.person = static_cast<std::uint8_t>(row->person[0] - '0');
  }
  found.political =
      (tables & table_filter::in_politics) && politics.find(word, hash).row != nullptr;
  if (!(tables & table_filter::in_cues)) return found;
  if (const auto place = cues.find(word, hash); place.row) {
    found.cue = value<cue_kind>(cue_names, place.row->kind);
    found.form = static_cast<verb_form>(place.key);
    found.cue_row = static_cast<std::uint16_t>(place.row - cues.rows().data());
    found.needs_particle = place.row->particle != "-";
  }
  return found;
}

std::string_view title_in_full(std::string_view word) {
  const auto* row = titles.find(word, text::hash_word(word)).row;
  return row && row->full != "-" ? row->full : word;
}

cue_kind with_particle(std::uint16_t cue_row, std::string_view next) {
  const auto rows = cues.rows().subspan(cue_row);
  for (const auto& row : rows) {
    if (row.base != rows.front().base) break;
    if (text::same_word(row.particle, next)) return value<cue_kind>(cue_names, row.kind);
  }
  return cue_kind::none;
}

}  // namespace onrecord::quotes
