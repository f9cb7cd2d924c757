#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onrecord::cli {

/// The bytes of a file, or of standard input for "-", decompressed where they are gzip or zstd.
/// Where they cannot be read to their end, says so on standard error and returns nothing.
[[nodiscard]] std::optional<std::string> read_input(const std::string& file);

/// Says on standard error what went wrong, in the form of every message of the command.
void complain(std::string_view message);

}  // namespace onrecord::cli
