#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord::extraction {

/// How "5/4/2024" is meant.
enum class day_order : std::uint8_t { month_first, day_first };

/// The order that writers of `language` (BCP 47) use.
[[nodiscard]] day_order order_of(std::string_view language);

/// The first date in `text`, as ISO 8601: a date, or with its time where that follows in ISO
/// format. Reads ISO dates, years, months and days in numbers, months by name in the languages of
/// `months.tsv`, ideographs for year, month and day. Empty when there is none.
[[nodiscard]] std::string find_date(std::string_view text,
                                    day_order order = day_order::month_first);

/// What a line says its date to be.
enum class date_label : std::uint8_t { none, published, updated };

struct labelled_date {
  std::string date;  ///< as `find_date` gives it
  date_label label = date_label::none;
};

/// The date of a line like "Published 4 May, updated 5 May 2024": the first that is not labelled as
/// one of a change, else the first.
[[nodiscard]] labelled_date find_labelled_date(std::string_view line, day_order order);

/// Whether the date that follows `line` on the next is labelled by it ("Last updated:").
[[nodiscard]] date_label find_date_label(std::string_view line);

}  // namespace onrecord::extraction
