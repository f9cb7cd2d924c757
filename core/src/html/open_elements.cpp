#include "html/open_elements.hpp"

namespace onrecord::html {

void open_elements::push(const open_element& element) { insert(size(), element); }

void open_elements::pop() { erase(size() - 1); }

void open_elements::insert(std::size_t at, const open_element& element) {
  if (element.space == name_space::html) ++counts_[static_cast<std::size_t>(element.tag)];
  elements_.insert(elements_.begin() + static_cast<std::ptrdiff_t>(at), element);
}

void open_elements::erase(std::size_t at) {
  const open_element& element = elements_[at];
  if (element.space == name_space::html) --counts_[static_cast<std::size_t>(element.tag)];
  elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(at));
}

std::size_t open_elements::last(tag wanted) const {
  if (count(wanted) == 0) return npos;
  std::size_t i = size() - 1;
  while (!elements_[i].is(wanted)) --i;
  return i;
}

std::size_t open_elements::index_of(pugi::xml_node node) const {
  for (std::size_t i = size(); i-- > 0;)
    if (elements_[i].node == node) return i;
  return npos;
}

bool open_elements::in_scope(tag wanted, scope kind) const {
  if (count(wanted) == 0) return false;
  for (std::size_t i = size(); i-- > 0;) {
    if (elements_[i].is(wanted)) return true;
    if (elements_[i].traits & kind) return false;
  }
  return false;
}

bool open_elements::any_in_scope(std::uint16_t trait, scope kind) const {
  for (std::size_t i = size(); i-- > 0;) {
    if (elements_[i].traits & trait) return true;
    if (elements_[i].traits & kind) return false;
  }
  return false;
}

bool open_elements::in_scope(std::size_t index) const {
  for (std::size_t i = size(); i-- > index + 1;)
    if (elements_[i].traits & default_scope) return false;
  return true;
}

}  // namespace onrecord::html
