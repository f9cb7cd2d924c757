// "In body" (13.2.6.4.7).

#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {

tree_builder::outcome tree_builder::in_body(token& t) {
  switch (t.kind) {
    case token_kind::text:
      text_in_body(t);
      return outcome::done;
    case token_kind::comment:
      insert_comment(t);
      return outcome::done;
    case token_kind::start_tag:
      return start_tag_in_body(t);
    case token_kind::end_tag:
      return end_tag_in_body(t);
    case token_kind::end_of_file:
      return template_modes_.empty() ? outcome::done : in_template(t);
    case token_kind::nulls:
    case token_kind::doctype:
      break;
  }
  return outcome::done;
}

void tree_builder::text_in_body(const token& t) {
  reconstruct_formatting();
  insert_text(t.text, t.stable);
  if (frameset_ok_ && leading_space(t.text).size() != t.text.size()) frameset_ok_ = false;
}

tree_builder::outcome tree_builder::start_tag_in_body(token& t) {
  if (html_traits(t.tag) & head_content) return in_head(t);
  switch (t.tag) {
    case tag::html:
      if (!open_.contains(tag::template_)) add_missing_attributes(html_, t);
      break;
    case tag::body:
      start_body_again(t);
      break;
    case tag::frameset:
      start_frameset(t);
      break;
    case tag::address:
    case tag::article:
    case tag::aside:
    case tag::blockquote:
    case tag::center:
    case tag::details:
    case tag::dialog:
    case tag::dir:
    case tag::div:
    case tag::dl:
    case tag::fieldset:
    case tag::figcaption:
    case tag::figure:
    case tag::footer:
    case tag::header:
    case tag::hgroup:
    case tag::main:
    case tag::menu:
    case tag::nav:
    case tag::ol:
    case tag::p:
    case tag::search:
    case tag::section:
    case tag::summary:
    case tag::ul:
      close_p_in_button_scope();
      insert_html(t);
      break;
    case tag::h1:
    case tag::h2:
    case tag::h3:
    case tag::h4:
    case tag::h5:
    case tag::h6:
      close_p_in_button_scope();
      if (open_.top().traits & heading) open_.pop();
      insert_html(t);
      break;
    case tag::pre:
    case tag::listing:
      close_p_in_button_scope();
      insert_html(t);
      skip_newline_ = true;
      frameset_ok_ = false;
      break;
    case tag::form:
      start_form(t);
      break;
    case tag::li:
    case tag::dd:
    case tag::dt:
      start_list_item(t);
      break;
    case tag::plaintext:
      close_p_in_button_scope();
      insert_html(t);
      tokenizer_.enter(content_model::plaintext, {});
      break;
    case tag::button:
      if (open_.in_scope(tag::button)) pop_until(tag::button);
      reconstruct_formatting();
      insert_html(t);
      frameset_ok_ = false;
      break;
    case tag::a:
      if (const std::size_t earlier = formatting_.last(tag::a);
          earlier != active_formatting::npos) {
        const pugi::xml_node node = formatting_[earlier].node;
        adopt(t);
        formatting_.erase(node);
        if (const std::size_t index = open_.index_of(node); index != open_elements::npos)
          open_.erase(index);
      }
      push_formatting(t);
      break;
    case tag::b:
    case tag::big:
    case tag::code:
    case tag::em:
    case tag::font:
    case tag::i:
    case tag::s:
    case tag::small:
    case tag::strike:
    case tag::strong:
    case tag::tt:
    case tag::u:
      push_formatting(t);
      break;
    case tag::nobr:
      reconstruct_formatting();
      if (open_.in_scope(tag::nobr)) adopt(t);
      push_formatting(t);
      break;
    case tag::applet:
    case tag::marquee:
    case tag::object:
      reconstruct_formatting();
      insert_html(t);
      formatting_.push_marker();
      frameset_ok_ = false;
      break;
    case tag::table:
      if (!quirks_) close_p_in_button_scope();
      insert_html(t);
      frameset_ok_ = false;
      mode_ = insertion_mode::in_table;
      break;
    case tag::image:
      t.tag = tag::img;
      [[fallthrough]];
    case tag::area:
    case tag::br:
    case tag::embed:
    case tag::img:
    case tag::keygen:
    case tag::wbr:
      reconstruct_formatting();
      insert_void(t);
      frameset_ok_ = false;
      break;
    case tag::input:
      if (context_.is(tag::select)) break;
      if (open_.in_scope(tag::select)) pop_until(tag::select);
      reconstruct_formatting();
      insert_void(t);
      if (!is_hidden_input(t)) frameset_ok_ = false;
      break;
    case tag::param:
    case tag::source:
    case tag::track:
      insert_void(t);
      break;
    case tag::hr:
      close_p_in_button_scope();
      if (open_.in_scope(tag::select)) generate_implied_end_tags();
      insert_void(t);
      frameset_ok_ = false;
      break;
    case tag::textarea:
      insert_raw_text(t, raw_text_kind::rcdata);
      skip_newline_ = true;
      frameset_ok_ = false;
      break;
    case tag::xmp:
      close_p_in_button_scope();
      reconstruct_formatting();
      frameset_ok_ = false;
      insert_raw_text(t, raw_text_kind::raw_text);
      break;
    case tag::iframe:
      frameset_ok_ = false;
      insert_raw_text(t, raw_text_kind::raw_text);
      break;
    case tag::noembed:
      insert_raw_text(t, raw_text_kind::raw_text);
      break;
    case tag::select:
      if (context_.is(tag::select)) break;
      if (open_.in_scope(tag::select)) {
        pop_until(tag::select);
        break;
      }
      reconstruct_formatting();
      insert_html(t);
      frameset_ok_ = false;
      break;
    case tag::optgroup:
    case tag::option:
      start_select_part(t);
      break;
    case tag::rb:
    case tag::rtc:
      if (open_.in_scope(tag::ruby)) generate_implied_end_tags();
      insert_html(t);
      break;
    case tag::rp:
    case tag::rt:
      if (open_.in_scope(tag::ruby)) generate_implied_end_tags(tag::rtc);
      insert_html(t);
      break;
    case tag::math:
    case tag::svg:
      reconstruct_formatting();
      insert_foreign(t, t.tag == tag::svg ? name_space::svg : name_space::mathml);
      break;
    case tag::caption:
    case tag::col:
    case tag::colgroup:
    case tag::frame:
    case tag::head:
    case tag::tbody:
    case tag::td:
    case tag::tfoot:
    case tag::th:
    case tag::thead:
    case tag::tr:
      break;
    default:
      reconstruct_formatting();
      insert_html(t);
  }
  return outcome::done;
}

