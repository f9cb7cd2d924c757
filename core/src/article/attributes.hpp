#pragma once

#include <pugixml.hpp>

#include "article/class_tokens.hpp"

namespace onrecord::extraction {

/// The attributes of an element that matter to the article.
struct attributes {
  category_set categories = 0;  ///< of class, id, role and the like
  const char* url = nullptr;    ///< as written; belongs to the tree
  bool hidden = false;          ///< an attribute says that it is not shown
  bool revealed = false;        ///< hidden until the reader or the page opens it
  bool marked = false;          ///< carries metadata
};

/// Reads them in one go.
[[nodiscard]] attributes read_attributes(pugi::xml_node node, category_finder& names);

}  // namespace onrecord::extraction
