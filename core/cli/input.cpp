#include "input.hpp"

#include <iconv.h>
#include <unistd.h>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace onrecord::cli {
namespace {

constexpr std::size_t declaration_window = 1024;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct byte_order_mark {
  std::string_view bytes;
  const char* encoding;
};
constexpr byte_order_mark byte_order_marks[] = {
    {"\xEF\xBB\xBF", "UTF-8"}, {"\xFE\xFF", "UTF-16BE"}, {"\xFF\xFE", "UTF-16LE"}};

bool is_label_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.';
}

/// The label after the first "charset=" of the window; empty when there is none.
std::string declared_encoding(std::string_view bytes) {
  constexpr std::string_view key = "charset";
  const std::string_view head = bytes.substr(0, declaration_window);
  auto at = std::search(head.begin(), head.end(), key.begin(), key.end(),
                        [](char a, char b) { return (a | 0x20) == b; });
  if (at == head.end()) return {};
  at += static_cast<std::ptrdiff_t>(key.size());
  at = std::find_if_not(at, head.end(),
                        [](char c) { return c == ' ' || c == '=' || c == '"' || c == '\''; });
  return {at, std::find_if_not(at, head.end(), is_label_character)};
}

/// Labels of the WHATWG Encoding standard that iconv knows under another name, or would take for a
/// smaller set than browsers do.
std::string iconv_name(std::string label) {
  std::transform(label.begin(), label.end(), label.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii")
    return "windows-1252";
  if (label == "gb2312" || label == "gbk") return "gb18030";
  if (label == "shift_jis" || label == "x-sjis" || label == "shift-jis") return "cp932";
  if (label == "ks_c_5601-1987" || label == "euc-kr") return "cp949";
  return label;
}

/// Converts with iconv; nothing when the encoding is unknown to it.
std::optional<std::string> convert(std::string bytes, const std::string& encoding) {
  iconv_t opened = iconv_open("UTF-8", encoding.c_str());
  if (opened == reinterpret_cast<iconv_t>(-1))
    return std::nullopt;  // NOLINT(performance-no-int-to-ptr): iconv's own error value
  const std::unique_ptr<void, int (*)(iconv_t)> converter(opened, iconv_close);
  std::string text;
  char* in = bytes.data();
  std::size_t left = bytes.size();
  std::array<char, 1 << 16> chunk;
  while (left > 0) {
    char* out = chunk.data();
    std::size_t room = chunk.size();
    const bool stopped =
        iconv(converter.get(), &in, &left, &out, &room) == static_cast<std::size_t>(-1);
    const int reason = errno;
    text.append(chunk.data(), chunk.size() - room);
    if (stopped && reason != E2BIG) {  // one byte that fits nowhere, or a cut character at the end
      text += replacement;
      ++in;
      --left;
    }
  }
  return text;
}

}  // namespace

void complain(std::string_view message) {
  std::fprintf(stderr, "onrecord: %.*s\n", static_cast<int>(message.size()), message.data());
}

std::optional<std::string> read_input(const std::string& file) {
  const bool standard = file == "-";
  if (standard && isatty(STDIN_FILENO))
    complain("reading from the terminal; Ctrl-D ends the input");
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(
      standard ? stdin : std::fopen(file.c_str(), "rb"),
      [](std::FILE* f) { return f == stdin ? 0 : std::fclose(f); });
  std::string bytes;
  if (opened) {
    std::array<char, 1 << 16> chunk;
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), opened.get()))
      bytes.append(chunk.data(), count);
    if (!std::ferror(opened.get())) return bytes;
  }
  complain("cannot read " + (standard ? std::string("standard input") : file) + ": " +
           std::strerror(errno));
  return std::nullopt;
}

std::string decode(std::string bytes) {
  for (const byte_order_mark& mark : byte_order_marks) {
    if (!std::string_view(bytes).starts_with(mark.bytes)) continue;
    bytes.erase(0, mark.bytes.size());
    return mark.encoding == std::string_view("UTF-8")
               ? bytes
               : convert(bytes, mark.encoding).value_or(bytes);
  }
  const auto invalid = utf8::find_invalid(bytes.begin(), bytes.end());
  if (invalid == bytes.end()) return bytes;
  std::string encoding = iconv_name(declared_encoding(bytes));
  if (encoding.empty()) {
    const bool had_utf8 = std::any_of(bytes.begin(), invalid,
                                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    encoding = had_utf8 ? "utf-8" : "windows-1252";
  }
  if (encoding == "utf-8" || encoding == "utf8") return bytes;
  if (auto text = convert(bytes, encoding)) return *std::move(text);
  return convert(bytes, "windows-1252").value_or(bytes);
}

}  // namespace onrecord::cli
