// Comments and doctypes (13.2.5.41 to 13.2.5.68).

#include <cstring>

#include "html/scan.hpp"
#include "html/tokenizer.hpp"

namespace onrecord::html {
namespace {

const char* find_close(const char* from, const char* end) {
  const void* found = std::memchr(from, '>', static_cast<std::size_t>(end - from));
  return found ? static_cast<const char*>(found) : end;
}

/// How much of `data`, all that follows "<!--" up to a ">", belongs to the way a comment ends
/// ("-->" or "--!>"); nothing when the ">" is part of the comment.
std::optional<std::size_t> closing_size(std::string_view data) {
  if (data.empty() || data == "-") return data.size();  // abrupt: "<!-->", "<!--->"
  if (data.ends_with("--")) return 2;
  if (data.ends_with("--!")) return 3;
  return std::nullopt;
}

/// The same for a comment that the end of the input cuts off.
std::size_t unfinished_closing_size(std::string_view data) {
  if (data.ends_with("--!")) return 3;
  if (data.ends_with("--")) return 2;
  return data.ends_with('-') ? 1 : 0;
}

}  // namespace

/// `text` with U+FFFD for every NUL.
std::string_view tokenizer::replacing_nulls(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::size_t null = text.find('\0');
  if (null == std::string_view::npos) return text;
  std::string replaced;
  std::size_t copied = 0;
  for (; null != std::string_view::npos; null = text.find('\0', copied)) {
    replaced.append(text, copied, null - copied).append(replacement);
    copied = null + 1;
  }
  return scratch_.copy(replaced.append(text, copied));
}

/// "Markup declaration open state" (13.2.5.42); at_ is behind "<!". Returns false when nothing was
/// emitted.
bool tokenizer::next_markup_declaration() {
  if (starts_with("--")) {
    at_ += 2;
    next_comment();
    return true;
  }
  if (starts_ignoring_case(rest(), "doctype")) {
    at_ += 7;
    next_doctype();
    return true;
  }
  if (cdata_allowed_ && starts_with("[CDATA[")) {
    at_ += 7;
    model_ = content_model::cdata;
    return false;
  }
  next_bogus_comment();
  return true;
}

void tokenizer::next_comment() {
  const char* const data = at_;
  for (const char* close = find_close(data, end_); close != end_;
       close = find_close(close + 1, end_)) {
    const std::string_view read = between(data, close);
    if (const std::optional<std::size_t> size = closing_size(read)) {
      at_ = close + 1;
      return emit(token_kind::comment, replacing_nulls(read.substr(0, read.size() - *size)), false);
    }
  }
  const std::string_view read = between(data, end_);
  at_ = end_;
  emit(token_kind::comment,
       replacing_nulls(read.substr(0, read.size() - unfinished_closing_size(read))), false);
}

void tokenizer::next_bogus_comment() {
  const char* const close = find_close(at_, end_);
  const std::string_view text = between(at_, close);
  at_ = close == end_ ? end_ : close + 1;
  emit(token_kind::comment, replacing_nulls(text), false);
}

/// "DOCTYPE state" (13.2.5.53); at_ is behind the keyword. A doctype that does not end properly
/// forces quirks mode, and its rest up to ">" is ignored.
void tokenizer::next_doctype() {
  token_.name.reset();
  token_.public_id.reset();
  token_.system_id.reset();
  token_.force_quirks = true;
  read_doctype();
  if (at_ == end_) token_.force_quirks = true;
  at_ = find_close(at_, end_);
  if (at_ != end_) ++at_;
  emit(token_kind::doctype, {}, false);
}

/// Reads as far as the doctype makes sense, and clears `force_quirks` where it does to the end.
void tokenizer::read_doctype() {
  const auto skip_space = [this] {
    while (at_ != end_ && is_space(*at_)) ++at_;
    return at_ != end_ && *at_ != '>';
  };
  if (!skip_space()) return;
  const char* name_end = at_;
  while (name_end != end_ && !is_space(*name_end) && *name_end != '>') ++name_end;
  token_.name = lowered_name(name_end);
  if (!skip_space()) {
    token_.force_quirks = false;
    return;
  }
  const bool is_public = starts_ignoring_case(rest(), "public");
  if (!is_public && !starts_ignoring_case(rest(), "system")) return;
  at_ += 6;
  if (!skip_space()) return;
  if (is_public) {
    if (!read_doctype_identifier(token_.public_id)) return;
    if (!skip_space()) {
      token_.force_quirks = false;
      return;
    }
  }
  if (!read_doctype_identifier(token_.system_id)) return;
  token_.force_quirks = false;
  skip_space();  // what else follows is an error without consequence
}

/// Reads a quoted identifier. Returns false when there is none or it is cut off.
bool tokenizer::read_doctype_identifier(std::optional<std::string_view>& identifier) {
  const char quote = *at_;
  if (quote != '"' && quote != '\'') return false;
  const char* close = ++at_;
  while (close != end_ && *close != quote && *close != '>') ++close;
  identifier = replacing_nulls(between(at_, close));
  at_ = close;
  if (close == end_ || *close == '>') return false;
  ++at_;
  return true;
}

}  // namespace onrecord::html
