// The insertion modes of text, templates, framesets and what follows the body (13.2.6.4.8,
// 13.2.6.4.16 to 13.2.6.4.21).

#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {

/// "Text" (13.2.6.4.8): inside script, style, title, textarea and their kin.
tree_builder::outcome tree_builder::in_text(token& t) {
  if (t.kind == token_kind::text) {
    insert_text(t.text, t.stable);
    return outcome::done;
  }
  open_.pop();
  mode_ = original_mode_;
  return t.kind == token_kind::end_of_file ? outcome::again : outcome::done;
}

tree_builder::outcome tree_builder::in_template(token& t) {
  const auto continue_in = [this](insertion_mode mode) {
    template_modes_.back() = mode;
    mode_ = mode;
    return outcome::again;
  };
  switch (t.kind) {
    case token_kind::text:
    case token_kind::nulls:
    case token_kind::comment:
    case token_kind::doctype:
      return in_body(t);
    case token_kind::start_tag:
      if (html_traits(t.tag) & head_content) return in_head(t);
      switch (t.tag) {
        case tag::caption:
        case tag::colgroup:
        case tag::tbody:
        case tag::tfoot:
        case tag::thead:
          return continue_in(insertion_mode::in_table);
        case tag::col:
          return continue_in(insertion_mode::in_column_group);
        case tag::tr:
          return continue_in(insertion_mode::in_table_body);
        case tag::td:
        case tag::th:
          return continue_in(insertion_mode::in_row);
        default:
          return continue_in(insertion_mode::in_body);
      }
    case token_kind::end_tag:
      return t.tag == tag::template_ ? in_head(t) : outcome::done;
    case token_kind::end_of_file:
      if (!open_.contains(tag::template_)) return outcome::done;
      close_template();
      return outcome::again;
  }
  return outcome::done;
}

tree_builder::outcome tree_builder::after_body(token& t) {
  switch (t.kind) {
    case token_kind::text: {
      const std::string_view space = leading_space(t.text);
      if (!space.empty()) {
        token head = t;
        head.text = space;
        text_in_body(head);
        t.text.remove_prefix(space.size());
      }
      if (t.text.empty()) return outcome::done;
      break;
    }
    case token_kind::comment:
      insert_comment(t, {html_, {}});
      return outcome::done;
    case token_kind::doctype:
    case token_kind::end_of_file:
      return outcome::done;
    case token_kind::start_tag:
      if (t.tag == tag::html) return in_body(t);
      break;
    case token_kind::end_tag:
      if (t.tag == tag::html) {
        if (!is_fragment_) mode_ = insertion_mode::after_after_body;
        return outcome::done;
      }
      break;
    default:
      break;
  }
  mode_ = insertion_mode::in_body;
  return outcome::again;
}

/// Framesets hold white space alone.
void tree_builder::insert_only_space(std::string_view text) {
  for (const char& c : text)
    if (is_space(c)) insert_text({&c, 1}, false);
}

tree_builder::outcome tree_builder::in_frameset(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      insert_only_space(t.text);
      break;
    case token_kind::start_tag:
      if (t.tag == tag::noframes) return in_head(t);
      if (t.tag == tag::frameset) insert_html(t);
      if (t.tag == tag::frame) insert_void(t);
      break;
    case token_kind::end_tag:
      if (t.tag != tag::frameset || open_.size() == 1) break;
      open_.pop();
      if (!is_fragment_ && !open_.top().is(tag::frameset)) mode_ = insertion_mode::after_frameset;
      break;
    default:
      break;
  }
  return outcome::done;
}

tree_builder::outcome tree_builder::after_frameset(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      insert_only_space(t.text);
      break;
    case token_kind::start_tag:
      if (t.tag == tag::noframes) return in_head(t);
      break;
    case token_kind::end_tag:
      if (t.tag == tag::html) mode_ = insertion_mode::after_after_frameset;
      break;
    default:
      break;
  }
  return outcome::done;
}

tree_builder::outcome tree_builder::after_after_body(token& t) {
  switch (t.kind) {
    case token_kind::comment:
      insert_comment(t, {document_, {}});
      return outcome::done;
    case token_kind::doctype:
      return in_body(t);
    case token_kind::end_of_file:
      return outcome::done;
    case token_kind::text:
      return after_body(t);
    case token_kind::start_tag:
      if (t.tag == tag::html) return in_body(t);
      break;
    default:
      break;
  }
  mode_ = insertion_mode::in_body;
  return outcome::again;
}

tree_builder::outcome tree_builder::after_after_frameset(token& t) {
  switch (t.kind) {
    case token_kind::comment:
      insert_comment(t, {document_, {}});
      break;
    case token_kind::text:
      insert_only_space(t.text);
      break;
    case token_kind::start_tag:
      if (t.tag == tag::html) return in_body(t);
      if (t.tag == tag::noframes) return in_head(t);
      break;
    default:
      break;
  }
  return outcome::done;
}

}  // namespace onrecord::html
