#pragma once

#include <string>
#include <string_view>

namespace onrecord::text {

/// `bytes` as valid UTF-8: every maximal subpart of an ill-formed sequence becomes one U+FFFD
/// (WHATWG Encoding, "UTF-8 decoder"; Unicode 3.9, "U+FFFD Substitution of Maximal Subparts").
/// A byte order mark stays: it is a character of the text.
[[nodiscard]] std::string repair_utf8(std::string_view bytes);

}  // namespace onrecord::text
