#include "quotes/interviews.hpp"

namespace onrecord::quotes {
namespace {

/// One past the words at `i` that lead to whom somebody interviews, or `i`.
std::uint32_t over_meeting(const document& article, std::uint32_t i, std::uint32_t limit) {
  struct meeting {
    std::string_view words[3];  // the last ones may be empty
  };
  constexpr meeting meetings[] = {
      {{"spoke", "with", ""}},   {{"spoke", "to", ""}},       {{"talked", "with", ""}},
      {{"talked", "to", ""}},    {{"sat", "down", "with"}},   {{"caught", "up", "with"}},
      {{"chatted", "with", ""}}, {{"interview", "with", ""}}, {{"interviewed", "", ""}},
  };
  for (const meeting& each : meetings) {
    std::uint32_t end = i;
    for (const std::string_view word : each.words) {
      if (word.empty()) break;
      end = end < limit && article.text(end) == word ? end + 1 : limit;
    }
    if (end < limit) return end;
  }
  return i;
}

}  // namespace

noun_phrase interviewee_of(const document& article) {
  for (const auto& sentence : article.sentences()) {
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      if (article[i].capitalized || article.passage_of(i) != document::nothing) continue;
      const std::uint32_t next = over_meeting(article, i, sentence.last_token);
      if (next == i) continue;
      const noun_phrase found = phrase_at(article, next, sentence.last_token, false);
      if (found.kind != phrase_kind::name) continue;
      // "The mayor spoke with Omar Veld" is news; "I spoke with" is how interviews begin.
      const bool by_author = i > sentence.first_token && article[i - 1].person == 1;
      // "in an interview with Pell News"
      const bool person = found.mention.size() > 1 && article[found.mention.begin].first_name;
      if (by_author || (person && article.text(i) == "interview")) return found;
    }
  }
  return {};
}

}  // namespace onrecord::quotes
