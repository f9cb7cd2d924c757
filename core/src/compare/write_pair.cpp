#include "compare/write_pair.hpp"

#include <utf8/unchecked.h>

#include <utility>

#include "output/wording.hpp"

namespace onrecord::matching {
namespace {

/// Differences that are told word by word; the edits hold all of them.
constexpr int most_told = 3;
/// Characters of one told stretch.
constexpr int longest_told = 48;

/// The words of `where` in quote marks, its end cut off where it is long.
std::string told(std::string_view text, text_span where) {
  const std::string line = output::one_line(slice(text, where));
  const char* at = line.data();
  for (int i = 0; i < longest_told && at < line.data() + line.size(); ++i)
    utf8::unchecked::next(at);
  const std::string begin(line.data(), at);
  return std::string("“") + begin + (begin.size() < line.size() ? "…" : "") + "”";
}

std::string tell(const edit& step, std::string_view a, std::string_view b) {
  switch (step.operation) {
    case edit_operation::insert:
      return told(b, step.b) + " stands only in the second";
    case edit_operation::remove:
      return told(a, step.a) + " stands only in the first";
    default:
      return told(a, step.a) + " became " + told(b, step.b);
  }
}

std::string differences(const quote_pair& pair, std::string_view a, std::string_view b) {
  std::string list;
  int count = 0;
  for (const edit& step : pair.edits) {
    if (step.operation == edit_operation::equal) continue;
    if (++count > most_told) continue;
    list += (list.empty() ? "" : "; ") + tell(step, a, b);
    if (step.editorial) list += ", as the editor marks";
  }
  if (count > most_told) list += "; and " + std::to_string(count - most_told) + " more";
  return list;
}

std::string explain(const quote_pair& pair, const analysis& a, const analysis& b) {
  const std::string list = differences(pair, a.article.text, b.article.text);
  std::string why;
  switch (pair.verdict) {
    case verdict::same:
      why = list.empty() ? "Word for word the same" : "The same but for an editor’s words: " + list;
      break;
    case verdict::trimmed:
      why = "Words were left out: " + list;
      break;
    case verdict::reworded:
      why = "The words differ: " + list;
      break;
    case verdict::spliced:
      why = "One article runs together what the other prints as separate quotes";
      if (!list.empty()) why += "; " + list;
      break;
  }
  if (pair.speakers_differ) {
    why += ". Attributed to " + output::one_line(output::who(a, a.quotes[pair.a].speaker)) +
           " in the first, to " + output::one_line(output::who(b, b.quotes[pair.b].speaker)) +
           " in the second";
  }
  return why + ".";
}

}  // namespace

quote_pair write_pair(const utterance& a, const analysis& source_a, const utterance& b,
                      const analysis& source_b, const alignment& aligned, speakers who,
                      judgement made) {
  quote_pair pair;
  pair.a = a.quote;
  pair.b = b.quote;
  pair.verdict = made.verdict;
  pair.edits = std::move(made.edits);
  pair.similarity = measure(aligned).resemblance();
  pair.speakers_differ = who >= speakers::related;
  pair.why = explain(pair, source_a, source_b);
  return pair;
}

}  // namespace onrecord::matching
