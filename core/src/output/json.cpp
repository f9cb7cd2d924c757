#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <onrecord/json.hpp>
#include <onrecord/names.hpp>

#include "output/offsets.hpp"

namespace onrecord {
namespace {

constexpr int score_digits = 4;

/// Writes the parts of an analysis; one overload for each struct of the public headers.
class analysis_writer {
 public:
  analysis_writer(std::string_view text, offset_unit unit)
      : offsets_(text, unit), unit_(unit), json_(buffer_) {
    json_.SetMaxDecimalPlaces(score_digits);
  }

  std::string write(const analysis& found) {
    json_.StartObject();
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
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  template <class Value>
  void field(std::string_view key, const Value& value) {
    json_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    put(value);
  }

  template <class Value>
  void put(const std::vector<Value>& values) {
    json_.StartArray();
    for (const Value& value : values) put(value);
    json_.EndArray();
  }

  template <class Value>
  void put(const std::optional<Value>& value) {
    if (value) {
      put(*value);
    } else {
      json_.Null();
    }
  }

  void put(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void put(const std::string& text) { put(std::string_view{text}); }
  void put(std::uint32_t number) { json_.Uint(number); }
  void put(double number) { json_.Double(number); }

  void put(text_span where) {
    json_.StartArray();
    json_.Uint(offsets_.from_byte(where.begin));
    json_.Uint(offsets_.from_byte(where.end));
    json_.EndArray();
  }

  void put(const article_metadata& page) {
    json_.StartObject();
    field("title", page.title);
    field("authors", page.authors);
    field("published", page.published);
    field("site", page.site);
    field("url", page.url);
    json_.EndObject();
  }

  void put(const link& target) {
    json_.StartObject();
    field("span", target.span);
    field("url", target.url);
    json_.EndObject();
  }

  void put(const removal& why) {
    json_.StartObject();
    field("reason", name(why.reason));
    field("evidence", why.evidence);
    json_.EndObject();
  }

  void put(const block& part) {
    json_.StartObject();
    field("kind", name(part.kind));
    field("span", part.span);
    field("level", std::uint32_t{part.level});
    if (part.kind == block_kind::list_item) {
      json_.Key("ordered");
      json_.Bool(part.ordered);
    }
    if (!part.links.empty()) field("links", part.links);
    if (part.removed) field("removed", *part.removed);
    json_.EndObject();
  }

  void put(const sentence& one) {
    json_.StartObject();
    field("span", one.span);
    field("class", name(one.class_));
    field("score", one.score);
    json_.EndObject();
  }

  void put(const entity& named) {
    json_.StartObject();
    field("name", named.name);
    field("kind", name(named.kind));
    field("role", named.role);
    field("mentions", named.mentions);
    json_.EndObject();
  }

  void put(const source& who) {
    json_.StartObject();
    field("entity", who.entity);
    field("mention", who.mention);
    json_.EndObject();
  }

  void put(const quote& words) {
    json_.StartObject();
    field("kind", name(words.kind));
    field("span", words.span);
    field("marks", words.marks);
    field("speaker", words.speaker);
    field("cue", words.cue);
    field("attribution", words.attribution);
    field("confidence", words.confidence);
    field("why", words.why);
    json_.EndObject();
  }

  void put(const typed_evidence& type) {
    json_.StartObject();
    field("name", name(type.name));
    field("evidence", type.evidence);
    json_.EndObject();
  }

  void put(const verification& verdict) {
    json_.StartObject();
    field("status", name(verdict.status));
    field("cue", verdict.cue);
    if (!verdict.about.empty()) field("about", verdict.about);
    json_.EndObject();
  }

  void put(const claim& tagged) {
    json_.StartObject();
    field("span", tagged.span);
    field("class", name(tagged.class_));
    field("score", tagged.score);
    field("types", tagged.types);
    field("claimant", tagged.claimant);
    field("voice", name(tagged.voice));
    field("hedges", tagged.hedges);
    field("verification", tagged.verification);
    field("why", tagged.why);
    json_.EndObject();
  }

  void put(const diagnostic& said) {
    json_.StartObject();
    field("code", said.code);
    field("message", said.message);
    json_.EndObject();
  }

  output::offset_map offsets_;
  offset_unit unit_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace

std::string to_json(const analysis& found, offset_unit unit) {
  return analysis_writer(found.article.text, unit).write(found);
}

}  // namespace onrecord
