#include "http_response.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

#include "decoder.hpp"

namespace onrecord::cli {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) { return lower(c); });
  return lowered;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\"'";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

/// Takes the text up to `end` off the front, and `end` with it.
std::string_view take(std::string_view& text, std::string_view end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(std::min(text.size(), at + end.size()));
  return taken;
}

/// The chunks of RFC 9112, section 7.1; nothing where the body is not chunked. A body that breaks
/// off gives what is there.
std::optional<std::string> join_chunks(std::string_view body) {
  std::string joined;
  for (bool first = true; !body.empty(); first = false) {
    std::string_view rest = body;
    const std::string_view line = take(rest, "\n");
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool ends_well =
        end == line.data() + line.size() || *end == '\r' || *end == ';' || *end == ' ';
    if (error != std::errc{} || !ends_well) {
      if (first) return std::nullopt;
      break;
    }
    if (size == 0) break;
    joined += rest.substr(0, size);
    rest.remove_prefix(std::min(rest.size(), size));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    body = rest;
  }
  return joined;
}

/// All that `codec` makes of `bytes`; nothing where they are not its format or it is too much.
/// Bytes that break off give what is there.
std::optional<std::string> decompress(decoder& codec, std::string_view bytes, std::size_t most) {
  constexpr std::size_t step_bytes = std::size_t{1} << 16;
  std::string text;
  while (true) {
    const std::size_t before = text.size();
    text.resize(before + step_bytes);
    const decode_result step = codec.decode(bytes, text.data() + before, step_bytes);
    text.resize(before + step.produced);
    bytes.remove_prefix(step.consumed);
    if (step.at == decode_result::state::damaged || text.size() > most) return std::nullopt;
    const bool stuck = step.consumed == 0 && step.produced == 0;
    if (stuck || step.at == decode_result::state::member_end) return text;
  }
}

bool is_zlib_header(std::string_view bytes) {  // RFC 1950, section 2.2
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0F) == 8 && (first * 256U + second) % 31 == 0;
}

bool looks_like_markup(std::string_view bytes) {
  const std::string_view text = trim(bytes.substr(0, 256));
  return text.starts_with('<') || text.starts_with("\xEF\xBB\xBF");
}

/// Undoes one content coding; nothing where it is unknown or the bytes are damaged.
std::optional<std::string> undo(std::string_view coding, std::string_view bytes, std::size_t most) {
  const compression seen = compression_of(bytes);
  std::unique_ptr<decoder> codec;
  if (seen != compression::none) {
    codec = make_decoder(seen);
  } else if (coding == "deflate") {
    // The standard's deflate is the zlib format, some servers' is not.
    codec = is_zlib_header(bytes) ? make_decoder(compression::gzip) : make_raw_deflate_decoder();
  }
  return codec ? decompress(*codec, bytes, most) : std::nullopt;
}

}  // namespace

std::string_view header_field(std::string_view lines, std::string_view name) {
  while (!lines.empty()) {
    std::string_view line = take(lines, "\n");
    const std::string_view key = trim(take(line, ":"));
    if (std::equal(key.begin(), key.end(), name.begin(), name.end(),
                   [](char a, char b) { return lower(a) == lower(b); }))
      return trim(line);
  }
  return {};
}

std::string http_response::media_type() const {
  std::string_view field = header_field(headers, "Content-Type");
  return lower(trim(take(field, ";")));
}

std::string_view http_response::charset() const {
  std::string_view field = header_field(headers, "Content-Type");
  while (!field.empty()) {
    std::string_view parameter = take(field, ";");
    if (lower(trim(take(parameter, "="))) == "charset") return trim(parameter);
  }
  return {};
}

bool http_response::is_html() const {
  const std::string type = media_type();
  return status / 100 == 2 && (type == "text/html" || type == "application/xhtml+xml");
}

std::optional<http_response> parse_response(std::string_view block) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  http_response response;
  std::string_view rest = block;
  std::string_view status_line = take(rest, "\n");
  take(status_line, " ");
  std::from_chars(status_line.data(), status_line.data() + status_line.size(), response.status);
  const std::string_view headers = rest;
  while (!rest.empty()) {
    const std::size_t at = block.size() - rest.size();
    const std::string_view line = take(rest, "\n");
    if (!trim(line).empty()) continue;
    response.headers = headers.substr(0, at - (block.size() - headers.size()));
    response.body = rest;
    return response;
  }
  response.headers = headers;
  return response;
}

std::optional<std::string> decoded_body(const http_response& response, std::size_t most,
                                        std::string& problem) {
  std::string body(response.body);
  if (lower(header_field(response.headers, "Transfer-Encoding")).find("chunked") !=
      std::string::npos) {
    if (auto joined = join_chunks(body)) body = *std::move(joined);
  }
  const std::string codings = lower(header_field(response.headers, "Content-Encoding"));
  // Codings stand in the order in which they were applied.
  for (std::string_view left = codings; !left.empty();) {
    const std::size_t comma = left.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string_view coding = trim(left.substr(begin));
    left = left.substr(0, begin == 0 ? 0 : comma);
    if (coding.empty() || coding == "identity" || looks_like_markup(body)) continue;
    auto plain = undo(coding, body, most);
    if (!plain) {
      problem = "The body cannot be decoded as " + std::string(coding) + ".";
      return std::nullopt;
    }
    body = *std::move(plain);
  }
  return body;
}

}  // namespace onrecord::cli
