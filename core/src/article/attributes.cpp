#include "article/attributes.hpp"

#include <string_view>

#include "text/characters.hpp"

namespace onrecord::extraction {
namespace {

using text::is_space;

/// Roles of panels that are hidden until the reader opens them.
bool is_panel(std::string_view role) { return role == "region" || role == "tabpanel"; }

/// Where pages that come in pieces hold a piece until its place is ready (React's streaming).
bool holds_piece(std::string_view id) { return id.starts_with("S:"); }

bool hides(std::string_view style) {
  const std::size_t at = style.find("display");
  if (at == std::string_view::npos) return false;
  std::string_view value = style.substr(at + 7);
  while (!value.empty() && (is_space(value.front()) || value.front() == ':'))
    value.remove_prefix(1);
  return value.starts_with("none");
}

/// Whether the name is `word`. Most are not, and differ early.
template <std::size_t Size>
bool is(const char* name, const char (&word)[Size]) {
  for (std::size_t i = 0; i < Size; ++i)
    if (name[i] != word[i]) return false;
  return true;
}

}  // namespace

attributes read_attributes(pugi::xml_node node, category_finder& names) {
  attributes found;
  // The one behind the last has the empty name, as no attribute of a page has.
  for (auto each = node.first_attribute();; each = each.next_attribute()) {
    const char* const name = each.name();
    if (*name == 0) break;
    // Most are these four.
    if (is(name, "class")) {
      found.categories |= names.find(each.value());
      continue;
    }
    if (is(name, "href")) {
      found.url = each.value();
      continue;
    }
    if (is(name, "id")) {
      found.categories |= names.find(each.value());
      if (holds_piece(each.value())) found.revealed = true;
      continue;
    }
    if (is(name, "style")) {
      if (hides(each.value())) found.hidden = true;
      continue;
    }
    switch (*name) {
      case 'd':
        if (is(name, "datetime")) found.marked = true;
        if (is(name, "data-testid") || is(name, "data-component"))
          found.categories |= names.find(each.value());
        break;
      case 'h':
        if (is(name, "hidden")) found.hidden = std::string_view(each.value()) != "until-found";
        break;
      case 'i':
        if (is(name, "itemprop")) {
          found.categories |= names.find(each.value());
          found.marked = true;
        }
        break;
      case 'n':
        if (is(name, "name")) found.categories |= names.find(each.value());
        break;
      case 'r':
        if (is(name, "role")) {
          found.categories |= names.find(each.value());
          if (is_panel(each.value())) found.revealed = true;
        }
        if (is(name, "rel") && std::string_view(each.value()) == "author") found.marked = true;
        break;
      default:
        break;
    }
  }
  return found;
}

}  // namespace onrecord::extraction
