#pragma once

#include <cstdint>
#include <vector>

#include "quotes/attribution.hpp"
#include "quotes/document.hpp"
#include "quotes/learned.hpp"

namespace onrecord::quotes {

/// What a passage in quote marks is.
enum class passage_kind : std::uint8_t {
  none,    ///< a title, a term, a nickname, a sign, scare quotes
  direct,  ///< a full utterance
  mixed,   ///< a fragment inside the article's own clause
};

/// Tells quotations from other passages in quote marks, by a learned model; outside English by
/// rules. Refers to its arguments, which must outlive it.
class passage_filter {
 public:
  /// `attributions` is the best attribution of every passage of `article`.
  passage_filter(const document& article, const std::vector<attribution>& attributions);

  /// What speaks for and against passage `index` being somebody's words.
  template <class Seen>
  void collect(std::uint32_t index, Seen& seen) const;

  struct verdict {
    passage_kind kind = passage_kind::none;
    double confidence = 1;  ///< 0 to 1: how likely the passage is somebody's words
  };
  /// Decides from the passage, the words around it and its attribution. Where `politics` (see
  /// politics_of) is low, few words that nobody surely speaks must be surer.
  [[nodiscard]] verdict judge(std::uint32_t index, double politics) const;

 private:
  [[nodiscard]] std::size_t pair(std::uint32_t i) const;
  [[nodiscard]] bool stands_unquoted(const passage& where) const;

  const document& article_;
  const std::vector<attribution>& attributions_;
  std::vector<bool> pairs_;   // of words outside quote marks, by their hash
  std::uint32_t spoken_ = 0;  // quarters of the passages that are surely spoken
};

}  // namespace onrecord::quotes
