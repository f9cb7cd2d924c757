#include "article/elements.hpp"

#include <array>
#include <iterator>
#include <onrecord_data/elements.hpp>

#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::elements::row;
using data::elements::rows;

constexpr std::string_view flows[] = {"inline", "skip", "block", "break", "rule", "cell"};
constexpr std::string_view parts[] = {
    "-",        "link",         "address",   "article",  "aside",        "blockquote",
    "caption",  "control",      "dialog",    "emphasis", "figure",       "footer",
    "form",     "header",       "heading1",  "heading2", "heading3",     "heading4",
    "heading5", "heading6",     "item",      "list",     "main",         "nav",
    "noscript", "ordered_list", "paragraph", "picture",  "preformatted", "row",
    "section",  "small",        "strong",    "table",    "time"};

template <class Enum, std::size_t Count>
consteval Enum value_of(const std::string_view (&names)[Count], std::string_view name) {
  std::size_t at = 0;
  while (names[at] != name) ++at;  // A name that is not listed does not compile.
  return static_cast<Enum>(at);
}

consteval auto read_elements() {
  std::array<element, std::size(rows)> made;
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = {value_of<element_flow>(flows, rows[i].flow),
               value_of<element_part>(parts, rows[i].part)};
  return made;
}

const text::word_table names(data::elements::table{}, &row::name);
constexpr auto elements = read_elements();

}  // namespace

element find_element(const char* of) {
  std::uint32_t hash = text::empty_hash;
  const char* end = of;
  while (*end != 0) hash = text::hash_on(hash, *end++);
  const std::string_view name(of, static_cast<std::size_t>(end - of));
  if (const row* found = names.find(name, hash).row) return elements[names.number_of(*found)];
  if (name.starts_with("svg:")) return {element_flow::skip, element_part::none};
  if (name.find('-') != std::string_view::npos) return {element_flow::block, element_part::none};
  return {};
}

}  // namespace onrecord::extraction
