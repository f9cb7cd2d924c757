#include "html/text_joins.hpp"

#include <string>

namespace onrecord::html {

void text_joins::add(pugi::xml_node before, pugi::xml_node added) {
  std::size_t chain = chains_.size();
  if (const auto known = chain_of_.find(before.hash_value()); known != chain_of_.end()) {
    chain = known->second;
    chain_of_.erase(known);
  } else {
    chains_.push_back({before});
  }
  chains_[chain].push_back(added);
  chain_of_.emplace(added.hash_value(), chain);
}

void text_joins::apply() {
  std::string joined;
  for (const std::vector<pugi::xml_node>& chain : chains_) {
    joined.clear();
    for (const pugi::xml_node part : chain) joined += part.value();
    pugi::xml_node whole = chain.front();
    whole.set_value(joined.data(), joined.size());
    for (std::size_t i = 1; i < chain.size(); ++i) chain[i].parent().remove_child(chain[i]);
  }
  chains_.clear();
  chain_of_.clear();
}

}  // namespace onrecord::html
