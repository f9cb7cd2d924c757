#include "article/extract.hpp"

namespace onrecord::extraction {

article from_tree(const pugi::xml_document&, std::string_view) { return {}; }

}  // namespace onrecord::extraction
