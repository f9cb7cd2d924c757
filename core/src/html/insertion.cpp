// Creating and inserting nodes (13.2.6.1), and closing elements (13.2.6.3).

#include <algorithm>
#include <string>

#include "html/foreign_names.hpp"
#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {

/// "Appropriate place for inserting a node". A table always has a parent here, since no script
/// moves it.
tree_builder::place tree_builder::place_in(const open_element& target) const {
  if (!foster_parenting_ || !(target.traits & table_context)) return {target.inner, {}};
  const std::size_t table = open_.last(tag::table);
  const std::size_t last_template = open_.last(tag::template_);
  if (last_template != open_elements::npos &&
      (table == open_elements::npos || last_template > table))
    return {open_[last_template].inner, {}};
  if (table == open_elements::npos) return {open_[0].inner, {}};
  return {open_[table].node.parent(), open_[table].node};
}

pugi::xml_node tree_builder::create(const place& where, pugi::xml_node_type type) {
  flush_text();
  ++nodes_;
  pugi::xml_node parent = where.parent;
  return where.before ? parent.insert_child_before(type, where.before) : parent.append_child(type);
}

pugi::xml_node tree_builder::create_element(const place& where, const char* name) {
  pugi::xml_node node = create(where, pugi::node_element);
  node.set_name(name);
  return node;
}

pugi::xml_node tree_builder::clone_element(const place& where, pugi::xml_node original) {
  pugi::xml_node node = create_element(where, original.name());
  for (const pugi::xml_attribute attribute : original.attributes())
    add_attribute(node, attribute.name(), attribute.value());
  return node;
}

void tree_builder::add_attribute(pugi::xml_node node, const char* name, std::string_view value) {
  attribute_bytes_ += std::string_view(name).size() + value.size();
  if (attribute_bytes_ > bounds_.attribute_bytes) {
    attribute_bytes_limited_ = true;
    return;
  }
  node.append_attribute(name).set_value(value.data(), value.size());
}

void tree_builder::push(pugi::xml_node node, tag which, std::uint16_t traits, name_space space) {
  open_element element{.node = node,
                       .inner = node,
                       .depth = open_.empty() ? 1 : open_.top().depth + 1,
                       .traits = traits,
                       .tag = which,
                       .space = space};
  if (element.is(tag::template_)) {
    ++element.depth;
    ++nodes_;
    element.inner = node.append_child("content");
  }
  open_.push(element);
}

/// Elements beyond the depth limit become siblings of the deepest ones, as in browsers: what is
/// open at the limit is closed. html and body stay.
void tree_builder::make_room() {
  if (open_.empty() || open_.top().depth < bounds_.depth) return;
  depth_limited_ = true;
  while (open_.size() > 2 && open_.top().depth >= bounds_.depth) abandon_top();
  reset_insertion_mode();  // what was closed may be the part of a table that the mode stands for
}

void tree_builder::abandon_top() {
  const open_element top = open_.top();
  if (top.is(tag::template_)) {
    template_modes_.pop_back();
    formatting_.clear_to_marker();
  } else if (top.space == name_space::html) {
    switch (top.tag) {
      case tag::applet:
      case tag::caption:
      case tag::marquee:
      case tag::object:
      case tag::td:
      case tag::th:
        formatting_.clear_to_marker();
        break;
      default:
        if (top.traits & formatting) formatting_.erase(top.node);
    }
  }
  open_.pop();
}

void tree_builder::insert_html(const token& t) {
  make_room();
  pugi::xml_node node =
      create_element(current_place(), t.tag == tag::unknown ? t.text.data() : name_of(t.tag));
  for (const attribute& each : t.attributes) add_attribute(node, each.name.data(), each.value);
  push(node, t.tag, html_traits(t.tag), name_space::html);
}

void tree_builder::insert_html(tag which) {
  make_room();
  push(create_element(current_place(), name_of(which)), which, html_traits(which),
       name_space::html);
}

/// Inserts an element that has no contents.
void tree_builder::insert_void(const token& t) {
  pugi::xml_node node = create_element(current_place(), name_of(t.tag));
  for (const attribute& each : t.attributes) add_attribute(node, each.name.data(), each.value);
}

