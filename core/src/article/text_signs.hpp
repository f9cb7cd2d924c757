#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord::extraction {

/// What kind of character `text` begins with: 0 a letter, 1 a digit, 2 a quote mark, 3 a bracket,
/// 4 a dash, 5 another sign.
[[nodiscard]] std::int16_t first_sign(std::string_view text);

/// How many words stand before a colon; 0 where none stands after the first few.
[[nodiscard]] std::int16_t words_before_colon(std::string_view text);

/// Which kind of address `text` holds: 1 of the web, 2 of mail or of a network's user, 0 none.
[[nodiscard]] std::int16_t address_in(std::string_view text);

/// Where a link with the address `url` leads to, as far as it can be seen: 1 to a place on the same
/// page, 2 probably to the same site, 3 anywhere, 4 to a mailbox.
[[nodiscard]] std::int16_t target_of(std::string_view url);

}  // namespace onrecord::extraction
