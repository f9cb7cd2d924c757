#pragma once

#include <onrecord/analysis.hpp>
#include <onrecord/export.hpp>
#include <string>
#include <string_view>

namespace onrecord {

/// The analysis as JSON (schema "onrecord.analysis/1"), without spaces or a final newline, every
/// span converted from bytes to `unit`. The same analysis gives the same bytes.
[[nodiscard]] ONRECORD_EXPORT std::string to_json(const analysis& found, offset_unit unit);

/// Reads the article part of an analysis that `to_json` wrote: what `annotate` needs to run again
/// with overrides. Unknown fields are ignored; spans must lie inside the text, on character
/// boundaries, and blocks must be disjoint and in order. Nesting is bounded by the schema, so
/// deep input cannot exhaust the stack.
/// Fails with `status::invalid_json` or `status::invalid_article`.
[[nodiscard]] ONRECORD_EXPORT result<article> article_from_json(std::string_view json);

/// Reads of an analysis that `to_json` wrote what `compare`, `cluster_quotes` and
/// `render_comparison` look at, which then find what they find in the analysis itself: the article,
/// spans of sentences, name and role of entities, and of quotes kind, span, speaker and
/// attribution. All else is left empty. Is as strict as `article_from_json`, also about speakers.
/// Fails with `status::invalid_json` or `status::invalid_article`.
[[nodiscard]] ONRECORD_EXPORT result<analysis> comparable_from_json(std::string_view json);

}  // namespace onrecord
