#include <CLI/CLI.hpp>
#include <map>
#include <onrecord/onrecord.hpp>
#include <string>

#include "commands.hpp"

namespace {

using namespace onrecord;
using namespace onrecord::cli;

/// The values of an option, by the names that the contract gives them.
template <class Enum>
std::map<std::string, Enum> by_name(std::initializer_list<Enum> values) {
  std::map<std::string, Enum> names;
  for (const Enum value : values) names.emplace(name(value), value);
  return names;
}

template <class Enum, class Target>
void add_choice(CLI::App& app, const std::string& flag, Target& target, const std::string& help,
                const std::map<std::string, Enum>& names) {
  std::string listed;
  for (const auto& [text, value] : names) listed += (listed.empty() ? "" : "|") + text;
  app.add_option_function<std::string>(
         flag, [&target, names](const std::string& text) { target = names.at(text); }, help)
      ->check(CLI::IsMember(names).description(""))  // the type names them already
      ->type_name(listed);
}

void add_offsets(CLI::App& app, offset_unit& unit) {
  add_choice(app, "--offsets", unit, "Unit of the offsets (codepoint)",
             by_name({offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint}));
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "Who is on the record, saying what: cleans a news article, finds its quotations and claims."};
  app.name("onrecord");
  app.set_version_flag("--version", std::string("onrecord ") + onrecord::version);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  onrecord analyze page.html                        who said what, to read\n"
      "  curl -s https://example.com/news | onrecord analyze --url https://example.com/news\n"
      "  onrecord analyze --format markdown story.txt > story.md\n"
      "  onrecord compare here.html there.html              the same words, or others?\n"
      "  onrecord batch --threads 2 articles.ndjson.gz > analyses.ndjson\n"
      "  onrecord batch --from warc crawl.warc.gz | gzip > analyses.ndjson.gz\n"
      "`onrecord SUBCOMMAND --help` shows the options and further examples.\n"
      "Exit status: 0 success, 1 an input that cannot be read or an output that cannot be "
      "written,\n"
      "2 wrong usage, 3 some records of a batch failed.");

  analyze_options one;
  CLI::App& analyze = *app.add_subcommand("analyze", "Analyze one article");
  analyze.add_option("FILE", one.file,
                     "HTML or plain text, also gzip or zstd; - is standard input (default)");
  analyze.footer(
      "The encoding is that of a byte order mark or declaration, or guessed. Without --format a\n"
      "terminal shows a summary and a pipe gets json; NO_COLOR in the environment turns colours "
      "off.\n"
      "Examples:\n"
      "  onrecord analyze page.html\n"
      "  onrecord analyze --color always page.html | less -R\n"
      "  onrecord analyze --format csv page.html > findings.csv\n"
      "  onrecord analyze --format web-annotation --url https://example.com/news page.html\n"
      "  pdftotext report.pdf - | onrecord analyze --input text");
  add_choice(analyze, "--format", one.format, "Output format (a summary on a terminal, else json)",
             by_name({output_format::json, output_format::text, output_format::markdown,
                      output_format::csv, output_format::web_annotation, output_format::html}));
  add_choice(analyze, "--input", one.extract.input, "What the input is (detected)",
             by_name({input_kind::html, input_kind::text}));
  add_offsets(analyze, one.unit);
  add_choice(analyze, "--color", one.color, "Colours of the summary (auto: on a terminal)",
             std::map<std::string, color_mode>{{"auto", color_mode::automatic},
                                               {"always", color_mode::always},
                                               {"never", color_mode::never}});
  analyze.add_option("--url", one.extract.url, "Address of the page, to resolve its links");

  batch_options many;
  CLI::App& batch = *app.add_subcommand("batch", "Analyze many articles, NDJSON or WARC");
  batch.footer(
      "Reads {\"id\": \"…\", \"html\": \"…\"} or {\"id\": \"…\", \"text\": \"…\"} a line, with "
      "\"url\" "
      "where it is\n"
      "known, or with --from warc the HTML responses of web archives. Answers each, in the order "
      "of\n"
      "the input, with {\"id\": \"…\", \"analysis\": {…}} or {\"id\": \"…\", \"error\": {\"code\": "
      "\"…\", "
      "\"message\":\n"
      "\"…\"}}; a bad record harms no other. gzip and zstd are decompressed. Ctrl-C ends after a "
      "whole\n"
      "line.\n"
      "Examples:\n"
      "  onrecord batch --threads 2 < articles.ndjson > analyses.ndjson\n"
      "  onrecord batch --from warc --progress always news-*.warc.gz > analyses.ndjson\n"
      "  onrecord batch articles.ndjson | jq -r '.analysis.quotes | length'");
  batch.add_option("FILES", many.files, "Files, also gzip or zstd; - is standard input (default)");
  add_choice(batch, "--from", many.from, "What the files hold (ndjson)",
             std::map<std::string, record_format>{{"ndjson", record_format::ndjson},
                                                  {"warc", record_format::warc}});
  add_offsets(batch, many.unit);
  batch.add_option("--threads", many.threads, "Worker threads (1)")->check(CLI::Range(1U, 256U));
  add_choice(batch, "--progress", many.progress, "Progress on standard error (auto: on a terminal)",
             std::map<std::string, progress_mode>{{"auto", progress_mode::automatic},
                                                  {"always", progress_mode::always},
                                                  {"never", progress_mode::never}});

  compare_options several;
  CLI::App& compare =
      *app.add_subcommand("compare", "Show the quotes that articles share, and how they differ");
  compare.footer(
      "Two articles are shown side by side, more as clusters of one quote. Text marks what only\n"
      "one of them has: [-here-] {+there+}, on a terminal by colours, lines under and through.\n"
      "Examples:\n"
      "  onrecord compare here.html there.html\n"
      "  onrecord compare --format html here.html there.html > both.html\n"
      "  onrecord compare *.html | jq '.clusters | length'");
  compare.add_option("FILE", several.files, "HTML or plain text, two files or more")
      ->required()
      ->expected(2, -1);
  add_choice(compare, "--format", several.format, "Output format (text on a terminal, else json)",
             by_name({comparison_format::json, comparison_format::text, comparison_format::html}));
  add_offsets(compare, several.unit);

  std::string tree_file = "-";
  CLI::App& tree =
      *app.add_subcommand("tree", "Print the parsed tree in the format of the html5lib tests");
  tree.add_option("FILE", tree_file, "HTML; - is standard input (default)");
  std::string tree_context;
  tree.add_option(
      "--context", tree_context,
      "The element whose contents FILE holds (td, \"svg path\"); else it is a document");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? success : usage_error;
  }
  if (analyze.parsed()) return analyze_command(one);
  if (batch.parsed()) return batch_command(many);
  if (compare.parsed()) return compare_command(several);
  return tree_command(tree_file, tree_context);
}