void tree_builder::start_body_again(const token& t) {
  if (open_.size() == 1 || !open_[1].is(tag::body) || open_.contains(tag::template_)) return;
  frameset_ok_ = false;
  add_missing_attributes(open_[1].node, t);
}

void tree_builder::start_frameset(const token& t) {
  if (open_.size() == 1 || !open_[1].is(tag::body) || !frameset_ok_) return;
  flush_text();
  // From the leaves up: pugixml's own removal of a subtree recurses.
  pugi::xml_node body = open_[1].node;
  for (pugi::xml_node node = body; node != html_;) {
    if (const pugi::xml_node child = node.first_child()) {
      node = child;
    } else {
      pugi::xml_node parent = node.parent();
      parent.remove_child(node);
      node = parent;
      if (node == html_) break;
    }
  }
  pop_to(1);
  insert_html(t);
  mode_ = insertion_mode::in_frameset;
}

/// li, dd and dt close their like, but for those in a nearer special element.
void tree_builder::start_list_item(const token& t) {
  frameset_ok_ = false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const open_element& element = open_[i];
    const bool alike =
        t.tag == tag::li ? element.is(tag::li) : element.is(tag::dd) || element.is(tag::dt);
    if (alike) {
      pop_to(i);
      break;
    }
    if (element.traits & special && !element.is(tag::address) && !element.is(tag::div) &&
        !element.is(tag::p))
      break;
  }
  close_p_in_button_scope();
  insert_html(t);
}

