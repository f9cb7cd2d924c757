#include "article/url.hpp"

#include <vector>

#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// The parts of a URL, delimiters left with what follows them but for the scheme's colon.
struct url_parts {
  std::string_view scheme;
  std::string_view authority;  // with its "//"
  std::string_view path;
  std::string_view query;     // with its '?'
  std::string_view fragment;  // with its '#'
};

bool is_alpha(char c) {
  c = text::fold(c);
  return c >= 'a' && c <= 'z';
}

bool is_scheme_byte(char c) {
  return is_alpha(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

std::string_view scheme_of(std::string_view url) {
  if (url.empty() || !is_alpha(url.front())) return {};
  std::size_t end = 1;
  while (end < url.size() && is_scheme_byte(url[end])) ++end;
  return end < url.size() && url[end] == ':' ? url.substr(0, end) : std::string_view{};
}

std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}

url_parts split(std::string_view url) {
  url_parts parts;
  parts.scheme = scheme_of(url);
  if (!parts.scheme.empty()) url.remove_prefix(parts.scheme.size() + 1);
  if (url.starts_with("//")) {
    std::string_view rest = url.substr(2);
    const std::string_view host = take_until(rest, "/?#");
    parts.authority = url.substr(0, host.size() + 2);
    url = rest;
  }
  parts.path = take_until(url, "?#");
  parts.query = take_until(url, "#");
  parts.fragment = url;
  return parts;
}

/// RFC 3986, section 5.2.4. One pass: a segment is kept or takes back the one before.
std::string remove_dot_segments(std::string_view path) {
  std::string out;
  std::vector<std::size_t> begins;
  while (!path.empty()) {
    const std::size_t end = path.find('/', 1);
    const std::string_view segment = path.substr(0, end);
    const std::string_view name = segment.substr(segment.starts_with('/') ? 1 : 0);
    const bool last = end == std::string_view::npos;
    path.remove_prefix(segment.size());
    if (name == "." || name == "..") {
      if (name == ".." && !begins.empty()) {
        out.resize(begins.back());
        begins.pop_back();
      }
      if (last) out += '/';
      continue;
    }
    begins.push_back(out.size());
    out += segment;
  }
  return out;
}

std::string clean(std::string_view url) {
  std::string kept;
  kept.reserve(url.size());
  for (const char c : url)
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) kept += c;
  return kept;
}

bool is_hierarchical(std::string_view scheme) {
  return text::same_word(scheme, "http") || text::same_word(scheme, "https");
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
  std::string wanted = clean(reference);
  const url_parts target = split(wanted);
  if (!target.scheme.empty()) {
    const bool allowed = is_hierarchical(target.scheme) || text::same_word(target.scheme, "mailto");
    return allowed ? wanted : std::string();
  }
  const url_parts from = split(base);
  if (!is_hierarchical(from.scheme)) return wanted;
  std::string made(from.scheme);
  made += ':';
  if (!target.authority.empty()) return made.append(wanted);
  made += from.authority;
  if (target.path.empty()) {
    made += from.path;
    made += target.query.empty() ? from.query : target.query;
  } else if (target.path.starts_with('/')) {
    made += remove_dot_segments(target.path);
    made += target.query;
  } else {
    std::string merged(from.path.substr(0, from.path.rfind('/') + 1));
    if (merged.empty()) merged = "/";
    merged += target.path;
    made += remove_dot_segments(merged);
    made += target.query;
  }
  made += target.fragment;
  return made;
}

}  // namespace onrecord::extraction
