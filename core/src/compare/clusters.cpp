#include "compare/clusters.hpp"

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

/// Groups quotes around the fullest of each group.
class grouper {
 public:
  grouper(const utterances& quotes, quote_aligner& aligner) : quotes_(quotes), aligner_(aligner) {}

  /// Indexes of quotes, those of a group with the fullest first, groups of at least two.
  std::vector<std::vector<std::uint32_t>> run() {
    const repetitions repeated(quotes_, false);
    // Longer quotes come first, so each one finds those that it may be a part of. It joins the one
    // that it is most like, and a fragment never brings two groups together.
    std::vector<std::uint32_t> ranks = repeated.firsts();
    put_in_order(ranks.begin(), ranks.end(), [&](std::uint32_t x, std::uint32_t y) {
      const std::uint32_t size_x = quotes_[x].size();
      const std::uint32_t size_y = quotes_[y].size();
      return size_x != size_y ? size_x > size_y : x < y;
    });
    inverted_index index;
    for (std::uint32_t rank = 0; rank < ranks.size(); ++rank) {
      quotes_.shingles_of(quotes_[ranks[rank]], shingles_);
      index.add(rank, shingles_);
    }
    index.sort();
    std::vector<std::vector<std::uint32_t>> groups(ranks.size());
    std::vector<std::uint32_t> group_of(ranks.size());
    for (std::uint32_t rank = 0; rank < ranks.size(); ++rank) {
      const std::uint32_t like = most_like(ranks, rank, index);
      group_of[rank] = like == rank ? rank : group_of[like];
      const auto all = repeated.of(ranks[rank]);
      auto& group = groups[group_of[rank]];
      group.insert(group.end(), all.begin(), all.end());
    }
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    return groups;
  }

 private:
  /// The rank of the longer quote that is one with the quote of `rank`; `rank` where there is none.
  std::uint32_t most_like(std::span<const std::uint32_t> ranks, std::uint32_t rank,
                          inverted_index& index) {
    const utterance& of = quotes_[ranks[rank]];
    std::uint32_t best = rank;
    double best_score = 0;
    quotes_.shingles_of(of, shingles_);
    for (const auto& [other, shared] : index.candidates(shingles_, rank)) {
      const utterance& longer = quotes_[ranks[other]];
      if (!may_be_one_quote(longer, of, shared)) continue;
      const agreement found = measure(aligner_.align(ranks[other], ranks[rank]));
      const speakers who = quotes_.compare_speakers(longer, of);
      if (!is_one_quote(found, who)) continue;
      if (found.resemblance() <= best_score) continue;
      best_score = found.resemblance();
      best = other;
    }
    return best;
  }

  const utterances& quotes_;
  quote_aligner& aligner_;
  std::vector<std::uint64_t> shingles_;
};

}  // namespace

std::vector<quote_pair> find_repeated(const analysis& source) {
  utterances quotes;
  quotes.add(0, source);
  quote_aligner aligner(quotes);
  std::vector<quote_pair> pairs;
  for (const auto& group : grouper(quotes, aligner).run()) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      const auto [first, second] = std::minmax(group.front(), group[i]);
      const alignment aligned = aligner.align(first, second);
      judgement made = judge(aligned, {});
      const speakers who = quotes.compare_speakers(quotes[first], quotes[second]);
      pairs.push_back(
          write_pair(quotes[first], source, quotes[second], source, aligned, who, std::move(made)));
    }
  }
  put_in_order(pairs.begin(), pairs.end(), [](const quote_pair& x, const quote_pair& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return pairs;
}

}  // namespace onrecord::matching

namespace onrecord {

std::vector<quote_cluster> cluster_quotes(std::span<const analysis> articles) {
  using namespace matching;
  utterances quotes;
  for (std::uint32_t i = 0; i < articles.size(); ++i) quotes.add(i, articles[i]);
  quote_aligner aligner(quotes);
  struct sized {
    std::size_t articles;
    quote_cluster cluster;
  };
  std::vector<sized> made;
  for (auto& group : grouper(quotes, aligner).run()) {
    const std::uint32_t fullest = group.front();
    std::sort(group.begin(), group.end());  // quotes are in the order of articles
    sized& one = made.emplace_back();
    for (const std::uint32_t quote : group) {
      const utterance& said = quotes[quote];
      if (quote == fullest)
        one.cluster.fullest = static_cast<std::uint32_t>(one.cluster.members.size());
      if (one.cluster.members.empty() || one.cluster.members.back().article != said.article)
        ++one.articles;
      judgement judged = judge(aligner.align(fullest, quote), {});
      one.cluster.members.push_back(
          {said.article, said.quote, judged.verdict, std::move(judged.edits)});
      one.cluster.speakers_differ |=
          quotes.compare_speakers(quotes[fullest], said) >= speakers::related;
    }
  }
  put_in_order(made.begin(), made.end(), [](const sized& x, const sized& y) {
    if (x.articles != y.articles) return x.articles > y.articles;
    const cluster_member& first = x.cluster.members.front();
    const cluster_member& second = y.cluster.members.front();
    return first.article != second.article ? first.article < second.article
                                           : first.quote < second.quote;
  });
  std::vector<quote_cluster> clusters;
  clusters.reserve(made.size());
  for (sized& one : made) clusters.push_back(std::move(one.cluster));
  return clusters;
}

}  // namespace onrecord
