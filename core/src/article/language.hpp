#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "article/words.hpp"

namespace onrecord::extraction {

/// Counts the function words of languages and the letters of scripts, to tell which language a
/// text is in (function-word profiles: Grefenstette 1995, "Comparing two language identification
/// schemes").
class language_counter {
 public:
  /// Counts `words` of `text` that are no numbers, of many the first ones. Returns how many of the
  /// words counted are function words of any language, in per cent.
  int add(std::string_view text, std::span<const word> words);

  /// Adds what another one counted.
  void add(const language_counter& other);

  /// The language that leads clearly, BCP 47; "und" when none does.
  [[nodiscard]] std::string language() const;

  /// `declared` (BCP 47), unless the text counted is beyond doubt in another language: templates
  /// declare that of their makers.
  [[nodiscard]] std::string settle(std::string declared) const;

 private:
  void count_letters(std::string_view word);

  static constexpr std::size_t most_languages = 32;
  std::array<std::uint32_t, most_languages> words_{};
  std::uint32_t kana_ = 0;
  std::uint32_t hangul_ = 0;
  std::uint32_t ideographs_ = 0;
  std::uint32_t thai_ = 0;
};

/// `tag` as BCP 47 writes it ("en_us" is "en-US"), or nothing where it is no language tag.
[[nodiscard]] std::string clean_language_tag(std::string_view tag);

}  // namespace onrecord::extraction
