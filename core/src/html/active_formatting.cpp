#include "html/active_formatting.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace onrecord::html {
namespace {

std::uint64_t hash_of(std::string_view text, std::uint64_t hash) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

/// The same for the same attributes in any order.
std::uint64_t hash_attributes(pugi::xml_node node) {
  std::uint64_t sum = 0;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::uint64_t name = hash_of(attribute.name(), 14695981039346656037U);
    sum += hash_of(attribute.value(), name * 31);
  }
  return sum;
}

bool same_attributes(pugi::xml_node a, pugi::xml_node b) {
  std::size_t in_a = 0;
  for (const pugi::xml_attribute attribute : a.attributes()) {
    const pugi::xml_attribute other = b.attribute(attribute.name());
    if (!other || std::strcmp(attribute.value(), other.value()) != 0) return false;
    ++in_a;
  }
  for ([[maybe_unused]] const pugi::xml_attribute attribute : b.attributes()) --in_a;
  return in_a == 0;
}

}  // namespace

bool active_formatting::push(pugi::xml_node node, tag which) {
  const formatting_entry added{node, which, hash_attributes(node)};
  std::size_t alike = 0;
  std::size_t earliest_alike = npos;
  for (std::size_t i = size(); i-- > 0 && !entries_[i].is_marker();) {
    const formatting_entry& entry = entries_[i];
    if (entry.tag == which && entry.attributes == added.attributes &&
        same_attributes(entry.node, node)) {
      ++alike;
      earliest_alike = i;
    }
  }
  if (alike >= 3) erase(earliest_alike);
  const bool full = size() >= most_;
  if (full) erase_oldest();
  entries_.push_back(added);
  return !full;
}

void active_formatting::erase_oldest() {
  const auto oldest =
      std::find_if(entries_.begin(), entries_.end(),
                   [](const formatting_entry& entry) { return !entry.is_marker(); });
  if (oldest != entries_.end()) entries_.erase(oldest);
}

void active_formatting::clear_to_marker() {
  while (!entries_.empty()) {
    const bool marker = entries_.back().is_marker();
    entries_.pop_back();
    if (marker) return;
  }
}

std::size_t active_formatting::last(tag wanted) const {
  for (std::size_t i = size(); i-- > 0 && !entries_[i].is_marker();)
    if (entries_[i].tag == wanted) return i;
  return npos;
}

std::size_t active_formatting::index_of(pugi::xml_node node) const {
  for (std::size_t i = size(); i-- > 0;)
    if (entries_[i].node == node) return i;
  return npos;
}

void active_formatting::insert(std::size_t at, const formatting_entry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(at), entry);
}

void active_formatting::erase(std::size_t at) {
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
}

void active_formatting::erase(pugi::xml_node node) {
  if (const std::size_t at = index_of(node); at != npos) erase(at);
}

}  // namespace onrecord::html
