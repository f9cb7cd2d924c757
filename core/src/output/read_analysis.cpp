#include <limits>
#include <optional>
#include <string>
#include <utility>

#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <onrecord/json.hpp>
#include <onrecord/names.hpp>

#include "output/offsets.hpp"
#include "text/json_reader.hpp"
#include "text/utf8.hpp"

namespace onrecord {
namespace {

using rapidjson::Value;

/// Reads fields of one analysis. The first thing that is wrong is remembered; reading goes on with
/// empty values, so the caller checks once at the end.
class analysis_reader {
 public:
  /// `found` must stay where it is while the reader is used: spans are counted in its text.
  void read(const Value& root, article& found) {
    if (!root.IsObject()) return fail("the analysis", "must be an object");
    found.text = text::repair_utf8(string(root, "text"));
    if (found.text.size() > std::numeric_limits<std::uint32_t>::max()) fail("text", "is too long");
    found.input = named(root, "input", input_kind::text);
    found.language = string(root, "language");
    offsets_.emplace(found.text, named(root, "offset_unit", offset_unit::codepoint));
    if (const Value* page = member(root, "metadata"); page && page->IsObject())
      found.metadata = metadata(*page);
    for_each(root, "blocks", [&](const Value& one) { found.blocks.push_back(read_block(one)); });
    for_each(root, "diagnostics", [&](const Value& one) {
      found.diagnostics.push_back({string(one, "code"), string(one, "message")});
    });
    std::uint32_t end = 0;
    for (const block& one : found.blocks) {
      if (one.span.begin < end) fail("blocks", "must be disjoint and in reading order");
      end = one.span.end;
    }
  }

  /// What is compared of what was found; the article must have been read.
  void read_compared(const Value& root, analysis& found) {
    for_each(root, "sentences",
             [&](const Value& one) { found.sentences.emplace_back().span = span(one); });
    for_each(root, "entities", [&](const Value& one) {
      entity& made = found.entities.emplace_back();
      made.name = string(one, "name");
      made.role = string(one, "role");
    });
    for_each(root, "quotes", [&](const Value& one) {
      quote& made = found.quotes.emplace_back();
      made.kind = named(one, "kind", quote_kind::direct);
      made.span = span(one);
      made.attribution = number(one, "attribution").value_or(0);
      if (const Value* who = member(one, "speaker"); who && who->IsObject())
        made.speaker = speaker(*who, found.entities.size());
    });
  }

  template <class Found>
  result<Found> outcome(Found found) {
    if (wrong_.empty()) return {.value = std::move(found)};
    return {.code = status::invalid_article,
            .detail = wrong_ + ". Pass an analysis as analyze() returned it."};
  }

 private:
  void fail(std::string_view what, std::string_view why) {
    if (wrong_.empty()) wrong_.append("In the analysis, ").append(what).append(" ").append(why);
  }

  static const Value* member(const Value& object, const char* key) {
    if (!object.IsObject()) return nullptr;
    const auto found = object.FindMember(key);
    return found == object.MemberEnd() ? nullptr : &found->value;
  }

  std::string string(const Value& object, const char* key) {
    const Value* found = member(object, key);
    if (found && found->IsString()) return {found->GetString(), found->GetStringLength()};
    fail(key, "must be a string");
    return {};
  }

  template <class Enum>
  Enum named(const Value& object, const char* key, Enum otherwise) {
    if (const auto value = from_name<Enum>(string(object, key))) return *value;
    fail(key, "has an unknown value");
    return otherwise;
  }

  template <class Each>
  void for_each(const Value& object, const char* key, Each each) {
    const Value* found = member(object, key);
    if (!found) return;
    if (!found->IsArray()) return fail(key, "must be an array");
    for (const Value& one : found->GetArray()) each(one);
  }

  static std::optional<std::uint32_t> number(const Value& object, const char* key) {
    const Value* found = member(object, key);
    if (!found || !found->IsUint()) return std::nullopt;
    return found->GetUint();
  }

  text_span span(const Value& object, const char* key = "span") {
    const Value* found = member(object, key);
    if (found && found->IsArray() && found->Size() == 2 && (*found)[0].IsUint() &&
        (*found)[1].IsUint()) {
      const auto begin = offsets_->to_byte((*found)[0].GetUint());
      const auto end = offsets_->to_byte((*found)[1].GetUint());
      if (begin && end && *begin <= *end) return {*begin, *end};
    }
    fail("a span", "must be two offsets of characters inside the text, begin before end");
    return {};
  }

  source speaker(const Value& object, std::size_t entities) {
    source who{.entity = number(object, "entity"), .mention = {}};
    if (const Value* mention = member(object, "mention"); mention && !mention->IsNull())
      who.mention = span(object, "mention");
    if (!who.entity && !who.mention) fail("a speaker", "must have an entity or a mention");
    if (who.entity && *who.entity >= entities) fail("a speaker", "must be one of the entities");
    return who;
  }

  article_metadata metadata(const Value& object) {
    article_metadata page{.title = string(object, "title"),
                          .authors = {},
                          .published = string(object, "published"),
                          .site = string(object, "site"),
                          .url = string(object, "url")};
    for_each(object, "authors", [&](const Value& one) {
      if (one.IsString()) page.authors.emplace_back(one.GetString(), one.GetStringLength());
    });
    return page;
  }

  block read_block(const Value& object) {
    block part{.kind = named(object, "kind", block_kind::other),
               .span = span(object),
               .links = {},
               .removed = {}};
    if (const auto level = number(object, "level"); level && *level < 256)
      part.level = static_cast<std::uint8_t>(*level);
    if (const Value* ordered = member(object, "ordered"); ordered && ordered->IsBool())
      part.ordered = ordered->GetBool();
    for_each(object, "links", [&](const Value& one) {
      part.links.push_back({span(one), string(one, "url")});
    });
    if (const Value* removed = member(object, "removed"); removed && removed->IsObject()) {
      part.removed = removal{named(*removed, "reason", removal_reason::boilerplate),
                             string(*removed, "evidence")};
    }
    return part;
  }

  std::optional<output::offset_map> offsets_;
  std::string wrong_;
};

/// Reads `json` and gives its tree and an empty `Found` to `read`, which fills it by the reader.
template <class Found, class Read>
result<Found> from_json(std::string_view json, Read read) {
  rapidjson::Document document;
  const auto parsed = text::read_json(json, document);
  if (parsed.IsError()) {
    const std::size_t offset = parsed.Offset();
    return {.code = status::invalid_json,
            .offset = offset,
            .detail = std::string("Not JSON at byte ") + std::to_string(offset) + ": " +
                      rapidjson::GetParseError_En(parsed.Code())};
  }
  analysis_reader reader;
  Found found;
  read(reader, document, found);
  return reader.outcome(std::move(found));
}

}  // namespace

result<article> article_from_json(std::string_view json) {
  return from_json<article>(json, [](analysis_reader& reader, const Value& root, article& found) {
    reader.read(root, found);
  });
}

result<analysis> comparable_from_json(std::string_view json) {
  return from_json<analysis>(json, [](analysis_reader& reader, const Value& root, analysis& found) {
    reader.read(root, found.article);
    reader.read_compared(root, found);
  });
}

}  // namespace onrecord
