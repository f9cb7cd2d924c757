// "The rules for parsing tokens in foreign content" (13.2.6.5).

#include <algorithm>
#include <cstring>

#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {
namespace {

/// The start tags that end SVG and MathML.
bool breaks_out(const token& t) {
  switch (t.tag) {
    case tag::b:
    case tag::big:
    case tag::blockquote:
    case tag::body:
    case tag::br:
    case tag::center:
    case tag::code:
    case tag::dd:
    case tag::div:
    case tag::dl:
    case tag::dt:
    case tag::em:
    case tag::embed:
    case tag::h1:
    case tag::h2:
    case tag::h3:
    case tag::h4:
    case tag::h5:
    case tag::h6:
    case tag::head:
    case tag::hr:
    case tag::i:
    case tag::img:
    case tag::li:
    case tag::listing:
    case tag::menu:
    case tag::meta:
    case tag::nobr:
    case tag::ol:
    case tag::p:
    case tag::pre:
    case tag::ruby:
    case tag::s:
    case tag::small:
    case tag::span:
    case tag::strong:
    case tag::strike:
    case tag::sub:
    case tag::sup:
    case tag::table:
    case tag::tt:
    case tag::u:
    case tag::ul:
    case tag::var:
      return true;
    case tag::font:
      return std::any_of(t.attributes.begin(), t.attributes.end(), [](const attribute& each) {
        return each.name == "color" || each.name == "face" || each.name == "size";
      });
    default:
      return false;
  }
}

/// Whether a foreign element is called like a tag.
bool is_called(const open_element& element, const token& t) {
  if (element.tag != t.tag) return false;
  if (t.tag != tag::unknown) return true;
  const char* const name = std::strchr(element.node.name(), ':') + 1;
  return equals_ignoring_case(name, t.text);
}

}  // namespace

/// The condition of the tree construction dispatcher (13.2.6).
bool tree_builder::is_foreign(const token& t) const {
  if (open_.empty() || t.kind == token_kind::end_of_file) return false;
  const open_element& current = adjusted_current();
  if (current.space == name_space::html) return false;
  const bool start = t.kind == token_kind::start_tag;
  const bool text = t.kind == token_kind::text || t.kind == token_kind::nulls;
  if (current.traits & mathml_text &&
      (text || (start && t.tag != tag::mglyph && t.tag != tag::malignmark)))
    return false;
  if (start && t.tag == tag::svg && current.space == name_space::mathml &&
      current.tag == tag::annotation_xml)
    return false;
  return !(current.traits & html_inside && (start || text));
}

tree_builder::outcome tree_builder::in_foreign_content(token& t) {
  switch (t.kind) {
    case token_kind::nulls:
      for (std::size_t i = 0; i < t.text.size(); ++i) insert_text("\xEF\xBF\xBD", true);
      break;
    case token_kind::text:
      if (leading_space(t.text).size() != t.text.size()) frameset_ok_ = false;
      insert_text(t.text, t.stable);
      break;
    case token_kind::comment:
      insert_comment(t);
      break;
    case token_kind::start_tag:
      return start_tag_in_foreign_content(t);
    case token_kind::end_tag:
      return end_tag_in_foreign_content(t);
    case token_kind::doctype:
    case token_kind::end_of_file:
      break;
  }
  return outcome::done;
}

tree_builder::outcome tree_builder::start_tag_in_foreign_content(token& t) {
  if (breaks_out(t)) {
    leave_foreign_content();
    return step_in_mode(t, mode_);
  }
  insert_foreign(t, adjusted_current().space);
  return outcome::done;
}

tree_builder::outcome tree_builder::end_tag_in_foreign_content(token& t) {
  if (t.tag == tag::br || t.tag == tag::p) {
    leave_foreign_content();
    return step_in_mode(t, mode_);
  }
  for (std::size_t i = open_.size() - 1; i > 0; --i) {
    if (open_[i].space == name_space::html) return step_in_mode(t, mode_);
    if (is_called(open_[i], t)) {
      pop_to(i);
      return outcome::done;
    }
  }
  return outcome::done;
}

void tree_builder::leave_foreign_content() {
  while (open_.top().space != name_space::html &&
         !(open_.top().traits & (mathml_text | html_inside)))
    open_.pop();
}

}  // namespace onrecord::html
