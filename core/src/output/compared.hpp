#pragma once

#include <onrecord/compare.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How comparisons are written. One function for each kind of result and format; all end in a
/// newline.
namespace onrecord::output {

/// Two articles and what `compare` found in them.
struct compared_pair {
  const analysis& a;
  const analysis& b;
  comparison found;
};

/// Any number of articles and what `cluster_quotes` found in them.
struct compared_list {
  std::span<const analysis> articles;
  std::vector<quote_cluster> found;
};

[[nodiscard]] std::string to_json(const compared_pair& compared, offset_unit unit);
[[nodiscard]] std::string to_json(const compared_list& compared, offset_unit unit);
/// `styled`: with ANSI escape sequences.
[[nodiscard]] std::string to_text(const compared_pair& compared, bool styled);
[[nodiscard]] std::string to_text(const compared_list& compared, bool styled);
[[nodiscard]] std::string to_html(const compared_pair& compared);
[[nodiscard]] std::string to_html(const compared_list& compared);

/// The result in one or two sentences: "3 quotes stand in both: 1 the same, 2 reworded. …"
[[nodiscard]] std::string summary(const compared_pair& compared);
[[nodiscard]] std::string summary(const compared_list& compared);

/// Which side of an alignment is looked at.
enum class side : std::uint8_t { first, second };

/// A stretch of a quote for writing.
struct piece {
  std::string_view text;
  bool changed = false;    ///< its words do not stand in the other quote like this
  bool editorial = false;  ///< an editor accounts for it
};

/// All of `quote`, a span of `text`, cut where the marking changes.
[[nodiscard]] std::vector<piece> pieces(std::string_view text, text_span quote,
                                        const std::vector<edit>& edits, side of);

}  // namespace onrecord::output
