#pragma once

#include <cstdint>
#include <onrecord/span.hpp>
#include <string_view>
#include <vector>

#include "compare/words.hpp"

namespace onrecord::matching {

enum class figure_kind : std::uint8_t {
  percent,
  money,  ///< `unit` is the currency
  count,  ///< `unit` is what is counted: the stem of the word behind the number
  year,   ///< a number from 1800 to 2099 behind "in", "since" and kin
  date,   ///< a month with or without a day; the value is month * 100 + day
};

/// A figure or date of a sentence.
struct figure {
  figure_kind kind = figure_kind::count;
  std::uint64_t unit = 0;
  double value = 0;
  int digits = 0;            ///< significant digits: how exact it means to be
  bool approximate = false;  ///< "about", "nearly" or "more than" stands before it
  text_span span;            ///< with its unit
};

/// A sentence as far as figures are concerned.
struct figure_sentence {
  std::vector<figure> figures;
  std::vector<std::uint64_t> topic;  ///< stems of the other content words, sorted, each once
  std::vector<std::uint64_t> names;  ///< those of them that have a capital inside the sentence
  std::vector<std::uint64_t> days;   ///< names of weekdays, sorted
};

/// Reads a sentence; `scratch` is memory that is used again. Numbers whose unit is not clear are
/// left out.
[[nodiscard]] figure_sentence read_figures(std::string_view text, text_span sentence,
                                           std::vector<word>& scratch);

/// The stem of an English word as a number: without 's, -s, -ed, -ing and a silent -e.
[[nodiscard]] std::uint64_t stem_of(std::string_view word);

/// Whether two figures of one kind and unit may mean the same: equal, or one is a rounder or an
/// approximate form of the other.
[[nodiscard]] bool is_compatible(const figure& a, const figure& b);

}  // namespace onrecord::matching
