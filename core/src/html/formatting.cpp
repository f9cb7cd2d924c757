// Reconstructing formatting elements (13.2.4.3), and the adoption agency algorithm (13.2.6.4.7).

#include "html/tree_builder.hpp"

namespace onrecord::html {

/// "Reconstruct the active formatting elements".
void tree_builder::reconstruct_formatting() {
  if (formatting_.empty() || open_.top().depth >= bounds_.depth) return;
  const auto settled = [this](const formatting_entry& entry) {
    return entry.is_marker() || open_.index_of(entry.node) != open_elements::npos;
  };
  std::size_t first = formatting_.size();
  while (first > 0 && !settled(formatting_[first - 1])) --first;
  for (std::size_t i = first; i < formatting_.size(); ++i) {
    depth_limited_ |= open_.top().depth >= bounds_.depth;
    nodes_limited_ |= nodes_ >= bounds_.nodes;
    if (open_.top().depth >= bounds_.depth || nodes_ >= bounds_.nodes) return;
    const tag which = formatting_[i].tag;
    const pugi::xml_node node = clone_element(current_place(), formatting_[i].node);
    push(node, which, html_traits(which), name_space::html);
    formatting_[i].node = node;
  }
}

/// Inserts a formatting element and remembers it in the list.
void tree_builder::push_formatting(const token& t) {
  reconstruct_formatting();
  insert_html(t);
  if (!formatting_.push(open_.top().node, t.tag)) formatting_limited_ = true;
}

/// "Adoption agency algorithm" for an end tag (or for a start tag that closes its like).
void tree_builder::adopt(const token& t) {
  if (open_.top().is(t.tag) && formatting_.index_of(open_.top().node) == active_formatting::npos)
    return open_.pop();
  for (int round = 0; round < 8; ++round)
    if (!adopt_once(t)) return;
}

/// One round of the outer loop. Returns false when it was the last.
bool tree_builder::adopt_once(const token& t) {
  const std::size_t entry = formatting_.last(t.tag);
  if (entry == active_formatting::npos) {
    any_other_end_tag(t);
    return false;
  }
  const pugi::xml_node formatting_node = formatting_[entry].node;
  const std::size_t index = open_.index_of(formatting_node);
  if (index == open_elements::npos) {
    formatting_.erase(entry);
    return false;
  }
  if (!open_.in_scope(index)) return false;

  std::size_t furthest = index + 1;
  while (furthest < open_.size() && !(open_[furthest].traits & special)) ++furthest;
  // Beyond the node limit nothing is cloned, so the element is closed with all that is inside.
  if (furthest == open_.size() || nodes_ >= bounds_.nodes) {
    pop_to(index);
    formatting_.erase(entry);
    return false;
  }

  flush_text();
  const open_element common = open_[index - 1];
  const pugi::xml_node furthest_node = open_[furthest].node;
  std::size_t bookmark = entry;
  pugi::xml_node last = furthest_node;
  int inner_round = 0;
  for (std::size_t at = furthest; --at != index;) {
    ++inner_round;
    std::size_t listed = formatting_.index_of(open_[at].node);
    if (inner_round > 3 && listed != active_formatting::npos) {
      formatting_.erase(listed);
      if (listed < bookmark) --bookmark;
      listed = active_formatting::npos;
    }
    if (listed == active_formatting::npos) {
      open_.erase(at);
      --furthest;
      continue;
    }
    pugi::xml_node clone = clone_element({common.inner, {}}, open_[at].node);
    open_[at].node = clone;
    open_[at].inner = clone;
    formatting_[listed].node = clone;
    if (last == furthest_node) bookmark = listed + 1;
    clone.append_move(last);
    last = clone;
  }

  auto [parent, before] = place_in(common);
  if (before)
    parent.insert_move_before(last, before);
  else
    parent.append_move(last);

  const open_element& block = open_[furthest];
  pugi::xml_node block_inner = block.inner;
  const pugi::xml_node original = formatting_node;
  const pugi::xml_node first_child = block_inner.first_child();
  pugi::xml_node clone = clone_element({block_inner, {}}, original);
  for (pugi::xml_node child = first_child; child && child != clone;) {
    const pugi::xml_node next = child.next_sibling();
    clone.append_move(child);
    child = next;
  }

  const std::size_t old_entry = formatting_.index_of(formatting_node);
  formatting_entry moved = formatting_[old_entry];
  moved.node = clone;
  formatting_.erase(old_entry);
  if (old_entry < bookmark) --bookmark;
  formatting_.insert(bookmark, moved);

  const open_element adopted{.node = clone,
                             .inner = clone,
                             .depth = block.depth,
                             .traits = html_traits(moved.tag),
                             .tag = moved.tag,
                             .space = name_space::html};
  open_.insert(furthest + 1, adopted);
  open_.erase(index);
  return true;
}

/// "Any other end tag" in body.
void tree_builder::any_other_end_tag(const token& t) {
  if (!open_.contains(t.tag)) return;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const open_element& element = open_[i];
    if (element.is(t.tag) && (t.tag != tag::unknown || t.text == element.node.name()))
      return pop_to(i);
    if (element.traits & special) return;
  }
}

}  // namespace onrecord::html
