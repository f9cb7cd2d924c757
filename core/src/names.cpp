#include <cstddef>

#include <onrecord/compare.hpp>
#include <onrecord/names.hpp>
#include <onrecord/render.hpp>

namespace onrecord {
namespace {

/// The entry for `value`, empty past the end: `from_name` stops there.
template <class Enum, std::size_t Count>
constexpr std::string_view entry(const std::string_view (&names)[Count], Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < Count ? names[index] : std::string_view{};
}

constexpr std::string_view statuses[] = {"ok", "input_too_large", "invalid_json",
                                         "invalid_article"};
constexpr std::string_view offset_units[] = {"utf8", "utf16", "codepoint"};
constexpr std::string_view output_formats[] = {"json", "text",           "markdown",
                                               "csv",  "web-annotation", "html"};
constexpr std::string_view input_kinds[] = {"auto", "html", "text"};
constexpr std::string_view block_kinds[] = {"headline",   "heading",      "paragraph", "list_item",
                                            "blockquote", "preformatted", "table_row", "caption",
                                            "byline",     "dateline",     "other"};
constexpr std::string_view removal_reasons[] = {
    "navigation",      "related_links", "image_credit", "caption",       "byline",
    "dateline",        "share",         "newsletter",   "advertisement", "tags",
    "author_bio",      "comments",      "copyright",    "paywall",       "media_controls",
    "duplicate_title", "boilerplate",   "by_reader"};
constexpr std::string_view check_classes[] = {"CFS", "UFS", "NFS"};
constexpr std::string_view entity_kinds[] = {"person", "organization", "place", "other"};
constexpr std::string_view quote_kinds[] = {"direct", "mixed", "indirect"};
constexpr std::string_view claim_types[] = {"quantity", "causation",  "comparison", "prediction",
                                            "rule",     "accusation", "position",   "event",
                                            "personal", "opinion"};
constexpr std::string_view claim_voices[] = {"article", "direct", "indirect", "mixed", "anonymous"};
constexpr std::string_view verification_statuses[] = {"unverified", "disputed", "debunked",
                                                      "corroborated"};

constexpr std::string_view verdicts[] = {"same", "trimmed", "reworded", "spliced"};
constexpr std::string_view edit_operations[] = {"equal", "insert", "delete", "replace"};
constexpr std::string_view comparison_formats[] = {"json", "text", "terminal", "html"};

}  // namespace

std::string_view name(status value) { return entry(statuses, value); }
std::string_view name(offset_unit value) { return entry(offset_units, value); }
std::string_view name(output_format value) { return entry(output_formats, value); }
std::string_view name(input_kind value) { return entry(input_kinds, value); }
std::string_view name(block_kind value) { return entry(block_kinds, value); }
std::string_view name(removal_reason value) { return entry(removal_reasons, value); }
std::string_view name(check_class value) { return entry(check_classes, value); }
std::string_view name(entity_kind value) { return entry(entity_kinds, value); }
std::string_view name(quote_kind value) { return entry(quote_kinds, value); }
std::string_view name(claim_type value) { return entry(claim_types, value); }
std::string_view name(claim_voice value) { return entry(claim_voices, value); }
std::string_view name(verification_status value) { return entry(verification_statuses, value); }
std::string_view name(verdict value) { return entry(verdicts, value); }
std::string_view name(edit_operation value) { return entry(edit_operations, value); }
std::string_view name(comparison_format value) { return entry(comparison_formats, value); }

}  // namespace onrecord
