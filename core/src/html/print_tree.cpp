#include <algorithm>
#include <onrecord/tree.hpp>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "html/parse.hpp"
#include "text/utf8.hpp"

namespace onrecord {
namespace {

/// "svg path" for "svg:path": namespaces stand before the name, with a space.
std::string printed_name(std::string_view name) {
  std::string printed(name);
  if (name.starts_with("svg:")) printed[3] = ' ';
  if (name.starts_with("math:")) printed[4] = ' ';
  return printed;
}

bool is_foreign(pugi::xml_node element) {
  const std::string_view name = element.name();
  return name.starts_with("svg:") || name.starts_with("math:");
}

/// The attributes that have a namespace in foreign elements (13.2.6.1, "adjust foreign
/// attributes").
std::string printed_attribute_name(std::string_view name, bool foreign) {
  constexpr std::string_view adjusted[] = {
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show",
      "xlink:title",   "xlink:type",    "xml:lang",   "xml:space",  "xmlns:xlink"};
  std::string printed(name);
  if (foreign && std::find(std::begin(adjusted), std::end(adjusted), name) != std::end(adjusted))
    printed[printed.find(':')] = ' ';
  return printed;
}

void print_attributes(pugi::xml_node element, const std::string& indent, std::string& out) {
  std::vector<std::pair<std::string, std::string_view>> attributes;
  for (const pugi::xml_attribute each : element.attributes())
    attributes.emplace_back(printed_attribute_name(each.name(), is_foreign(element)), each.value());
  std::sort(attributes.begin(), attributes.end());
  for (const auto& [name, value] : attributes)
    out.append(indent).append("  ").append(name).append("=\"").append(value).append("\"\n");
}

bool is_template_contents(pugi::xml_node node) {
  return std::string_view(node.parent().name()) == "template" && !node.previous_sibling();
}

void print_node(pugi::xml_node node, std::size_t depth, std::string& out) {
  const std::string indent = "| " + std::string(2 * depth, ' ');
  switch (node.type()) {
    case pugi::node_doctype:
      out.append(indent).append("<!DOCTYPE ").append(node.value()).append(">\n");
      break;
    case pugi::node_comment:
      out.append(indent).append("<!-- ").append(node.value()).append(" -->\n");
      break;
    case pugi::node_pcdata:
      out.append(indent).append("\"").append(node.value()).append("\"\n");
      break;
    default:
      if (is_template_contents(node)) {
        out.append(indent).append("content\n");
      } else {
        out.append(indent).append("<").append(printed_name(node.name())).append(">\n");
        print_attributes(node, indent, out);
      }
  }
}

struct printer final : pugi::xml_tree_walker {
  std::string out;

  bool for_each(pugi::xml_node& node) override {
    print_node(node, static_cast<std::size_t>(depth()), out);
    return true;
  }
};

}  // namespace

result<std::string> print_tree(std::string_view html, const limits& bounds,
                               std::string_view context) {
  if (html.size() > bounds.input_bytes) {
    return {.code = status::input_too_large,
            .offset = bounds.input_bytes,
            .detail = "The input has " + std::to_string(html.size()) + " bytes; the limit is " +
                      std::to_string(bounds.input_bytes) + "."};
  }
  pugi::xml_document tree;
  std::vector<diagnostic> diagnostics;
  const std::string repaired = text::repair_utf8(html);
  printer print;
  if (context.empty()) {
    html::parse(repaired, bounds, tree, diagnostics);
    tree.traverse(print);
  } else {
    html::parse_fragment(repaired, context, bounds, tree, diagnostics);
    tree.document_element().traverse(print);
  }
  return {.value = std::move(print.out)};
}

}  // namespace onrecord
