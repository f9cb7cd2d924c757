#include "article/extract.hpp"

namespace onrecord::extraction {

input_kind detect(std::string_view) { return input_kind::text; }

article from_tree(const pugi::xml_document&, std::string_view) { return {}; }

article from_text(std::string text, std::string_view) {
  article result;
  result.text = std::move(text);
  return result;
}

}  // namespace onrecord::extraction
