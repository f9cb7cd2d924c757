#include "article/strings.hpp"

#include <utf8/unchecked.h>

#include <functional>
#include <iterator>

#include "article/elements.hpp"
#include "text/characters.hpp"
#include "text/eight_bytes.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// Elements that are walked through for a short text: boxes in boxes must not cost their square.
constexpr std::size_t most_nodes = 2000;

struct reference {
  std::string_view name;
  std::string_view text;
};
constexpr reference references[] = {
    {"amp;", "&"},   {"lt;", "<"},    {"gt;", ">"},    {"quot;", "\""}, {"apos;", "'"},
    {"nbsp;", " "},  {"rsquo;", "’"}, {"lsquo;", "‘"}, {"rdquo;", "”"}, {"ldquo;", "“"},
    {"ndash;", "–"}, {"mdash;", "—"}, {"hellip;", "…"}};

/// Appends the character of "#8217;" or "#x2019;" at the front of `rest`; returns its length, 0
/// where there is none.
std::size_t append_numeric(std::string_view rest, std::string& out) {
  if (!rest.starts_with('#')) return 0;
  const bool hexadecimal = rest.size() > 1 && text::fold(rest[1]) == 'x';
  const std::uint32_t base = hexadecimal ? 16 : 10;
  std::size_t at = hexadecimal ? 2 : 1;
  const std::size_t begin = at;
  std::uint32_t code_point = 0;
  for (; at < rest.size() && at < begin + 7; ++at) {
    const char c = text::fold(rest[at]);
    std::uint32_t digit = base;
    if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a') + 10;
    if (digit >= base) break;
    code_point = code_point * base + digit;
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (at == begin || at == rest.size() || rest[at] != ';' || code_point < 0x20 ||
      code_point > 0x10FFFF || surrogate)
    return 0;
  utf8::unchecked::append(code_point, std::back_inserter(out));
  return at + 1;
}

std::size_t append_named(std::string_view rest, std::string& out) {
  for (const auto& [name, text] : references) {
    if (!rest.starts_with(name)) continue;
    out += text;
    return name.size();
  }
  return 0;
}

}  // namespace

std::string_view clip(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t word = 0;
  const auto end_word = [&](std::size_t end) {
    if (end == word) return;
    if (!out.empty()) out += ' ';
    out += text.substr(word, end - word);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (at > word) at = text::eight_bytes::skip_spaced_words(text, at, std::identity{});
    if (at == text.size()) break;
    const auto each = text::character_at(text, at);
    at += each.size;
    if (text::classify(each.code_point) != text::character_class::space) continue;
    end_word(at - each.size);
    word = at;
  }
  end_word(text.size());
  return out;
}

std::string decode_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t found = std::min(text.find('&', at), text.size());
    out += text.substr(at, found - at);
    if (found == text.size()) break;
    const std::string_view rest = text.substr(found + 1);
    std::size_t taken = append_numeric(rest, out);
    if (taken == 0) taken = append_named(rest, out);
    if (taken == 0) out += '&';
    at = found + 1 + taken;
  }
  return out;
}

std::string text_of(pugi::xml_node node, std::size_t bytes, std::string_view between) {
  std::string raw;
  const auto begin_line = [&raw, between](pugi::xml_node at) {
    if (raw.empty() || raw.ends_with(between) || at.type() != pugi::node_element) return;
    const element what = find_element(at.name());
    // Two elements side by side without a space are set apart by the page's style.
    const bool beside = between != " " && at.previous_sibling().type() == pugi::node_element;
    if (what.flow != element_flow::inline_ || what.part == element_part::time || beside)
      raw += between;
  };
  pugi::xml_node at = node.first_child();
  for (std::size_t nodes = 0; at && raw.size() < bytes * 2 && nodes < most_nodes; ++nodes) {
    begin_line(at);
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
      raw += clip(at.value(), bytes * 2);
    } else if (at.first_child() && find_element(at.name()).flow != element_flow::skip) {
      at = at.first_child();
      continue;
    }
    begin_line(at);
    while (at && at != node && !at.next_sibling()) {
      at = at.parent();
      if (at && at != node) begin_line(at);
    }
    if (!at || at == node) break;
    at = at.next_sibling();
  }
  if (raw.ends_with(between)) raw.resize(raw.size() - between.size());
  const std::string all = squeeze(raw);
  return std::string(clip(all, bytes));
}

std::size_t find_last(std::string_view text, std::string_view part) {
  if (text.size() < part.size()) return std::string_view::npos;
  for (std::size_t end = text.size() - part.size() + 1; end > 0; --end)
    if (text[end - 1] == part.front() && text.substr(end - 1).starts_with(part)) return end - 1;
  return std::string_view::npos;
}

bool contains_word(std::string_view list, std::string_view word) {
  constexpr std::string_view spaces = " \t\n\r\f";
  for (std::size_t at = list.find_first_not_of(spaces); at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(spaces, at), list.size());
    if (text::same_word(list.substr(at, end - at), word)) return true;
    at = list.find_first_not_of(spaces, end);
  }
  return false;
}

}  // namespace onrecord::extraction
