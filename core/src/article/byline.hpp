#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

/// The names in a line that says who wrote the article ("By Ada Lind and Omar Veld, Reporters"),
/// as `split_names` gives them; nothing where the line is none.
[[nodiscard]] std::vector<std::string> read_byline(std::string_view line);

/// The same for a line that is known to stand where bylines do: one word is a name there, as in "by
/// ada" or "by ada, 4 May 2024".
[[nodiscard]] std::vector<std::string> read_short_byline(std::string_view line);

/// Whether `line` is nothing but the opener of such a line ("Written by:"), so that the names must
/// follow on the next.
[[nodiscard]] bool opens_byline(std::string_view line);

/// The names in `text`, a list that is joined by commas, "and" and their kin, without a leading
/// "By". What stands behind the names (jobs, degrees, dates, the publication) is left out.
[[nodiscard]] std::vector<std::string> split_names(std::string_view text);

/// How much a name tells about who wrote an article.
enum class name_kind {
  nobody,  ///< an address, a number, a key of the page's software
  desk,    ///< a body, a part of it or a job in it: "The Pell Team", "Community Editor"
  person,  ///< may be a person's name
};

[[nodiscard]] name_kind find_name_kind(std::string_view name);

/// Whether `text` has the form of a person's full name: two to four words with capitals.
[[nodiscard]] bool may_be_full_name(std::string_view text);

/// Whether it is the name of a person: that begins with a name which many have.
[[nodiscard]] bool is_common_name(std::string_view text);

}  // namespace onrecord::extraction
