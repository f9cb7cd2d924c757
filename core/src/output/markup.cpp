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

void replace(std::string& in, std::string_view placeholder, std::string_view with) {
  in.replace(in.find(placeholder), placeholder.size(), with);
}

}  // namespace onrecord::output
