#include "quotes/politics.hpp"

#include <algorithm>
#include <onrecord_data/politics_words.hpp>

#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr double political_share = 0.012;  // of words of politics, in articles about nothing else

const text::word_table politics_words(data::politics_words::table{},
                                      &data::politics_words::row::word);

}  // namespace

double politics_of(const document& article) {
  std::uint32_t words = 0;
  std::uint32_t political = 0;
  for (std::uint32_t i = 0; i < article.size(); ++i) {
    if (!article.is_word(i)) continue;
    ++words;
    political += politics_words.find(article.bare(i), article[i].hash).row != nullptr;
  }
  if (words == 0) return 0;
  return std::min(1.0, political / (political_share * words));
}

}  // namespace onrecord::quotes
