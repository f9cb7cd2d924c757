#include "html/parse.hpp"

#include <string>

#include "html/tokenizer.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {
void parse(std::string_view html, const limits& bounds, pugi::xml_document& tree,
           std::vector<diagnostic>& diagnostics) {
  tree.reset();
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (html.starts_with(byte_order_mark)) html.remove_prefix(byte_order_mark.size());
  std::string normalized;
  if (html.find('\r') != std::string_view::npos) {
    normalized = normalize_newlines(html);
    html = normalized;
  }
  tokenizer tokens(html, bounds.attributes_per_element);
  tree_builder builder(tokens, bounds, tree);
  builder.run();
  builder.report(diagnostics);
}

}  // namespace onrecord::html
