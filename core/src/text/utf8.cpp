#include "text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace onrecord::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool ascii_word(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

struct sequence {
  std::size_t size;  // bytes to copy, or to replace by one U+FFFD
  bool valid;
};

/// The sequence that begins with the non-ASCII byte at `at`. The bounds of the second byte keep out
/// overlong forms, surrogates and what lies beyond U+10FFFF.
sequence next(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = byte(at);
  std::size_t needed;
  unsigned lower = 0x80;
  unsigned upper = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    needed = 1;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    needed = 2;
    if (lead == 0xE0) lower = 0xA0;
    if (lead == 0xED) upper = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    needed = 3;
    if (lead == 0xF0) lower = 0x90;
    if (lead == 0xF4) upper = 0x8F;
  } else {
    return {1, false};
  }
  for (std::size_t i = 1; i <= needed; ++i) {
    if (at + i == bytes.size() || byte(at + i) < lower || byte(at + i) > upper) return {i, false};
    lower = 0x80;
    upper = 0xBF;
  }
  return {needed + 1, true};
}

}  // namespace

std::string repair_utf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size());
  std::size_t copied = 0;
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (bytes.size() - at >= sizeof(std::uint64_t) && ascii_word(bytes.data() + at)) {
      at += sizeof(std::uint64_t);
    } else if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
    } else {
      const sequence found = next(bytes, at);
      if (!found.valid) {
        repaired.append(bytes, copied, at - copied).append(replacement);
        copied = at + found.size;
      }
      at += found.size;
    }
  }
  return repaired.append(bytes, copied);
}

}  // namespace onrecord::text
