#include <algorithm>
#include <cstddef>

#include <onrecord/names.hpp>

#include "output/formats.hpp"
#include "output/json_writer.hpp"
#include "output/offsets.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

constexpr std::size_t context_bytes = 32;  // prefix and suffix that tell equal passages apart

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The address of the article where it can stand as an IRI (RFC 3987), else a name. Without its
/// fragment: annotations add their own.
std::string source_iri(std::string_view url) {
  url = url.substr(0, url.find('#'));
  const bool valid = (url.starts_with("http://") || url.starts_with("https://")) &&
                     std::none_of(url.begin(), url.end(), [](char c) {
                       const auto byte = static_cast<unsigned char>(c);
                       return byte <= 0x20 || byte == 0x7F ||
                              std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
                     });
  return valid ? std::string(url) : "urn:x-onrecord:article";
}

/// Writes annotations of the W3C Web Annotation Data Model (2017). Positions (section 4.2.5) are
/// code points into the text of the analysis; in the page itself the quotation (4.2.4) finds the
/// place.
class annotation_writer {
 public:
  explicit annotation_writer(const analysis& found)
      : found_(found),
        text_(found.article.text),
        offsets_(text_, offset_unit::codepoint),
        source_(source_iri(found.article.metadata.url)) {}

  std::string write() {
    json_.begin_object();
    json_.member("@context", "http://www.w3.org/ns/anno.jsonld");
    json_.member("id", source_ + "#onrecord");
    json_.member("type", "AnnotationPage");
    json_.key("items");
    json_.begin_array();
    for (std::size_t i = 0; i < found_.quotes.size(); ++i) annotate(i, found_.quotes[i]);
    for (std::size_t i = 0; i < found_.claims.size(); ++i) annotate(i, found_.claims[i]);
    json_.end_array();
    json_.end_object();
    return json_.str() + "\n";
  }

 private:
  void annotate(std::size_t index, const quote& words) {
    begin("quote", index);
    body("tagging", "quote");
    body("tagging", name(words.kind));
    if (words.speaker) {
      std::string line = "Said by " + one_line(who(found_, words.speaker));
      if (const auto given = role(found_, words.speaker); !given.empty())
        line += ", " + one_line(given);
      body("describing", line);
    }
    end(words.span);
  }

  void annotate(std::size_t index, const claim& tagged) {
    begin("claim", index);
    body("tagging", "claim");
    body("tagging", name(tagged.class_));
    for (const typed_evidence& type : tagged.types) body("tagging", name(type.name));
    if (const verification* verdict = verdict_on(found_, tagged))
      body("tagging", name(verdict->status));
    if (!tagged.why.empty()) body("describing", tagged.why);
    end(tagged.span);
  }

  void begin(std::string_view kind, std::size_t index) {
    json_.begin_object();
    json_.member("id", source_ + "#onrecord-" + std::string(kind) + "-" + std::to_string(index));
    json_.member("type", "Annotation");
    json_.key("body");
    json_.begin_array();
  }

  void body(std::string_view purpose, std::string_view value) {
    json_.begin_object();
    json_.member("type", "TextualBody");
    json_.member("purpose", purpose);
    json_.member("value", value);
    json_.end_object();
  }

  void end(text_span where) {
    json_.end_array();
    json_.key("target");
    json_.begin_object();
    json_.member("source", source_);
    json_.key("selector");
    json_.begin_array();
    quote_selector(where);
    json_.begin_object();
    json_.member("type", "TextPositionSelector");
    json_.member("start", offsets_.from_byte(where.begin));
    json_.member("end", offsets_.from_byte(where.end));
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void quote_selector(text_span where) {
    std::size_t before = where.begin > context_bytes ? where.begin - context_bytes : 0;
    while (before < where.begin && is_continuation(text_[before])) ++before;
    std::size_t after = std::min<std::size_t>(text_.size(), where.end + context_bytes);
    while (after < text_.size() && is_continuation(text_[after])) ++after;
    json_.begin_object();
    json_.member("type", "TextQuoteSelector");
    json_.member("exact", slice(text_, where));
    json_.member("prefix", text_.substr(before, where.begin - before));
    json_.member("suffix", text_.substr(where.end, after - where.end));
    json_.end_object();
  }

  const analysis& found_;
  std::string_view text_;
  offset_map offsets_;
  std::string source_;
  json_writer json_;
};

}  // namespace

std::string to_web_annotation(const analysis& found) { return annotation_writer(found).write(); }

}  // namespace onrecord::output
