#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord::text {

/// What the full stop of an abbreviation says about the end of a sentence.
enum class abbreviation : std::uint8_t {
  none,           ///< not an abbreviation
  title,          ///< a name follows, the sentence goes on: "Mr."
  before_number,  ///< goes on when a number follows: "No."
  inner,          ///< something always follows: "e.g."
  open,           ///< may end a sentence: "Inc."
};

/// How `word`, written without its last dot, is abbreviated. Capitals may stand for small letters,
/// not the other way round: "Ill" is a state, "ill" a word.
[[nodiscard]] abbreviation find_abbreviation(std::string_view word);

/// Whether `word` often begins a sentence and is hardly ever part of a name: "The", "However".
[[nodiscard]] bool opens_sentence(std::string_view word);

}  // namespace onrecord::text
