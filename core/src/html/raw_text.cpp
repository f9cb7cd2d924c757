// The states that read the text of title, style, script and their kin, and CDATA sections
// (13.2.5.2 to 13.2.5.5, 13.2.5.9 to 13.2.5.31, 13.2.5.69 to 13.2.5.71).

#include <cstring>

#include "html/scan.hpp"
#include "html/tokenizer.hpp"

namespace onrecord::html {
namespace {

const char* find(char wanted, const char* from, const char* end) {
  const void* found = std::memchr(from, wanted, static_cast<std::size_t>(end - from));
  return found ? static_cast<const char*>(found) : end;
}

constexpr std::string_view script = "script";

}  // namespace

/// Whether `opening`, `name` in any case, and an end of the name stand at `at`.
bool tokenizer::at_tag(const char* at, std::string_view opening, std::string_view name) const {
  const std::string_view text = between(at, end_);
  const std::size_t size = opening.size() + name.size();
  if (name.empty() || text.size() <= size || !text.starts_with(opening)) return false;
  const char after = text[size];
  return (is_space(after) || after == '/' || after == '>') &&
         starts_ignoring_case(text.substr(opening.size()), name);
}

const char* tokenizer::raw_text_end() const {
  if (model_ == content_model::plaintext) return end_;
  const char* at = find('<', at_, end_);
  while (at != end_ && !at_tag(at, "</", raw_name_)) at = find('<', at + 1, end_);
  return at;
}

/// Where script data ends. "<!--" hides end tags behind "<script" until "-->": the escaped and
/// double escaped states (13.2.5.18 to 13.2.5.31).
const char* tokenizer::script_end() const {
  enum { plain, escaped, double_escaped } state = plain;
  const char* at = at_;
  for (;;) {
    at = state == plain ? find('<', at, end_) : find_any<'<', '-'>(at, end_);
    if (at == end_) return end_;
    const std::string_view text = between(at, end_);
    if (*at == '-') {
      if (text.starts_with("-->")) state = plain;
      ++at;
    } else if (state != double_escaped && at_tag(at, "</", raw_name_)) {
      return at;
    } else if (state == plain && text.starts_with("<!--")) {
      state = escaped;
      at += 2;  // the dashes may be those of "-->"
    } else if (state == escaped && at_tag(at, "<", script)) {
      state = double_escaped;
      ++at;
    } else if (state == double_escaped && at_tag(at, "</", script)) {
      state = escaped;
      ++at;
    } else {
      ++at;
    }
  }
}

/// Emits the text up to the end tag, which is then read as data. Returns false when there is none.
bool tokenizer::next_in_raw_text() {
  const bool references = model_ == content_model::rcdata;
  const char* const end = model_ == content_model::script_data ? script_end() : raw_text_end();
  if (end != end_) model_ = content_model::data;
  if (end == at_) return false;
  emit_run(end, references);
  if (has_nulls_) emit(token_kind::text, replacing_nulls(token_.text), false);
  return true;
}

/// Emits text or nulls up to "]]>". Returns false when the section ends here.
bool tokenizer::next_in_cdata() {
  const char* end = at_;
  if (*at_ == '\0') {
    while (end != end_ && *end == '\0') ++end;
  } else {
    end = find_any<'\0', ']'>(at_, end_);
    while (end != end_ && *end == ']' && between(end, end_).substr(0, 3) != "]]>")
      end = find_any<'\0', ']'>(end + 1, end_);
    if (end == at_) {
      at_ += 3;
      model_ = content_model::data;
      return false;
    }
  }
  emit(*at_ == '\0' ? token_kind::nulls : token_kind::text, between(at_, end), true);
  at_ = end;
  return true;
}

}  // namespace onrecord::html
