#include <onrecord/names.hpp>

#include "output/formats.hpp"
#include "output/offsets.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

/// Writes fields as RFC 4180 says. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front: opening the file must not run what an article contains.
class csv_line {
 public:
  csv_line& field(std::string_view text) {
    if (!line_.empty()) line_ += ',';
    line_ += '"';
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
      line_ += '\'';
    for (const char c : text) {
      if (c == '"') line_ += '"';
      line_ += c;
    }
    line_ += '"';
    return *this;
  }
  csv_line& field(std::uint32_t number) {
    if (!line_.empty()) line_ += ',';
    line_ += std::to_string(number);
    return *this;
  }
  [[nodiscard]] std::string end() const { return line_ + "\r\n"; }

 private:
  std::string line_;
};

/// Several values in one field, separated by "; ".
class joined {
 public:
  void add(std::string_view value) {
    if (!text_.empty()) text_ += "; ";
    text_ += value;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A quote or a claim: what stands in a line of the table.
struct csv_row {
  std::string_view record;
  std::uint32_t index = 0;
  text_span span;
  std::string_view kind;
  double score = 0;
  std::string_view source;
  std::string_view role;
  std::string_view cue;
  std::string types;
  std::string_view voice;
  std::string hedges;
  std::string_view verification;
  std::string_view why;
};

csv_row row_of(const analysis& found, const quote& words, std::uint32_t index) {
  return {.record = "quote",
          .index = index,
          .span = words.span,
          .kind = name(words.kind),
          .score = words.confidence,
          .source = who(found, words.speaker),
          .role = role(found, words.speaker),
          .cue = words.cue ? slice(found.article.text, *words.cue) : std::string_view{},
          .types = {},
          .voice = {},
          .hedges = {},
          .verification = {},
          .why = words.why};
}

csv_row row_of(const analysis& found, const claim& tagged, std::uint32_t index) {
  joined types;
  for (const typed_evidence& type : tagged.types) types.add(name(type.name));
  joined hedges;
  for (const text_span hedge : tagged.hedges) hedges.add(slice(found.article.text, hedge));
  const verification* verdict = verdict_on(found, tagged);
  return {.record = "claim",
          .index = index,
          .span = tagged.span,
          .kind = name(tagged.class_),
          .score = tagged.score,
          .source = who(found, tagged.claimant),
          .role = role(found, tagged.claimant),
          .cue = {},
          .types = types.text(),
          .voice = name(tagged.voice),
          .hedges = hedges.text(),
          .verification = verdict ? name(verdict->status) : std::string_view{},
          .why = tagged.why};
}

constexpr std::string_view columns[] = {"record", "index", "begin",  "end",          "text",
                                        "kind",   "score", "source", "role",         "cue",
                                        "types",  "voice", "hedges", "verification", "why"};

std::string write(const csv_row& row, std::string_view text, const offset_map& offsets) {
  return csv_line()
      .field(row.record)
      .field(row.index)
      .field(offsets.from_byte(row.span.begin))
      .field(offsets.from_byte(row.span.end))
      .field(slice(text, row.span))
      .field(row.kind)
      .field(two_digits(row.score))
      .field(row.source)
      .field(row.role)
      .field(row.cue)
      .field(row.types)
      .field(row.voice)
      .field(row.hedges)
      .field(row.verification)
      .field(row.why)
      .end();
}

}  // namespace

std::string to_csv(const analysis& found, offset_unit unit) {
  const std::string_view text = found.article.text;
  const offset_map offsets(text, unit);
  csv_line header;
  for (const std::string_view column : columns) header.field(column);
  std::string table = header.end();
  for (std::uint32_t i = 0; i < found.quotes.size(); ++i)
    table += write(row_of(found, found.quotes[i], i), text, offsets);
  for (std::uint32_t i = 0; i < found.claims.size(); ++i)
    table += write(row_of(found, found.claims[i], i), text, offsets);
  return table;
}

}  // namespace onrecord::output
