#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <unordered_map>
#include <vector>

namespace onrecord::html {

/// Text that the standard appends to a text node that is already there (13.2.6.1, "insert a
/// character"). Growing a value again and again would take quadratic time, so such text gets a node
/// of its own, and in the end each chain of nodes becomes one.
class text_joins {
 public:
  /// `added` continues the text node `before` it.
  void add(pugi::xml_node before, pugi::xml_node added);
  /// Joins all chains.
  void apply();

 private:
  std::vector<std::vector<pugi::xml_node>> chains_;
  std::unordered_map<std::size_t, std::size_t> chain_of_;  // by the hash value of the last node
};

}  // namespace onrecord::html
