#include "article/byline.hpp"

#include <onrecord_data/byline_words.hpp>

#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

constexpr text::word_table byline_words(data::byline_words::rows, &data::byline_words::row::word);

constexpr std::size_t longest_byline = 160;
constexpr std::size_t words_of_longest_name = 5;

enum class word_role { opener, joiner, particle, other };

word_role role_of(std::string_view word) {
  const auto* row = byline_words.find(word);
  if (!row) return word_role::other;
  if (row->role == "opener") return word_role::opener;
  if (row->role == "joiner") return word_role::joiner;
  return word_role::particle;
}

/// The next word of `text`, taken off its front; white space, also the non-breaking one, is
/// skipped.
std::string_view take_word(std::string_view& text) {
  const auto is_space = [](text::character each) {
    return text::classify(each.code_point) == text::character_class::space;
  };
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto each = text::character_at(text, begin);
    if (!is_space(each)) break;
    begin += each.size;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    const auto each = text::character_at(text, end);
    if (is_space(each)) break;
    end += each.size;
  }
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

bool begins_like_name(std::string_view word) {
  const auto first = text::classify(text::character_at(word, 0).code_point);
  return first == text::character_class::upper || first == text::character_class::letter;
}

/// Gathers words into names.
class name_list {
 public:
  void add(std::string_view word) {
    if (!name_.empty()) name_ += ' ';
    name_ += word;
    ++words_;
  }
  void close() {
    if (words_ > 0 && words_ <= words_of_longest_name) names_.push_back(std::move(name_));
    name_.clear();
    words_ = 0;
  }
  std::vector<std::string> take() {
    close();
    return std::move(names_);
  }

 private:
  std::string name_;
  std::size_t words_ = 0;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  name_list names;
  bool first = true;
  while (!text.empty()) {
    std::string_view word = take_word(text);
    if (word.empty()) break;
    const word_role role = role_of(word);
    if (first && (role == word_role::opener ||
                  role_of(word.substr(0, word.size() - 1)) == word_role::opener)) {
      first = false;
      continue;
    }
    first = false;
    if (role == word_role::joiner) {
      names.close();
      continue;
    }
    bool ends = false;
    while (word.ends_with(',') || word.ends_with(';')) {
      word.remove_suffix(1);
      ends = true;
    }
    if (!word.empty()) names.add(word);
    if (ends) names.close();
  }
  return names.take();
}

std::vector<std::string> read_byline(std::string_view line) {
  if (line.size() > longest_byline) return {};
  std::string_view rest = line;
  std::string_view opener = take_word(rest);
  if (opener.ends_with(':')) opener.remove_suffix(1);
  if (role_of(opener) != word_role::opener || !begins_like_name(opener)) return {};
  std::size_t named = 0;
  for (std::string_view left = rest; !left.empty();) {
    const std::string_view word = take_word(left);
    if (word.empty()) break;
    const word_role role = role_of(word);
    if (role == word_role::joiner || role == word_role::particle) continue;
    if (!begins_like_name(word)) return {};
    ++named;
  }
  if (named < 2 || named > 2 * words_of_longest_name) return {};
  return split_names(rest);
}

}  // namespace onrecord::extraction
