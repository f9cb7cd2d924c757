#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "html/parse.hpp"

namespace onrecord::testing {

/// The tree of a page, whatever may be wrong with it.
inline pugi::xml_document tree_of(std::string_view html) {
  pugi::xml_document tree;
  std::vector<diagnostic> ignored;
  html::parse(html, limits{}, tree, ignored);
  return tree;
}

}  // namespace onrecord::testing
