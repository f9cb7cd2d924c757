#include "article/byline.hpp"

#include <algorithm>
#include <array>
#include <onrecord_data/byline_words.hpp>
#include <onrecord_data/months.hpp>
#include <onrecord_data/organization_words.hpp>

#include "article/folded_line.hpp"
#include "article/line_shape.hpp"
#include "text/characters.hpp"
#include "text/first_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::byline_words::row;
using data::byline_words::rows;

constexpr std::size_t longest_byline = 200;
constexpr std::size_t longest_name = 80;
constexpr std::size_t words_of_longest_name = 6;
constexpr std::size_t longest_degree = 5;

const text::word_table organizations(data::organization_words::table{},
                                     &data::organization_words::row::word);
const text::word_table months(data::months::table{}, &data::months::row::name);

enum class role : std::uint8_t { opener, label, joiner, particle, job, desk, nobody };
constexpr std::string_view role_names[] = {"opener", "label", "joiner", "particle",
                                           "job",    "desk",  "nobody"};

consteval auto read_roles() {
  std::array<role, std::size(rows)> made{};
  for (std::size_t i = 0; i < made.size(); ++i) {
    std::size_t at = 0;
    while (role_names[at] != rows[i].role) ++at;
    made[i] = static_cast<role>(at);
  }
  return made;
}
constexpr auto roles = read_roles();

const text::word_table words(data::byline_words::table{}, &row::word);

/// Whether the table has `word` in that role. Rows of one word stand together.
bool is(role wanted, std::string_view word) {
  const row* found = words.find(word);
  if (!found) return false;
  const auto rest = words.rows().subspan(words.number_of(*found));
  for (const row& each : rest) {
    if (!text::same_word(each.word, word)) return false;
    if (roles[words.number_of(each)] == wanted) return true;
  }
  return false;
}

bool is_space(char32_t code_point) {
  return text::classify(code_point) == text::character_class::space;
}

/// Bytes of `line` that `folded`, in small letters, takes up at its front; 0 where it differs.
std::size_t match_front(std::string_view line, std::string_view folded) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < folded.size();) {
    if (at == line.size()) return 0;
    if (text::fold(line[at]) == folded[i] && static_cast<unsigned char>(folded[i]) < 0x80) {
      ++at;
      ++i;
      continue;
    }
    if (static_cast<unsigned char>(line[at]) < 0x80 && folded[i] != ' ') return 0;
    const auto have = text::character_at(line, at);
    const auto want = text::character_at(folded, i);
    const bool both_space = want.code_point == U' ' && is_space(have.code_point);
    if (!both_space && lower_case(have.code_point) != want.code_point) return 0;
    at += have.size;
    i += want.size;
  }
  return at;
}

/// The rows that open a line, in the order of their first bytes, and where those of each byte
/// begin.
struct opener_index {
  std::array<std::uint16_t, std::size(rows)> row{};
  std::array<char, std::size(rows)> second{};  // letter of each, where it is one of ASCII
  std::array<std::uint16_t, 257> begin{};
};

consteval opener_index index_openers() {
  opener_index made;
  std::uint16_t count = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    made.begin[byte] = count;
    for (std::size_t i = 0; i < std::size(rows); ++i)
      if ((roles[i] == role::opener || roles[i] == role::label) &&
          static_cast<unsigned char>(rows[i].word.front()) == byte) {
        const char second = rows[i].word.substr(1, 1).empty() ? ' ' : rows[i].word[1];
        if (second >= 'a' && second <= 'z') made.second[count] = second;
        made.row[count++] = static_cast<std::uint16_t>(i);
      }
  }
  made.begin[256] = count;
  return made;
}
constexpr opener_index openers = index_openers();

struct opener {
  std::size_t size = 0;  // with the colon and spaces behind it; 0 where there is none
  bool colon = false;
};

