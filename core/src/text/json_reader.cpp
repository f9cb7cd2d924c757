#include "text/json_reader.hpp"

#include <rapidjson/encodedstream.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>
#include <cstdint>

namespace onrecord::text {
namespace {

constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag |
                           rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag |
                           rapidjson::kParseNanAndInfFlag;

/// What RapidJSON's reader calls, handed on to the tree but for the numbers.
class tree_builder {
 public:
  using Ch = char;
  using size_type = rapidjson::SizeType;

  explicit tree_builder(rapidjson::Document& tree) : tree_(tree) {}

  bool Null() { return tree_.Null(); }
  bool Bool(bool value) { return tree_.Bool(value); }
  bool Int(int) { return tree_.Null(); }
  bool Uint(unsigned value) { return tree_.Uint(value); }
  bool Int64(std::int64_t) { return tree_.Null(); }
  bool Uint64(std::uint64_t) { return tree_.Null(); }
  bool Double(double) { return tree_.Null(); }
  bool RawNumber(const char* digits, size_type size, bool) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits, digits + size, value);
    return error == std::errc() && end == digits + size ? tree_.Uint(value) : tree_.Null();
  }
  bool String(const char* text, size_type size, bool copy) {
    return tree_.String(text, size, copy);
  }
  bool StartObject() { return tree_.StartObject(); }
  bool Key(const char* text, size_type size, bool copy) { return tree_.Key(text, size, copy); }
  bool EndObject(size_type members) { return tree_.EndObject(members); }
  bool StartArray() { return tree_.StartArray(); }
  bool EndArray(size_type elements) { return tree_.EndArray(elements); }

 private:
  rapidjson::Document& tree_;
};

}  // namespace

rapidjson::ParseResult read_json(std::string_view json, rapidjson::Document& tree) {
  rapidjson::MemoryStream bytes(json.data(), json.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  rapidjson::Reader reader;
  rapidjson::ParseResult result;
  const auto generate = [&](rapidjson::Document& into) {
    tree_builder builder(into);
    result = reader.Parse<flags>(stream, builder);
    return !result.IsError();
  };
  tree.Populate(generate);
  return result;
}

}  // namespace onrecord::text
