#include "quotes/politics.hpp"

#include <algorithm>

namespace onrecord::quotes {
namespace {

constexpr double political_share = 0.012;  // of words of politics, in articles about nothing else

}  // namespace

double politics_of(const document& article) {
  std::uint32_t words = 0;
  std::uint32_t political = 0;
  for (std::uint32_t i = 0; i < article.size(); ++i) {
    if (!article.is_word(i)) continue;
    ++words;
    political += article[i].political;
  }
  if (words == 0) return 0;
  return std::min(1.0, political / (political_share * words));
}

}  // namespace onrecord::quotes
