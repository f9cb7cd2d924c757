#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "html/tags.hpp"

namespace onrecord::html {

enum class name_space : std::uint8_t { html, svg, mathml };

struct open_element {
  pugi::xml_node node;
  pugi::xml_node inner;  ///< where its children go: `node`, or the contents of a template
  std::uint32_t depth = 0;
  std::uint16_t traits = 0;
  html::tag tag = html::tag::unknown;
  name_space space = name_space::html;

  [[nodiscard]] bool is(html::tag wanted) const {
    return tag == wanted && space == name_space::html;
  }
};

/// What ends the search for "an element in scope" (13.2.4.2), as traits.
enum scope : std::uint16_t {
  default_scope = scope_end,
  list_item_scope = scope_end | list_scope_end,
  button_scope = scope_end | button_scope_end,
  table_scope = table_scope_end,
};

/// The stack of open elements (13.2.4.2). It counts the HTML elements of each name, so that the
/// usual answer of a search, no, is given at once.
class open_elements {
 public:
  [[nodiscard]] bool empty() const { return elements_.empty(); }
  [[nodiscard]] std::size_t size() const { return elements_.size(); }
  [[nodiscard]] open_element& top() { return elements_.back(); }
  [[nodiscard]] const open_element& top() const { return elements_.back(); }
  [[nodiscard]] open_element& operator[](std::size_t i) { return elements_[i]; }
  [[nodiscard]] const open_element& operator[](std::size_t i) const { return elements_[i]; }

  void push(const open_element& element);
  void pop();
  void insert(std::size_t at, const open_element& element);
  void erase(std::size_t at);

  /// Index of the last element called so; `npos` when there is none.
  [[nodiscard]] std::size_t last(tag wanted) const;
  [[nodiscard]] std::size_t index_of(pugi::xml_node node) const;
  [[nodiscard]] bool contains(tag wanted) const { return count(wanted) != 0; }
  [[nodiscard]] bool in_scope(tag wanted, scope kind = default_scope) const;
  [[nodiscard]] bool any_in_scope(std::uint16_t trait, scope kind = default_scope) const;
  /// Whether the element at `index` is in scope.
  [[nodiscard]] bool in_scope(std::size_t index) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  [[nodiscard]] std::uint32_t count(tag which) const {
    return counts_[static_cast<std::size_t>(which)];
  }

  std::vector<open_element> elements_;
  std::array<std::uint32_t, tag_count> counts_{};
};

}  // namespace onrecord::html
