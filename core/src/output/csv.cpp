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

}  // namespace

std::string to_csv(const analysis& found, offset_unit unit) {
  const std::string_view text = found.article.text;
  const offset_map offsets(text, unit);
  csv_line header;
  for (const char* column : {"record", "index", "begin", "end", "text", "kind", "score", "source",
                             "role", "cue", "types", "voice", "hedges", "verification", "why"}) {
    header.field(column);
  }
  std::string table = header.end();

  for (std::uint32_t i = 0; i < found.quotes.size(); ++i) {
    const quote& words = found.quotes[i];
    table += csv_line()
                 .field("quote")
                 .field(i)
                 .field(offsets.from_byte(words.span.begin))
                 .field(offsets.from_byte(words.span.end))
                 .field(slice(text, words.span))
                 .field(name(words.kind))
                 .field(two_digits(words.confidence))
                 .field(who(found, words.speaker))
                 .field(role(found, words.speaker))
                 .field(words.cue ? slice(text, *words.cue) : std::string_view{})
                 .field("")
                 .field("")
                 .field("")
                 .field("")
                 .field(words.why)
                 .end();
  }
  for (std::uint32_t i = 0; i < found.claims.size(); ++i) {
    const claim& tagged = found.claims[i];
    joined types;
    for (const typed_evidence& type : tagged.types) types.add(name(type.name));
    joined hedges;
    for (const text_span hedge : tagged.hedges) hedges.add(slice(text, hedge));
    table +=
        csv_line()
            .field("claim")
            .field(i)
            .field(offsets.from_byte(tagged.span.begin))
            .field(offsets.from_byte(tagged.span.end))
            .field(slice(text, tagged.span))
            .field(name(tagged.class_))
            .field(two_digits(tagged.score))
            .field(who(found, tagged.claimant))
            .field(role(found, tagged.claimant))
            .field("")
            .field(types.text())
            .field(name(tagged.voice))
            .field(hedges.text())
            .field(tagged.verification ? name(tagged.verification->status) : std::string_view{})
            .field(tagged.why)
            .end();
  }
  return table;
}

}  // namespace onrecord::output
