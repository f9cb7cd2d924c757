#include "claims/phrase_trie.hpp"

#include <cstddef>
#include <utility>

#include "claims/words.hpp"

namespace onrecord::claims {
namespace {

std::uint32_t class_or_hash(std::string_view word) {
  if (word == "#") return phrase_trie::any_number;
  if (word == "~") return phrase_trie::gap;
  if (word == "n't") return phrase_trie::any_negation;
  return fold_hash(word);
}

/// Takes what stands before the first `separator` off `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view taken = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return taken;
}

}  // namespace

/// Where the node is or would be.
std::uint32_t& phrase_trie::slot(std::uint32_t from, std::uint32_t word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = edge_hash(from, word) & mask;
  while (slots_[at] != 0 && (nodes_[slots_[at]].from != from || nodes_[slots_[at]].word != word))
    at = (at + 1) & mask;
  return slots_[at];
}

std::uint32_t phrase_trie::grow(std::uint32_t from, std::uint32_t word) {
  if (const std::uint32_t known = slot(from, word); known != 0) return known;
  if (nodes_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) slot(nodes_[i].from, nodes_[i].word) = i;
  }
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  slot(from, word) = made;
  nodes_.push_back({from, word, none});
  return made;
}

std::uint32_t phrase_trie::grow_words(std::uint32_t from, std::string_view joined) {
  while (!joined.empty()) from = grow(from, class_or_hash(take(joined, '_')));
  return from;
}

void phrase_trie::add(std::string_view pattern, std::uint32_t number) {
  std::vector<std::uint32_t> ends{0};
  bool ended = false;
  std::uint32_t after = 0;
  while (!pattern.empty()) {
    std::string_view alternatives = take(pattern, ' ');
    if (alternatives.empty()) continue;
    if (alternatives == "/") {
      ended = true;
      continue;
    }
    after += ended;
    const bool optional = alternatives.size() > 1 && alternatives.back() == '?';
    if (optional) alternatives.remove_suffix(1);
    std::vector<std::uint32_t> next;
    if (optional) next = ends;
    while (!alternatives.empty()) {
      const std::string_view alternative = take(alternatives, '|');
      for (const std::uint32_t end : ends) next.push_back(grow_words(end, alternative));
    }
    ends = std::move(next);
  }
  for (const std::uint32_t end : ends) {
    if (end == 0) continue;
    numbers_.push_back({number, after, nodes_[end].first_number});
    nodes_[end].first_number = static_cast<std::uint32_t>(numbers_.size() - 1);
  }
}

}  // namespace onrecord::claims
