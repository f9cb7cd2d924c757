#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord::cli {

/// The value of a header field among lines "Name: value"; empty when it is not there. Names are
/// compared without regard to case.
[[nodiscard]] std::string_view header_field(std::string_view lines, std::string_view name);

/// An HTTP/1.x response as it stands in a WARC record: status line, header fields, body.
struct http_response {
  int status = 0;
  std::string_view headers;  ///< its lines
  std::string_view body;     ///< still encoded

  /// The media type, in lower case, without parameters.
  [[nodiscard]] std::string media_type() const;
  /// The `charset` parameter of the media type; empty when there is none.
  [[nodiscard]] std::string_view charset() const;
  /// Is this a document that onrecord reads: status 2xx, HTML or XHTML?
  [[nodiscard]] bool is_html() const;
};

/// Nothing where `block` is no response. The views point into it.
[[nodiscard]] std::optional<http_response> parse_response(std::string_view block);

/// The body without its transfer coding (chunked) and content codings (gzip, deflate, zstd; RFC
/// 9110, section 8.4). Archives often store bodies that are decoded already under the headers of
/// encoded ones: what does not look encoded stays as it is. Nothing, with the reason in `problem`,
/// where the body cannot be decoded or has more than `most` bytes.
[[nodiscard]] std::optional<std::string> decoded_body(const http_response& response,
                                                      std::size_t most, std::string& problem);

}  // namespace onrecord::cli
