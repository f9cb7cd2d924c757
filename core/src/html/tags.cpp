#include "html/tags.hpp"

#include <array>
#include <cstddef>

namespace onrecord::html {
namespace {

struct tag_row {
  std::string_view name;
  std::uint16_t traits;
};

constexpr tag_row tag_rows[] = {{"", no_trait},
#define ONRECORD_TAG(enumerator, name, traits) {name, traits},
                                ONRECORD_HTML_TAGS(ONRECORD_TAG)
#undef ONRECORD_TAG
};

constexpr std::size_t slots = 1024;

constexpr std::size_t slot_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ (hash >> 15)) % slots;
}

/// An open-addressing table: a slot holds the number of a tag, 0 where it is empty.
constexpr std::array<std::uint8_t, slots> make_index() {
  std::array<std::uint8_t, slots> index{};
  for (std::size_t i = 1; i < tag_count; ++i) {
    std::size_t slot = slot_of(tag_rows[i].name);
    while (index[slot] != 0) slot = (slot + 1) % slots;
    index[slot] = static_cast<std::uint8_t>(i);
  }
  return index;
}

constexpr std::array<std::uint8_t, slots> index_of_tags = make_index();

}  // namespace

tag find_tag(std::string_view lower_case_name) {
  for (std::size_t slot = slot_of(lower_case_name); index_of_tags[slot] != 0;
       slot = (slot + 1) % slots) {
    if (tag_rows[index_of_tags[slot]].name == lower_case_name)
      return static_cast<tag>(index_of_tags[slot]);
  }
  return tag::unknown;
}

const char* name_of(tag which) { return tag_rows[static_cast<std::size_t>(which)].name.data(); }

std::uint16_t html_traits(tag which) { return tag_rows[static_cast<std::size_t>(which)].traits; }

}  // namespace onrecord::html
