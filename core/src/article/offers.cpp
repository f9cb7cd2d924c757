#include "article/offers.hpp"

#include <array>
#include <iterator>
#include <onrecord_data/metadata_sources.hpp>
#include <utility>

#include "article/strings.hpp"
#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

using data::metadata_sources::rows;

constexpr std::size_t longest_value = 1000;
constexpr std::string_view field_names[] = {"title", "author", "published",
                                            "site",  "url",    "language"};
constexpr std::string_view source_names[] = {"json-ld", "meta",    "itemprop",
                                             "link",    "element", "address"};

template <std::size_t Count>
consteval std::uint8_t find_name(const std::string_view (&names)[Count], std::string_view name) {
  std::uint8_t at = 0;
  while (names[at] != name) ++at;
  return at;
}

struct key {
  metadata_field field = metadata_field::title;
  metadata_source source = metadata_source::json_ld;
  std::uint32_t hash = 0;  // of the name
};

consteval auto read_keys() {
  std::array<key, std::size(rows)> made{};
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = {static_cast<metadata_field>(find_name(field_names, rows[i].field)),
               static_cast<metadata_source>(find_name(source_names, rows[i].source)),
               text::hash_word(rows[i].name)};
  return made;
}
constexpr auto keys = read_keys();

/// Which of the names that pages use may stand in the table: most do not.
constexpr std::size_t name_slots = 1024;
constexpr auto may_be_named = [] {
  std::array<bool, name_slots> table{};
  for (const key& each : keys) table[each.hash % name_slots] = true;
  return table;
}();
const auto sources = text::rows_of(data::metadata_sources::table{});

}  // namespace

void offers::add(metadata_source source, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  const std::uint32_t hash = text::hash_word(name);
  if (!may_be_named[hash % name_slots]) return;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].hash != hash || keys[i].source != source || !text::same_word(sources[i].name, name))
      continue;
    std::string clean = squeeze(decode_references(clip(value, longest_value)));
    if (!clean.empty())
      all_.push_back({keys[i].field, static_cast<std::uint16_t>(i), std::move(clean)});
  }
}

std::vector<const offer*> offers::about(metadata_field field) const {
  std::vector<const offer*> found;
  for (const offer& each : all_)
    if (each.field == field) found.push_back(&each);
  put_in_order(found.begin(), found.end(),
               [](const offer* a, const offer* b) { return a->rank < b->rank; });
  return found;
}

std::string offers::first(metadata_field field) const {
  const offer* best = nullptr;
  for (const offer& each : all_)
    if (each.field == field && (!best || each.rank < best->rank)) best = &each;
  return best ? best->value : std::string();
}

std::uint16_t rank_of_source(metadata_field field, metadata_source source, std::string_view name) {
  std::size_t i = 0;
  while (i < keys.size() && !(keys[i].field == field && keys[i].source == source &&
                              text::same_word(sources[i].name, name)))
    ++i;
  return static_cast<std::uint16_t>(i);
}

}  // namespace onrecord::extraction
