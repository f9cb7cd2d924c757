#pragma once

#include <string>
#include <string_view>

/// The few pieces of HTML that the stand-alone pages are made of.
namespace onrecord::output {

/// `text` with everything escaped that could be markup, in text and in attributes.
[[nodiscard]] std::string escape(std::string_view text);

/// An element and a newline. `tag` may carry attributes; `content` is markup.
[[nodiscard]] std::string element(std::string_view tag, std::string_view content);

/// A document up to the beginning of its body, with a policy that lets it load and run nothing.
/// `style` is CSS, ending in a newline; the rest is text.
[[nodiscard]] std::string begin_document(std::string_view language, std::string_view title,
                                         std::string_view style);

}  // namespace onrecord::output
