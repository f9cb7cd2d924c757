#include "claims/phrases.hpp"

#include <bit>

#include "text/golden_ratio.hpp"

namespace onrecord::claims {
namespace {

constexpr std::uint32_t longest_gap = 3;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t mixed = (a + 1) * text::golden_ratio ^ b;
  mixed = (mixed ^ mixed >> 32) * 0xD6E8FEB86659FD93U;
  return mixed ^ mixed >> 32;
}

/// For each node of a trie, the node that stands for all which lead to the same by the same words.
std::vector<std::uint32_t> alike(const phrase_trie& patterns) {
  const auto& nodes = patterns.nodes();
  // What a node leads to, as a sum over its patterns and edges. Nodes come before those that they
  // lead to: from the last on, each sum is whole when it is asked for.
  std::vector<std::uint64_t> sums(nodes.size());
  std::vector<std::uint32_t> same(nodes.size());
  const std::size_t mask = std::bit_ceil(nodes.size() * 2) - 1;
  std::vector<std::uint32_t> slots(mask + 1, phrase_trie::none);
  for (auto i = static_cast<std::uint32_t>(nodes.size()); i-- > 0;) {
    for (std::uint32_t k = nodes[i].first_number; k != phrase_trie::none;
         k = patterns.numbers()[k].next)
      sums[i] += mix(patterns.numbers()[k].number, ~std::uint64_t{patterns.numbers()[k].after});
    std::size_t at = sums[i] & mask;
    while (slots[at] != phrase_trie::none && sums[slots[at]] != sums[i]) at = (at + 1) & mask;
    if (slots[at] == phrase_trie::none) slots[at] = i;
    same[i] = slots[at];
    if (i > 0) sums[nodes[i].from] += mix(sums[i], nodes[i].word);
  }
  return same;
}

}  // namespace

phrase_set::phrase_set(const phrase_trie& patterns) : numbers_(patterns.numbers()) {
  const auto& nodes = patterns.nodes();
  const std::vector<std::uint32_t> same = alike(patterns);
  std::vector<std::uint16_t> places(nodes.size());
  std::size_t edges = 0;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    edges += same[nodes[i].from] == nodes[i].from;
    if (same[i] != i) continue;
    places[i] = static_cast<std::uint16_t>(nodes_.size());
    nodes_.push_back({.first_number = nodes[i].first_number});
  }
  edges_.resize(std::bit_ceil(edges + edges / 4));
  for (std::uint32_t i = 1; i < nodes.size(); ++i)
    if (const std::uint32_t from = nodes[i].from; same[from] == from)
      add({nodes[i].word, places[from], places[same[i]]});
}

void phrase_set::add(const edge& made) {
  const std::uint32_t hash = edge_hash(made.from, made.word);
  filter_[hash % filter_bits] = true;
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = hash & mask;
  while (edges_[at].to != 0) at = (at + 1) & mask;
  edges_[at] = made;
  nodes_[made.from].leads_over_gap |= made.word == phrase_trie::gap;
  nodes_[made.from].leads_by_number |= made.word == phrase_trie::any_number;
  nodes_[made.from].leads_by_negation |= made.word == phrase_trie::any_negation;
}

std::uint32_t phrase_set::child(std::uint32_t from, std::uint32_t word) const {
  if (!may_lead(from, word)) return none;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = edge_hash(from, word) & mask; edges_[at].to != 0; at = (at + 1) & mask)
    if (edges_[at].from == from && edges_[at].word == word) return edges_[at].to;
  return none;
}

void phrase_set::match(std::span<const word> words, std::uint32_t first, std::uint32_t end,
                       std::vector<hit>& hits) const {
  struct place {
    std::uint32_t node;
    std::uint32_t at;
    std::uint32_t skipped;  // words of the gap that is open, none when no gap is
  };
  // A gap makes one place more for each word it skips; patterns hold few gaps, so few places wait.
  constexpr std::size_t most_waiting = 32;
  place waiting[most_waiting];
  std::size_t count = 0;
  const auto wait = [&](std::uint32_t node, std::uint32_t at, std::uint32_t skipped) {
    if (node != none && count < most_waiting) waiting[count++] = {node, at, skipped};
  };
  // Every word that may follow `from`: as itself, and as a member of its classes.
  const auto step = [&](std::uint32_t from, std::uint32_t at) {
    wait(child(from, words[at].hash), at + 1, none);
    const node& leading = nodes_[from];
    if (leading.leads_by_number && is_number(words[at]))
      wait(child(from, phrase_trie::any_number), at + 1, none);
    if (leading.leads_by_negation && words[at].negated)
      wait(child(from, phrase_trie::any_negation), at + 1, none);
  };

  step(0, first);
  while (count > 0) {
    const place here = waiting[--count];
    if (here.skipped == none) {
      const node& reached = nodes_[here.node];
      for (std::uint32_t i = reached.first_number; i != none; i = numbers_[i].next)
        hits.push_back({first, here.at - numbers_[i].after, numbers_[i].number});
      if (reached.leads_over_gap) wait(child(here.node, phrase_trie::gap), here.at, 0);
    }
    if (here.at == end) continue;
    if (here.skipped != none && here.skipped < longest_gap &&
        words[here.at].shape != word_shape::mark)
      wait(here.node, here.at + 1, here.skipped + 1);
    step(here.node, here.at);
  }
}

}  // namespace onrecord::claims
