#include "html/tree_builder.hpp"

#include <algorithm>

#include "html/scan.hpp"

namespace onrecord::html {
namespace {

/// Limits below these would leave no room for the elements that every document has.
limits usable(limits bounds) {
  bounds.depth = std::max<std::uint32_t>(bounds.depth, 8);
  bounds.nodes = std::max<std::uint32_t>(bounds.nodes, 16);
  bounds.formatting_elements = std::max<std::uint32_t>(bounds.formatting_elements, 1);
  return bounds;
}

}  // namespace

tree_builder::tree_builder(tokenizer& source, const limits& bounds, pugi::xml_document& document)
    : tokenizer_(source),
      bounds_(usable(bounds)),
      document_(document),
      formatting_(bounds_.formatting_elements) {}

void tree_builder::run() {
  for (;;) {
    // Beyond the node limit nobody knows any more whether svg would be open, and text must not go.
    tokenizer_.allow_cdata(nodes_limited_ ||
                           (!open_.empty() && adjusted_current().space != name_space::html));
    token& t = tokenizer_.next();
    process(t);
    if (t.kind == token_kind::end_of_file) break;
  }
  flush_text();
  joins_.apply();
}

void tree_builder::process(token& t) {
  // "If the next token is a U+000A LINE FEED character token, ignore it": after pre, textarea.
  if (skip_newline_) {
    skip_newline_ = false;
    if (t.kind == token_kind::text && t.text.front() == '\n') {
      t.text.remove_prefix(1);
      if (t.text.empty()) return;
    }
  }
  if (nodes_ >= bounds_.nodes && skip_beyond_node_limit(t)) return;
  while (step(t) == outcome::again) {
  }
}

/// Beyond the limit no elements and comments are made, but for script and style, whose text is no
/// prose. Text goes on, and end tags close what is open.
bool tree_builder::skip_beyond_node_limit(const token& t) {
  if (t.kind != token_kind::start_tag && t.kind != token_kind::comment) return false;
  nodes_limited_ = true;
  if (t.kind == token_kind::comment) return true;
  switch (t.tag) {
    case tag::script:
    case tag::style:
      return false;
    case tag::title:
    case tag::textarea:
      tokenizer_.enter(content_model::rcdata, name_of(t.tag));
      return true;
    case tag::xmp:
    case tag::iframe:
    case tag::noembed:
    case tag::noframes:
      tokenizer_.enter(content_model::raw_text, name_of(t.tag));
      return true;
    case tag::plaintext:
      tokenizer_.enter(content_model::plaintext, {});
      return true;
    default:
      return true;
  }
}

/// The tree construction dispatcher (13.2.6).
tree_builder::outcome tree_builder::step(token& t) {
  return is_foreign(t) ? in_foreign_content(t) : step_in_mode(t, mode_);
}

tree_builder::outcome tree_builder::step_in_mode(token& t, insertion_mode mode) {
  switch (mode) {
    case insertion_mode::initial:
      return in_initial(t);
    case insertion_mode::before_html:
      return before_html(t);
    case insertion_mode::before_head:
      return before_head(t);
    case insertion_mode::in_head:
      return in_head(t);
    case insertion_mode::in_head_noscript:
      return in_head_noscript(t);
    case insertion_mode::after_head:
      return after_head(t);
    case insertion_mode::in_body:
      return in_body(t);
    case insertion_mode::text:
      return in_text(t);
    case insertion_mode::in_table:
      return in_table(t);
    case insertion_mode::in_table_text:
      return in_table_text(t);
    case insertion_mode::in_caption:
      return in_caption(t);
    case insertion_mode::in_column_group:
      return in_column_group(t);
    case insertion_mode::in_table_body:
      return in_table_body(t);
    case insertion_mode::in_row:
      return in_row(t);
    case insertion_mode::in_cell:
      return in_cell(t);
    case insertion_mode::in_template:
      return in_template(t);
    case insertion_mode::after_body:
      return after_body(t);
    case insertion_mode::in_frameset:
      return in_frameset(t);
    case insertion_mode::after_frameset:
      return after_frameset(t);
    case insertion_mode::after_after_body:
      return after_after_body(t);
    case insertion_mode::after_after_frameset:
      return after_after_frameset(t);
  }
  return outcome::done;
}

/// "Reset the insertion mode appropriately" (13.2.4.1).
void tree_builder::reset_insertion_mode() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const bool last = i == 0;
    const open_element& element = last && is_fragment_ ? context_ : open_[i];
    if (element.space != name_space::html) continue;
    switch (element.tag) {
      case tag::td:
      case tag::th:
        if (last) break;
        mode_ = insertion_mode::in_cell;
        return;
      case tag::tr:
        mode_ = insertion_mode::in_row;
        return;
      case tag::tbody:
      case tag::thead:
      case tag::tfoot:
        mode_ = insertion_mode::in_table_body;
        return;
      case tag::caption:
        mode_ = insertion_mode::in_caption;
        return;
      case tag::colgroup:
        mode_ = insertion_mode::in_column_group;
        return;
      case tag::table:
        mode_ = insertion_mode::in_table;
        return;
      case tag::template_:
        mode_ = template_modes_.back();
        return;
      case tag::head:
        if (last) break;
        mode_ = insertion_mode::in_head;
        return;
      case tag::body:
        mode_ = insertion_mode::in_body;
        return;
      case tag::frameset:
        mode_ = insertion_mode::in_frameset;
        return;
      case tag::html:
        mode_ = head_ ? insertion_mode::after_head : insertion_mode::before_head;
        return;
      default:
        break;
    }
  }
  mode_ = insertion_mode::in_body;
}

/// Where elements had to be closed to keep to the depth limit, the parts of a table that a mode
/// counts on may be gone; then the open elements say which mode it is.
void tree_builder::switch_to_table_mode(insertion_mode mode) {
  mode_ = mode;
  if (depth_limited_) reset_insertion_mode();
}

void tree_builder::report(std::vector<diagnostic>& diagnostics) const {
  const auto add = [&](bool hit, const char* code, const char* message) {
    if (hit) diagnostics.push_back({code, message});
  };
  add(depth_limited_, "depth_limited",
      "Elements are nested deeper than the limit; the deepest became siblings.");
  add(attributes_limited_ || tokenizer_.attributes_were_dropped(), "attributes_limited",
      "An element has more attributes than the limit; further ones were dropped.");
  add(attribute_bytes_limited_, "attribute_bytes_limited",
      "All attributes together are larger than the limit; further ones were dropped.");
  add(formatting_limited_, "formatting_limited",
      "More formatting elements are open than the limit; the oldest do not continue in later "
      "paragraphs.");
  add(nodes_limited_, "nodes_limited",
      "The page has more nodes than the limit; further elements were dropped and their text kept.");
}

}  // namespace onrecord::html
