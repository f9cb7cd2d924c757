#include "claims/phrases.hpp"

#include <algorithm>
#include <cstddef>

namespace onrecord::claims {
namespace {

// Hashes that stand for classes of words; the marks themselves are no words of a pattern.
constexpr std::uint32_t any_number = 1;
constexpr std::uint32_t gap = 2;
constexpr std::uint32_t any_negation = 3;
constexpr std::uint32_t longest_gap = 3;

std::uint32_t slot(std::uint32_t from, std::uint32_t word) {
  std::uint32_t mixed = (word ^ from * 0x9E3779B1U) * 0x85EBCA6BU;
  mixed ^= mixed >> 15;
  return mixed;
}

/// Tells most words apart that may follow a node.
std::uint32_t bit_of(std::uint32_t word) { return 1U << word % 32; }

std::uint32_t class_or_hash(std::string_view word) {
  if (word == "#") return any_number;
  if (word == "~") return gap;
  if (word == "n't") return any_negation;
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

std::uint32_t phrase_set::child(std::uint32_t from, std::uint32_t word) const {
  if ((nodes_[from].following & bit_of(word)) == 0) return none;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = slot(from, word) & mask; edges_[at].from != none; at = (at + 1) & mask) {
    if (edges_[at].from == from && edges_[at].word == word) return edges_[at].to;
  }
  return none;
}

void phrase_set::enlarge() {
  std::vector<edge> old(edges_.size() * 2);
  old.swap(edges_);
  const std::size_t mask = edges_.size() - 1;
  for (const edge& moved : old) {
    if (moved.from == none) continue;
    std::size_t at = slot(moved.from, moved.word) & mask;
    while (edges_[at].from != none) at = (at + 1) & mask;
    edges_[at] = moved;
  }
}

std::uint32_t phrase_set::grow(std::uint32_t from, std::uint32_t word) {
  if (const std::uint32_t known = child(from, word); known != none) return known;
  if (++edge_count_ * 2 > edges_.size()) enlarge();
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = slot(from, word) & mask;
  while (edges_[at].from != none) at = (at + 1) & mask;
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  edges_[at] = {from, word, made};
  if (from == 0) openers_[word % opener_bits] = true;
  nodes_.emplace_back();
  nodes_[from].following |= bit_of(word);
  return made;
}

std::uint32_t phrase_set::grow_words(std::uint32_t from, std::string_view joined) {
  while (!joined.empty()) from = grow(from, class_or_hash(take(joined, '_')));
  return from;
}

void phrase_set::add(std::string_view pattern, std::uint32_t number) {
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
    if (is_number(words[at])) wait(child(from, any_number), at + 1, none);
    if (words[at].negated) wait(child(from, any_negation), at + 1, none);
  };

  step(0, first);
  while (count > 0) {
    const place here = waiting[--count];
    const node& reached = nodes_[here.node];
    if (here.skipped == none) {
      for (std::uint32_t i = reached.first_number; i != none; i = numbers_[i].next)
        hits.push_back({first, here.at - numbers_[i].after, numbers_[i].number});
      wait(child(here.node, gap), here.at, 0);
    }
    if (here.at == end) continue;
    if (here.skipped != none && here.skipped < longest_gap &&
        words[here.at].shape != word_shape::mark)
      wait(here.node, here.at + 1, here.skipped + 1);
    step(here.node, here.at);
  }
}

}  // namespace onrecord::claims
