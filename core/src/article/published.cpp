#include "article/published.hpp"

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace onrecord::extraction {
namespace {

constexpr std::size_t size_of_day = 10;  // "2024-05-04"

int number_in(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// Days since a fixed one, of an ISO date.
int count_days(std::string_view date) {
  const int month = number_in(date.substr(5, 2));
  // A year that begins in March, so that the leap day comes last.
  const int year = number_in(date.substr(0, 4)) - (month <= 2 ? 1 : 0);
  const int shifted = (month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 +
         number_in(date.substr(8, 2));
}

bool is_in_utc(std::string_view date) { return date.ends_with('Z') || date.ends_with("+00:00"); }

}  // namespace

std::string date_in_address(std::string_view url) {
  const std::size_t host = url.find("//");
  const std::size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  return path == std::string_view::npos ? std::string() : find_date(url.substr(path));
}

std::string choose_published(const offers& said, day_order order) {
  const std::uint16_t address =
      rank_of_source(metadata_field::published, metadata_source::address, "date");
  std::vector<std::string> dates;
  std::string_view of_address;
  for (const offer* each : said.about(metadata_field::published)) {
    if (each->rank == address) of_address = each->value;
    if (std::string date = find_date(each->value, order); !date.empty())
      dates.push_back(std::move(date));
  }
  if (dates.empty()) return {};
  const std::string_view day = std::string_view(dates.front()).substr(0, size_of_day);
  std::string_view best = dates.front();
  for (const std::string& each : dates)
    if (each.size() > best.size() && each.starts_with(day)) best = each;
  if (!of_address.empty() && is_in_utc(dates.front()) &&
      std::abs(count_days(of_address) - count_days(day)) == 1)
    best = of_address;
  return std::string(best);
}

}  // namespace onrecord::extraction
