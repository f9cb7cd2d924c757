#include "claims/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <onrecord_data/english_words.hpp>

namespace onrecord::claims {
namespace {

/// English running text has about one in three; text in other languages under one in fifty.
constexpr double fewest_share = 0.08;
/// Shorter texts may do without.
constexpr std::size_t short_text = 12;
/// More need not be read to know.
constexpr std::size_t enough = 2000;

constexpr std::size_t listed = std::size(data::english_words::rows);

std::array<std::uint32_t, listed> frequent_words() {
  std::array<std::uint32_t, listed> hashes{};
  for (std::size_t i = 0; i < listed; ++i) hashes[i] = fold_hash(data::english_words::rows[i].word);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

bool is_english(std::string_view language, std::span<const word> words) {
  if (language != "und" && !language.empty())
    return language.substr(0, 2) == "en" && (language.size() == 2 || language[2] == '-');
  static const auto frequent = frequent_words();
  std::size_t seen = 0;
  std::size_t known = 0;
  for (const word& each : words.first(std::min(words.size(), enough))) {
    if (!is_word(each)) continue;
    ++seen;
    known += std::binary_search(frequent.begin(), frequent.end(), each.hash);
  }
  if (seen < short_text) return known > 0;
  return static_cast<double>(known) >= fewest_share * static_cast<double>(seen);
}

}  // namespace onrecord::claims
