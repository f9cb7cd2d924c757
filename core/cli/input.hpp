#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onrecord::cli {

/// The bytes of a file, or of standard input for "-". Where they cannot be read, says so on
/// standard error and returns nothing.
[[nodiscard]] std::optional<std::string> read_input(const std::string& file);

/// `bytes` as UTF-8. The encoding is that of the byte order mark, else UTF-8 where the bytes are
/// valid UTF-8, else what the first 1024 bytes declare (`charset=`, WHATWG HTML 13.2.3.2), else
/// UTF-8 where other characters came before the first invalid byte, else windows-1252. Invalid
/// UTF-8 stays as it is, for the core to repair; bytes that another encoding cannot explain become
/// U+FFFD.
[[nodiscard]] std::string decode(std::string bytes);

/// Says on standard error what went wrong, in the form of every message of the command.
void complain(std::string_view message);

}  // namespace onrecord::cli
