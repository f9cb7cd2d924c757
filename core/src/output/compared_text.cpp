#include <onrecord/names.hpp>

#include "output/compared.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

/// What stands around words that only one side has: wdiff's brackets, or ANSI sequences (ECMA-48
/// SGR: bold, struck through and red; bold, underlined and green; italic).
struct style {
  std::string_view removed, inserted, editorial, removed_end, inserted_end, editorial_end;
};
constexpr style plain{"[-", "{+", "", "-]", "+}", ""};
constexpr style ansi{"\x1b[1;9;31m", "\x1b[1;4;32m", "\x1b[3m", "\x1b[0m", "\x1b[0m", "\x1b[0m"};

/// `text` with spaces where control characters are (C0, DEL, C1), which could steer a terminal.
std::string without_controls(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    made += c1 || byte < 0x20 || byte == 0x7F ? ' ' : text[i];
    i += c1;
  }
  return made;
}

std::string line(std::string_view text) { return one_line(without_controls(text)); }

std::string marked(const analysis& source, std::uint32_t quote, const std::vector<edit>& edits,
                   side of, const style& with) {
  std::string made;
  for (const piece& each : pieces(source.article.text, source.quotes[quote].span, edits, of)) {
    const std::string text =
        without_controls(each.text);  // line() would take the spaces at the ends
    const bool removed = of == side::first;
    if (each.changed) {
      made += std::string(removed ? with.removed : with.inserted) + text +
              std::string(removed ? with.removed_end : with.inserted_end);
    } else if (each.editorial) {
      made += std::string(with.editorial) + text + std::string(with.editorial_end);
    } else {
      made += text;
    }
  }
  return made;
}

std::string speaker(const analysis& source, std::uint32_t quote) {
  const std::string_view name = who(source, source.quotes[quote].speaker);
  return name.empty() ? "nobody named" : line(name);
}

std::string heading(std::string_view what, std::size_t count) {
  return std::string("\n").append(what) + " (" + std::to_string(count) + ")\n";
}

void add_pairs(std::string& text, std::string_view what, const std::vector<quote_pair>& pairs,
               const analysis& a, const analysis& b, std::string_view labels, const style& with) {
  if (pairs.empty()) return;
  text += heading(what, pairs.size());
  for (const quote_pair& pair : pairs) {
    const std::string first = speaker(a, pair.a);
    const std::string second = speaker(b, pair.b);
    text += std::string("  ").append(name(pair.verdict)) + "  " + first +
            (pair.speakers_differ ? " / " + second : "") + "\n";
    text += std::string("    ") + labels[0] + "  “" +
            marked(a, pair.a, pair.edits, side::first, with) + "”\n";
    text += std::string("    ") + labels[1] + "  “" +
            marked(b, pair.b, pair.edits, side::second, with) + "”\n";
    text += std::string("       ") + line(pair.why) + "\n";
  }
}

void add_quotes(std::string& text, std::string_view what, const analysis& source,
                const std::vector<std::uint32_t>& quotes) {
  if (quotes.empty()) return;
  text += heading(what, quotes.size());
  for (const std::uint32_t i : quotes)
    text += std::string("  “") + line(slice(source.article.text, source.quotes[i].span)) + "”  " +
            speaker(source, i) + "\n";
}

void add_speakers(std::string& text, std::string_view what, const analysis& source,
                  const std::vector<std::uint32_t>& entities) {
  if (entities.empty()) return;
  text += heading(what, entities.size());
  for (const std::uint32_t i : entities)
    text += std::string("  ") + line(source.entities[i].name) + "\n";
}

}  // namespace

std::string to_text(const compared_pair& compared, bool styled) {
  const style& with = styled ? ansi : plain;
  const auto& [a, b, found] = compared;
  std::string text = std::string("A  ") + line(title(a.article)) + "\nB  " +
                     line(title(b.article)) + "\n\n" + summary(compared) + "\n";
  add_pairs(text, "QUOTES IN BOTH", found.quotes, a, b, "AB", with);
  if (!found.figures.empty()) text += heading("OTHER FIGURES", found.figures.size());
  for (const figure_difference& each : found.figures) {
    text += std::string("  A  ") + line(slice(a.article.text, each.sentence_a)) + "\n";
    text += std::string("  B  ") + line(slice(b.article.text, each.sentence_b)) + "\n";
    text += std::string("     ") + line(each.why) + "\n";
  }
  add_quotes(text, "QUOTES ONLY IN A", a, found.only_a);
  add_quotes(text, "QUOTES ONLY IN B", b, found.only_b);
  add_speakers(text, "SPEAKERS ONLY IN A", a, found.speakers_a);
  add_speakers(text, "SPEAKERS ONLY IN B", b, found.speakers_b);
  add_pairs(text, "TWICE IN A", found.repeated_a, a, a, "AA", with);
  add_pairs(text, "TWICE IN B", found.repeated_b, b, b, "BB", with);
  return text;
}

std::string to_text(const compared_list& compared, bool styled) {
  const style& with = styled ? ansi : plain;
  std::string text;
  for (std::size_t i = 0; i < compared.articles.size(); ++i)
    text += std::to_string(i + 1) + "  " + line(title(compared.articles[i].article)) + "\n";
  text += std::string("\n") + summary(compared) + "\n";
  for (const quote_cluster& cluster : compared.found) {
    const cluster_member& fullest = cluster.members[cluster.fullest];
    text += std::string("\n  ") + speaker(compared.articles[fullest.article], fullest.quote) +
            (cluster.speakers_differ ? ", elsewhere others" : "") + "\n";
    for (const cluster_member& each : cluster.members) {
      const analysis& source = compared.articles[each.article];
      text += std::string("    ") + std::to_string(each.article + 1) + "  " +
              (&each == &fullest ? "fullest" : std::string(name(each.verdict))) + "  “" +
              marked(source, each.quote, each.edits, side::second, with) + "”";
      if (cluster.speakers_differ) text += std::string("  ") + speaker(source, each.quote);
      text += "\n";
    }
  }
  return text;
}

}  // namespace onrecord::output
