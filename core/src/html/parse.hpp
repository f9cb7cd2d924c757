#pragma once

#include <onrecord/article.hpp>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace onrecord::html {

/// Parses `html` (valid UTF-8) as a document into `tree`, as the WHATWG HTML standard says
/// (sections 13.2.5 and 13.2.6), scripting off. Elements of SVG and MathML carry their namespace in
/// the name ("svg:title", "math:mi"), template contents stand under a `content` node, the doctype
/// is a node whose value is its name and, where there are any, its identifiers in quotes. A byte
/// order mark at the beginning is no part of the text. Limits that were hit are appended to
/// `diagnostics`; text is never lost.
void parse(std::string_view html, const limits& bounds, pugi::xml_document& tree,
           std::vector<diagnostic>& diagnostics);

/// Parses `html` as the contents of an element (section 13.4). `context` names that element as the
/// html5lib tests do: "td", "svg path", "math mi". The nodes stand under one root element `html`.
void parse_fragment(std::string_view html, std::string_view context, const limits& bounds,
                    pugi::xml_document& tree, std::vector<diagnostic>& diagnostics);

}  // namespace onrecord::html
