#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/export.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace onrecord {

/// Why a call gave no value.
enum class status : std::uint8_t {
  ok,
  input_too_large,  ///< the input has more bytes than `limits::input_bytes`
  invalid_json,     ///< not JSON; `offset` is the byte where reading stopped
  invalid_article,  ///< JSON, but not the article part of an analysis
};

/// The machine-readable name of a status, as it stands in error records: "input_too_large".
[[nodiscard]] ONRECORD_EXPORT std::string_view name(status code);

/// What a function that can fail gives back: a value, or a status with an explanation.
template <class T>
struct result {
  T value{};                 ///< what was asked for; empty unless ok
  status code = status::ok;  ///< why there is no value
  std::size_t offset = 0;    ///< byte of the input at which it went wrong, where one is known
  std::string detail{};      ///< what was wrong and what to do, one sentence; empty when ok

  /// Did it work?
  [[nodiscard]] explicit operator bool() const { return code == status::ok; }
  /// The same as `detail`.
  [[nodiscard]] const std::string& description() const { return detail; }
};

}  // namespace onrecord
