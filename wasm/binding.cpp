// What JavaScript sees of the core. Text goes in through memory that the caller fills with UTF-8
// (`allocate`, `view`, `release`); everything that comes back is a plain object,
// {ok: true, value} or {ok: false, error: {code, message}}, that survives structured cloning.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <onrecord/onrecord.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace {

using emscripten::val;

/// The UTF-8 that the caller put at `address`.
std::string_view text_at(std::uintptr_t address, std::size_t size) {
  return {reinterpret_cast<const char*>(address), size};
}

val success(val value) {
  val outcome = val::object();
  outcome.set("ok", true);
  outcome.set("value", std::move(value));
  return outcome;
}

val failure(std::string_view code, const std::string& message) {
  val error = val::object();
  error.set("code", std::string(code));
  error.set("message", message);
  val outcome = val::object();
  outcome.set("ok", false);
  outcome.set("error", std::move(error));
  return outcome;
}

val failure(const onrecord::result<onrecord::analysis>& failed) {
  return failure(onrecord::name(failed.code), failed.description());
}

/// TextDecoder reads the bytes where they lie; a std::string argument would be decoded in
/// JavaScript.
val to_string(std::string_view utf8) {
  const val bytes(emscripten::typed_memory_view(
      utf8.size(), reinterpret_cast<const std::uint8_t*>(utf8.data())));
  return val::global("TextDecoder").new_().call<val>("decode", bytes);
}

/// The core has one writer of field names, `to_json`; building the objects here would be a second.
val to_object(const onrecord::analysis& found) {
  const std::string json = onrecord::to_json(found, onrecord::offset_unit::utf16);
  return val::global("JSON").call<val>("parse", to_string(json));
}

/// Runs the second step on the article that `json`, an analysis, holds.
onrecord::result<onrecord::analysis> annotate_json(std::string_view json,
                                                   const onrecord::overrides& reader) {
  auto cleaned = onrecord::article_from_json(json);
  if (!cleaned) {
    return {.code = cleaned.code, .offset = cleaned.offset, .detail = std::move(cleaned.detail)};
  }
  return {.value = onrecord::annotate(std::move(cleaned.value), reader)};
}

std::uintptr_t allocate(std::size_t size) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(size));
}

/// The bytes as a Uint8Array; valid until the next call into the module, which may grow the memory.
val view(std::uintptr_t address, std::size_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<std::uint8_t*>(address)));
}

void release(std::uintptr_t address) { std::free(reinterpret_cast<void*>(address)); }

val analyze(std::uintptr_t address, std::size_t size, const std::string& kind,
            const std::string& url) {
  const onrecord::extract_options options{
      .input =
          onrecord::from_name<onrecord::input_kind>(kind).value_or(onrecord::input_kind::detect),
      .url = url,
      .limits = {}};
  const auto found = onrecord::analyze(text_at(address, size), options);
  return found ? success(to_object(found.value)) : failure(found);
}

val annotate(std::uintptr_t address, std::size_t size, const val& keep, const val& remove) {
  const onrecord::overrides reader{
      .keep = emscripten::convertJSArrayToNumberVector<std::uint32_t>(keep),
      .remove = emscripten::convertJSArrayToNumberVector<std::uint32_t>(remove)};
  const auto found = annotate_json(text_at(address, size), reader);
  return found ? success(to_object(found.value)) : failure(found);
}

val render(std::uintptr_t address, std::size_t size, const std::string& format) {
  const auto wanted = onrecord::from_name<onrecord::output_format>(format);
  if (!wanted) {
    return failure("unknown_format", "There is no format called \"" + format + "\".");
  }
  const auto found = annotate_json(text_at(address, size), {});
  if (!found) return failure(found);
  return success(to_string(onrecord::render(found.value, *wanted, onrecord::offset_unit::utf16)));
}

std::string version() { return onrecord::version; }

std::size_t input_limit() { return onrecord::limits{}.input_bytes; }

}  // namespace

EMSCRIPTEN_BINDINGS(onrecord) {
  emscripten::function("allocate", &allocate);
  emscripten::function("view", &view);
  emscripten::function("release", &release);
  emscripten::function("analyze", &analyze);
  emscripten::function("annotate", &annotate);
  emscripten::function("render", &render);
  emscripten::function("version", &version);
  emscripten::function("inputLimit", &input_limit);
}
