#include <onrecord/json.hpp>
#include <onrecord/names.hpp>

#include "output/json_writer.hpp"
#include "output/offsets.hpp"

namespace onrecord {
namespace {

/// Writes the parts of an analysis; one overload for each struct of the public headers.
class analysis_writer {
 public:
  analysis_writer(std::string_view text, offset_unit unit) : offsets_(text, unit), unit_(unit) {}

  std::string write(const analysis& found) {
    json_.begin_object();
    field("schema", std::string_view{"onrecord.analysis/1"});
    field("offset_unit", name(unit_));
    field("input", name(found.article.input));
    field("language", std::string_view{found.article.language});
    field("metadata", found.article.metadata);
    field("text", std::string_view{found.article.text});
    field("blocks", found.article.blocks);
    field("sentences", found.sentences);
    field("entities", found.entities);
    field("quotes", found.quotes);
    field("claims", found.claims);
    field("diagnostics", found.article.diagnostics);
    json_.end_object();
    return json_.str();
  }

 private:
  template <class Value>
  void field(std::string_view key, const Value& value) {
    json_.key(key);
    put(value);
  }

  template <class Value>
  void put(const std::vector<Value>& values) {
    json_.begin_array();
    for (const Value& value : values) put(value);
    json_.end_array();
  }

  template <class Value>
  void put(const std::optional<Value>& value) {
    if (value) {
      put(*value);
    } else {
      json_.null();
    }
  }

  void put(std::string_view text) { json_.value(text); }
  void put(const std::string& text) { put(std::string_view{text}); }
  void put(std::uint32_t number) { json_.value(number); }
  void put(bool truth) { json_.value(truth); }
  void put(double number) { json_.value(number); }

  void put(text_span where) {
    json_.begin_array();
    json_.value(offsets_.from_byte(where.begin));
    json_.value(offsets_.from_byte(where.end));
    json_.end_array();
  }

  void put(const article_metadata& page) {
    json_.begin_object();
    field("title", page.title);
    field("authors", page.authors);
    field("published", page.published);
    field("site", page.site);
    field("url", page.url);
    json_.end_object();
  }

  void put(const link& target) {
    json_.begin_object();
    field("span", target.span);
    field("url", target.url);
    json_.end_object();
  }

  void put(const removal& why) {
    json_.begin_object();
    field("reason", name(why.reason));
    field("evidence", why.evidence);
    json_.end_object();
  }

  void put(const block& part) {
    json_.begin_object();
    field("kind", name(part.kind));
    field("span", part.span);
    field("level", std::uint32_t{part.level});
    if (part.kind == block_kind::list_item) {
      field("ordered", part.ordered);
    }
    if (!part.links.empty()) field("links", part.links);
    if (part.removed) field("removed", *part.removed);
    json_.end_object();
  }

  void put(const sentence& one) {
    json_.begin_object();
    field("span", one.span);
    field("class", name(one.class_));
    field("score", one.score);
    json_.end_object();
  }

  void put(const entity& named) {
    json_.begin_object();
    field("name", named.name);
    field("kind", name(named.kind));
    field("role", named.role);
    field("mentions", named.mentions);
    json_.end_object();
  }

  void put(const source& who) {
    json_.begin_object();
    field("entity", who.entity);
    field("mention", who.mention);
    json_.end_object();
  }

  void put(const quote& words) {
    json_.begin_object();
    field("kind", name(words.kind));
    field("span", words.span);
    field("marks", words.marks);
    field("speaker", words.speaker);
    field("cue", words.cue);
    field("attribution", words.attribution);
    field("confidence", words.confidence);
    field("why", words.why);
    json_.end_object();
  }

  void put(const typed_evidence& type) {
    json_.begin_object();
    field("name", name(type.name));
    field("evidence", type.evidence);
    json_.end_object();
  }

  void put(const verification& verdict) {
    json_.begin_object();
    field("status", name(verdict.status));
    field("cue", verdict.cue);
    if (!verdict.about.empty()) field("about", verdict.about);
    json_.end_object();
  }

  void put(const claim& tagged) {
    json_.begin_object();
    field("span", tagged.span);
    field("class", name(tagged.class_));
    field("score", tagged.score);
    field("types", tagged.types);
    field("claimant", tagged.claimant);
    field("voice", name(tagged.voice));
    field("hedges", tagged.hedges);
    field("verification", tagged.verification);
    field("why", tagged.why);
    json_.end_object();
  }

  void put(const diagnostic& said) {
    json_.begin_object();
    field("code", said.code);
    field("message", said.message);
    json_.end_object();
  }

  output::offset_map offsets_;
  offset_unit unit_;
  output::json_writer json_;
};

}  // namespace

std::string to_json(const analysis& found, offset_unit unit) {
  return analysis_writer(found.article.text, unit).write(found);
}

}  // namespace onrecord
