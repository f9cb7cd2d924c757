#pragma once

#include <cstdint>
#include <onrecord/article.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/text_lines.hpp"

namespace onrecord::extraction {

/// What a line does in an e-mail.
enum class mail_part : std::uint8_t {
  none,
  marker,     ///< "-----Original Message-----", "On 4 May 2024, Ada Lind wrote:"
  header,     ///< "From: …", "Subject: …"
  note,       ///< what the sender wrote above the message that he forwards
  signature,  ///< "-- " and what follows (RFC 3676, section 4.3)
};

struct mail_lines {
  std::vector<mail_part> parts;  ///< one for each line
  std::string subject;           ///< of the innermost header, without "Fwd:" and its kin
  std::string date;              ///< of the innermost header, ISO 8601
};

/// Finds the lines that an e-mail puts around a text. All are `none` in a text that is no e-mail.
[[nodiscard]] mail_lines find_mail_lines(std::string_view text,
                                         const std::vector<text_line>& lines);

/// Removes from an article of formatted text what a mail program put around it where somebody
/// forwarded it: blocks all of whose lines belong to that. Subject and date are its title and date
/// where it has none.
void remove_mail(article& from);

/// Whether a message that was forwarded or answered begins below `line`: "-----Original
/// Message-----", "Begin forwarded message:", "On 4 May 2024, Ada Lind wrote:".
[[nodiscard]] bool is_mail_marker(std::string_view line);

/// What a header line holds ("from", "subject"), by the names of `mail_headers.tsv`; empty where
/// `line` is none.
[[nodiscard]] std::string_view find_mail_field(std::string_view line);

}  // namespace onrecord::extraction
