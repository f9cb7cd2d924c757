#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <onrecord/analysis.hpp>

/// How the formats that people read say things. One place, so that all of them say the same.
namespace onrecord::output {

/// Name of whoever is behind words: the entity's, else the mention. Empty when nobody is.
[[nodiscard]] std::string_view who(const analysis& found, const std::optional<source>& speaker);

/// The role of a speaker; empty where the article gives none.
[[nodiscard]] std::string_view role(const analysis& found, const std::optional<source>& speaker);

/// `text` with every run of white space as one space.
[[nodiscard]] std::string one_line(std::string_view text);

/// "direct, “claimed”" of a quote.
[[nodiscard]] std::string describe(const analysis& found, const quote& words);

/// What the article says of the truth of `tagged`, one of its claims: in the claim's own sentence,
/// else in the next that speaks of it; null where it says nothing.
[[nodiscard]] const verification* verdict_on(const analysis& found, const claim& tagged);

/// "quantity, rule · claimed by X (indirect) · hedged: “might” · unverified: “has not been…”".
[[nodiscard]] std::string describe(const analysis& found, const claim& tagged);

/// The title, else the headline's text, else "Untitled article".
[[nodiscard]] std::string title(const article& source);

/// "Site · A. Author, B. Author · 2025-01-28", without what is unknown.
[[nodiscard]] std::string byline(const article_metadata& page);

/// Indexes of the quotes of one speaker, speakers in order of their first quote.
struct speaker_quotes {
  std::string_view name;  ///< empty: nobody is named
  std::string_view role;
  std::vector<std::size_t> quotes;
};
[[nodiscard]] std::vector<speaker_quotes> by_speaker(const analysis& found);

/// Indexes of the claims, highest score first, reading order among equals.
[[nodiscard]] std::vector<std::size_t> by_score(const std::vector<claim>& claims);

/// "0.83".
[[nodiscard]] std::string two_digits(double score);

}  // namespace onrecord::output
