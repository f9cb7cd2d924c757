#include "output/offsets.hpp"

#include <string>

#include "support/catch.hpp"

using onrecord::offset_unit;
using onrecord::output::offset_map;

TEST_CASE("offsets count bytes, UTF-16 units or code points", "[output]") {
  const std::string text = "aé😀z";  // 1, 2, 4 and 1 bytes
  CHECK(offset_map(text, offset_unit::utf8).from_byte(7) == 7);
  CHECK(offset_map(text, offset_unit::utf16).from_byte(7) == 4);
  CHECK(offset_map(text, offset_unit::codepoint).from_byte(7) == 3);
  CHECK(offset_map(text, offset_unit::utf16).from_byte(8) == 5);
}

TEST_CASE("an offset inside a character or past the end has no byte", "[output]") {
  const std::string text = "aé😀z";
  CHECK_FALSE(offset_map(text, offset_unit::utf8).to_byte(2));
  CHECK_FALSE(offset_map(text, offset_unit::utf8).to_byte(9));
  CHECK_FALSE(offset_map(text, offset_unit::utf16).to_byte(3));
  CHECK_FALSE(offset_map(text, offset_unit::utf16).to_byte(6));
  CHECK_FALSE(offset_map(text, offset_unit::codepoint).to_byte(5));
}

TEST_CASE("every character boundary of a long text survives the way out and back", "[output]") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += i % 7 == 0 ? "😀" : i % 3 == 0 ? "“" : i % 2 == 0 ? "ü" : "x";
  for (const offset_unit unit : {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint}) {
    const offset_map map(text, unit);
    for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
      if (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
      CHECK(map.to_byte(map.from_byte(byte)) == byte);
    }
  }
}

TEST_CASE("an empty text has the offset 0 alone", "[output]") {
  const offset_map map("", offset_unit::utf16);
  CHECK(map.from_byte(0) == 0);
  CHECK(map.to_byte(0) == 0U);
  CHECK_FALSE(map.to_byte(1));
}
