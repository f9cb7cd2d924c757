#pragma once

#include <cstdint>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/reports.hpp"
#include "quotes/sayings.hpp"

namespace onrecord::quotes {

/// What is said in the transcript of a conversation, without quote marks and a paragraph each:
/// "LIND: We will stay.", and the paragraphs that go on it up to the next label. In reading order;
/// none where paragraphs that begin with labels do not read as a conversation.
[[nodiscard]] std::vector<report> find_turns(const document& article,
                                             const std::vector<saying>& sayings);

/// The turn that holds token `token`, or null.
[[nodiscard]] const report* turn_at(const std::vector<report>& turns, std::uint32_t token);

/// Puts `turns` among `reports`, in the order of their contents. What is reported inside a turn is
/// left out where no known verb reports it, or "I" or "you" do.
void add_turns(const document& article, const std::vector<report>& turns,
               std::vector<report>& reports);

}  // namespace onrecord::quotes
