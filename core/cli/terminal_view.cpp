#include "terminal_view.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace onrecord::cli {
namespace {

constexpr std::size_t narrowest = 40;  // below, wrapping helps nobody

constexpr std::string_view bold = "\x1B[1m";
constexpr std::string_view dim = "\x1B[2m";
constexpr std::string_view speaker = "\x1B[1;36m";
constexpr std::string_view score = "\x1B[33m";
constexpr std::string_view plain = "\x1B[0m";

/// Control characters (C0 without the newline, DEL, C1) as U+FFFD.
std::string without_controls(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1 || byte == 0x7F || (byte < 0x20 && byte != '\n')) {
      safe += replacement;
      i += c1;
    } else {
      safe += text[i];
    }
  }
  return safe;
}

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Breaks a line at spaces; what follows stands below the beginning of the text.
std::string wrap(std::string_view line, std::size_t width) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  std::string wrapped(line.substr(0, indent));
  std::size_t column = indent;
  for (std::size_t at = indent; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const std::size_t size = columns(word);
    if (column > indent && column + 1 + size > width) {
      wrapped.append("\n").append(indent + 2, ' ');
      column = indent + 2;
    } else if (at > indent) {
      wrapped += ' ';
      ++column;
    }
    wrapped += word;
    column += size;
    at = end + 1;
  }
  return wrapped;
}

std::string painted(std::string_view text, std::string_view color) {
  return std::string(color) + std::string(text) + std::string(plain);
}

/// What follows `mark` to the end of the line steps back.
std::string dim_from(std::string_view line, std::string_view mark) {
  const std::size_t at = line.rfind(mark);
  if (at == std::string_view::npos) return std::string(line);
  return std::string(line.substr(0, at)) + painted(line.substr(at), dim);
}

/// Colours one (wrapped) line by its place in the text format.
std::string paint(std::string_view line, std::string_view section, bool is_title) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (indent == 0)
    return is_title ? painted(line, bold) : painted(line, section.empty() ? dim : bold);
  if (section == "QUOTES") {
    if (indent > 2) return dim_from(line, "[");
    const std::size_t comma = std::min(line.find(", "), line.size());
    return painted(line.substr(0, comma), speaker) + std::string(line.substr(comma));
  }
  if (section == "CLAIMS") {
    if (indent > 2) return painted(line, dim);
    const std::size_t end = std::min(line.find(' ', indent), line.size());
    return painted(line.substr(0, end), score) + std::string(line.substr(end));
  }
  return painted(line, dim);
}

/// "QUOTES" of "QUOTES (3)"; empty for other lines.
std::string_view section_of(std::string_view line) {
  for (const std::string_view name : {"QUOTES", "CLAIMS", "REMOVED"}) {
    if (line.starts_with(name) && line.substr(name.size()).starts_with(" (")) return name;
  }
  return {};
}

}  // namespace

terminal_look look_of_terminal() {
  terminal_look look;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) look.width = size.ws_col;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  look.colors = isatty(STDOUT_FILENO) && !(no_color && *no_color) && terminal &&
                std::string_view(terminal) != "dumb";
  return look;
}

std::string for_terminal(std::string_view text, const terminal_look& look) {
  const std::string safe = without_controls(text);
  std::string view;
  std::string_view section;
  for (std::string_view left = safe; !left.empty();) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    const std::string_view line = left.substr(0, end);
    const bool is_title = left.size() == safe.size();
    left.remove_prefix(std::min(left.size(), end + 1));
    if (const std::string_view begun = section_of(line); !begun.empty() && !is_title)
      section = begun;
    const std::string wrapped = wrap(line, std::max(look.width, narrowest));
    view += (look.colors && !line.empty() ? paint(wrapped, section, is_title) : wrapped) + '\n';
  }
  return view;
}

}  // namespace onrecord::cli
