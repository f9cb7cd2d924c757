// The insertion modes of tables (13.2.6.4.9 to 13.2.6.4.15).

#include <algorithm>

#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {
namespace {

/// Start tags that end a caption, a cell or a column group: the parts of a table.
bool is_table_part(tag which) {
  switch (which) {
    case tag::caption:
    case tag::col:
    case tag::colgroup:
    case tag::tbody:
    case tag::td:
    case tag::tfoot:
    case tag::th:
    case tag::thead:
    case tag::tr:
      return true;
    default:
      return false;
  }
}

bool is_row_group(tag which) {
  return which == tag::tbody || which == tag::tfoot || which == tag::thead;
}

bool is_cell(tag which) { return which == tag::td || which == tag::th; }

}  // namespace

/// "In table", anything else: as in body, but misplaced content goes in front of the table.
tree_builder::outcome tree_builder::foster(token& t) {
  foster_parenting_ = true;
  const outcome result = in_body(t);
  foster_parenting_ = false;
  return result;
}

tree_builder::outcome tree_builder::in_table(token& t) {
  switch (t.kind) {
    case token_kind::text:
    case token_kind::nulls:
      if (!(open_.top().traits & table_context) && !open_.top().is(tag::template_)) break;
      table_text_.clear();
      original_mode_ = mode_;
      mode_ = insertion_mode::in_table_text;
      return outcome::again;
    case token_kind::comment:
      insert_comment(t);
      return outcome::done;
    case token_kind::doctype:
      return outcome::done;
    case token_kind::start_tag:
      switch (t.tag) {
        case tag::caption:
          clear_to_context({tag::table});
          formatting_.push_marker();
          insert_html(t);
          switch_to_table_mode(insertion_mode::in_caption);
          return outcome::done;
        case tag::colgroup:
          clear_to_context({tag::table});
          insert_html(t);
          switch_to_table_mode(insertion_mode::in_column_group);
          return outcome::done;
        case tag::col:
          clear_to_context({tag::table});
          insert_html(tag::colgroup);
          switch_to_table_mode(insertion_mode::in_column_group);
          return outcome::again;
        case tag::tbody:
        case tag::tfoot:
        case tag::thead:
          clear_to_context({tag::table});
          insert_html(t);
          switch_to_table_mode(insertion_mode::in_table_body);
          return outcome::done;
        case tag::td:
        case tag::th:
        case tag::tr:
          clear_to_context({tag::table});
          insert_html(tag::tbody);
          switch_to_table_mode(insertion_mode::in_table_body);
          return outcome::again;
        case tag::table:
          if (!open_.in_scope(tag::table, table_scope)) return outcome::done;
          pop_until(tag::table);
          reset_insertion_mode();
          return outcome::again;
        case tag::style:
        case tag::script:
        case tag::template_:
          return in_head(t);
        case tag::input:
          if (!is_hidden_input(t)) break;
          insert_void(t);
          return outcome::done;
        case tag::form:
          if (open_.contains(tag::template_) || form_) return outcome::done;
          insert_html(t);
          form_ = open_.top().node;
          open_.pop();
          return outcome::done;
        default:
          break;
      }
      break;
    case token_kind::end_tag:
      if (t.tag == tag::table) {
        if (!open_.in_scope(tag::table, table_scope)) return outcome::done;
        pop_until(tag::table);
        reset_insertion_mode();
        return outcome::done;
      }
      if (t.tag == tag::template_) return in_head(t);
      if (is_table_part(t.tag) || t.tag == tag::body || t.tag == tag::html) return outcome::done;
      break;
    case token_kind::end_of_file:
      return in_body(t);
  }
  return foster(t);
}

tree_builder::outcome tree_builder::in_table_text(token& t) {
  if (t.kind == token_kind::nulls) return outcome::done;
  if (t.kind == token_kind::text) {
    table_text_ += t.text;
    return outcome::done;
  }
  mode_ = original_mode_;
  if (table_text_.empty()) return outcome::again;
  if (leading_space(table_text_).size() == table_text_.size()) {
    insert_text(table_text_, false);
  } else {
    token text;
    text.kind = token_kind::text;
    text.text = table_text_;
    foster(text);
  }
  return outcome::again;
}

/// Returns false when there is no caption to end.
bool tree_builder::end_caption() {
  if (!open_.in_scope(tag::caption, table_scope)) return false;
  pop_until(tag::caption);
  formatting_.clear_to_marker();
  switch_to_table_mode(insertion_mode::in_table);
  return true;
}

tree_builder::outcome tree_builder::in_caption(token& t) {
  if (t.kind == token_kind::end_tag && t.tag == tag::caption) {
    end_caption();
    return outcome::done;
  }
  if ((t.kind == token_kind::start_tag && is_table_part(t.tag)) ||
      (t.kind == token_kind::end_tag && t.tag == tag::table))
    return end_caption() ? outcome::again : outcome::done;
  if (t.kind == token_kind::end_tag &&
      (is_table_part(t.tag) || t.tag == tag::body || t.tag == tag::html))
    return outcome::done;
  return in_body(t);
}

