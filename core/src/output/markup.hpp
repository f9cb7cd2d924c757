#pragma once

#include <string>
#include <string_view>

/// The few pieces of HTML that the stand-alone pages are made of.
namespace onrecord::output {

/// `text` with everything escaped that could be markup, in text and in attributes.
[[nodiscard]] std::string escape(std::string_view text);

/// An element and a newline. `tag` may carry attributes; `content` is markup.
[[nodiscard]] std::string element(std::string_view tag, std::string_view content);

/// Puts `with` in the place of the first `placeholder`, which must be there.
void replace(std::string& in, std::string_view placeholder, std::string_view with);

}  // namespace onrecord::output
