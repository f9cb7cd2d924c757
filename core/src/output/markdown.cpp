#include <algorithm>

#include <onrecord/names.hpp>

#include "output/formats.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

/// Text as CommonMark that renders as exactly this text (CommonMark 0.31, section 2.4): characters
/// that are markup anywhere are escaped, and at the beginning those that would open a block. Line
/// breaks become spaces.
std::string escape(std::string_view text) {
  const std::string line = one_line(text);
  const std::size_t digits = line.find_first_not_of("0123456789");
  const std::size_t opener =
      digits == 0 || digits > 9 ? 0 : digits;  // of "1." and "2)", else of the line
  constexpr std::string_view inline_markup = "\\`*_[]<>&~|";
  constexpr std::string_view block_markup = "#+-=.)";
  std::string escaped;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool opens_block = i == opener && block_markup.find(line[i]) != std::string_view::npos;
    if (opens_block || inline_markup.find(line[i]) != std::string_view::npos) escaped += '\\';
    escaped += line[i];
  }
  return escaped;
}

/// A line of code keeps its spaces; the fence is longer than any run of back-ticks inside.
std::string fenced(std::string_view code) {
  std::size_t longest = 2;
  for (std::size_t at = 0, run = 0; at < code.size(); ++at) {
    run = code[at] == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fence + "\n" + std::string(code) + "\n" + fence;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  while (times-- > 0) repeated += text;
  return repeated;
}

std::string to_markdown(const block& part, std::string_view text) {
  const std::string_view words = slice(text, part.span);
  const std::size_t level = std::max<std::size_t>(part.level, 1);
  switch (part.kind) {
    case block_kind::heading:
      return std::string(std::clamp<std::size_t>(level, 2, 6), '#') + " " + escape(words);
    case block_kind::list_item:
      return std::string((level - 1) * 3, ' ') + (part.ordered ? "1. " : "- ") + escape(words);
    case block_kind::blockquote:
      return repeat("> ", level) + escape(words);
    case block_kind::preformatted:
      return fenced(words);
    default:
      return escape(words);
  }
}

}  // namespace

std::string to_markdown(const analysis& found) {
  const article& source = found.article;
  std::string document = "# " + escape(title(source)) + "\n";
  if (const std::string line = byline(source.metadata); !line.empty())
    document += "\n*" + escape(line) + "*\n";
  for (const block& part : source.blocks) {
    if (part.removed || part.kind == block_kind::headline) continue;
    document += "\n" + to_markdown(part, source.text) + "\n";
  }

  document += "\n## Quotes\n";
  for (const speaker_quotes& group : by_speaker(found)) {
    document += "\n**" + (group.name.empty() ? "Nobody named" : escape(group.name)) + "**";
    if (!group.role.empty()) document += ", " + escape(group.role);
    document += "\n\n";
    for (const std::size_t index : group.quotes) {
      const quote& words = found.quotes[index];
      document += "- “" + escape(slice(source.text, words.span)) + "” (" +
                  escape(describe(found, words)) + ")\n";
    }
  }

  document += "\n## Claims\n\n";
  for (const std::size_t index : by_score(found.claims)) {
    const claim& tagged = found.claims[index];
    document += "- **" + two_digits(tagged.score) + "** " + escape(slice(source.text, tagged.span));
    if (const std::string tags = describe(found, tagged); !tags.empty())
      document += " (" + escape(tags) + ")";
    document += "\n";
  }
  return document;
}

}  // namespace onrecord::output