tree_builder::outcome tree_builder::in_column_group(token& t) {
  if (take_common(t)) return outcome::done;
  switch (t.kind) {
    case token_kind::text:
      if (take_leading_space(t, true)) return outcome::done;
      break;
    case token_kind::start_tag:
      if (t.tag == tag::template_) return in_head(t);
      if (t.tag != tag::col) break;
      insert_void(t);
      return outcome::done;
    case token_kind::end_tag:
      if (t.tag == tag::template_) return in_head(t);
      if (t.tag == tag::col) return outcome::done;
      if (t.tag != tag::colgroup) break;
      if (!open_.top().is(tag::colgroup)) return outcome::done;
      open_.pop();
      switch_to_table_mode(insertion_mode::in_table);
      return outcome::done;
    case token_kind::end_of_file:
      return in_body(t);
    default:
      break;
  }
  if (!open_.top().is(tag::colgroup)) {
    // A template of columns drops text. Where the depth limit closed elements, the text may be that
    // of another element, so such a template takes it.
    if (!depth_limited_ || t.kind != token_kind::text || template_modes_.empty())
      return outcome::done;
    template_modes_.back() = insertion_mode::in_body;
    mode_ = insertion_mode::in_body;
    return outcome::again;
  }
  open_.pop();
  switch_to_table_mode(insertion_mode::in_table);
  return outcome::again;
}

tree_builder::outcome tree_builder::in_table_body(token& t) {
  const auto clear = [this] { clear_to_context({tag::tbody, tag::tfoot, tag::thead}); };
  const auto end_group = [&] {
    clear();
    open_.pop();
    switch_to_table_mode(insertion_mode::in_table);
  };
  if (t.kind == token_kind::start_tag) {
    if (t.tag == tag::tr) {
      clear();
      insert_html(t);
      switch_to_table_mode(insertion_mode::in_row);
      return outcome::done;
    }
    if (is_cell(t.tag)) {
      clear();
      insert_html(tag::tr);
      switch_to_table_mode(insertion_mode::in_row);
      return outcome::again;
    }
  }
  if (t.kind == token_kind::end_tag && is_row_group(t.tag)) {
    if (open_.in_scope(t.tag, table_scope)) end_group();
    return outcome::done;
  }
  if ((t.kind == token_kind::start_tag && is_table_part(t.tag)) ||
      (t.kind == token_kind::end_tag && t.tag == tag::table)) {
    if (!open_.in_scope(tag::tbody, table_scope) && !open_.in_scope(tag::thead, table_scope) &&
        !open_.in_scope(tag::tfoot, table_scope))
      return outcome::done;
    end_group();
    return outcome::again;
  }
  if (t.kind == token_kind::end_tag &&
      (is_table_part(t.tag) || t.tag == tag::body || t.tag == tag::html))
    return outcome::done;
  return in_table(t);
}

/// Returns false when there is no row to end.
bool tree_builder::end_row() {
  if (!open_.in_scope(tag::tr, table_scope)) return false;
  clear_to_context({tag::tr});
  open_.pop();
  switch_to_table_mode(insertion_mode::in_table_body);
  return true;
}

tree_builder::outcome tree_builder::in_row(token& t) {
  if (t.kind == token_kind::start_tag && is_cell(t.tag)) {
    clear_to_context({tag::tr});
    insert_html(t);
    formatting_.push_marker();
    switch_to_table_mode(insertion_mode::in_cell);
    return outcome::done;
  }
  if (t.kind == token_kind::end_tag) {
    if (t.tag == tag::tr) {
      end_row();
      return outcome::done;
    }
    if (is_row_group(t.tag)) {
      if (!open_.in_scope(t.tag, table_scope)) return outcome::done;
      return end_row() ? outcome::again : outcome::done;
    }
  }
  if ((t.kind == token_kind::start_tag && is_table_part(t.tag)) ||
      (t.kind == token_kind::end_tag && t.tag == tag::table))
    return end_row() ? outcome::again : outcome::done;
  if (t.kind == token_kind::end_tag &&
      (is_table_part(t.tag) || t.tag == tag::body || t.tag == tag::html))
    return outcome::done;
  return in_table(t);
}

/// "Close the cell": the cell that is open.
void tree_builder::end_cell() {
  while (!open_.top().is(tag::td) && !open_.top().is(tag::th)) open_.pop();
  open_.pop();
  formatting_.clear_to_marker();
  switch_to_table_mode(insertion_mode::in_row);
}

tree_builder::outcome tree_builder::in_cell(token& t) {
  if (t.kind == token_kind::end_tag) {
    if (is_cell(t.tag)) {
      if (!open_.in_scope(t.tag, table_scope)) return outcome::done;
      pop_until(t.tag);
      formatting_.clear_to_marker();
      switch_to_table_mode(insertion_mode::in_row);
      return outcome::done;
    }
    if (t.tag == tag::table || t.tag == tag::tr || is_row_group(t.tag)) {
      if (!open_.in_scope(t.tag, table_scope)) return outcome::done;
      end_cell();
      return outcome::again;
    }
    if (is_table_part(t.tag) || t.tag == tag::body || t.tag == tag::html) return outcome::done;
  }
  if (t.kind == token_kind::start_tag && is_table_part(t.tag)) {
    if (!open_.in_scope(tag::td, table_scope) && !open_.in_scope(tag::th, table_scope))
      return outcome::done;
    end_cell();
    return outcome::again;
  }
  return in_body(t);
}

}  // namespace onrecord::html
