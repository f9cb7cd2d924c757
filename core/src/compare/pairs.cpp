#include "compare/pairs.hpp"

#include <algorithm>
#include <utility>

#include "compare/inverted_index.hpp"
#include "compare/judge.hpp"
#include "compare/repetitions.hpp"
#include "compare/utterances.hpp"
#include "compare/write_pair.hpp"
#include "in_order.hpp"

namespace onrecord::matching {
namespace {

/// A part of a quote is a new one where so much of what matches was matched by no other quote.
constexpr float new_share = 0.6F;
constexpr std::uint32_t new_content = 2;
/// What a common speaker adds to the resemblance by which quotes choose each other.
constexpr double same_speaker_bonus = 0.05;

/// Two quotes that may be one, by index into the utterances.
struct candidate {
  std::uint32_t a;
  std::uint32_t b;
  speakers who;
  double score;
  bool taken = false;
};

class matcher {
 public:
  matcher(const analysis& a, const analysis& b) : source_a_(a), source_b_(b) {
    quotes_.add(0, a);
    quotes_.add(1, b);
    partners_.resize(quotes_.all().size());
    matched_.resize(quotes_.word_count());
  }

  std::vector<quote_pair> run() {
    const repetitions repeated(quotes_, true);
    find_candidates(repeated.firsts());
    take_best();
    take_rest();
    std::vector<quote_pair> pairs;
    for (std::uint32_t i = 0; i < taken_.size(); ++i) write(i, repeated, pairs);
    put_in_order(pairs.begin(), pairs.end(), [](const quote_pair& x, const quote_pair& y) {
      return x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    return pairs;
  }

 private:
  void find_candidates(std::span<const std::uint32_t> firsts) {
    const auto split = std::partition_point(
        firsts.begin(), firsts.end(), [&](std::uint32_t i) { return quotes_[i].article == 0; });
    const std::span<const std::uint32_t> all_a(firsts.begin(), split);
    inverted_index index;
    std::vector<std::uint64_t> shingles;
    for (std::uint32_t rank = 0; rank < all_a.size(); ++rank) {
      quotes_.shingles_of(quotes_[all_a[rank]], shingles);
      index.add(rank, shingles);
    }
    index.sort();
    for (const std::uint32_t b : std::span<const std::uint32_t>(split, firsts.end())) {
      const utterance& of_b = quotes_[b];
      quotes_.shingles_of(of_b, shingles);
      for (const auto& [rank, shared] :
           index.candidates(shingles, static_cast<std::uint32_t>(all_a.size()))) {
        const utterance& of_a = quotes_[all_a[rank]];
        if (!may_be_one_quote(of_a, of_b, shared)) continue;
        const agreement found = measure(aligner_.align(all_a[rank], b));
        const speakers who = quotes_.compare_speakers(of_a, of_b);
        if (!is_one_quote(found, who)) continue;
        const double bonus = who == speakers::same ? same_speaker_bonus : 0;
        candidates_.push_back({all_a[rank], b, who, found.resemblance() + bonus});
      }
    }
    put_in_order(candidates_.begin(), candidates_.end(),
                 [](const candidate& x, const candidate& y) {
                   if (x.score != y.score) return x.score > y.score;
                   return x.a != y.a ? x.a < y.a : x.b < y.b;
                 });
  }

  [[nodiscard]] bool is_free(std::uint32_t quote) const { return partners_[quote].empty(); }

  /// First every quote gets the one that is most like it.
  void take_best() {
    for (candidate& each : candidates_) {
      if (!is_free(each.a) || !is_free(each.b)) continue;
      const alignment aligned = aligner_.align(each.a, each.b);
      each.taken = true;
      join(each.a, aligned.runs, &stretch::a);
      join(each.b, aligned.runs, &stretch::b);
      taken_.push_back(each);
    }
  }

  /// Then what is left goes to quotes that have their partner already: as another part of them, or,
  /// where it would be left without one, as the same once more.
  void take_rest() {
    for (const candidate& each : candidates_) {
      if (each.taken) continue;
      const alignment aligned = aligner_.align(each.a, each.b);
      const bool joins_a = is_free(each.a) || is_new_part(each.a, aligned.runs, &stretch::a);
      const bool joins_b = is_free(each.b) || is_new_part(each.b, aligned.runs, &stretch::b);
      if (!joins_a && !joins_b) continue;
      if (joins_a) join(each.a, aligned.runs, &stretch::a);
      if (joins_b) join(each.b, aligned.runs, &stretch::b);
      taken_.push_back(each);
    }
  }

  std::span<std::uint8_t> matched_words(std::uint32_t quote) {
    return std::span(matched_).subspan(quotes_[quote].first_word, quotes_[quote].size());
  }

  /// Makes the pair that is about to be taken one that holds its own part of `quote`, which is the
  /// `side` of the runs.
  void join(std::uint32_t quote, std::span<const stretch> runs, std::uint32_t stretch::*side) {
    partners_[quote].push_back(static_cast<std::uint32_t>(taken_.size()));
    const auto matched = matched_words(quote);
    for (const stretch& each : runs)
      if (each.equal) std::fill_n(matched.begin() + each.*side, each.a_size(), std::uint8_t{1});
  }

  bool is_new_part(std::uint32_t quote, std::span<const stretch> runs,
                   std::uint32_t stretch::*side) {
    const auto matched = matched_words(quote);
    const auto words = quotes_.words(quotes_[quote]);
    float fresh = 0;
    float all = 0;
    std::uint32_t content = 0;
    for (const stretch& each : runs) {
      if (!each.equal) continue;
      for (std::uint32_t i = each.*side; i < each.*side + each.a_size(); ++i) {
        all += words[i].weight;
        if (matched[i] != 0) continue;
        fresh += words[i].weight;
        content += words[i].content ? 1U : 0U;
      }
    }
    return content >= new_content && fresh >= new_share * all;
  }

  /// Whether pair `index` is one of several that hold different parts of `quote`.
  [[nodiscard]] bool is_part(std::uint32_t quote, std::uint32_t index) const {
    const auto& partners = partners_[quote];
    return partners.size() > 1 &&
           std::find(partners.begin(), partners.end(), index) != partners.end();
  }

  /// Whether what the pairs of `quote` hold on their other `side` are several statements.
  [[nodiscard]] bool runs_together(std::uint32_t quote, std::uint32_t candidate::*side) const {
    const auto attribution = [&](std::uint32_t pair) {
      return quotes_[taken_[pair].*side].attribution;
    };
    const auto& partners = partners_[quote];
    return std::any_of(partners.begin(), partners.end(), [&](std::uint32_t pair) {
      return attribution(pair) != attribution(partners.front());
    });
  }

  void write(std::uint32_t index, const repetitions& repeated, std::vector<quote_pair>& pairs) {
    const candidate& taken = taken_[index];
    const bool part_of_a = is_part(taken.a, index);
    const bool part_of_b = is_part(taken.b, index);
    const bool spliced = (part_of_a && runs_together(taken.a, &candidate::b)) ||
                         (part_of_b && runs_together(taken.b, &candidate::a));
    accounted others;
    if (part_of_a) others.a = matched_words(taken.a);
    if (part_of_b) others.b = matched_words(taken.b);
    const auto all_a = repeated.of(taken.a);
    const auto all_b = repeated.of(taken.b);
    for (std::size_t i = 0; i < std::max(all_a.size(), all_b.size()); ++i) {
      const std::uint32_t a = all_a[std::min(i, all_a.size() - 1)];
      const std::uint32_t b = all_b[std::min(i, all_b.size() - 1)];
      const alignment aligned = aligner_.align(a, b);
      judgement made = judge(aligned, others);
      if (spliced) made.verdict = verdict::spliced;
      pairs.push_back(write_pair(quotes_[a], source_a_, quotes_[b], source_b_, aligned, taken.who,
                                 std::move(made)));
    }
  }

  const analysis& source_a_;
  const analysis& source_b_;
  utterances quotes_;
  quote_aligner aligner_{quotes_};
  std::vector<candidate> candidates_;  // best first
  std::vector<candidate> taken_;
  std::vector<std::vector<std::uint32_t>> partners_;  // by quote: pairs that hold parts of it
  std::vector<std::uint8_t> matched_;                 // by word: whether one of those holds it
};

}  // namespace

std::vector<quote_pair> find_pairs(const analysis& a, const analysis& b) {
  return matcher(a, b).run();
}

}  // namespace onrecord::matching
