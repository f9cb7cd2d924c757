#include <algorithm>
#include <iterator>

#include "article/extract.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// Elements that a person who writes plain text does not type by chance, sorted.
constexpr std::string_view telling_elements[] = {
    "a",      "article", "aside",  "b",      "blockquote", "body", "br",     "center",
    "div",    "em",      "figure", "font",   "footer",     "h1",   "h2",     "h3",
    "h4",     "head",    "header", "hr",     "html",       "i",    "iframe", "img",
    "li",     "link",    "main",   "meta",   "nav",        "ol",   "p",      "pre",
    "script", "section", "span",   "strong", "style",      "svg",  "table",  "tbody",
    "td",     "title",   "tr",     "u",      "ul",         "video"};

bool is_telling(std::string_view name) {
  return std::any_of(std::begin(telling_elements), std::end(telling_elements),
                     [name](std::string_view each) { return text::same_word(each, name); });
}

bool is_letter(char c) {
  c = text::fold(c);
  return c >= 'a' && c <= 'z';
}

/// Whether a tag of an element that tells begins at `at`, which is a '<'.
bool is_tag(std::string_view input, std::size_t at) {
  std::size_t begin = at + 1;
  if (begin < input.size() && input[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < input.size() && end < begin + 12 &&
         (is_letter(input[end]) || (end > begin && input[end] >= '0' && input[end] <= '9')))
    ++end;
  if (end == begin || end == input.size()) return false;
  const char after = input[end];
  if (after != '>' && after != '/' && after != ' ' && after != '\t' && after != '\n' &&
      after != '\r')
    return false;
  return is_telling(input.substr(begin, end - begin));
}

bool is_document_start(std::string_view input) {
  return text::same_word(input.substr(0, 9), "<!doctype") || input.starts_with("<!--") ||
         text::same_word(input.substr(0, 5), "<?xml");
}

}  // namespace

input_kind detect(std::string_view input) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (input.starts_with(byte_order_mark)) input.remove_prefix(byte_order_mark.size());
  const std::size_t begin = input.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos) return input_kind::text;
  if (is_document_start(input.substr(begin))) return input_kind::html;
  if (input[begin] == '<' && is_tag(input, begin)) return input_kind::html;
  // Markup further in: an opening and a closing tag, or several tags. One alone may be quoted.
  constexpr int tags_that_decide = 2;
  int tags = 0;
  for (std::size_t at = input.find('<', begin); at != std::string_view::npos;
       at = input.find('<', at + 1)) {
    if (is_tag(input, at) && ++tags == tags_that_decide) return input_kind::html;
  }
  return input_kind::text;
}

}  // namespace onrecord::extraction
