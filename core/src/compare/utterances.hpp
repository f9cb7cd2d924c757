#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <span>
#include <vector>

#include "compare/words.hpp"

namespace onrecord::matching {

/// What two articles say of who speaks.
enum class speakers : std::uint8_t {
  same,       ///< one name, or a name and the role the other article gives it
  unknown,    ///< one of them names nobody, or only "a spokesman"
  related,    ///< not the same, but they share a name: "the bank" and "the bank's website"
  different,  ///< two names
};

/// A passage in quote marks as comparing sees it. The ranges point into `utterances`.
struct utterance {
  std::uint32_t article = 0;
  std::uint32_t quote = 0;
  std::uint32_t attribution = 0;
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
  std::uint32_t first_name = 0;
  std::uint32_t first_role = 0;
  std::uint32_t last_role = 0;
  std::uint64_t id = 0;    ///< of the sequence of words
  bool named = false;      ///< the name has a capital letter, as names do
  bool gap_after = false;  ///< an ellipsis ends it

  [[nodiscard]] std::uint32_t size() const { return last_word - first_word; }
};

/// All quotes of articles, with their words in one place. Quotes without words are left out.
class utterances {
 public:
  void add(std::uint32_t article, const analysis& source);

  [[nodiscard]] const std::vector<utterance>& all() const { return all_; }
  [[nodiscard]] const utterance& operator[](std::size_t i) const { return all_[i]; }
  [[nodiscard]] std::span<const word> words(const utterance& of) const {
    return std::span(words_).subspan(of.first_word, of.size());
  }
  [[nodiscard]] std::size_t word_count() const { return words_.size(); }

  /// The shingles of a quote (Broder 1997), each once: pairs of neighbouring words of which one at
  /// least is no function word, and the whole quote. Replaces what `shingles` held.
  void shingles_of(const utterance& of, std::vector<std::uint64_t>& shingles) const;

  [[nodiscard]] speakers compare_speakers(const utterance& a, const utterance& b) const;

  /// A number for the words and whoever says them: equal for exact repetitions.
  [[nodiscard]] std::uint64_t repetition(const utterance& of) const;

 private:
  [[nodiscard]] std::span<const std::uint64_t> name(const utterance& of) const {
    return std::span(names_).subspan(of.first_name, of.first_role - of.first_name);
  }
  [[nodiscard]] std::span<const std::uint64_t> role(const utterance& of) const {
    return std::span(names_).subspan(of.first_role, of.last_role - of.first_role);
  }

  std::vector<utterance> all_;
  std::vector<word> words_;
  std::vector<std::uint64_t> names_;
};

/// Appends the words of a name that tell it from others, as numbers; possessives like the name.
void split_name(std::string_view name, std::vector<std::uint64_t>& words);

/// How two names that `split_name` took apart relate.
[[nodiscard]] speakers compare_names(std::span<const std::uint64_t> a,
                                     std::span<const std::uint64_t> b);

}  // namespace onrecord::matching
