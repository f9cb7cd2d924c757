#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace onrecord::extraction {

/// The beginning of `text`, at most `bytes` long, cut between two characters.
[[nodiscard]] std::string_view clip(std::string_view text, std::size_t bytes);

/// `text` with white space collapsed to single spaces and none at the ends.
[[nodiscard]] std::string squeeze(std::string_view text);

/// `text` with the character references of HTML that JSON and attributes are often left with
/// decoded: numbers and the five of XML, the no-break space.
[[nodiscard]] std::string decode_references(std::string_view text);

/// The text inside `node`, white space collapsed, at most `bytes` long. `between` is put where a
/// browser would begin a new line; where it is more than a space, between two elements side by side
/// as well. No recursion.
[[nodiscard]] std::string text_of(pugi::xml_node node, std::size_t bytes,
                                  std::string_view between = " ");

/// Where `part`, which is not empty, stands last in `text`; npos where it does not.
[[nodiscard]] std::size_t find_last(std::string_view text, std::string_view part);

/// Whether `word` is one of the words in `list`, which white space separates; ASCII case aside.
[[nodiscard]] bool contains_word(std::string_view list, std::string_view word);

}  // namespace onrecord::extraction
