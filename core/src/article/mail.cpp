#include "article/mail.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <onrecord_data/mail_headers.hpp>
#include <onrecord_data/mail_markers.hpp>

#include "article/dates.hpp"
#include "article/folded_line.hpp"
#include "article/line_shape.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::size_t longest_name = 24;
/// A signature is no longer than this; what is longer has a line of dashes in it.
constexpr std::size_t longest_signature = 12;
/// The note above a forwarded message.
constexpr std::size_t longest_note = 6;
constexpr std::uint32_t words_of_note = 30;
/// What has more blocks is a page.
constexpr std::size_t most_blocks_of_mail = 100;

std::string_view after_colon(std::string_view line) {
  std::string_view rest = line.substr(line.find(':') + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return rest;
}

/// Without "Fwd:", "Re:" and their kin.
std::string_view clean_subject(std::string_view subject) {
  constexpr std::string_view prefixes[] = {
      "fwd:", "fw:", "re:", "aw:", "wg:", "tr:", "rv:", "i:", "r:", "sv:", "vs:", "antw:", "odp:"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view prefix : prefixes) {
      if (!text::same_word(subject.substr(0, prefix.size()), prefix)) continue;
      subject.remove_prefix(prefix.size());
      subject.remove_prefix(std::min(subject.find_first_not_of(' '), subject.size()));
      found = true;
    }
  }
  return subject;
}

}  // namespace

bool is_mail_marker(std::string_view line) {
  constexpr std::size_t longest_marker = 200;
  if (line.size() > longest_marker) return false;
  const bool dashed = line.starts_with("-----") || line.starts_with("_____");
  if (dashed && (line.ends_with("---") || line.ends_with("___"))) return true;
  if (!line.ends_with(':')) return false;
  folded_line folded;
  folded.assign(line);
  const std::string_view text = folded.text();
  bool ends = false;
  for (const auto& row : data::mail_markers::rows) {
    if (row.form == "line" && text == row.phrase) return true;
    ends = ends || (row.form == "end" && text.ends_with(row.phrase));
  }
  return ends && (text.find('@') != std::string_view::npos || !find_date(line).empty());
}

std::string_view find_mail_field(std::string_view line) {
  const std::size_t colon = line.substr(0, longest_name).find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  // Copied from a mail program, the name may be set off by stars.
  folded_line folded;
  folded.assign(line.substr(0, colon));
  std::string_view name = folded.text();
  while (name.starts_with('*')) name.remove_prefix(1);
  for (const auto& row : data::mail_headers::rows)
    if (row.name == name) return row.field;
  return {};
}

mail_lines find_mail_lines(std::string_view text, const std::vector<text_line>& lines) {
  mail_lines found;
  found.parts.resize(lines.size());
  const auto line = [&](std::size_t i) { return slice(text, lines[i].span); };
  std::size_t last_top = 0;  // one past the last marker or header
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_mail_marker(line(i))) {
      found.parts[i] = mail_part::marker;
      last_top = i + 1;
      continue;
    }
    const std::string_view field = find_mail_field(line(i));
    const bool follows = i > 0 && found.parts[i - 1] == mail_part::header;
    if (field.empty()) continue;
    const std::string_view next =
        i + 1 < lines.size() && !lines[i + 1].after_blank ? find_mail_field(line(i + 1)) : "";
    if (!follows && (next.empty() || next == field)) continue;
    found.parts[i] = mail_part::header;
    last_top = i + 1;
    if (field == "subject") found.subject = clean_subject(after_colon(line(i)));
    if (field == "date") found.date = find_date(after_colon(line(i)));
  }
  if (last_top == 0) return found;
  std::size_t first_top = 0;
  while (found.parts[first_top] == mail_part::none) ++first_top;
  for (std::size_t i = 0; i < first_top && first_top <= longest_note; ++i)
    if (measure(line(i)).words <= words_of_note) found.parts[i] = mail_part::note;
  for (std::size_t i = last_top; i < lines.size(); ++i) {
    if (line(i) != "--" || lines.size() - i > longest_signature) continue;
    std::fill(found.parts.begin() + static_cast<std::ptrdiff_t>(i), found.parts.end(),
              mail_part::signature);
    break;
  }
  return found;
}

void remove_mail(article& from) {
  if (from.blocks.size() > most_blocks_of_mail) return;
  const std::vector<text_line> lines = split_lines(from.text);
  mail_lines mail = find_mail_lines(from.text, lines);
  if (mail.subject.empty()) return;
  auto line = lines.begin();
  for (block& each : from.blocks) {
    bool all = true;
    for (; line != lines.end() && line->span.begin < each.span.end; ++line)
      all = all && mail.parts[static_cast<std::size_t>(line - lines.begin())] != mail_part::none;
    if (all && !each.removed)
      each.removed = removal{removal_reason::boilerplate, "part of an e-mail"};
  }
  if (from.metadata.title.empty()) from.metadata.title = std::move(mail.subject);
  if (from.metadata.published.empty()) from.metadata.published = std::move(mail.date);
}

}  // namespace onrecord::extraction
