#include "article/dates.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <onrecord_data/date_labels.hpp>
#include <onrecord_data/months.hpp>

#include "article/folded_line.hpp"
#include "article/strings.hpp"
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::months::row;

const text::word_table months(data::months::table{}, &row::name);
constexpr std::size_t longest_text = 300;

struct date {
  int year = 0;
  int month = 0;
  int day = 0;
};

using text::is_digit;

bool is_valid(const date& when) {
  constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return when.year >= 1800 && when.year <= 2199 && when.month >= 1 && when.month <= 12 &&
         when.day >= 1 && when.day <= days[when.month - 1];
}

void append_number(std::string& out, int number, int digits) {
  for (int scale = digits == 4 ? 1000 : 10; scale > 0; scale /= 10)
    out += static_cast<char>('0' + number / scale % 10);
}

std::string written(const date& when) {
  std::string out;
  append_number(out, when.year, 4);
  out += '-';
  append_number(out, when.month, 2);
  out += '-';
  append_number(out, when.day, 2);
  return out;
}

/// A number or a word of the text, with where it stands.
struct piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = -1;  // of digits; -1 for words
  std::size_t digits = 0;
  int month = 0;  // of a month's name
};

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
}

piece next_piece(std::string_view text, std::size_t at) {
  piece found;
  while (at < text.size() && !is_digit(text[at]) && !is_word_byte(text[at])) ++at;
  found.begin = found.end = at;
  if (at == text.size()) return found;
  if (is_digit(text[at])) {
    found.number = 0;
    while (found.end < text.size() && is_digit(text[found.end])) {
      if (found.number < 100'000'000) found.number = found.number * 10 + (text[found.end] - '0');
      ++found.end;
    }
    found.digits = found.end - found.begin;
    return found;
  }
  while (found.end < text.size() && is_word_byte(text[found.end])) ++found.end;
  if (const row* month = months.find(text.substr(at, found.end - at)))
    for (const char digit : month->number) found.month = found.month * 10 + (digit - '0');
  return found;
}

bool is_year(const piece& one) {
  return one.number >= 1800 && one.number <= 2199 && one.digits == 4;
}
bool is_day(const piece& one) { return one.number >= 1 && one.number <= 31 && one.digits <= 2; }

/// What stands between two pieces, to tell "4.5.2024" from two sentences.
std::string_view between(std::string_view text, const piece& a, const piece& b) {
  return text.substr(a.end, b.begin - a.end);
}

/// Nothing stands between them where ideographs for year and month did.
bool is_separator(std::string_view gap) {
  return gap.empty() || gap == "-" || gap == "/" || gap == "." || gap == ". ";
}

bool is_near(std::string_view gap) { return gap.size() <= 3; }

/// Of three pieces in a row: the date they make, or an invalid one.
date read_three(std::string_view text, const piece& a, const piece& b, const piece& c,
                day_order order) {
  const std::string_view first = between(text, a, b);
  const std::string_view second = between(text, b, c);
  if (is_year(a) && b.number >= 0 && c.number >= 0 && is_separator(first) && first == second)
    return {a.number, b.number, c.number};
  if (a.number >= 0 && b.number >= 0 && is_year(c) && is_separator(first) && first == second) {
    const bool may_lead = first == "/" && a.number <= 12;
    const bool month_first = may_lead && (order == day_order::month_first || b.number > 12);
    return month_first ? date{c.number, a.number, b.number} : date{c.number, b.number, a.number};
  }
  if (!is_near(first) || !is_near(second)) return {};
  if (a.month != 0 && is_day(b) && is_year(c)) return {c.number, a.month, b.number};
  if (is_day(a) && b.month != 0 && is_year(c)) return {c.number, b.month, a.number};
  return {};
}

/// "T10:15:00+02:00" or " 10:15" right after an ISO date; empty when there is none.
std::string read_time(std::string_view rest) {
  if (rest.size() < 6 || (rest[0] != 't' && rest[0] != ' ')) return {};
  const auto two_digits = [&rest](std::size_t at) {
    return at + 1 < rest.size() && is_digit(rest[at]) && is_digit(rest[at + 1]);
  };
  if (!two_digits(1) || rest[3] != ':' || !two_digits(4)) return {};
  std::string time = "T" + std::string(rest.substr(1, 5));
  std::size_t at = 6;
  if (at < rest.size() && rest[at] == ':' && two_digits(at + 1)) {
    time += rest.substr(at, 3);
    at += 3;
    if (at < rest.size() && rest[at] == '.') do
        ++at;
      while (at < rest.size() && is_digit(rest[at]));
  } else {
    time += ":00";
  }
  if (at < rest.size() && rest[at] == 'z') return time + 'Z';
  if (at < rest.size() && (rest[at] == '+' || rest[at] == '-') && two_digits(at + 1)) {
    const std::size_t minutes = at + 3 < rest.size() && rest[at + 3] == ':' ? at + 4 : at + 3;
    time += rest.substr(at, 3);
    time += ':';
    time += two_digits(minutes) ? rest.substr(minutes, 2) : std::string_view("00");
  }
  return time;
}

