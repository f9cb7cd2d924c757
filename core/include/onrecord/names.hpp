#pragma once

#include <onrecord/analysis.hpp>
#include <onrecord/export.hpp>
#include <optional>
#include <string_view>

/// The names that enum values have in JSON and every other output. `from_name<E>` is the way back.
namespace onrecord {

/// @{ The name of a value, as it stands in JSON; empty for a number that is no value.
[[nodiscard]] ONRECORD_EXPORT std::string_view name(offset_unit value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(input_kind value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(block_kind value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(removal_reason value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(check_class value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(entity_kind value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(quote_kind value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(claim_type value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(claim_voice value);
[[nodiscard]] ONRECORD_EXPORT std::string_view name(verification_status value);
/// @}

/// The value that is called `text`; nothing when none is. Enums count from 0 without gaps.
template <class Enum>
[[nodiscard]] std::optional<Enum> from_name(std::string_view text) {
  for (int i = 0;; ++i) {
    const std::string_view candidate = name(static_cast<Enum>(i));
    if (candidate.empty()) return std::nullopt;
    if (candidate == text) return static_cast<Enum>(i);
  }
}

}  // namespace onrecord