/// The longest opener or label at the front of `line`.
opener find_opener(std::string_view line) {
  opener best;
  if (line.empty()) return best;
  // Beyond ASCII a small letter may begin with another byte than the great one.
  const auto byte = static_cast<unsigned char>(text::fold(line.front()));
  const std::uint16_t first = openers.begin[byte < 0x80 ? byte : 0x80];
  const std::uint16_t last = openers.begin[byte < 0x80 ? byte + 1 : 256];
  const char second = line.size() > 1 ? text::fold(line[1]) : ' ';
  for (std::uint16_t at = first; at < last; ++at) {
    const bool differs = openers.second[at] != 0 && second != openers.second[at];
    if (differs && static_cast<unsigned char>(second) < 0x80) continue;
    const std::size_t i = openers.row[at];
    std::size_t end = match_front(line, words.rows()[i].word);
    if (end == 0 || end < best.size) continue;
    const bool alone = line.find_first_not_of(" :", end) == std::string_view::npos;
    bool colon = false;
    const std::size_t word_end = end;
    while (end < line.size()) {
      const auto next = text::character_at(line, end);
      const bool is_colon = next.code_point == U':' || next.code_point == U'：';
      if (!is_colon && !is_space(next.code_point)) break;
      colon = colon || is_colon;
      end += next.size;
    }
    if (roles[i] == role::label && !colon && !alone) continue;
    if (end == word_end && end < line.size()) continue;
    best = {end, colon};
  }
  return best;
}

/// The next word of `text`, taken off its front, white space before it skipped. A bar or a bullet
/// is a word of its own.
std::string_view take_word(std::string_view& text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto each = text::character_at(text, begin);
    if (!is_space(each.code_point)) break;
    begin += each.size;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    const auto each = text::character_at(text, end);
    if (is_space(each.code_point)) break;
    const bool sign = each.code_point == U'|' || each.code_point == U'•' ||
                      each.code_point == U'·' || each.code_point == U'⋅' ||
                      each.code_point == U'、' || each.code_point == U'，';
    if (sign && end > begin) break;
    end += each.size;
    if (sign) break;
  }
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

bool is_dash_or_sign(std::string_view word) {
  if (word.empty()) return false;
  const auto first = text::character_at(word, 0);
  const auto kind = text::classify(first.code_point);
  return first.size == word.size() && word != "&" &&
         (kind == text::character_class::punctuation || kind == text::character_class::symbol);
}

bool begins_like_name(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.front() == '\''))
    word.remove_prefix(1);
  if (word.empty()) return false;
  const auto first = text::classify(text::character_at(word, 0).code_point);
  return first == text::character_class::upper || first == text::character_class::letter;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "pell.example", but not "A.J." or "Jr.".
bool is_host(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || word.size() < dot + 3) return false;
  return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(dot) + 1, word.end(),
                     [](char c) { return text::fold(c) >= 'a' && text::fold(c) <= 'z'; });
}

/// "RN", "PhD", "M.D.": short, with a capital that is not the first letter, or with a full stop.
bool is_degree(std::string_view name) {
  if (name.size() > longest_degree || name.find(' ') != std::string_view::npos) return false;
  return std::any_of(name.begin() + 1, name.end(),
                     [](char c) { return c == '.' || (c >= 'A' && c <= 'Z'); });
}

