#include "quotes/interviews.hpp"

#include <algorithm>
#include <onrecord_data/interviews.hpp>

#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

const auto leads = text::rows_of(data::interviews::table{});

/// One past `words` where they stand at `i`, else `i`.
std::uint32_t over(const document& article, std::string_view words, std::uint32_t i,
                   std::uint32_t limit) {
  std::uint32_t end = i;
  for (; !words.empty(); ++end) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (end == limit || article.text(end) != word) return i;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return end;
}

/// Whom the words at `i` call the one interviewed, or none.
noun_phrase interviewee_at(const document& article, std::uint32_t i, token_range sentence) {
  for (const auto& lead : leads) {
    const std::uint32_t end = over(article, lead.words, i, sentence.end);
    if (end == i || end == sentence.end) continue;
    const noun_phrase found = phrase_at(article, end, sentence.end, false);
    if (found.kind != phrase_kind::name) continue;
    const bool by_author = i > sentence.begin && article[i - 1].person == 1;
    const bool person = found.mention.size() > 1 && article[found.mention.begin].first_name;
    if (by_author || (lead.by == "name" && person)) return found;
  }
  return {};
}

}  // namespace

noun_phrase interviewee_of(const document& article) {
  for (const auto& each : article.sentences()) {
    const token_range sentence{each.first_token, each.last_token};
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (article[i].capitalized || article.passage_of(i) != document::nothing) continue;
      if (const noun_phrase found = interviewee_at(article, i, sentence)) return found;
    }
  }
  return {};
}

}  // namespace onrecord::quotes
