#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/active_formatting.hpp"
#include "html/open_elements.hpp"
#include "html/text_joins.hpp"
#include "html/tokenizer.hpp"

namespace onrecord::html {

/// The insertion modes of 13.2.6.4.
enum class insertion_mode : std::uint8_t {
  initial,
  before_html,
  before_head,
  in_head,
  in_head_noscript,
  after_head,
  in_body,
  text,
  in_table,
  in_table_text,
  in_caption,
  in_column_group,
  in_table_body,
  in_row,
  in_cell,
  in_template,
  after_body,
  in_frameset,
  after_frameset,
  after_after_body,
  after_after_frameset,
};

/// Tree construction (WHATWG HTML, section 13.2.6), scripting off: reads tokens and builds pugixml
/// nodes. Never recurses.
class tree_builder {
 public:
  tree_builder(tokenizer& source, const limits& bounds, pugi::xml_document& document);

  /// Makes what follows the contents of `context` (fragment.cpp).
  void enter_fragment(std::string_view context);

  /// Reads all tokens.
  void run();

  /// One entry for each limit that was hit.
  void report(std::vector<diagnostic>& diagnostics) const;

 private:
  /// What a mode did with a token: dealt with it, or switched modes and wants it looked at again.
  enum class outcome : bool { done, again };

  /// An adjusted insertion location (13.2.6.1): in `parent`, before `before` or at the end.
  struct place {
    pugi::xml_node parent;
    pugi::xml_node before;
    bool operator==(const place&) const = default;
  };

  enum class raw_text_kind : std::uint8_t { rcdata, raw_text, script };

  // tree_builder.cpp: dispatching
  void process(token& t);
  outcome step(token& t);
  outcome step_in_mode(token& t, insertion_mode mode);
  bool skip_beyond_node_limit(const token& t);
  void reset_insertion_mode();
  void switch_to_table_mode(insertion_mode mode);

  // insertion.cpp: 13.2.6.1
  [[nodiscard]] place place_in(const open_element& target) const;
  [[nodiscard]] place current_place() const { return place_in(open_.top()); }
  pugi::xml_node create(const place& where, pugi::xml_node_type type);
  pugi::xml_node create_element(const place& where, const char* name);
  pugi::xml_node clone_element(const place& where, pugi::xml_node original);
  void add_attribute(pugi::xml_node node, const char* name, std::string_view value);
  void push(pugi::xml_node node, tag which, std::uint16_t traits, name_space space);
  void insert_html(const token& t);
  void insert_html(tag which);
  void insert_void(const token& t);
  void insert_foreign(const token& t, name_space space);
  void insert_comment(const token& t, const place& where);
  void insert_comment(const token& t) { insert_comment(t, current_place()); }
  void insert_text(std::string_view text, bool stable);
  void flush_text();
  void insert_raw_text(const token& t, raw_text_kind kind);
  void add_missing_attributes(pugi::xml_node node, const token& t);
  void make_room();
  void abandon_top();
  bool take_leading_space(token& t, bool insert);

  // fragment.cpp: 13.4
  /// The "adjusted current node" (13.2.4.2); the stack is not empty.
  [[nodiscard]] const open_element& adjusted_current() const {
    return is_fragment_ && open_.size() == 1 ? context_ : open_.top();
  }
  void enter_content_model_of_context();

  // open elements, with what popping entails
  void pop_until(tag which);
  void pop_to(std::size_t size);
  void clear_to_context(std::initializer_list<tag> context);
  void generate_implied_end_tags(tag except = tag::unknown);
  void close_p_in_button_scope();
  void close_template();

  // formatting.cpp: 13.2.4.3, 13.2.6.4.7 "adoption agency algorithm"
  void reconstruct_formatting();
  void push_formatting(const token& t);
  void adopt(const token& t);
  bool adopt_once(const token& t);
  void any_other_end_tag(const token& t);

  // head_modes.cpp: 13.2.6.4.1 to .6
  outcome in_initial(token& t);
  outcome before_html(token& t);
  outcome before_head(token& t);
  outcome in_head(token& t);
  outcome in_head_noscript(token& t);
  outcome after_head(token& t);
  bool take_common(token& t);
  void insert_doctype(const token& t);
  outcome in_closed_head(token& t);
  void start_head();

  // outer_modes.cpp: 13.2.6.4.8, .16 to .21
  outcome in_text(token& t);
  outcome in_template(token& t);
  outcome after_body(token& t);
  outcome in_frameset(token& t);
  outcome after_frameset(token& t);
  outcome after_after_body(token& t);
  outcome after_after_frameset(token& t);
  void insert_only_space(std::string_view text);

  // body_mode.cpp: 13.2.6.4.7
  outcome in_body(token& t);
  outcome start_tag_in_body(token& t);
  outcome end_tag_in_body(token& t);
  outcome end_of_file_in_body(token& t);
  void text_in_body(const token& t);
  void start_body_again(const token& t);
  void start_frameset(const token& t);
  void start_list_item(const token& t);
  void start_form(const token& t);
  void start_select_part(const token& t);
  void end_block(tag which);
  void end_form();

  // table_modes.cpp: 13.2.6.4.9 to .15
  outcome in_table(token& t);
  outcome in_table_text(token& t);
  outcome in_caption(token& t);
  outcome in_column_group(token& t);
  outcome in_table_body(token& t);
  outcome in_row(token& t);
  outcome in_cell(token& t);
  outcome foster(token& t);
  bool end_caption();
  bool end_row();
  void end_cell();

  // foreign_content.cpp: 13.2.6.5
  [[nodiscard]] bool is_foreign(const token& t) const;
  outcome in_foreign_content(token& t);
  outcome start_tag_in_foreign_content(token& t);
  outcome end_tag_in_foreign_content(token& t);
  void leave_foreign_content();

  tokenizer& tokenizer_;
  const limits bounds_;
  pugi::xml_document& document_;
  open_elements open_;
  active_formatting formatting_;
  std::vector<insertion_mode> template_modes_;
  insertion_mode mode_ = insertion_mode::initial;
  insertion_mode original_mode_ = insertion_mode::initial;
  pugi::xml_node html_;
  pugi::xml_node head_;
  pugi::xml_node form_;
  open_element context_;  // of a fragment; it has no node
  bool is_fragment_ = false;
  bool quirks_ = false;
  bool frameset_ok_ = true;
  bool foster_parenting_ = false;
  bool skip_newline_ = false;

  // Text waits until something else is inserted, so that a run of it is written once. It is
  // `pending_text_` while that is enough, else `pending_buffer_`.
  place pending_place_;
  std::string_view pending_text_;
  std::string pending_buffer_;
  text_joins joins_;
  std::string table_text_;
  std::string name_;  // of the element being made

  std::size_t nodes_ = 0;
  std::size_t attribute_bytes_ = 0;
  bool depth_limited_ = false;
  bool attributes_limited_ = false;
  bool attribute_bytes_limited_ = false;
  bool formatting_limited_ = false;
  bool nodes_limited_ = false;
};

}  // namespace onrecord::html
