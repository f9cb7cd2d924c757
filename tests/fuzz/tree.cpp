// Any bytes, through the HTML front end: with the usual limits, and with limits so low that they
// are hit all the time. Limits may change the shape of a tree, but no text goes.

#include <algorithm>
#include <array>
#include <cstdint>
#include <onrecord/tree.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "check.hpp"
#include "html/parse.hpp"
#include "html/scan.hpp"
#include "text/utf8.hpp"

namespace {

struct summary {
  std::size_t text = 0;  // bytes that are no white space
  std::size_t depth = 0;
  /// Framesets drop text, and in SVG and MathML the same tags may begin text or none.
  bool text_depends_on_shape = false;
};

std::size_t visible_size(std::string_view text) {
  std::size_t size = 0;
  for (const char c : text) size += !onrecord::html::is_space(c);
  return size;
}

struct summarizer final : pugi::xml_tree_walker {
  summary found;

  bool for_each(pugi::xml_node& node) override {
    found.depth = std::max(found.depth, static_cast<std::size_t>(depth()) + 1);
    if (node.type() == pugi::node_pcdata) found.text += visible_size(node.value());
    const std::string_view name = node.name();
    if (name == "frameset" || name.starts_with("svg:") || name.starts_with("math:"))
      found.text_depends_on_shape = true;
    return true;
  }
};

summary parse(std::string_view html, const onrecord::limits& bounds) {
  pugi::xml_document tree;
  std::vector<onrecord::diagnostic> diagnostics;
  onrecord::html::parse(html, bounds, tree, diagnostics);
  summarizer walker;
  tree.traverse(walker);
  return walker.found;
}

/// One of the elements whose contents are parsed in ways of their own.
std::string_view context_for(std::size_t number) {
  constexpr std::array<std::string_view, 12> contexts = {
      "div",  "table",  "tr",       "td",   "colgroup", "select",
      "html", "script", "template", "form", "svg desc", "math annotation-xml"};
  return contexts[number % contexts.size()];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  const onrecord::result<std::string> printed = onrecord::print_tree(input);
  FUZZ_CHECK(printed);
  FUZZ_CHECK(printed.value == onrecord::print_tree(input).value);
  FUZZ_CHECK(onrecord::print_tree(input, {}, context_for(size)));

  const std::string html = onrecord::text::repair_utf8(input);
  const summary usual = parse(html, {});
  onrecord::limits low;
  low.depth = 12;
  low.attributes_per_element = 2;
  low.attribute_bytes = 64;
  low.formatting_elements = 3;
  low.nodes = 64;
  const summary bounded = parse(html, low);
  FUZZ_CHECK(usual.text_depends_on_shape || bounded.text_depends_on_shape ||
             usual.text <= bounded.text);
  FUZZ_CHECK(bounded.depth <= low.depth + 16);
  return 0;
}
