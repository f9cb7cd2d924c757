#pragma once

#include <string>
#include <string_view>

namespace onrecord::extraction {

/// What references are resolved against. It points into the text that it is made of.
class url_base {
 public:
  explicit url_base(std::string_view base);

  /// See `resolve_url`.
  [[nodiscard]] std::string resolve(std::string_view reference) const;

 private:
  // All empty where the base is not http or https.
  std::string_view scheme_;
  std::string_view authority_;
  std::string_view path_;
  std::string_view query_;
};

/// `reference` resolved against `base` (RFC 3986, section 5.2, white space and control characters
/// taken out as the WHATWG URL standard does). Nothing where the result is not http, https or
/// mailto; without a base, relative references stay as they are.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace onrecord::extraction
