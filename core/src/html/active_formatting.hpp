#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <vector>

#include "html/tags.hpp"

namespace onrecord::html {

/// An element in the list, or a marker, whose node is empty.
struct formatting_entry {
  pugi::xml_node node;
  html::tag tag = html::tag::unknown;
  std::uint64_t attributes = 0;  ///< a hash of the set of its attributes

  [[nodiscard]] bool is_marker() const { return !node; }
};

/// The list of active formatting elements (13.2.4.3).
class active_formatting {
 public:
  /// Holds at most `most` elements; the oldest make room.
  explicit active_formatting(std::size_t most) : most_(most) {}

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] formatting_entry& operator[](std::size_t i) { return entries_[i]; }
  [[nodiscard]] const formatting_entry& operator[](std::size_t i) const { return entries_[i]; }

  /// "Push onto the list", with the Noah's Ark clause: at most three alike behind the last marker.
  /// Returns false when an older element had to make room.
  bool push(pugi::xml_node node, tag which);
  void push_marker() { entries_.push_back({}); }
  /// "Clear the list up to the last marker".
  void clear_to_marker();

  /// Index of the last element called so behind the last marker; `npos` when there is none.
  [[nodiscard]] std::size_t last(tag wanted) const;
  [[nodiscard]] std::size_t index_of(pugi::xml_node node) const;
  void insert(std::size_t at, const formatting_entry& entry);
  void erase(std::size_t at);
  void erase(pugi::xml_node node);

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  void erase_oldest();

  std::vector<formatting_entry> entries_;
  std::size_t most_;
};

}  // namespace onrecord::html
