#include "html/tokenizer.hpp"

#include <cstring>

#include "html/character_references.hpp"
#include "html/scan.hpp"

namespace onrecord::html {

std::string normalize_newlines(std::string_view html) {
  std::string text;
  text.reserve(html.size());
  std::size_t copied = 0;
  for (std::size_t cr = html.find('\r'); cr != std::string_view::npos;
       cr = html.find('\r', copied)) {
    text.append(html, copied, cr - copied);
    text += '\n';
    copied = cr + 1;
    if (copied < html.size() && html[copied] == '\n') ++copied;
  }
  return text.append(html, copied);
}

tokenizer::tokenizer(std::string_view input, std::size_t attributes_per_element)
    : at_(input.data()),
      end_(input.data() + input.size()),
      most_attributes_(attributes_per_element),
      has_nulls_(input.find('\0') != std::string_view::npos) {}

void tokenizer::enter(content_model model, std::string_view name) {
  model_ = model;
  raw_name_ = name;
}

std::string_view tokenizer::rest() const { return between(at_, end_); }

bool tokenizer::starts_with(std::string_view text) const { return rest().starts_with(text); }

token& tokenizer::next() {
  scratch_.clear();
  for (;;) {
    if (at_ == end_) {
      token_.kind = token_kind::end_of_file;
      token_.tag = tag::unknown;
      return token_;
    }
    if (model_ == content_model::data) {
      if (next_in_data()) return token_;
    } else if (model_ == content_model::cdata) {
      if (next_in_cdata()) return token_;
    } else if (next_in_raw_text()) {
      return token_;
    }
  }
}

void tokenizer::emit(token_kind kind, std::string_view text, bool stable) {
  token_.kind = kind;
  token_.text = text;
  token_.stable = stable;
}

/// Emits [at_, end) as text; it holds no NUL.
void tokenizer::emit_run(const char* end, bool with_references) {
  const std::string_view run = between(at_, end);
  at_ = end;
  std::size_t reference = with_references ? run.find('&') : std::string_view::npos;
  if (reference == std::string_view::npos) return emit(token_kind::text, run, true);
  decoded_.clear();
  std::size_t copied = 0;
  while (reference != std::string_view::npos) {
    decoded_.append(run, copied, reference - copied);
    copied = reference + resolve_reference(run.substr(reference), reference_place::text, decoded_);
    reference = run.find('&', copied);
  }
  decoded_.append(run, copied);
  emit(token_kind::text, decoded_, false);
}

/// "Data state" and "tag open state" (13.2.5.1, 13.2.5.6). Returns false when nothing was emitted.
bool tokenizer::next_in_data() {
  if (*at_ == '\0') {
    const char* end = at_;
    while (end != end_ && *end == '\0') ++end;
    const std::string_view run = between(at_, end);
    at_ = end;
    emit(token_kind::nulls, run, true);
    return true;
  }
  if (*at_ == '<' && end_ - at_ > 1) {
    const char next = at_[1];
    if (is_letter(next)) {
      ++at_;
      return next_tag(token_kind::start_tag);
    }
    if (next == '!') {
      at_ += 2;
      return next_markup_declaration();
    }
    if (next == '/' && end_ - at_ > 2) {
      at_ += 2;
      if (is_letter(*at_)) return next_tag(token_kind::end_tag);
      if (*at_ == '>') {
        ++at_;
        return false;
      }
      next_bogus_comment();
      return true;
    }
    if (next == '?') {
      ++at_;
      next_bogus_comment();
      return true;
    }
  }
  // A "<" that begins nothing is text, and so is a run of them.
  const char* from = at_;
  while (from != end_ && *from == '<' && (end_ - from == 1 || from[1] == '<')) ++from;
  if (from == at_ && *at_ == '<') ++from;
  const char* const end = has_nulls_ ? find_any<'<', '\0'>(from, end_) : find_any<'<'>(from, end_);
  emit_run(end, true);
  return true;
}

}  // namespace onrecord::html
