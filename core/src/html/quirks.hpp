#pragma once

#include "html/token.hpp"

namespace onrecord::html {

/// Whether a doctype puts the document into quirks mode (13.2.6.4.1), where a table does not end a
/// paragraph.
[[nodiscard]] bool asks_for_quirks(const token& doctype);

}  // namespace onrecord::html