/// "20240504".
date read_compact(const piece& one) {
  return one.digits == 8 ? date{one.number / 10000, one.number / 100 % 100, one.number % 100}
                         : date{};
}

/// Ordinals and glue words stand between the parts of a date: "4th of May", "4 de mayo de 2024".
bool is_glue(std::string_view word) {
  constexpr std::string_view glue[] = {"st", "nd", "rd", "th", "of", "de", "del",  "er",
                                       "年", "月", "日", "년", "월", "일", "tháng"};
  return std::find(std::begin(glue), std::end(glue), word) != std::end(glue);
}

bool is_unit(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE3;
}

/// Calls `take(date, begin, end)` for each date in `line`, in small letters, until it returns
/// false.
template <class Take>
void each_date(std::string_view line, day_order order, Take take) {
  std::array<piece, 3> last{};
  int have = 0;
  for (piece one = next_piece(line, 0); one.begin < line.size(); one = next_piece(line, one.end)) {
    const std::string_view word = line.substr(one.begin, one.end - one.begin);
    if (one.number < 0 && one.month == 0 && have > 0 && is_glue(word)) {
      last[2].end = one.end;
      while (is_unit(word) && last[2].end < line.size() && line[last[2].end] == ' ') ++last[2].end;
      continue;
    }
    if (const date when = read_compact(one); is_valid(when)) {
      if (!take(written(when), one.begin, one.end)) return;
      have = 0;
      continue;
    }
    last = {last[1], last[2], one};
    have = std::min(have + 1, 3);
    if (have < 3) continue;
    const date when = read_three(line, last[0], last[1], last[2], order);
    if (!is_valid(when)) continue;
    const std::string time = is_year(last[0]) ? read_time(line.substr(last[2].end)) : std::string();
    if (!take(written(when) + time, last[0].begin, last[2].end)) return;
    have = 0;
  }
}

/// The label that stands last in `folded`.
date_label last_label(std::string_view folded) {
  using data::date_labels::rows;
  std::size_t best = 0;
  date_label found = date_label::none;
  for (const auto& each : rows) {
    const std::size_t at = find_last(folded, each.phrase);
    if (at == std::string_view::npos || at + each.phrase.size() < best) continue;
    if (at > 0 && is_word_byte(folded[at - 1]) && !is_unit(each.phrase)) continue;
    best = at + each.phrase.size();
    found = each.label == "updated" ? date_label::updated : date_label::published;
  }
  return found;
}

}  // namespace

day_order order_of(std::string_view language) {
  constexpr std::string_view month_first[] = {"", "und", "en", "en-US", "en-PH", "en-CA"};
  return std::find(std::begin(month_first), std::end(month_first), language) !=
                 std::end(month_first)
             ? day_order::month_first
             : day_order::day_first;
}

std::string find_date(std::string_view text, day_order order) {
  folded_line folded;
  folded.assign(clip(text, longest_text));
  std::string first;
  each_date(folded.text(), order, [&first](std::string date, std::size_t, std::size_t) {
    first = std::move(date);
    return false;
  });
  return first;
}

labelled_date find_labelled_date(std::string_view line, day_order order) {
  folded_line folded;
  folded.assign(clip(line, longest_text));
  labelled_date best;
  std::size_t from = 0;
  each_date(folded.text(), order, [&](std::string date, std::size_t begin, std::size_t end) {
    const date_label label = last_label(folded.text().substr(from, begin - from));
    from = end;
    if (best.date.empty() || label != date_label::updated) best = {std::move(date), label};
    return label == date_label::updated;
  });
  return best;
}

date_label find_date_label(std::string_view line) {
  folded_line folded;
  folded.assign(clip(line, longest_text));
  return last_label(folded.text());
}

}  // namespace onrecord::extraction
