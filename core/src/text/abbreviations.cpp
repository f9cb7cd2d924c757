#include "text/abbreviations.hpp"

#include <onrecord_data/abbreviations.hpp>
#include <onrecord_data/sentence_openers.hpp>

#include "text/word_table.hpp"

namespace onrecord::text {
namespace {

const word_table abbreviations(data::abbreviations::table{}, &data::abbreviations::row::word);
const word_table openers(data::sentence_openers::table{}, &data::sentence_openers::row::word);

}  // namespace

abbreviation find_abbreviation(std::string_view word) {
  const auto* row = abbreviations.find(word);
  if (!row) return abbreviation::none;
  if (fold(row->word.front()) != row->word.front() && fold(word.front()) == word.front())
    return abbreviation::none;
  if (row->kind == "title") return abbreviation::title;
  if (row->kind == "before_number") return abbreviation::before_number;
  if (row->kind == "inner") return abbreviation::inner;
  return abbreviation::open;
}

bool opens_sentence(std::string_view word) { return openers.contains(word); }

}  // namespace onrecord::text