void tree_builder::start_form(const token& t) {
  const bool in_template = open_.contains(tag::template_);
  if (form_ && !in_template) return;
  close_p_in_button_scope();
  insert_html(t);
  if (!in_template) form_ = open_.top().node;
}

void tree_builder::start_select_part(const token& t) {
  if (open_.in_scope(tag::select))
    generate_implied_end_tags(t.tag == tag::option ? tag::optgroup : tag::unknown);
  else if (open_.top().is(tag::option))
    open_.pop();
  reconstruct_formatting();
  insert_html(t);
}

tree_builder::outcome tree_builder::end_tag_in_body(token& t) {
  switch (t.tag) {
    case tag::template_:
      return in_head(t);
    case tag::body:
    case tag::html:
      if (!open_.in_scope(tag::body)) break;
      mode_ = insertion_mode::after_body;
      return t.tag == tag::html ? outcome::again : outcome::done;
    case tag::address:
    case tag::article:
    case tag::aside:
    case tag::blockquote:
    case tag::button:
    case tag::center:
    case tag::details:
    case tag::dialog:
    case tag::dir:
    case tag::div:
    case tag::dl:
    case tag::dd:
    case tag::dt:
    case tag::fieldset:
    case tag::figcaption:
    case tag::figure:
    case tag::footer:
    case tag::header:
    case tag::hgroup:
    case tag::listing:
    case tag::main:
    case tag::menu:
    case tag::nav:
    case tag::ol:
    case tag::pre:
    case tag::search:
    case tag::section:
    case tag::select:
    case tag::summary:
    case tag::ul:
      end_block(t.tag);
      break;
    case tag::form:
      end_form();
      break;
    case tag::p:
      if (!open_.in_scope(tag::p, button_scope)) {
        if (nodes_ >= bounds_.nodes) break;
        insert_html(tag::p);
      }
      pop_until(tag::p);
      break;
    case tag::li:
      if (open_.in_scope(tag::li, list_item_scope)) pop_until(tag::li);
      break;
    case tag::h1:
    case tag::h2:
    case tag::h3:
    case tag::h4:
    case tag::h5:
    case tag::h6:
      if (open_.any_in_scope(heading)) {
        while (!(open_.top().traits & heading)) open_.pop();
        open_.pop();
      }
      break;
    case tag::a:
    case tag::b:
    case tag::big:
    case tag::code:
    case tag::em:
    case tag::font:
    case tag::i:
    case tag::nobr:
    case tag::s:
    case tag::small:
    case tag::strike:
    case tag::strong:
    case tag::tt:
    case tag::u:
      adopt(t);
      break;
    case tag::applet:
    case tag::marquee:
    case tag::object:
      if (open_.in_scope(t.tag)) {
        pop_until(t.tag);
        formatting_.clear_to_marker();
      }
      break;
    case tag::br:
      if (nodes_ >= bounds_.nodes) break;
      t.kind = token_kind::start_tag;
      t.attributes = {};
      return start_tag_in_body(t);
    default:
      any_other_end_tag(t);
  }
  return outcome::done;
}

void tree_builder::end_block(tag which) {
  if (open_.in_scope(which)) pop_until(which);
}

void tree_builder::end_form() {
  if (open_.contains(tag::template_)) return end_block(tag::form);
  const pugi::xml_node form = form_;
  form_ = {};
  const std::size_t index = form ? open_.index_of(form) : open_elements::npos;
  if (index == open_elements::npos || !open_.in_scope(index)) return;
  generate_implied_end_tags();
  if (const std::size_t now = open_.index_of(form); now != open_elements::npos) open_.erase(now);
}

}  // namespace onrecord::html
