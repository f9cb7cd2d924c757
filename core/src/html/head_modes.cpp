// The insertion modes before the body (13.2.6.4.1 to 13.2.6.4.6).

#include <string>

#include "html/quirks.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {

void tree_builder::insert_doctype(const token& t) {
  std::string value(t.name.value_or(""));
  if (t.public_id || t.system_id) {
    value.append(" \"").append(t.public_id.value_or(""));
    value.append("\" \"").append(t.system_id.value_or("")).append("\"");
  }
  create({document_, {}}, pugi::node_doctype).set_value(value.data(), value.size());
}

tree_builder::outcome tree_builder::in_initial(token& t) {
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, false)) return outcome::done;
      break;
    case token_kind::comment:
      insert_comment(t, {document_, {}});
      return outcome::done;
    case token_kind::doctype:
      insert_doctype(t);
      quirks_ = asks_for_quirks(t);
      mode_ = insertion_mode::before_html;
      return outcome::done;
    default:
      break;
  }
  quirks_ = true;
  mode_ = insertion_mode::before_html;
  return outcome::again;
}

tree_builder::outcome tree_builder::before_html(token& t) {
  switch (t.kind) {
    case token_kind::doctype:
      return outcome::done;
    case token_kind::comment:
      insert_comment(t, {document_, {}});
      return outcome::done;
    case token_kind::text:
      if (take_leading_space(t, false)) return outcome::done;
      break;
    case token_kind::end_tag:
      if (t.tag != tag::head && t.tag != tag::body && t.tag != tag::html && t.tag != tag::br)
        return outcome::done;
      break;
    default:
      break;
  }
  html_ = create_element({document_, {}}, "html");
  push(html_, tag::html, html_traits(tag::html), name_space::html);
  mode_ = insertion_mode::before_head;
  if (t.kind != token_kind::start_tag || t.tag != tag::html) return outcome::again;
  add_missing_attributes(html_, t);
  return outcome::done;
}

void tree_builder::start_head() {
  head_ = open_.top().node;
  mode_ = insertion_mode::in_head;
}

/// What most modes around the body do alike: comments go into the tree, a doctype is too late, and
/// a further html tag adds its attributes. Returns whether that was all.
bool tree_builder::take_common(token& t) {
  switch (t.kind) {
    case token_kind::comment:
      insert_comment(t);
      return true;
    case token_kind::doctype:
      return true;
    case token_kind::start_tag:
      if (t.tag != tag::html) return false;
      start_tag_in_body(t);
      return true;
    default:
      return false;
  }
}

tree_builder::outcome tree_builder::before_head(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, false)) return outcome::done;
      break;
    case token_kind::start_tag:
      if (t.tag == tag::head) {
        insert_html(t);
        start_head();
        return outcome::done;
      }
      break;
    case token_kind::end_tag:
      if (t.tag != tag::head && t.tag != tag::body && t.tag != tag::html && t.tag != tag::br)
        return outcome::done;
      break;
    default:
      break;
  }
  insert_html(tag::head);
  start_head();
  return outcome::again;
}

tree_builder::outcome tree_builder::in_head(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, true)) return outcome::done;
      break;
    case token_kind::start_tag:
      switch (t.tag) {
        case tag::base:
        case tag::basefont:
        case tag::bgsound:
        case tag::link:
        case tag::meta:
          insert_void(t);
          return outcome::done;
        case tag::title:
          insert_raw_text(t, raw_text_kind::rcdata);
          return outcome::done;
        case tag::noframes:
        case tag::style:
          insert_raw_text(t, raw_text_kind::raw_text);
          return outcome::done;
        case tag::script:
          insert_raw_text(t, raw_text_kind::script);
          return outcome::done;
        case tag::noscript:
          insert_html(t);
          mode_ = insertion_mode::in_head_noscript;
          return outcome::done;
        case tag::template_:
          insert_html(t);
          formatting_.push_marker();
          frameset_ok_ = false;
          mode_ = insertion_mode::in_template;
          template_modes_.push_back(mode_);
          return outcome::done;
        case tag::head:
          return outcome::done;
        default:
          break;
      }
      break;
    case token_kind::end_tag:
      switch (t.tag) {
        case tag::head:
          open_.pop();
          mode_ = insertion_mode::after_head;
          return outcome::done;
        case tag::body:
        case tag::html:
        case tag::br:
          break;
        case tag::template_:
          if (open_.contains(tag::template_)) close_template();
          return outcome::done;
        default:
          return outcome::done;
      }
      break;
    default:
      break;
  }
  open_.pop();
  mode_ = insertion_mode::after_head;
  return outcome::again;
}

tree_builder::outcome tree_builder::in_head_noscript(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, true)) return outcome::done;
      break;
    case token_kind::start_tag:
      switch (t.tag) {
        case tag::basefont:
        case tag::bgsound:
        case tag::link:
        case tag::meta:
        case tag::noframes:
        case tag::style:
          return in_head(t);
        case tag::head:
        case tag::noscript:
          return outcome::done;
        default:
          break;
      }
      break;
    case token_kind::end_tag:
      if (t.tag == tag::noscript) {
        open_.pop();
        mode_ = insertion_mode::in_head;
        return outcome::done;
      }
      if (t.tag != tag::br) return outcome::done;
      break;
    default:
      break;
  }
  open_.pop();
  mode_ = insertion_mode::in_head;
  return outcome::again;
}

tree_builder::outcome tree_builder::after_head(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, true)) return outcome::done;
      break;
    case token_kind::start_tag:
      switch (t.tag) {
        case tag::body:
          insert_html(t);
          frameset_ok_ = false;
          mode_ = insertion_mode::in_body;
          return outcome::done;
        case tag::frameset:
          insert_html(t);
          mode_ = insertion_mode::in_frameset;
          return outcome::done;
        case tag::head:
          return outcome::done;
        default:
          if (html_traits(t.tag) & head_content) return in_closed_head(t);
      }
      break;
    case token_kind::end_tag:
      if (t.tag == tag::template_) return in_head(t);
      if (t.tag != tag::body && t.tag != tag::html && t.tag != tag::br) return outcome::done;
      break;
    default:
      break;
  }
  insert_html(tag::body);
  mode_ = insertion_mode::in_body;
  return outcome::again;
}

/// What belongs into the head but comes behind it is put there.
tree_builder::outcome tree_builder::in_closed_head(token& t) {
  push(head_, tag::head, html_traits(tag::head), name_space::html);
  const outcome result = in_head(t);
  open_.erase(open_.index_of(head_));
  return result;
}

}  // namespace onrecord::html
