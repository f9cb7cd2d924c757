// The bounds of the HTML front end: each, when hit, is reported once, and no text goes.

#include <algorithm>
#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "html/parse.hpp"
#include "support/catch.hpp"

namespace {

struct parsed {
  std::string text;
  std::size_t depth = 0;
  std::size_t nodes = 0;
  std::vector<std::string> codes;
};

parsed parse(const std::string& html, const onrecord::limits& bounds = {}) {
  pugi::xml_document tree;
  std::vector<onrecord::diagnostic> diagnostics;
  onrecord::html::parse(html, bounds, tree, diagnostics);
  parsed found;
  for (const onrecord::diagnostic& each : diagnostics) found.codes.push_back(each.code);
  std::size_t depth = 1;
  for (pugi::xml_node node = tree.first_child(); node; ++found.nodes) {
    found.text += node.type() == pugi::node_pcdata ? node.value() : "";
    found.depth = std::max(found.depth, depth);
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    for (; node.parent() && !node.next_sibling(); --depth) node = node.parent();
    node = node.next_sibling();
  }
  return found;
}

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

using codes = std::vector<std::string>;

}  // namespace

TEST_CASE("an ordinary page hits no limit", "[html][limits]") {
  CHECK(parse("<p class=a>one <b>two</b></p>").codes.empty());
}

TEST_CASE("elements deeper than the limit become siblings", "[html][limits]") {
  const parsed found = parse(repeated("<div>x", 2000));
  CHECK(found.codes == codes{"depth_limited"});
  CHECK(found.depth <= 514);
  CHECK(found.text == std::string(2000, 'x'));
}

TEST_CASE("tables in tables keep their text beyond the depth limit", "[html][limits]") {
  const parsed found = parse(repeated("<table><tr><td>x", 1000) + "</table>y");
  CHECK(found.codes == codes{"depth_limited"});
  CHECK(found.text.size() == 1001);
}

TEST_CASE("templates of columns keep their text beyond the depth limit", "[html][limits]") {
  onrecord::limits bounds;
  bounds.depth = 12;
  CHECK(
      parse("<p><template><template><col><template><t><template><c></template>text", bounds).text ==
      "text");
}

TEST_CASE("an element keeps as many attributes as the limit says", "[html][limits]") {
  onrecord::limits bounds;
  bounds.attributes_per_element = 2;
  pugi::xml_document tree;
  std::vector<onrecord::diagnostic> diagnostics;
  onrecord::html::parse("<body a=1 b=2 c=3>text<body d=4>", bounds, tree, diagnostics);
  const pugi::xml_node body = tree.child("html").child("body");
  CHECK(std::string(body.attribute("b").value()) == "2");
  CHECK(!body.attribute("c"));
  CHECK(!body.attribute("d"));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "attributes_limited");
}

TEST_CASE("attributes of cloned elements count", "[html][limits]") {
  onrecord::limits bounds;
  bounds.attribute_bytes = 1000;
  const parsed found =
      parse("<p><a href=\"" + std::string(100, 'a') + "\">" + repeated("<p>x", 50), bounds);
  CHECK(found.codes == codes{"attribute_bytes_limited"});
  CHECK(found.text == std::string(50, 'x'));
}

TEST_CASE("the oldest formatting elements make room for new ones", "[html][limits]") {
  onrecord::limits bounds;
  bounds.formatting_elements = 2;
  const parsed found = parse("<p><b><i><u>one<p>two", bounds);
  CHECK(found.codes == codes{"formatting_limited"});
  CHECK(found.text == "onetwo");
  CHECK(found.nodes == 12);  // html, head, body, p, b, i, u, one, p, i, u, two
}

TEST_CASE("beyond the node limit elements go and their text stays", "[html][limits]") {
  onrecord::limits bounds;
  bounds.nodes = 20;
  const parsed found = parse(repeated("<p>x", 100) + "<title>y</title><!--no--></b></p>z", bounds);
  CHECK(found.codes == codes{"nodes_limited"});
  CHECK(found.text == std::string(100, 'x') + "yz");
  CHECK(found.nodes < 30);
}

TEST_CASE("beyond the node limit what holds no tags still holds none", "[html][limits]") {
  onrecord::limits bounds;
  bounds.nodes = 20;
  const parsed found =
      parse(repeated("<p>", 100) + "<textarea><b></textarea><plaintext></p>", bounds);
  CHECK(found.text == "<b></p>");
}
