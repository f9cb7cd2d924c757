#include "output/markup.hpp"

namespace onrecord::output {

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string element(std::string_view tag, std::string_view content) {
  return "<" + std::string(tag) + ">" + std::string(content) + "</" +
         std::string(tag.substr(0, tag.find(' '))) + ">\n";
}

std::string begin_document(std::string_view language, std::string_view title,
                           std::string_view style) {
  std::string begun = "<!DOCTYPE html>\n<html lang=\"";
  begun.append(escape(language)).append(R"(">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>)");
  begun.append(escape(title)).append(R"(</title>
<style>
:root { color-scheme: light dark; }
)");
  return begun.append(style).append("</style>\n</head>\n<body>\n");
}

}  // namespace onrecord::output
