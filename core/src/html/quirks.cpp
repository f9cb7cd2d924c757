#include "html/quirks.hpp"

#include <algorithm>
#include <iterator>
#include <onrecord_data/quirky_doctypes.hpp>

#include "html/scan.hpp"

namespace onrecord::html {
namespace {

bool equal_in_any_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool matches(const data::quirky_doctypes::row& row, const token& doctype) {
  const std::string_view public_id = doctype.public_id.value_or("");
  if (row.part == "public") return equal_in_any_case(public_id, row.identifier);
  if (row.part == "system")
    return equal_in_any_case(doctype.system_id.value_or(""), row.identifier);
  if (row.part == "public_prefix_alone" && doctype.system_id) return false;
  return equal_in_any_case(public_id.substr(0, row.identifier.size()), row.identifier);
}

}  // namespace

bool asks_for_quirks(const token& doctype) {
  if (doctype.force_quirks || doctype.name != "html") return true;
  return std::any_of(std::begin(data::quirky_doctypes::rows), std::end(data::quirky_doctypes::rows),
                     [&](const auto& row) { return matches(row, doctype); });
}

}  // namespace onrecord::html
