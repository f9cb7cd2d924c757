#pragma once

#include <onrecord/article.hpp>
#include <string_view>

namespace onrecord::cli {

/// What a file is that holds no text, by its first bytes, and what to do instead; empty where it
/// may be text.
[[nodiscard]] std::string_view describe_if_no_text(std::string_view bytes);

/// What an input was that is no article, and what to do instead: empty, an address, JSON, Markdown
/// or subtitles. Empty where it seems to be an article.
[[nodiscard]] std::string_view describe_if_no_article(const article& found);

}  // namespace onrecord::cli
