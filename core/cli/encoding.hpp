#pragma once

#include <string>
#include <string_view>

namespace onrecord::cli {

/// `bytes` as UTF-8. The encoding is that of the byte order mark, else UTF-16 where every other
/// byte of its ASCII is NUL and no label came with them, else UTF-8 where the bytes are valid
/// UTF-8, else the one that came with them (`transport_label`, of an HTTP header), else what the
/// first 1024 bytes declare (`charset=`, WHATWG HTML 13.2.3.2), else UTF-8 where other characters
/// came before the first invalid byte, else windows-1252. Encodings that hide in what looks like
/// UTF-8 (UTF-16 by label, ISO-2022-JP) are taken at their word. Invalid UTF-8 stays as it is, for
/// the core to repair; bytes that another encoding cannot explain become U+FFFD.
[[nodiscard]] std::string decode(std::string bytes, std::string_view transport_label = {});

}  // namespace onrecord::cli
