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
      ->check(CLI::IsMember(names))
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
      "  onrecord analyze page.html\n"
      "  onrecord analyze --format markdown article.txt > article.md\n"
      "  onrecord batch --threads 2 < articles.ndjson > analyses.ndjson\n"
      "Exit status: 0 success, 1 unreadable input, 2 wrong usage, 3 some records of a batch "
      "failed.");

  analyze_options one;
  CLI::App& analyze = *app.add_subcommand("analyze", "Analyze one article");
  analyze.add_option("FILE", one.file, "HTML or plain text; - is standard input (default)");
  add_choice(analyze, "--format", one.format, "Output format (text on a terminal, else json)",
             by_name({output_format::json, output_format::text, output_format::markdown,
                      output_format::csv, output_format::web_annotation, output_format::html}));
  add_choice(analyze, "--input", one.extract.input, "What the input is (detected)",
             by_name({input_kind::html, input_kind::text}));
  add_offsets(analyze, one.unit);
  analyze.add_option("--url", one.extract.url, "Address of the page, to resolve its links");

  batch_options many;
  CLI::App& batch = *app.add_subcommand("batch", "Analyze NDJSON records from standard input");
  batch.footer(
      "Reads {\"id\": \"…\", \"html\": \"…\"} or {\"id\": \"…\", \"text\": \"…\"} a line, \"url\" "
      "if known, and writes\n"
      "{\"id\": \"…\", \"analysis\": {…}} or {\"id\": \"…\", \"error\": {\"code\": \"…\", "
      "\"message\": \"…\"}} in the same order.");
  add_offsets(batch, many.unit);
  batch.add_option("--threads", many.threads, "Worker threads (1)")->check(CLI::Range(1U, 256U));
  add_choice(batch, "--progress", many.progress, "Progress on standard error (auto: on a terminal)",
             std::map<std::string, progress_mode>{{"auto", progress_mode::automatic},
                                                  {"always", progress_mode::always},
                                                  {"never", progress_mode::never}});

  std::string tree_file = "-";
  CLI::App& tree =
      *app.add_subcommand("tree", "Print the parsed tree in the format of the html5lib tests");
  tree.add_option("FILE", tree_file, "HTML; - is standard input (default)");
  std::string tree_context;
  tree.add_option("--context", tree_context,
                  "The element whose contents FILE holds (td, \"svg path\"); else it is a document");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? success : usage_error;
  }
  if (analyze.parsed()) return analyze_command(one);
  if (batch.parsed()) return batch_command(many);
  return tree_command(tree_file, tree_context);
}
