#include "file_kind.hpp"

#include <algorithm>
#include <iterator>

namespace onrecord::cli {
namespace {

constexpr std::string_view picture =
    "it is a picture; copy the article's text, or save its page as HTML";
constexpr std::string_view office =
    "it is a document of an office program or another archive; save it as HTML or as text";

struct signature {
  std::string_view begin;
  std::string_view description;
};
constexpr signature signatures[] = {
    {"\x89PNG", picture},
    {"\xFF\xD8\xFF", picture},
    {"GIF87a", picture},
    {"GIF89a", picture},
    {"RIFF", picture},
    {"%PDF-", "it is a PDF; make text of it, for instance with pdftotext"},
    {"PK\x03\x04", office},
    {"\xD0\xCF\x11\xE0", office},
    {"{\\rtf", "it is rich text (RTF); save it as HTML or as text"},
};

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\r\n") == std::string_view::npos;
}

/// The times of SubRip and WebVTT, near the beginning.
bool is_subtitles(std::string_view text) {
  constexpr std::size_t head = 200;
  const std::size_t arrow = text.substr(0, head).find(" --> ");
  return arrow != std::string_view::npos && text.find(':') < arrow;
}

/// A heading or front matter in front, or a link of Markdown further on.
bool is_markdown(std::string_view text) {
  return text.starts_with("# ") || text.starts_with("---\n") || text.starts_with("---\r\n") ||
         text.find("](http") != std::string_view::npos;
}

}  // namespace

std::string_view describe_if_no_text(std::string_view bytes) {
  const auto found =
      std::find_if(std::begin(signatures), std::end(signatures),
                   [bytes](const signature& each) { return bytes.starts_with(each.begin); });
  return found == std::end(signatures) ? std::string_view() : found->description;
}

std::string_view describe_if_no_article(const article& found) {
  std::string_view text = found.text;
  // With italics in them they look like HTML.
  if (is_subtitles(text))
    return "These are subtitles. Their times stay in the text and break its sentences: take them "
           "out first.";
  if (found.input == input_kind::html) return {};
  constexpr std::string_view spaces = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return "The input is empty.";
  text = text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
  if (is_address(text))
    return "This is an address, and nothing is fetched: curl -sL ADDRESS | onrecord analyze";
  if (text.starts_with('{') || text.starts_with("[{"))
    return "This seems to be JSON. `onrecord batch` reads records with \"text\" or \"html\".";
  if (is_markdown(text))
    return "This seems to be Markdown, whose signs stay in the text. Its headings and links are "
           "read where it comes as HTML: pandoc -t html FILE | onrecord analyze";
  return {};
}

}  // namespace onrecord::cli
