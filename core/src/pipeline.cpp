#include <algorithm>
#include <onrecord/analysis.hpp>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "article/extract.hpp"
#include "claims/tag.hpp"
#include "html/parse.hpp"
#include "quotes/find.hpp"
#include "text/segment.hpp"
#include "text/utf8.hpp"

namespace onrecord {
namespace {

void apply(const overrides& reader, article& target) {
  const auto block_at = [&](std::uint32_t index) -> block* {
    if (index < target.blocks.size()) return &target.blocks[index];
    target.diagnostics.push_back({"unknown_block", "There is no block " + std::to_string(index) +
                                                       "; the override was ignored."});
    return nullptr;
  };
  for (const std::uint32_t index : reader.remove) {
    if (block* found = block_at(index); found && !found->removed)
      found->removed = removal{removal_reason::by_reader, "removed by the reader"};
  }
  for (const std::uint32_t index : reader.keep) {
    if (block* found = block_at(index)) found->removed.reset();
  }
}

constexpr std::string_view claims_not_assessed = "claims_not_assessed";

/// An article that was annotated before brings its diagnostics along.
void report_unassessed(article& target) {
  const auto known =
      std::find_if(target.diagnostics.begin(), target.diagnostics.end(),
                   [](const diagnostic& each) { return each.code == claims_not_assessed; });
  if (known != target.diagnostics.end()) return;
  target.diagnostics.push_back(
      {std::string(claims_not_assessed),
       "Claims were not assessed: the article does not seem to be in English."});
}

}  // namespace

result<article> extract(std::string_view input, const extract_options& options) {
  if (input.size() > options.limits.input_bytes) {
    return {.code = status::input_too_large,
            .offset = options.limits.input_bytes,
            .detail = "The input has " + std::to_string(input.size()) + " bytes; the limit is " +
                      std::to_string(options.limits.input_bytes) +
                      ". Split it, or raise limits::input_bytes."};
  }
  std::string text = text::repair_utf8(input);
  const input_kind kind =
      options.input == input_kind::detect ? extraction::detect(text) : options.input;
  if (kind == input_kind::text)
    return {.value = extraction::from_text(std::move(text), options.url)};

  pugi::xml_document tree;
  std::vector<diagnostic> diagnostics;
  html::parse(text, options.limits, tree, diagnostics);
  article found = extraction::from_tree(tree, options.url);
  found.diagnostics.insert(found.diagnostics.begin(), std::make_move_iterator(diagnostics.begin()),
                           std::make_move_iterator(diagnostics.end()));
  return {.value = std::move(found)};
}

analysis annotate(article cleaned, const overrides& reader) {
  apply(reader, cleaned);
  const text::segmentation parts = text::segment(cleaned);
  quotes::findings said = quotes::find(cleaned, parts);
  claims::tagging tagged = claims::tag(cleaned, parts, said);
  if (!tagged.assessed) report_unassessed(cleaned);
  return {.article = std::move(cleaned),
          .sentences = std::move(tagged.sentences),
          .entities = std::move(said.entities),
          .quotes = std::move(said.quotes),
          .claims = std::move(tagged.claims)};
}

result<analysis> analyze(std::string_view input, const extract_options& options) {
  result<article> cleaned = extract(input, options);
  if (!cleaned)
    return {.code = cleaned.code, .offset = cleaned.offset, .detail = std::move(cleaned.detail)};
  return {.value = annotate(std::move(cleaned.value))};
}

}  // namespace onrecord
