#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "html/tags.hpp"

namespace onrecord::html {

struct attribute {
  std::string_view name;   ///< lower case, followed by a NUL
  std::string_view value;  ///< references resolved
  std::uint32_t hash = 0;  ///< of the name
};

enum class token_kind : std::uint8_t {
  text,         ///< a run of characters other than U+0000
  nulls,        ///< a run of U+0000, which tree construction drops or replaces
  start_tag,    ///
  end_tag,      ///
  comment,      ///
  doctype,      ///
  end_of_file,  ///
};

/// What tokenization emits (13.2.5). All views live until the next token is asked for; `text` lives
/// as long as the input where `stable` says so.
struct token {
  token_kind kind = token_kind::end_of_file;
  html::tag tag = html::tag::unknown;
  bool self_closing = false;
  bool stable = false;
  bool force_quirks = false;  ///< doctype
  std::string_view text;      ///< text, comment; lower-case name of a tag, then a NUL
  std::span<const attribute> attributes;
  std::optional<std::string_view> name, public_id, system_id;  ///< doctype
};

/// Whether an input tag makes nothing that is seen: type=hidden.
[[nodiscard]] bool is_hidden_input(const token& t);

}  // namespace onrecord::html
