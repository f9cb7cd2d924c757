#include <onrecord/names.hpp>

#include "output/formats.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

std::string counted(std::string_view what, std::size_t count) {
  return "\n" + std::string(what) + " (" + std::to_string(count) + ")\n";
}

}  // namespace

std::string to_text(const analysis& found) {
  const article& source = found.article;
  std::string text = one_line(title(source)) + "\n";
  if (const std::string line = byline(source.metadata); !line.empty())
    text += one_line(line) + "\n";

  text += counted("QUOTES", found.quotes.size());
  for (const speaker_quotes& group : by_speaker(found)) {
    text += "  " + (group.name.empty() ? "Nobody named" : one_line(group.name));
    if (!group.role.empty()) text += ", " + one_line(group.role);
    text += "\n";
    for (const std::size_t index : group.quotes) {
      const quote& words = found.quotes[index];
      text += "    “" + one_line(slice(source.text, words.span)) + "”  [" + describe(found, words) +
              "]\n";
    }
  }

  text += counted("CLAIMS", found.claims.size());
  for (const std::size_t index : by_score(found.claims)) {
    const claim& tagged = found.claims[index];
    text +=
        "  " + two_digits(tagged.score) + "  " + one_line(slice(source.text, tagged.span)) + "\n";
    if (const std::string tags = describe(found, tagged); !tags.empty())
      text += "        " + tags + "\n";
  }

  std::string removed;
  std::size_t count = 0;
  for (const block& part : source.blocks) {
    if (!part.removed) continue;
    ++count;
    removed += "  " + std::string(name(part.removed->reason)) + "  " +
               one_line(slice(source.text, part.span)) + "  [" + one_line(part.removed->evidence) +
               "]\n";
  }
  return text + counted("REMOVED", count) + removed;
}

}  // namespace onrecord::output
