#include "encoding.hpp"

#include <iconv.h>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

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
struct label_name {
  std::string_view label;
  const char* iconv_name;
};
constexpr label_name label_names[] = {{"iso-8859-1", "windows-1252"},
                                      {"iso8859-1", "windows-1252"},
                                      {"latin1", "windows-1252"},
                                      {"us-ascii", "windows-1252"},
                                      {"ascii", "windows-1252"},
                                      {"x-cp1252", "windows-1252"},
                                      {"iso-8859-9", "windows-1254"},
                                      {"latin5", "windows-1254"},
                                      {"tis-620", "cp874"},
                                      {"windows-874", "cp874"},
                                      {"iso-8859-11", "cp874"},
                                      {"iso-8859-8-i", "iso-8859-8"},
                                      {"gb2312", "gb18030"},
                                      {"gbk", "gb18030"},
                                      {"x-gbk", "gb18030"},
                                      {"shift_jis", "cp932"},
                                      {"shift-jis", "cp932"},
                                      {"x-sjis", "cp932"},
                                      {"sjis", "cp932"},
                                      {"windows-31j", "cp932"},
                                      {"euc-kr", "cp949"},
                                      {"ks_c_5601-1987", "cp949"},
                                      {"big5", "big5-hkscs"},
                                      {"x-mac-roman", "macintosh"},
                                      {"utf8", "utf-8"},
                                      {"unicode-1-1-utf-8", "utf-8"}};

std::string iconv_name(std::string_view label) {
  std::string lower(label);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  for (const label_name& known : label_names) {
    if (known.label == lower) return known.iconv_name;
  }
  return lower;
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
    if (!stopped || reason == E2BIG) continue;
    text += replacement;
    if (reason == EINVAL) break;  // the last character is cut off
    ++in;                         // one byte that fits nowhere
    --left;
  }
  return text;
}

/// Is this plain ASCII to the eye, and text of a stateful 7-bit encoding to who knows it?
bool has_escapes(std::string_view bytes, std::string_view encoding) {
  return encoding.starts_with("iso-2022-") && bytes.find('\x1B') != std::string_view::npos;
}

/// UTF-16 without a byte order mark: of the first characters, nearly all of those in ASCII, one
/// byte is NUL, and always the same.
std::string_view unmarked_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, declaration_window);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
  const std::size_t pairs = head.size() / 2;
  if (zeros[0] == 0 && zeros[1] * 2 > pairs) return "utf-16le";
  if (zeros[1] == 0 && zeros[0] * 2 > pairs) return "utf-16be";
  return {};
}

}  // namespace

std::string decode(std::string bytes, std::string_view transport_label) {
  for (const byte_order_mark& mark : byte_order_marks) {
    if (!std::string_view(bytes).starts_with(mark.bytes)) continue;
    bytes.erase(0, mark.bytes.size());
    return mark.encoding == std::string_view("UTF-8")
               ? bytes
               : convert(bytes, mark.encoding).value_or(bytes);
  }
  if (transport_label.empty()) transport_label = unmarked_utf16(bytes);
  std::string encoding = iconv_name(transport_label);
  if (encoding == "utf-16") encoding = "utf-16le";
  if (!encoding.starts_with("utf-16")) {
    if (encoding.empty()) encoding = iconv_name(declared_encoding(bytes));
    if (encoding.starts_with("utf-16")) encoding = "utf-8";  // the declaration itself was readable
    const auto invalid = utf8::find_invalid(bytes.begin(), bytes.end());
    if (invalid == bytes.end() && !has_escapes(bytes, encoding)) return bytes;
    if (encoding.empty()) {
      const bool had_utf8 = std::any_of(
          bytes.begin(), invalid, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      encoding = had_utf8 ? "utf-8" : "windows-1252";
    }
    if (encoding == "utf-8") return bytes;
  }
  if (auto text = convert(bytes, encoding)) return *std::move(text);
  return convert(bytes, "windows-1252").value_or(bytes);
}

}  // namespace onrecord::cli
