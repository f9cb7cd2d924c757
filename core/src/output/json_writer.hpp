#pragma once

#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace onrecord::output {

/// RapidJSON's writer, taking std::string_view.
class json_writer {
 public:
  /// Digits after the point of a score: more would pretend a precision that is not there.
  static constexpr int score_digits = 4;

  json_writer() : json_(buffer_) { json_.SetMaxDecimalPlaces(score_digits); }

  void begin_object() { json_.StartObject(); }
  void end_object() { json_.EndObject(); }
  void begin_array() { json_.StartArray(); }
  void end_array() { json_.EndArray(); }
  void key(std::string_view name) { json_.Key(name.data(), size(name)); }
  void value(std::string_view text) { json_.String(text.data(), size(text)); }
  void value(const char* text) { value(std::string_view{text}); }
  void value(std::uint32_t number) { json_.Uint(number); }
  void value(double number) { json_.Double(number); }
  void value(bool truth) { json_.Bool(truth); }
  void null() { json_.Null(); }

  template <class Value>
  void member(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }

  [[nodiscard]] std::string str() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  static rapidjson::SizeType size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace onrecord::output
