// Any bytes, through the whole analysis.

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <onrecord/json.hpp>
#include <string_view>

#include "check.hpp"

namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool lies_in(std::string_view text, onrecord::text_span span) {
  return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin) &&
         is_boundary(text, span.end);
}

void check(const onrecord::analysis& found) {
  const std::string_view text = found.article.text;
  std::uint32_t end = 0;
  for (const onrecord::block& each : found.article.blocks) {
    FUZZ_CHECK(lies_in(text, each.span));
    FUZZ_CHECK(each.span.begin >= end);
    end = each.span.end;
  }
  for (const onrecord::sentence& each : found.sentences) FUZZ_CHECK(lies_in(text, each.span));
  for (const onrecord::quote& each : found.quotes) {
    FUZZ_CHECK(lies_in(text, each.span));
    FUZZ_CHECK(lies_in(text, each.marks));
  }
  for (const onrecord::claim& each : found.claims) FUZZ_CHECK(lies_in(text, each.span));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  for (const onrecord::input_kind kind :
       {onrecord::input_kind::detect, onrecord::input_kind::html, onrecord::input_kind::text}) {
    onrecord::extract_options options;
    options.input = kind;
    const onrecord::result<onrecord::analysis> found = onrecord::analyze(input, options);
    FUZZ_CHECK(found);
    check(found.value);
    const std::string json = onrecord::to_json(found.value, onrecord::offset_unit::utf16);
    FUZZ_CHECK(
        onrecord::article_from_json(onrecord::to_json(found.value, onrecord::offset_unit::utf8)));
    FUZZ_CHECK(!json.empty());
  }
  return 0;
}
