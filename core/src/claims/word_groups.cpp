#include "claims/word_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <onrecord_data/word_groups.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "claims/words.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_sibilant(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
         word.ends_with("ch") || word.ends_with("sh");
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (ends_in_sibilant(word) ? "es" : "s");
}

/// Open addressing over word hashes.
class group_table {
 public:
  group_table() {
    for (const auto& row : text::rows_of(data::word_groups::table{})) {
      const std::uint32_t group = fold_hash(row.group);
      std::string_view rest = row.words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        add_forms(rest.substr(0, end), row.forms, group);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }

  [[nodiscard]] std::uint32_t find(std::uint32_t word) const {
    if (!known_[word % filter_bits]) return 0;  // as of most words
    for (std::size_t at = word % slot_count; slots_[at].word != 0; at = (at + 1) % slot_count)
      if (slots_[at].word == word) return slots_[at].group;
    return 0;
  }

 private:
  static constexpr std::size_t slot_count = 1U << 14;
  static constexpr std::size_t filter_bits = 1U << 16;
  struct slot {
    std::uint32_t word = 0;
    std::uint32_t group = 0;
  };

  void add_forms(std::string_view word, std::string_view forms, std::uint32_t group) {
    add(word, group);
    if (forms == "same") return;
    add(with_s(word), group);
    if (forms != "verb") return;
    std::string stem(word);
    if (ends_in_consonant_y(word)) {
      add(stem.substr(0, stem.size() - 1) + "ied", group);
    } else {
      if (stem.back() == 'e') stem.pop_back();
      add(stem + "ed", group);
    }
    add(stem + "ing", group);
    // "ban" gives "banned"; forms that do not exist do no harm.
    const bool doubles =
        !is_vowel(stem.back()) && stem.size() > 1 && is_vowel(stem[stem.size() - 2]);
    if (doubles) {
      add(stem + stem.back() + "ed", group);
      add(stem + stem.back() + "ing", group);
    }
  }

  void add(std::string_view word, std::uint32_t group) {
    const std::uint32_t hash = fold_hash(word);
    std::size_t at = hash % slot_count;
    for (; slots_[at].word != 0; at = (at + 1) % slot_count)
      if (slots_[at].word == hash) return;
    slots_[at] = {hash, group};
    known_[hash % filter_bits] = true;
  }

  std::vector<slot> slots_ = std::vector<slot>(slot_count);
  std::vector<bool> known_ = std::vector<bool>(filter_bits);  // by the words' hashes
};

}  // namespace

std::uint32_t group_of(std::uint32_t word_hash) {
  // Built at first use, never changed after.
  static const group_table groups;
  return groups.find(word_hash);
}

}  // namespace onrecord::claims
