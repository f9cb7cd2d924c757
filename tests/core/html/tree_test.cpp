#include <onrecord/tree.hpp>
#include <string>

#include "support/catch.hpp"

namespace {

/// The tree of `html` below <body>, one node a line.
std::string body_of(const std::string& html) {
  const std::string tree = onrecord::print_tree(html).value;
  const std::string start = "|   <body>\n";
  return tree.substr(tree.find(start) + start.size());
}

}  // namespace

TEST_CASE("html, head and body are there even where no tag makes them", "[html]") {
  CHECK(onrecord::print_tree("").value == "| <html>\n|   <head>\n|   <body>\n");
  CHECK(onrecord::print_tree("words").value ==
        "| <html>\n|   <head>\n|   <body>\n|     \"words\"\n");
}

TEST_CASE("the doctype is a node, with its identifiers where it has them", "[html]") {
  CHECK(onrecord::print_tree("<!doctype HTML>").value ==
        "| <!DOCTYPE html>\n| <html>\n|   <head>\n|   <body>\n");
  CHECK(onrecord::print_tree("<!DOCTYPE html SYSTEM 'about:legacy-compat'>").value ==
        "| <!DOCTYPE html \"\" \"about:legacy-compat\">\n| <html>\n|   <head>\n|   <body>\n");
}

TEST_CASE("a paragraph ends where the next block begins", "[html]") {
  CHECK(body_of("<p>one<p>two<ul><li>three<li>four</ul>") ==
        "|     <p>\n|       \"one\"\n|     <p>\n|       \"two\"\n|     <ul>\n"
        "|       <li>\n|         \"three\"\n|       <li>\n|         \"four\"\n");
}

TEST_CASE("a table ends a paragraph unless the doctype asks for quirks", "[html]") {
  CHECK(body_of("<!DOCTYPE html><p><table></table>") == "|     <p>\n|     <table>\n");
  CHECK(body_of("<p><table></table>") == "|     <p>\n|       <table>\n");
}

TEST_CASE("misnested formatting is taken apart by the adoption agency", "[html]") {
  CHECK(body_of("<b>one<p>two</b>three</p>") ==
        "|     <b>\n|       \"one\"\n|     <p>\n|       <b>\n|         \"two\"\n"
        "|       \"three\"\n");
}

TEST_CASE("open formatting continues in the next paragraph", "[html]") {
  CHECK(body_of("<p><i class=x>one<p>two") ==
        "|     <p>\n|       <i>\n|         class=\"x\"\n|         \"one\"\n"
        "|     <p>\n|       <i>\n|         class=\"x\"\n|         \"two\"\n");
}

TEST_CASE("text that stands between rows goes in front of the table, as one node", "[html]") {
  CHECK(body_of("<table>one<tr>two<td>three</table>") ==
        "|     \"onetwo\"\n|     <table>\n|       <tbody>\n|         <tr>\n|           <td>\n"
        "|             \"three\"\n");
}

TEST_CASE("svg and math carry their namespace, and case is mended", "[html]") {
  CHECK(body_of("<svg viewbox='0 0 1 1' xlink:href=#a><foreignobject><p>in</svg>") ==
        "|     <svg svg>\n|       viewBox=\"0 0 1 1\"\n|       xlink href=\"#a\"\n"
        "|       <svg foreignObject>\n|         <p>\n|           \"in\"\n");
  CHECK(body_of("<math><mi>x</math>y") ==
        "|     <math math>\n|       <math mi>\n|         \"x\"\n|     \"y\"\n");
}

TEST_CASE("what a template holds stands under its content", "[html]") {
  CHECK(body_of("<body><template><td>cell</template>after") ==
        "|     <template>\n|       content\n|         <td>\n|           \"cell\"\n"
        "|     \"after\"\n");
}

TEST_CASE("noscript is read as if scripts were off", "[html]") {
  CHECK(body_of("<body><noscript><p>hidden</noscript>") ==
        "|     <noscript>\n|       <p>\n|         \"hidden\"\n");
}

TEST_CASE("tags inside scripts, styles and titles are text", "[html]") {
  CHECK(onrecord::print_tree("<title>a <b> &amp; c</title><style>p > a {}</style>").value ==
        "| <html>\n|   <head>\n|     <title>\n|       \"a <b> & c\"\n|     <style>\n"
        "|       \"p > a {}\"\n|   <body>\n");
  CHECK(body_of("<body><script>'<p>' + '</scrip'</script>end") ==
        "|     <script>\n|       \"'<p>' + '</scrip'\"\n|     \"end\"\n");
  CHECK(body_of("<body><script><!-- <script></script> --></script>end") ==
        "|     <script>\n|       \"<!-- <script></script> -->\"\n|     \"end\"\n");
}

TEST_CASE("references are resolved, in values only where an old address is not meant", "[html]") {
  CHECK(body_of("&eacute;&copy;1 &#x1F600;&#128;&#0; &nosuch; &notit;") ==
        "|     \"é©1 😀€\uFFFD &nosuch; ¬it;\"\n");
  CHECK(body_of("<a href='?a=1&copy=2&amp;x=&lt'>") ==
        "|     <a>\n|       href=\"?a=1&copy=2&x=<\"\n");
}

TEST_CASE("carriage returns become newlines and nulls go", "[html]") {
  CHECK(body_of("<pre>\r\none\rtwo\r\n</pre>") == "|     <pre>\n|       \"one\ntwo\n\"\n");
  CHECK(body_of(std::string("a\0b", 3)) == "|     \"ab\"\n");
  CHECK(body_of(std::string("<p id=a\0b>", 10)) == "|     <p>\n|       id=\"a\uFFFDb\"\n");
}

TEST_CASE("invalid bytes become replacement characters before they are read", "[html]") {
  CHECK(body_of("a\xFFz") == "|     \"a\uFFFDz\"\n");
}

TEST_CASE("the first of two attributes with one name counts", "[html]") {
  CHECK(body_of("<p ID=one id=two>") == "|     <p>\n|       id=\"one\"\n");
}

TEST_CASE("an input beyond the limit is refused with its size", "[html]") {
  onrecord::limits bounds;
  bounds.input_bytes = 4;
  const auto refused = onrecord::print_tree("12345", bounds);
  CHECK(refused.code == onrecord::status::input_too_large);
  CHECK(refused.offset == 4);
}

TEST_CASE("a fragment is read as the contents of its context element", "[html]") {
  const auto inside = [](const char* context, const char* html) {
    return onrecord::print_tree(html, {}, context).value;
  };
  CHECK(inside("div", "a<td>b") == "| \"ab\"\n");
  CHECK(inside("tr", "<td>b") == "| <td>\n|   \"b\"\n");
  CHECK(inside("table", "<td>b") == "| <tbody>\n|   <tr>\n|     <td>\n|       \"b\"\n");
  CHECK(inside("title", "a</title><b>") == "| \"a</title><b>\"\n");
  CHECK(inside("script", "a</script><b>") == "| \"a</script><b>\"\n");
  CHECK(inside("svg svg", "<path/>") == "| <svg path>\n");
  CHECK(inside("svg foreignObject", "<path/>") == "| <path>\n");
  CHECK(inside("form", "<form><input></form>") == "| <input>\n");
}