void tree_builder::insert_foreign(const token& t, name_space space) {
  if (!t.self_closing) make_room();
  name_.assign(space == name_space::svg ? "svg:" : "math:")
      .append(space == name_space::svg ? adjusted_svg_name(t.text) : t.text);
  pugi::xml_node node = create_element(current_place(), name_.c_str());
  for (const attribute& each : t.attributes)
    add_attribute(node, adjusted_attribute_name(each.name, space).data(), each.value);
  if (!t.self_closing) push(node, t.tag, foreign_traits(t, space), space);
}

void tree_builder::insert_comment(const token& t, const place& where) {
  create(where, pugi::node_comment).set_value(t.text.data(), t.text.size());
}

/// "Insert a character", for a run of them. `stable`: the text lives as long as the input.
void tree_builder::insert_text(std::string_view text, bool stable) {
  const place where = current_place();
  const bool continues = where == pending_place_ && !pending_text_.empty();
  if (!continues) {
    flush_text();
    pending_place_ = where;
  }
  if (!continues && stable) {
    pending_text_ = text;
    return;
  }
  if (pending_text_.data() != pending_buffer_.data()) pending_buffer_.assign(pending_text_);
  pending_buffer_.append(text);
  pending_text_ = pending_buffer_;
}

void tree_builder::flush_text() {
  if (pending_text_.empty()) return;
  const std::string_view text = pending_text_;
  pending_text_ = {};
  auto [parent, before] = pending_place_;
  const pugi::xml_node previous = before ? before.previous_sibling() : parent.last_child();
  ++nodes_;
  pugi::xml_node node = before ? parent.insert_child_before(pugi::node_pcdata, before)
                               : parent.append_child(pugi::node_pcdata);
  node.set_value(text.data(), text.size());
  if (previous.type() == pugi::node_pcdata) joins_.add(previous, node);
}

/// "Generic raw text element parsing algorithm" and its kin (13.2.6.2).
void tree_builder::insert_raw_text(const token& t, raw_text_kind kind) {
  insert_html(t);
  const content_model models[] = {content_model::rcdata, content_model::raw_text,
                                  content_model::script_data};
  tokenizer_.enter(models[static_cast<std::size_t>(kind)], name_of(t.tag));
  original_mode_ = mode_;
  mode_ = insertion_mode::text;
}

/// A further html or body tag adds the attributes that are not there yet.
void tree_builder::add_missing_attributes(pugi::xml_node node, const token& t) {
  std::size_t present = 0;
  for ([[maybe_unused]] const pugi::xml_attribute each : node.attributes()) ++present;
  for (const attribute& each : t.attributes) {
    if (node.attribute(each.name.data())) continue;
    if (present++ >= bounds_.attributes_per_element) {
      attributes_limited_ = true;
      return;
    }
    add_attribute(node, each.name.data(), each.value);
  }
}

/// Takes the white space at the beginning of a text token, and inserts it where `insert` says so.
/// Returns whether nothing is left.
bool tree_builder::take_leading_space(token& t, bool insert) {
  const std::string_view space = leading_space(t.text);
  if (insert && !space.empty()) insert_text(space, t.stable);
  t.text.remove_prefix(space.size());
  return t.text.empty();
}

void tree_builder::pop_to(std::size_t size) {
  while (open_.size() > size) open_.pop();
}

/// Pops up to and with the last element called so, which is there.
void tree_builder::pop_until(tag which) { pop_to(open_.last(which)); }

/// "Clear the stack back to a table context" and its kin (13.2.6.4.9): to one of `context`, html or
/// template.
void tree_builder::clear_to_context(std::initializer_list<tag> context) {
  const auto ends = [&](const open_element& element) {
    return element.is(tag::html) || element.is(tag::template_) ||
           std::any_of(context.begin(), context.end(), [&](tag each) { return element.is(each); });
  };
  while (!ends(open_.top())) open_.pop();
}

void tree_builder::generate_implied_end_tags(tag except) {
  while (open_.top().traits & implied_end && !open_.top().is(except)) open_.pop();
}

void tree_builder::close_p_in_button_scope() {
  if (open_.in_scope(tag::p, button_scope)) pop_until(tag::p);
}

void tree_builder::close_template() {
  pop_until(tag::template_);
  formatting_.clear_to_marker();
  template_modes_.pop_back();
  reset_insertion_mode();
}

}  // namespace onrecord::html
