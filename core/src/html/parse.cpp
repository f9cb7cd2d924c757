#include "html/parse.hpp"

#include <string>

#include "html/tokenizer.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {
namespace {

/// `prepare` is called with the builder before it reads.
template <typename Prepare>
void build(std::string_view html, const limits& bounds, pugi::xml_document& tree,
           std::vector<diagnostic>& diagnostics, Prepare prepare) {
  tree.reset();
  std::string normalized;
  if (html.find('\r') != std::string_view::npos) {
    normalized = normalize_newlines(html);
    html = normalized;
  }
  tokenizer tokens(html, bounds.attributes_per_element);
  tree_builder builder(tokens, bounds, tree);
  prepare(builder);
  builder.run();
  builder.report(diagnostics);
}

}  // namespace

void parse(std::string_view html, const limits& bounds, pugi::xml_document& tree,
           std::vector<diagnostic>& diagnostics) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (html.starts_with(byte_order_mark)) html.remove_prefix(byte_order_mark.size());
  build(html, bounds, tree, diagnostics, [](tree_builder&) {});
}

void parse_fragment(std::string_view html, std::string_view context, const limits& bounds,
                    pugi::xml_document& tree, std::vector<diagnostic>& diagnostics) {
  build(html, bounds, tree, diagnostics,
        [&](tree_builder& builder) { builder.enter_fragment(context); });
}

}  // namespace onrecord::html
