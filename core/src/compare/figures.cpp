#include "compare/figures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <onrecord_data/figure_words.hpp>
#include <onrecord_data/months.hpp>
#include <onrecord_data/number_words.hpp>

#include "in_order.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::matching {
namespace {

const text::word_table figure_words(data::figure_words::table{}, &data::figure_words::row::word);
const text::word_table month_names(data::months::table{}, &data::months::row::name);
const text::word_table number_words(data::number_words::table{}, &data::number_words::row::word);

// How far a rounder or an approximate figure may be from an exact one, of the larger.
constexpr double rounding = 0.05;
constexpr double approximation = 0.1;

/// "May" and "march" are words too: as months they have a capital.
constexpr std::size_t shortest_month = 3;

using text::is_digit;

template <class Values>
void sort_unique(Values& values) {
  put_in_order(values.begin(), values.end(), std::less<>());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

struct number {
  double value = 0;
  int digits = 0;
  bool plain = false;  ///< only digits
};

/// "1,234.5" as a number; no digits where the word is none, or has letters.
number parse_number(std::string_view letters) {
  if (const auto* const row = number_words.find(letters)) letters = row->digits;
  number read;
  double fraction = 0;
  int zeros = 0;
  read.plain = true;
  for (const char c : letters) {
    if (is_digit(c)) {
      fraction /= 10;
      read.value = fraction == 0 ? read.value * 10 + (c - '0') : read.value + fraction * (c - '0');
      if (c == '0') {
        ++zeros;
      } else {
        read.digits += zeros + 1;
        zeros = 0;
      }
    } else if (c == '.') {
      fraction = 1;
      read.plain = false;
    } else if (c == ',') {
      read.plain = false;
    } else {
      return {};
    }
  }
  if (fraction != 0) read.digits += zeros;
  read.digits = std::max(read.digits, letters.empty() ? 0 : 1);
  return read;
}

class figure_reader {
 public:
  figure_reader(std::string_view text, std::span<const word> words) : text_(text), words_(words) {}

  figure_sentence run() {
    for (std::size_t i = 0; i < words_.size();) i = take(i);
    sort_unique(found_.topic);
    sort_unique(found_.names);
    sort_unique(found_.days);
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view letters(std::size_t i) const {
    return i < words_.size() ? slice(text_, words_[i].span) : std::string_view{};
  }

  /// What figure_words.tsv says of word `i`: "scale", "currency", "about", "before_year", "day"…
  [[nodiscard]] const data::figure_words::row* role(std::size_t i) const {
    return i < words_.size() ? figure_words.find(letters(i)) : nullptr;
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view kind) const {
    const auto* const row = role(i);
    return row && row->kind == kind;
  }

  /// Reads what begins at word `i`, and returns where the next begins.
  std::size_t take(std::size_t i) {
    if (const std::size_t end = take_date(i); end != i) return end;
    const number read = parse_number(letters(i));
    if (read.digits != 0) return take_number(i, read);
    const word& here = words_[i];
    if (is(i, "day")) {
      found_.days.push_back(stem_of(letters(i)));
    } else if (here.content && !role(i)) {
      const std::uint64_t stem = stem_of(letters(i));
      found_.topic.push_back(stem);
      const char first = letters(i).front();
      if (i > 0 && ((first >= 'A' && first <= 'Z') || (first & 0x80) != 0))
        found_.names.push_back(stem);
    }
    return i + 1;
  }

  /// "4 May", "May 4th", "in May".
  std::size_t take_date(std::size_t i) {
    const auto month = [&](std::size_t at) -> int {
      const std::string_view name = letters(at);
      if (name.size() < shortest_month || name[0] < 'A' || name[0] > 'Z') return 0;
      const auto* const row = month_names.find(name);
      return row ? static_cast<int>(parse_number(row->number).value) : 0;
    };
    const auto day = [&](std::size_t at) -> int {
      std::string_view digits = letters(at);
      for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (digits.size() > 2 && digits.ends_with(ending)) digits.remove_suffix(2);
      const number read = parse_number(digits);
      return read.plain && read.digits != 0 && is_digit(digits[0]) && read.value >= 1 &&
                     read.value <= 31
                 ? static_cast<int>(read.value)
                 : 0;
    };
    if (const int m = month(i)) {
      if (i + 1 < words_.size() && !words_[i + 1].after_pause && day(i + 1) != 0) {
        add(figure_kind::date, 0, {.value = m * 100.0 + day(i + 1), .digits = 4}, i, i + 2);
        return i + 2;
      }
      if (i > 0 && is(i - 1, "before_year")) {
        add(figure_kind::date, 0, {.value = m * 100.0, .digits = 2}, i, i + 1);
        return i + 1;
      }
    } else if (day(i) != 0 && month(i + 1) != 0) {
      add(figure_kind::date, 0, {.value = month(i + 1) * 100.0 + day(i), .digits = 4}, i, i + 2);
      return i + 2;
    }
    return i;
  }

  std::size_t take_number(std::size_t i, number read) {
    std::size_t end = i + 1;
    const auto joined = [&](std::size_t at) {
      return at < words_.size() && !words_[at].after_pause && !words_[at].after_gap;
    };
    const bool year =
        read.plain && read.value >= 1800 && read.value < 2100 && i > 0 && is(i - 1, "before_year");
    if (year) {
      add(figure_kind::year, 0, read, i, end);
      return end;
    }
    if (joined(end) && is(end, "scale")) {
      for (double zeros = parse_number(role(end)->value).value; zeros > 0; --zeros)
        read.value *= 10;
      ++end;
    }
    if (joined(end) && is(end, "percent")) {
      add(figure_kind::percent, 0, read, i, end + 1);
      return end + 1;
    }
    if (i > 0 && is(i - 1, "currency")) {
      add(figure_kind::money, stem_of(role(i - 1)->value), read, i - 1, end);
      return end;
    }
    if (joined(end) && is(end, "currency")) {
      add(figure_kind::money, stem_of(role(end)->value), read, i, end + 1);
      return end + 1;
    }
    // Of "14 dead" and "14 wounded people" the next word is what is counted.
    if (joined(end) && words_[end].content && !role(end))
      add(figure_kind::count, stem_of(letters(end)), read, i, end + 1);
    return end;
  }

  void add(figure_kind kind, std::uint64_t unit, const number& read, std::size_t begin,
           std::size_t end) {
    figure& made = found_.figures.emplace_back();
    made.kind = kind;
    made.unit = unit;
    made.value = read.value;
    made.digits = read.digits;
    made.approximate = begin > 0 && is(begin - 1, "about");
    made.span = {words_[begin].span.begin, words_[end - 1].span.end};
    if (kind == figure_kind::count) found_.topic.push_back(unit);
  }

  std::string_view text_;
  std::span<const word> words_;
  figure_sentence found_;
};

}  // namespace

std::uint64_t stem_of(std::string_view word) {
  constexpr std::size_t shortest_stem = 3;
  const auto strip = [&](std::string_view ending) {
    if (word.size() < ending.size() + shortest_stem || !word.ends_with(ending)) return false;
    word.remove_suffix(ending.size());
    return true;
  };
  if (!strip("'s")) strip("’s");
  if (!word.ends_with("ss")) strip("s");
  if (!strip("ing")) strip("ed");
  strip("e");
  return text::hash_word(word);
}

figure_sentence read_figures(std::string_view text, text_span sentence,
                             std::vector<word>& scratch) {
  scratch.clear();
  split_words(text, sentence, scratch);
  return figure_reader(text, scratch).run();
}

bool is_compatible(const figure& a, const figure& b) {
  if (a.value == b.value) return true;
  if (a.kind == figure_kind::year) return false;
  if (a.kind == figure_kind::date)  // a month alone holds its days
    return a.digits != b.digits && std::floor(a.value / 100) == std::floor(b.value / 100);
  const double distance = std::abs(a.value - b.value) / std::max(a.value, b.value);
  if (a.approximate || b.approximate) return distance <= approximation;
  return a.digits != b.digits && distance <= rounding;
}

}  // namespace onrecord::matching
