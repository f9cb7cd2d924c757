#pragma once

#include <string>
#include <string_view>

namespace onrecord::extraction {

/// `reference` resolved against `base` (RFC 3986, section 5.2, white space and control characters
/// taken out as the WHATWG URL standard does). Nothing where the result is not http, https or
/// mailto; without a base, relative references stay as they are.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace onrecord::extraction
