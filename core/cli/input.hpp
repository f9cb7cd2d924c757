#pragma once

#include <onrecord/article.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord::cli {

/// The bytes of a file, or of standard input for "-", decompressed where they are gzip or zstd.
/// Where they cannot be read to their end or are no text, says so on standard error and returns
/// nothing.
[[nodiscard]] std::optional<std::string> read_input(const std::string& file);

/// Says on standard error what is to be known about the way an article was read, with the `name` of
/// its file where there are several.
void explain(const article& found, std::string_view name = {});

/// Says on standard error what went wrong, in the form of every message of the command.
void complain(std::string_view message);

}  // namespace onrecord::cli
