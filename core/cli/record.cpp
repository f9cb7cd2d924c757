#include "record.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <onrecord/onrecord.hpp>
#include <string_view>

namespace onrecord::cli {
namespace {

using rapidjson::Value;

std::string to_text(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// An error record. `id` is JSON text; without one the number of the line stands for it.
batch_answer refuse(const std::string& id, std::uint64_t line, std::string_view code,
                    std::string_view message) {
  const auto string = [](std::string_view text) {
    return to_text(Value(text.data(), static_cast<rapidjson::SizeType>(text.size())));
  };
  std::string where = id.empty() ? "null,\"line\":" + std::to_string(line) : id;
  return {"{\"id\":" + where + ",\"error\":{\"code\":" + string(code) +
              ",\"message\":" + string(message) + "}}\n",
          true};
}

const Value* member(const Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string_view view(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

}  // namespace

batch_answer answer(batch_line line, offset_unit unit) {
  if (line.too_long) {
    return refuse({}, line.number, "line_too_long",
                  "The line has more than " + std::to_string(longest_line) + " bytes.");
  }
  rapidjson::Document document;
  // In place, iterative: one copy of the text, and no stack depth that the input chooses.
  document.ParseInsitu<rapidjson::kParseIterativeFlag>(line.bytes.data());
  if (document.HasParseError()) {
    return refuse({}, line.number, "invalid_json",
                  std::string(rapidjson::GetParseError_En(document.GetParseError())) + " At byte " +
                      std::to_string(document.GetErrorOffset()) + " of the line.");
  }
  if (!document.IsObject())
    return refuse({}, line.number, "invalid_record", "A record must be a JSON object.");
  const Value* id = member(document, "id");
  if (!id || !(id->IsString() || id->IsInt64() || id->IsUint64())) {
    return refuse({}, line.number, "invalid_record",
                  "A record needs an \"id\" that is a string or a whole number.");
  }
  const std::string id_text = to_text(*id);
  const Value* html = member(document, "html");
  const Value* text = member(document, "text");
  const Value* input = html ? html : text;
  if (!input || (html && text) || !input->IsString()) {
    return refuse(id_text, line.number, "invalid_record",
                  "A record needs either \"html\" or \"text\", a string.");
  }
  extract_options options{
      .input = html ? input_kind::html : input_kind::text, .url = {}, .limits = {}};
  if (const Value* url = member(document, "url")) {
    if (!url->IsString())
      return refuse(id_text, line.number, "invalid_record", "\"url\" must be a string.");
    options.url = view(*url);
  }
  const result<analysis> found = analyze(view(*input), options);
  if (!found) return refuse(id_text, line.number, name(found.code), found.description());
  return {"{\"id\":" + id_text + ",\"analysis\":" + to_json(found.value, unit) + "}\n", false};
}

}  // namespace onrecord::cli
