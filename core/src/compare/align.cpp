#include "compare/align.hpp"

#include <algorithm>

#include "in_order.hpp"

namespace onrecord::matching {
namespace {

/// Words of a shingle that may be an anchor: pairs meet by chance, three in a row hardly.
constexpr std::size_t anchor_words = 3;
/// Differences up to which a gap between two anchors is aligned word by word.
constexpr std::int32_t most_differences = 256;
/// Of the shorter side of such a gap, one word in twice as many must be common.
constexpr std::int32_t least_common = 2;
/// The longest run of function words that is no common ground between two changes.
constexpr std::uint32_t longest_absorbed = 2;

/// How good a place word `at` is for something to begin.
int boundary(std::span<const word> words, std::uint32_t at) {
  if (at == 0 || at == words.size()) return 3;
  if (words[at].after_gap) return 3;
  return words[at].after_pause ? 2 : 1;
}

}  // namespace

std::span<const stretch> aligner::align(std::span<const word> a, std::span<const word> b) {
  a_ = a;
  b_ = b;
  runs_.clear();
  find_anchors();
  stretch gap;
  for (const anchor& each : anchors_) {
    if (each.a < gap.a || each.b < gap.b) continue;  // inside what the last one led to
    gap.a_end = each.a;
    gap.b_end = each.b;
    align_gap(gap);
    stretch common{each.a, each.a, each.b, each.b, true};
    while (common.a_end < a.size() && common.b_end < b.size() &&
           a[common.a_end].id == b[common.b_end].id) {
      ++common.a_end;
      ++common.b_end;
    }
    add(common);
    gap = {common.a_end, 0, common.b_end, 0, false};
  }
  gap.a_end = static_cast<std::uint32_t>(a.size());
  gap.b_end = static_cast<std::uint32_t>(b.size());
  align_gap(gap);
  slide();
  absorb();
  return runs_;
}

void aligner::unique_shingles(std::span<const word> words, std::vector<place>& places) const {
  places.clear();
  for (std::size_t i = 0; i + anchor_words <= words.size(); ++i)
    places.push_back({sequence_id(words.subspan(i, anchor_words)), static_cast<std::uint32_t>(i)});
  put_in_order(places.begin(), places.end(), [](const place& x, const place& y) {
    return x.id != y.id ? x.id < y.id : x.at < y.at;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t end = i + 1;
    while (end < places.size() && places[end].id == places[i].id) ++end;
    if (end == i + 1) places[kept++] = places[i];
    i = end;
  }
  places.resize(kept);
}

void aligner::find_anchors() {
  anchors_.clear();
  unique_shingles(a_, places_a_);
  unique_shingles(b_, places_b_);
  for (std::size_t i = 0, j = 0; i < places_a_.size() && j < places_b_.size();) {
    if (places_a_[i].id < places_b_[j].id) {
      ++i;
    } else if (places_b_[j].id < places_a_[i].id) {
      ++j;
    } else {
      anchors_.push_back({places_a_[i++].at, places_b_[j++].at});
    }
  }
  put_in_order(anchors_.begin(), anchors_.end(),
               [](const anchor& x, const anchor& y) { return x.a < y.a; });
  keep_longest_chain();
}

/// Patience sorting: the longest subsequence that rises in `b` too.
void aligner::keep_longest_chain() {
  tails_.clear();
  before_.assign(anchors_.size(), 0);
  for (std::uint32_t i = 0; i < anchors_.size(); ++i) {
    const auto at =
        std::lower_bound(tails_.begin(), tails_.end(), anchors_[i].b,
                         [&](std::uint32_t tail, std::uint32_t b) { return anchors_[tail].b < b; });
    if (at != tails_.begin()) before_[i] = *(at - 1);
    if (at == tails_.end()) {
      tails_.push_back(i);
    } else {
      *at = i;
    }
  }
  matched_.resize(tails_.size());
  for (std::size_t i = tails_.size(), last = i == 0 ? 0 : tails_.back(); i-- > 0;
       last = before_[last])
    matched_[i] = anchors_[last];
  anchors_ = matched_;
}

/// Aligns a stretch without anchors: what its ends share, then Myers.
void aligner::align_gap(stretch gap) {
  stretch head{gap.a, gap.a, gap.b, gap.b, true};
  while (head.a_end < gap.a_end && head.b_end < gap.b_end &&
         a_[head.a_end].id == b_[head.b_end].id) {
    ++head.a_end;
    ++head.b_end;
  }
  add(head);
  gap.a = head.a_end;
  gap.b = head.b_end;
  stretch tail{gap.a_end, gap.a_end, gap.b_end, gap.b_end, true};
  while (tail.a > gap.a && tail.b > gap.b && a_[tail.a - 1].id == b_[tail.b - 1].id) {
    --tail.a;
    --tail.b;
  }
  gap.a_end = tail.a;
  gap.b_end = tail.b;
  if (gap.a_size() == 0 || gap.b_size() == 0) {
    add(gap);
  } else {
    myers(gap);
  }
  add(tail);
}

/// Myers 1986, section 4: the furthest reaching paths, one difference more in each round, kept to
/// walk back. A gap with too many differences, or too little in common, is one change as a whole.
void aligner::myers(stretch gap) {
  const auto n = static_cast<std::int32_t>(gap.a_size());
  const auto m = static_cast<std::int32_t>(gap.b_size());
  const std::int32_t bound = std::min(n + m - std::min(n, m) / least_common, most_differences);
  const auto same = [&](std::int32_t x, std::int32_t y) {
    return a_[gap.a + static_cast<std::uint32_t>(x)].id ==
           b_[gap.b + static_cast<std::uint32_t>(y)].id;
  };
  const std::int32_t middle = bound + 1;
  furthest_.assign(static_cast<std::size_t>(2 * bound + 3), 0);
  const auto at = [&](std::int32_t k) -> std::int32_t& {
    return furthest_[static_cast<std::size_t>(middle + k)];
  };
  // Row d of the trace, the state before round d, has every second diagonal from 1 - d to d - 1.
  trace_.clear();
  std::int32_t d = 0;
  for (bool arrived = false; d <= bound; ++d) {
    for (std::int32_t k = 1 - d; k < d; k += 2) trace_.push_back(at(k));
    for (std::int32_t k = -d; k <= d && !arrived; k += 2) {
      std::int32_t x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && same(x, x - k)) ++x;
      at(k) = x;
      arrived = x >= n && x - k >= m;
    }
    if (arrived) break;
  }
  if (d > bound) return add(gap);

  matched_.clear();
  std::int32_t x = n;
  std::int32_t y = m;
  for (; d >= 0; --d) {
    const auto row = [&](std::int32_t k) {
      return trace_[static_cast<std::size_t>(d * (d - 1) / 2 + (k + d - 1) / 2)];
    };
    const std::int32_t k = x - y;
    const bool down = k == -d || (k != d && row(k - 1) < row(k + 1));
    const std::int32_t from = d == 0 ? 0 : down ? row(k + 1) : row(k - 1) + 1;
    for (; x > from; --x, --y)
      matched_.push_back(
          {gap.a + static_cast<std::uint32_t>(x - 1), gap.b + static_cast<std::uint32_t>(y - 1)});
    if (d == 0) break;
    (down ? y : x) -= 1;
  }
  for (auto each = matched_.rbegin(); each != matched_.rend(); ++each) {
    add({gap.a, each->a, gap.b, each->b, false});
    add({each->a, each->a + 1, each->b, each->b + 1, true});
    gap.a = each->a + 1;
    gap.b = each->b + 1;
  }
  add(gap);
}

/// Appends a run, or lets the last one grow.
void aligner::add(stretch next) {
  if (next.a_size() == 0 && next.b_size() == 0) return;
  if (!runs_.empty() && runs_.back().equal == next.equal) {
    runs_.back().a_end = next.a_end;
    runs_.back().b_end = next.b_end;
  } else {
    runs_.push_back(next);
  }
}

/// "I have read it, and | I can tell": words that only one side has can often be moved along.
void aligner::slide() {
  for (std::size_t i = 1; i + 1 < runs_.size(); ++i) {
    stretch& change = runs_[i];
    if (change.equal || (change.a_size() != 0 && change.b_size() != 0)) continue;
    const bool in_a = change.a_size() != 0;
    const std::span<const word> words = in_a ? a_ : b_;
    const std::uint32_t begin = in_a ? change.a : change.b;
    const std::uint32_t end = in_a ? change.a_end : change.b_end;
    stretch& before = runs_[i - 1];
    stretch& after = runs_[i + 1];
    std::uint32_t back = 0;  // the most words it can move towards the beginning
    while (back < before.a_size() && words[begin - back - 1].id == words[end - back - 1].id) ++back;
    std::uint32_t ahead = 0;
    while (ahead < after.a_size() && words[begin + ahead].id == words[end + ahead].id) ++ahead;
    std::int64_t best = 0;
    int best_score = -1;
    for (std::int64_t move = -std::int64_t{back}; move <= std::int64_t{ahead}; ++move) {
      const auto to_begin = static_cast<std::uint32_t>(begin + move);
      const auto to_end = static_cast<std::uint32_t>(end + move);
      const int score = boundary(words, to_begin) + boundary(words, to_end);
      if (score > best_score) {
        best_score = score;
        best = move;
      }
    }
    const auto shift = [best](std::uint32_t at) { return static_cast<std::uint32_t>(at + best); };
    change = {shift(change.a), shift(change.a_end), shift(change.b), shift(change.b_end), false};
    before.a_end = change.a;
    before.b_end = change.b;
    after.a = change.a_end;
    after.b = change.b_end;
  }
}

/// Whether an equal stretch between two changes is common ground by chance: function words that are
/// no longer than the changes, or one word alone between two replacements of several.
bool aligner::is_chance(const stretch& before, const stretch& equal, const stretch& after) const {
  const auto larger = [](const stretch& r) { return std::max(r.a_size(), r.b_size()); };
  const std::uint32_t smaller_change = std::min(larger(before), larger(after));
  const auto replaces = [](const stretch& r) { return r.a_size() != 0 && r.b_size() != 0; };
  if (equal.a_size() == 1 && smaller_change > 1 && replaces(before) && replaces(after)) return true;
  const auto words = a_.subspan(equal.a, equal.a_size());
  return equal.a_size() <= std::min(longest_absorbed, smaller_change) &&
         std::none_of(words.begin(), words.end(), [](const word& each) { return each.content; });
}

/// Rebuilds the runs without the empty ones that sliding left and without chance matches.
void aligner::absorb() {
  settled_.swap(runs_);
  runs_.clear();
  for (std::size_t i = 0; i < settled_.size(); ++i) {
    stretch each = settled_[i];
    if (each.equal && i > 0 && i + 1 < settled_.size() &&
        is_chance(settled_[i - 1], each, settled_[i + 1]))
      each.equal = false;
    add(each);
  }
}

}  // namespace onrecord::matching
