#include "article/url.hpp"

#include <algorithm>
#include <iterator>
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

/// Takes what stands before the first of `ends` off the front of `text`.
template <class... Char>
std::string_view take_until(std::string_view& text, Char... ends) {
  std::size_t size = 0;
  while (size < text.size() && ((text[size] != ends) && ...)) ++size;
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(size);
  return taken;
}

url_parts split(std::string_view url) {
  url_parts parts;
  parts.scheme = scheme_of(url);
  if (!parts.scheme.empty()) url.remove_prefix(parts.scheme.size() + 1);
  if (url.starts_with("//")) {
    std::string_view rest = url.substr(2);
    const std::string_view host = take_until(rest, '/', '?', '#');
    parts.authority = url.substr(0, host.size() + 2);
    url = rest;
  }
  parts.path = take_until(url, '?', '#');
  parts.query = take_until(url, '#');
  parts.fragment = url;
  return parts;
}

/// RFC 3986, section 5.2.4. One pass: a segment is kept or takes back the one before.
void append_without_dot_segments(std::string_view path, std::string& out) {
  if (path.find("/.") == std::string_view::npos && !path.starts_with('.')) {
    out += path;
    return;
  }
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
}

bool is_dropped(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

/// Hardly ever: all bytes are looked at, many at once.
bool holds_dropped(std::string_view text) {
  unsigned char found = 0;
  for (const char c : text) found |= static_cast<unsigned char>(is_dropped(c));
  return found != 0;
}

bool is_hierarchical(std::string_view scheme) {
  return text::same_word(scheme, "http") || text::same_word(scheme, "https");
}

}  // namespace

url_base::url_base(std::string_view base) {
  const url_parts parts = split(base);
  if (!is_hierarchical(parts.scheme)) return;
  scheme_ = parts.scheme;
  authority_ = parts.authority;
  path_ = parts.path;
  query_ = parts.query;
}

std::string url_base::resolve(std::string_view reference) const {
  std::string clean;
  if (holds_dropped(reference)) {
    std::remove_copy_if(reference.begin(), reference.end(), std::back_inserter(clean), is_dropped);
    reference = clean;
  }
  if (const std::string_view scheme = scheme_of(reference); !scheme.empty()) {
    const bool allowed = is_hierarchical(scheme) || text::same_word(scheme, "mailto");
    return std::string(allowed ? reference : std::string_view());
  }
  if (scheme_.empty()) return std::string(reference);
  const url_parts target = split(reference);
  std::string made;
  made.reserve(scheme_.size() + 1 + authority_.size() + path_.size() + query_.size() +
               reference.size());
  made += scheme_;
  made += ':';
  if (!target.authority.empty()) return made.append(reference);
  made += authority_;
  if (target.path.empty()) {
    made += path_;
    made += target.query.empty() ? query_ : target.query;
  } else if (target.path.starts_with('/')) {
    append_without_dot_segments(target.path, made);
    made += target.query;
  } else {
    std::string merged(path_.substr(0, path_.rfind('/') + 1));
    if (merged.empty()) merged = "/";
    merged += target.path;
    append_without_dot_segments(merged, made);
    made += target.query;
  }
  made += target.fragment;
  return made;
}

std::string resolve_url(std::string_view base, std::string_view reference) {
  return url_base(base).resolve(reference);
}

}  // namespace onrecord::extraction
