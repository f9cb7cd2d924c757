#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utf8.h>

#include <iterator>
#include <onrecord/onrecord.hpp>
#include <string_view>

#include "encoding.hpp"
#include "http_response.hpp"
#include "record_source.hpp"

namespace onrecord::cli {
namespace {

/// Deepest nesting of a record: its known members are not nested at all.
constexpr int deepest_nesting = 64;

std::string json_string(std::string_view text) {
  std::string valid;
  utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid));
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string error_object(std::string_view code, std::string_view message) {
  return "{\"code\":" + json_string(code) + ",\"message\":" + json_string(message) + "}";
}

/// `head` is the beginning of a record, up to where its analysis or error goes.
batch_answer refuse(const std::string& head, std::string_view code, std::string_view message) {
  return {head + ",\"error\":" + error_object(code, message) + "}\n", true};
}

batch_answer answer_input(const std::string& head, std::string_view input,
                          const extract_options& options, offset_unit unit) {
  const result<analysis> found = analyze(input, options);
  if (!found) return refuse(head, name(found.code), found.description());
  return {head + ",\"analysis\":" + to_json(found.value, unit) + "}\n", false};
}

/// What a line of a batch says. Views point into the line.
struct line_members {
  std::string id;  ///< JSON text; empty where there is none
  std::optional<std::string_view> html;
  std::optional<std::string_view> text;
  std::optional<std::string_view> url;
  std::string wrong;  ///< why this is no record
};

/// Takes the known members out of an object as it is parsed; nothing else is kept, whatever the
/// line holds.
class member_handler {
 public:
  explicit member_handler(line_members& found) : found_(found) {}

  bool Null() { return other(); }
  bool Bool(bool) { return other(); }
  bool Int(int value) { return number(value); }
  bool Uint(unsigned value) { return number(value); }
  bool Int64(std::int64_t value) { return number(value); }
  bool Uint64(std::uint64_t value) { return number(value); }
  bool Double(double) { return other(); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return other(); }

  bool String(const char* from, rapidjson::SizeType size, bool) {
    if (depth_ != 1) return other();
    const std::string_view value(from, size);
    if (key_ == "id") found_.id = json_string(value);
    if (key_ == "html") found_.html = value;
    if (key_ == "text") found_.text = value;
    if (key_ == "url") found_.url = value;
    return true;
  }

  bool Key(const char* from, rapidjson::SizeType size, bool) {
    if (depth_ == 1) key_ = {from, size};
    return true;
  }
  bool StartObject() { return other() && open(); }
  bool StartArray() { return other() && open(); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  template <class Number>
  bool number(Number value) {
    if (depth_ == 1 && key_ == "id") {
      found_.id = std::to_string(value);
      return true;
    }
    return other();
  }

  /// A value that no known member may have.
  bool other() {
    if (depth_ == 0 && !in_record_) {
      in_record_ = true;  // the record's own brace; an array or scalar is told by its missing id
    } else if (depth_ == 1 && key_ == "id") {
      found_.wrong = "A record needs an \"id\" that is a string or a whole number.";
    } else if (depth_ == 1 && (key_ == "html" || key_ == "text")) {
      found_.wrong = "A record needs either \"html\" or \"text\", a string.";
    } else if (depth_ == 1 && key_ == "url") {
      found_.wrong = "\"url\" must be a string.";
    }
    return true;
  }
  bool open() { return ++depth_ <= deepest_nesting; }
  bool close() {
    --depth_;
    return true;
  }

  line_members& found_;
  std::string_view key_;
  int depth_ = 0;
  bool in_record_ = false;
};

}  // namespace

batch_answer answer_line(raw_record record, offset_unit unit) {
  const std::string nameless = "{\"id\":null,\"line\":" + std::to_string(record.number);
  if (record.problem) return refuse(nameless, record.problem->code, record.problem->message);
  const std::size_t nul = record.bytes.find('\0');
  if (nul != std::string::npos) {
    return refuse(nameless, "invalid_json",
                  "A NUL byte stands at byte " + std::to_string(nul) + " of the line.");
  }
  line_members found;
  member_handler handler(found);
  rapidjson::InsituStringStream stream(record.bytes.data());
  // In place, iterative: one copy of the text, and no stack depth that the input chooses.
  const rapidjson::ParseResult parsed =
      rapidjson::Reader().Parse<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(
          stream, handler);
  if (!parsed) {
    const std::string why = parsed.Code() == rapidjson::kParseErrorTermination
                                ? "The values are nested too deep."
                                : rapidjson::GetParseError_En(parsed.Code());
    return refuse(nameless, "invalid_json",
                  why + " At byte " + std::to_string(parsed.Offset()) + " of the line.");
  }
  if (found.id.empty()) {
    return refuse(
        nameless, "invalid_record",
        "A record must be a JSON object with an \"id\" that is a string or a whole number.");
  }
  const std::string head = "{\"id\":" + found.id;
  if (found.wrong.empty() && found.html.has_value() == found.text.has_value())
    found.wrong = "A record needs either \"html\" or \"text\", a string.";
  if (!found.wrong.empty()) return refuse(head, "invalid_record", found.wrong);
  const extract_options options{.input = found.html ? input_kind::html : input_kind::text,
                                .url = std::string(found.url.value_or("")),
                                .limits = {}};
  return answer_input(head, found.html ? *found.html : *found.text, options, unit);
}

batch_answer answer_response(raw_record record, offset_unit unit) {
  std::string head = "{\"id\":" + json_string(record.id);
  if (record.id.empty()) head = "{\"id\":null,\"record\":" + std::to_string(record.number);
  if (!record.url.empty()) head += ",\"url\":" + json_string(record.url);
  if (record.problem) return refuse(head, record.problem->code, record.problem->message);
  const auto response = parse_response(record.bytes);
  std::string problem = "The block is no HTTP response.";
  std::optional<std::string> body;
  if (response) body = decoded_body(*response, longest_record, problem);
  if (!body) return refuse(head, "invalid_response", problem);
  const std::string page = decode(*std::move(body), response->charset());
  return answer_input(head, page, {.input = input_kind::html, .url = record.url, .limits = {}},
                      unit);
}

}  // namespace onrecord::cli
