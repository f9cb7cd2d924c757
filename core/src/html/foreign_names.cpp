#include "html/foreign_names.hpp"

#include <algorithm>
#include <iterator>

#include "html/scan.hpp"

namespace onrecord::html {
namespace {

// Sorted by their lower-case form.
constexpr std::string_view svg_elements[] = {"altGlyph",
                                             "altGlyphDef",
                                             "altGlyphItem",
                                             "animateColor",
                                             "animateMotion",
                                             "animateTransform",
                                             "clipPath",
                                             "feBlend",
                                             "feColorMatrix",
                                             "feComponentTransfer",
                                             "feComposite",
                                             "feConvolveMatrix",
                                             "feDiffuseLighting",
                                             "feDisplacementMap",
                                             "feDistantLight",
                                             "feDropShadow",
                                             "feFlood",
                                             "feFuncA",
                                             "feFuncB",
                                             "feFuncG",
                                             "feFuncR",
                                             "feGaussianBlur",
                                             "feImage",
                                             "feMerge",
                                             "feMergeNode",
                                             "feMorphology",
                                             "feOffset",
                                             "fePointLight",
                                             "feSpecularLighting",
                                             "feSpotLight",
                                             "feTile",
                                             "feTurbulence",
                                             "foreignObject",
                                             "glyphRef",
                                             "linearGradient",
                                             "radialGradient",
                                             "textPath"};

constexpr std::string_view svg_attributes[] = {"attributeName",
                                               "attributeType",
                                               "baseFrequency",
                                               "baseProfile",
                                               "calcMode",
                                               "clipPathUnits",
                                               "diffuseConstant",
                                               "edgeMode",
                                               "filterUnits",
                                               "glyphRef",
                                               "gradientTransform",
                                               "gradientUnits",
                                               "kernelMatrix",
                                               "kernelUnitLength",
                                               "keyPoints",
                                               "keySplines",
                                               "keyTimes",
                                               "lengthAdjust",
                                               "limitingConeAngle",
                                               "markerHeight",
                                               "markerUnits",
                                               "markerWidth",
                                               "maskContentUnits",
                                               "maskUnits",
                                               "numOctaves",
                                               "pathLength",
                                               "patternContentUnits",
                                               "patternTransform",
                                               "patternUnits",
                                               "pointsAtX",
                                               "pointsAtY",
                                               "pointsAtZ",
                                               "preserveAlpha",
                                               "preserveAspectRatio",
                                               "primitiveUnits",
                                               "refX",
                                               "refY",
                                               "repeatCount",
                                               "repeatDur",
                                               "requiredExtensions",
                                               "requiredFeatures",
                                               "specularConstant",
                                               "specularExponent",
                                               "spreadMethod",
                                               "startOffset",
                                               "stdDeviation",
                                               "stitchTiles",
                                               "surfaceScale",
                                               "systemLanguage",
                                               "tableValues",
                                               "targetX",
                                               "targetY",
                                               "textLength",
                                               "viewBox",
                                               "viewTarget",
                                               "xChannelSelector",
                                               "yChannelSelector",
                                               "zoomAndPan"};

bool less_in_lower_case(std::string_view name, std::string_view lower_case) {
  return std::lexicographical_compare(name.begin(), name.end(), lower_case.begin(),
                                      lower_case.end(),
                                      [](char a, char b) { return lower(a) < lower(b); });
}

template <std::size_t Size>
std::string_view adjusted(const std::string_view (&names)[Size], std::string_view lower_case) {
  const auto found =
      std::lower_bound(std::begin(names), std::end(names), lower_case, less_in_lower_case);
  return found != std::end(names) && equals_ignoring_case(*found, lower_case) ? *found : lower_case;
}

bool holds_html(const token& annotation_xml) {
  return std::any_of(annotation_xml.attributes.begin(), annotation_xml.attributes.end(),
                     [](const attribute& each) {
                       return each.name == "encoding" &&
                              (equals_ignoring_case(each.value, "text/html") ||
                               equals_ignoring_case(each.value, "application/xhtml+xml"));
                     });
}

}  // namespace

std::string_view adjusted_svg_name(std::string_view lower_case) {
  return adjusted(svg_elements, lower_case);
}

std::string_view adjusted_attribute_name(std::string_view lower_case, name_space space) {
  if (space == name_space::svg) return adjusted(svg_attributes, lower_case);
  return lower_case == "definitionurl" ? "definitionURL" : lower_case;
}

std::uint16_t foreign_traits(const token& start_tag, name_space space) {
  constexpr std::uint16_t barrier = special | scope_end;
  if (space == name_space::svg) {
    switch (start_tag.tag) {
      case tag::foreign_object:
      case tag::desc:
      case tag::title:
        return barrier | html_inside;
      default:
        return no_trait;
    }
  }
  switch (start_tag.tag) {
    case tag::mi:
    case tag::mo:
    case tag::mn:
    case tag::ms:
    case tag::mtext:
      return barrier | mathml_text;
    case tag::annotation_xml:
      return holds_html(start_tag) ? barrier | html_inside : barrier;
    default:
      return no_trait;
  }
}

}  // namespace onrecord::html
