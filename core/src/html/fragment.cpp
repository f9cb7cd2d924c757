// Parsing fragments (13.4): what stands inside a context element.

#include <algorithm>
#include <string>

#include "html/foreign_names.hpp"
#include "html/scan.hpp"
#include "html/tree_builder.hpp"

namespace onrecord::html {
namespace {

/// Reads "td", "svg path", "math mi".
open_element named_element(std::string_view name) {
  open_element element;
  if (name.starts_with("svg ")) element.space = name_space::svg;
  if (name.starts_with("math ")) element.space = name_space::mathml;
  if (element.space != name_space::html) name.remove_prefix(name.find(' ') + 1);

  std::string lower_case(name);
  std::transform(name.begin(), name.end(), lower_case.begin(), lower);
  token start_tag;
  start_tag.kind = token_kind::start_tag;
  start_tag.tag = find_tag(lower_case);
  element.tag = start_tag.tag;
  element.traits = element.space == name_space::html ? html_traits(element.tag)
                                                     : foreign_traits(start_tag, element.space);
  return element;
}

}  // namespace

void tree_builder::enter_fragment(std::string_view context) {
  is_fragment_ = true;
  context_ = named_element(context);
  enter_content_model_of_context();
  html_ = create_element({document_, {}}, name_of(tag::html));
  push(html_, tag::html, html_traits(tag::html), name_space::html);
  if (context_.is(tag::template_)) template_modes_.push_back(insertion_mode::in_template);
  if (context_.is(tag::form)) form_ = document_;  // a form is open, and no end tag closes it
  reset_insertion_mode();
}

/// No end tag ends the content model: the context element has no start tag here.
void tree_builder::enter_content_model_of_context() {
  if (context_.space != name_space::html) return;
  switch (context_.tag) {
    case tag::title:
    case tag::textarea:
      return tokenizer_.enter(content_model::rcdata, {});
    case tag::style:
    case tag::xmp:
    case tag::iframe:
    case tag::noembed:
    case tag::noframes:
      return tokenizer_.enter(content_model::raw_text, {});
    case tag::script:
      return tokenizer_.enter(content_model::script_data, {});
    case tag::plaintext:
      return tokenizer_.enter(content_model::plaintext, {});
    default:
      return;
  }
}

}  // namespace onrecord::html
