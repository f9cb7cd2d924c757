#include "compare/judge.hpp"

#include <algorithm>

namespace onrecord::matching {
namespace {

/// What is asked of two quotes to be one.
struct demand {
  double fidelity;        ///< of `agreement::fidelity`
  double containment;     ///< matched weight of the smaller quote
  std::uint32_t content;  ///< matched words that are no function words
};
constexpr demand demands[] = {
    {.fidelity = 0.66, .containment = 0.45, .content = 2},  // same speaker
    {.fidelity = 0.72, .containment = 0.6, .content = 3},   // unknown
    {.fidelity = 0.75, .containment = 0.7, .content = 3},   // related
    {.fidelity = 0.88, .containment = 0.8, .content = 5},   // different
};
/// One quote in two forms shares a shingle at least in so many words of the smaller one.
constexpr std::uint32_t words_of_shingle = 10;
/// Words in a row that two quotes share unless all their words are the same.
constexpr std::uint32_t shortest_common_run = 3;
/// Matched words that are no function words, where all words are the same.
constexpr std::uint32_t demanded_of_identical[] = {0, 2, 2, 4};

/// Up to so many words, the loss of a negation turns the statement round; in a longer omission it
/// goes with what it negates.
constexpr std::uint32_t longest_turn = 2;
/// The part of a change, by weight, that other parts of a spliced quote must account for.
constexpr float accounted_share = 0.7F;

float weight(std::span<const word> words) {
  float sum = 0;
  for (const word& each : words) sum += each.weight;
  return sum;
}

bool all_bracketed(std::span<const word> words) {
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](const word& each) { return each.bracketed; });
}

text_span extent(std::span<const word> words, std::uint32_t begin, std::uint32_t end) {
  if (begin < end) return {words[begin].span.begin, words[end - 1].span.end};
  const std::uint32_t at = begin < words.size() ? words[begin].span.begin : words.back().span.end;
  return {at, at};
}

/// Turns the runs of an alignment into edits.
class judging {
 public:
  judging(const alignment& aligned, const accounted& others) : aligned_(aligned), others_(others) {}

  judgement run() {
    for (const stretch& each : aligned_.runs) {
      if (each.equal) {
        add_equal(each);
      } else {
        add_change(each);
      }
    }
    made_.verdict = verdict();
    return std::move(made_);
  }

 private:
  [[nodiscard]] onrecord::verdict verdict() const {
    if (replaced_ || (removed_inside_ && inserted_inside_)) return onrecord::verdict::reworded;
    return left_out_ ? onrecord::verdict::trimmed : onrecord::verdict::same;
  }

  void push(edit_operation operation, const stretch& of, bool editorial) {
    made_.edits.push_back({operation, extent(aligned_.a, of.a, of.a_end),
                           extent(aligned_.b, of.b, of.b_end), editorial});
  }

  /// An equal run in pieces: what only one side has in brackets is a step of its own.
  void add_equal(stretch rest) {
    const auto marked = [&](std::uint32_t i) {
      return aligned_.a[rest.a + i].bracketed != aligned_.b[rest.b + i].bracketed;
    };
    while (rest.a_size() != 0) {
      std::uint32_t count = 1;
      while (count < rest.a_size() && marked(count) == marked(0)) ++count;
      push(edit_operation::equal, {rest.a, rest.a + count, rest.b, rest.b + count, true},
           marked(0));
      rest.a += count;
      rest.b += count;
    }
  }

  void add_change(stretch change) {
    if (is_accounted(aligned_.a, others_.a, change.a, change.a_end)) change.a = change.a_end;
    if (is_accounted(aligned_.b, others_.b, change.b, change.b_end)) change.b = change.b_end;
    const auto a = aligned_.a.subspan(change.a, change.a_size());
    const auto b = aligned_.b.subspan(change.b, change.b_size());
    if (a.empty() && b.empty()) return;
    if (!a.empty() && !b.empty()) {
      const bool editorial = all_bracketed(a) || all_bracketed(b);
      replaced_ |= !editorial;
      return push(edit_operation::replace, change, editorial);
    }
    const bool removed = b.empty();
    const std::span<const word> words = removed ? a : b;
    const bool bracketed = all_bracketed(words);
    const bool gap = removed ? gap_at(aligned_.b, change.b, aligned_.b_gap_after)
                             : gap_at(aligned_.a, change.a, aligned_.a_gap_after);
    push(removed ? edit_operation::remove : edit_operation::insert, change, bracketed || gap);
    if (bracketed) return;
    left_out_ = true;
    if (gap) return;
    const bool turned =
        words.size() <= longest_turn &&
        std::any_of(words.begin(), words.end(), [](const word& each) { return each.negation; });
    replaced_ |= turned;
    const bool inside = change.a != 0 && change.b != 0 && change.a_end != aligned_.a.size() &&
                        change.b_end != aligned_.b.size();
    if (inside) (removed ? removed_inside_ : inserted_inside_) = true;
  }

  static bool is_accounted(std::span<const word> words, std::span<const std::uint8_t> others,
                           std::uint32_t begin, std::uint32_t end) {
    if (others.empty() || begin == end) return false;
    float covered = 0;
    for (std::uint32_t i = begin; i < end; ++i)
      if (others[i] != 0) covered += words[i].weight;
    return covered >= accounted_share * weight(words.subspan(begin, end - begin));
  }

  static bool gap_at(std::span<const word> words, std::uint32_t at, bool gap_after) {
    return at < words.size() ? words[at].after_gap : gap_after;
  }

  const alignment& aligned_;
  const accounted& others_;
  judgement made_;
  bool replaced_ = false;
  bool left_out_ = false;
  bool removed_inside_ = false;
  bool inserted_inside_ = false;
};

}  // namespace

alignment quote_aligner::align(std::uint32_t a, std::uint32_t b) {
  const auto words_a = quotes_.words(quotes_[a]);
  const auto words_b = quotes_.words(quotes_[b]);
  return {words_.align(words_a, words_b), words_a, words_b, quotes_[a].gap_after,
          quotes_[b].gap_after};
}

bool may_be_one_quote(const utterance& a, const utterance& b, std::uint32_t shared) {
  return shared * words_of_shingle >= std::min(a.size(), b.size());
}

agreement measure(const alignment& aligned) {
  agreement found;
  found.total_a = weight(aligned.a);
  found.total_b = weight(aligned.b);
  for (const stretch& each : aligned.runs) {
    const auto a = aligned.a.subspan(each.a, each.a_size());
    const auto b = aligned.b.subspan(each.b, each.b_size());
    if (!each.equal) {
      if (!all_bracketed(a) && !all_bracketed(b)) {
        found.replaced += std::min(weight(a), weight(b));
        found.unmatched += weight(a) + weight(b);
      }
      continue;
    }
    found.matched += weight(a);
    found.longest = std::max(found.longest, each.a_size());
    found.content += static_cast<std::uint32_t>(
        std::count_if(a.begin(), a.end(), [](const word& word) { return word.content; }));
  }
  return found;
}

bool is_one_quote(const agreement& found, speakers who) {
  const auto index = static_cast<std::size_t>(who);
  if (found.unmatched == 0) return found.content >= demanded_of_identical[index];
  const demand& asked = demands[index];
  return found.longest >= shortest_common_run && found.content >= asked.content &&
         found.fidelity() >= asked.fidelity &&
         found.matched >= asked.containment * std::min(found.total_a, found.total_b);
}

judgement judge(const alignment& aligned, const accounted& others) {
  return judging(aligned, others).run();
}

}  // namespace onrecord::matching