/// Gathers words into names.
class name_list {
 public:
  void add(std::string_view word) {
    if (words_.size() < 2 * words_of_longest_name) words_.push_back(word);
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Ends the name at work. Behind a job, further parts of the list belong to it (`joined` is
  /// false) until "and" begins a new name.
  void close(bool joined) {
    keep();
    words_.clear();
    joined_ = joined;
    if (joined) after_job_ = false;
  }

  /// A number: a month or weekday before it is no name.
  void drop_month() {
    while (!words_.empty()) {
      std::string_view word = words_.back();
      while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
      if (!months.contains(word)) return;
      words_.pop_back();
    }
  }

  std::vector<std::string> take() {
    close(true);
    return std::move(names_);
  }

 private:
  void keep() {
    if (words_.empty() || after_job_) return;
    // "Staff Writer Ada Lind" and "Ada Lind Senior Reporter".
    const auto is_job = [](std::string_view word) { return is(role::job, word); };
    auto first = words_.begin();
    auto last = std::find_if(words_.begin(), words_.end(), is_job);
    if (last != words_.end() && last - first < 2) {
      first = std::find_if(words_.rbegin(), words_.rend(), is_job).base();
      last = words_.end();
      if (last - first < 2 || names_.size() > 0) {
        after_job_ = true;
        return;
      }
    }
    if (static_cast<std::size_t>(last - first) > words_of_longest_name) return;
    const bool first_word_only = last - first == 1;
    std::string name;
    for (; first != last; ++first) {
      if (!name.empty()) name += ' ';
      name += *first;
    }
    while (name.ends_with('.') && measure(name).words > 3) name.pop_back();
    const bool known = std::find(names_.begin(), names_.end(), name) != names_.end();
    if (name.empty() || known || name.size() > longest_name) return;
    const bool alone = first_word_only && !joined_;
    if (!names_.empty() && (alone || is_degree(name) || find_name_kind(name) != name_kind::person))
      return;
    names_.push_back(std::move(name));
  }

  std::vector<std::string_view> words_;
  bool after_job_ = false;
  bool joined_ = false;
  std::vector<std::string> names_;
};

/// The words of `text` as names, up to the first word that belongs to none.
std::vector<std::string> gather(std::string_view text) {
  name_list names;
  bool first = true;
  while (!text.empty()) {
    std::string_view word = take_word(text);
    if (word.empty()) break;
    const bool one_letter = word.size() == 1 && (word.front() < 'a' || word.front() > 'z');
    const bool joins = is(role::joiner, word) && (!one_letter || word == "&");
    if (joins || is_dash_or_sign(word)) {
      names.close(joins && word != "|");
      continue;
    }
    bool ends = false;
    while (word.ends_with(',') || word.ends_with(';')) {
      ends = true;
      word.remove_suffix(1);
    }
    if (word.empty()) {
      names.close(false);
      continue;
    }
    if (has_digit(word) && !first) {
      names.drop_month();
      break;
    }
    const bool fits = begins_like_name(word) || is(role::particle, word);
    if (!fits && !first) break;
    names.add(word);
    if (ends) names.close(false);
    first = false;
  }
  return names.take();
}

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  return gather(text.substr(find_opener(text).size));
}

std::vector<std::string> read_short_byline(std::string_view line) {
  std::vector<std::string> names = read_byline(line);
  if (!names.empty() || line.size() > longest_byline) return names;
  std::string_view rest = line.substr(find_opener(line).size);
  if (rest.size() == line.size()) return {};
  std::string_view name = take_word(rest);
  std::string_view next = rest;
  next = take_word(next);
  const bool ends = name.ends_with(',') || next.empty() || is_dash_or_sign(next);
  while (name.ends_with(',')) name.remove_suffix(1);
  if (!ends || find_name_kind(name) == name_kind::nobody) return {};
  return {std::string(name)};
}

bool opens_byline(std::string_view line) {
  const opener found = find_opener(line);
  return found.size > 0 && found.size == line.size();
}

std::vector<std::string> read_byline(std::string_view line) {
  if (line.size() > longest_byline) return {};
  const opener found = find_opener(line);
  if (found.size == 0 || found.size == line.size()) return {};
  std::string_view rest = line.substr(found.size);
  std::string_view left = rest;
  if (!begins_like_name(take_word(left))) return {};
  std::vector<std::string> names = gather(rest);
  if (names.empty() || find_name_kind(names.front()) == name_kind::nobody) return {};
  const std::size_t words = measure(names.front()).words;
  return words > 1 || found.colon ? names : std::vector<std::string>();
}

name_kind find_name_kind(std::string_view name) {
  const line_shape shape = measure(name);
  if (shape.letters < 2 || name.size() > longest_name || shape.words > words_of_longest_name ||
      name.find('@') != std::string_view::npos || name.find("//") != std::string_view::npos ||
      shape.digits * 2 > shape.letters || is(role::nobody, name))
    return name_kind::nobody;
  if (has_digit(name.substr(0, 1)) || name.find(':') != std::string_view::npos)
    return name_kind::nobody;
  // "ada-lind", "page.author": a key, not a name.
  const bool key = shape.begins_lower && name.find(' ') == std::string_view::npos &&
                   name.find_first_of("-_./:") != std::string_view::npos;
  if (key) return name_kind::nobody;
  if (name.starts_with("The ")) return name_kind::desk;
  for (std::string_view rest = name; !rest.empty();) {
    const std::string_view word = take_word(rest);
    if (organizations.contains(word) || is(role::desk, word) || is(role::job, word) ||
        is_host(word))
      return name_kind::desk;
  }
  return name_kind::person;
}

bool may_be_full_name(std::string_view text) {
  const line_shape shape = measure(text);
  return shape.words > 1 && shape.words <= 4 && shape.words == shape.capitalized &&
         shape.digits == 0 && find_name_kind(text) == name_kind::person;
}

bool is_common_name(std::string_view text) {
  return text::first_names.contains(text.substr(0, text.find(' '))) && may_be_full_name(text);
}

}  // namespace onrecord::extraction
