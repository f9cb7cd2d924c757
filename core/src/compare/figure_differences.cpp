#include "compare/figure_differences.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "compare/figures.hpp"
#include "compare/inverted_index.hpp"
#include "in_order.hpp"
#include "output/wording.hpp"

namespace onrecord::matching {
namespace {

/// Content words that two sentences must share to speak of the same thing.
constexpr std::size_t fewest_shared = 3;
/// The same where each has a word of its own: it may be the word that makes the difference.
constexpr std::size_t fewest_shared_beside_others = 4;
/// Content words that only the one, or only the other may have: what is more tells another story.
constexpr std::size_t most_own = 1;
/// The part of the longer sentence that the shared words make up.
constexpr double least_share = 0.5;

struct candidate {
  std::uint32_t a;  // indexes into the sentences with figures
  std::uint32_t b;
  std::size_t shared;
  const figure* figure_a;
  const figure* figure_b;
};

struct sentence_figures {
  text_span span;
  figure_sentence read;
};

std::vector<sentence_figures> read_all(const analysis& source) {
  std::vector<sentence_figures> all;
  std::vector<word> scratch;
  for (const sentence& each : source.sentences) {
    figure_sentence read = read_figures(source.article.text, each.span, scratch);
    if (!read.figures.empty()) all.push_back({each.span, std::move(read)});
  }
  return all;
}

std::vector<std::uint64_t> without(const std::vector<std::uint64_t>& all,
                                   const std::vector<std::uint64_t>& others) {
  std::vector<std::uint64_t> rest;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

/// How many content words the two share; 0 where they do not speak of the same thing.
std::size_t common_ground(const figure_sentence& a, const figure_sentence& b) {
  const std::size_t own_a = without(a.topic, b.topic).size();
  const std::size_t own_b = without(b.topic, a.topic).size();
  const std::size_t shared = a.topic.size() - own_a;
  if (shared < fewest_shared || std::min(own_a, own_b) > most_own) return 0;
  if (std::min(own_a, own_b) != 0 && shared < fewest_shared_beside_others) return 0;
  if (static_cast<double>(shared) <
      least_share * static_cast<double>(std::max(a.topic.size(), b.topic.size())))
    return 0;
  if (!without(a.names, b.topic).empty() && !without(b.names, a.topic).empty()) return 0;
  return a.days.empty() || b.days.empty() || a.days == b.days ? shared : 0;
}

/// The only figures of one kind and unit that cannot mean the same.
bool find_difference(const figure_sentence& a, const figure_sentence& b, candidate& found) {
  const auto alike = [](const figure& x, const figure& y) {
    return x.kind == y.kind && x.unit == y.unit;
  };
  for (const figure& of_a : a.figures) {
    for (const figure& of_b : b.figures) {
      if (!alike(of_a, of_b)) continue;
      // "from 14 to 17": which of them would be meant?
      const auto several = [&](const std::vector<figure>& all) {
        return std::count_if(all.begin(), all.end(),
                             [&](const figure& each) { return alike(each, of_a); }) > 1;
      };
      if (several(a.figures) || several(b.figures)) return false;
      if (is_compatible(of_a, of_b)) continue;
      if (found.figure_a) return false;
      found.figure_a = &of_a;
      found.figure_b = &of_b;
    }
  }
  return found.figure_a != nullptr;
}

class difference_finder {
 public:
  difference_finder(const analysis& a, const analysis& b)
      : source_a_(a), source_b_(b), a_(read_all(a)), b_(read_all(b)) {}

  std::vector<figure_difference> run() {
    find_candidates();
    put_in_order(candidates_.begin(), candidates_.end(),
                 [](const candidate& x, const candidate& y) {
                   if (x.shared != y.shared) return x.shared > y.shared;
                   return x.a != y.a ? x.a < y.a : x.b < y.b;
                 });
    std::vector<bool> used_a(a_.size());
    std::vector<bool> used_b(b_.size());
    std::vector<figure_difference> differences;
    for (const candidate& each : candidates_) {
      if (used_a[each.a] || used_b[each.b]) continue;
      used_a[each.a] = used_b[each.b] = true;
      differences.push_back(
          {a_[each.a].span, b_[each.b].span, each.figure_a->span, each.figure_b->span, why(each)});
    }
    put_in_order(differences.begin(), differences.end(),
                 [](const figure_difference& x, const figure_difference& y) {
                   return x.sentence_a.begin < y.sentence_a.begin;
                 });
    return differences;
  }

 private:
  void find_candidates() {
    inverted_index index;
    for (std::uint32_t i = 0; i < a_.size(); ++i) index.add(i, a_[i].read.topic);
    index.sort();
    const auto all = static_cast<std::uint32_t>(a_.size());
    for (std::uint32_t b = 0; b < b_.size(); ++b) {
      for (const auto& [a, shared] : index.candidates(b_[b].read.topic, all)) {
        if (shared < fewest_shared) break;
        candidate found{a, b, common_ground(a_[a].read, b_[b].read), nullptr, nullptr};
        if (found.shared != 0 && find_difference(a_[a].read, b_[b].read, found))
          candidates_.push_back(found);
      }
    }
  }

  [[nodiscard]] std::string why(const candidate& of) const {
    constexpr std::size_t most_told = 5;
    const std::string_view text = source_a_.article.text;
    const std::vector<std::uint64_t>& topic_b = b_[of.b].read.topic;
    std::vector<word> words;
    split_words(text, a_[of.a].span, words);
    std::string topic;
    std::vector<std::uint64_t> told;
    for (const word& each : words) {
      const std::uint64_t stem = stem_of(slice(text, each.span));
      if (told.size() == most_told) break;
      if (!each.content || each.span.begin == of.figure_a->span.begin ||
          !std::binary_search(topic_b.begin(), topic_b.end(), stem) ||
          std::find(told.begin(), told.end(), stem) != told.end())
        continue;
      told.push_back(stem);
      topic.append(topic.empty() ? "“" : ", “").append(slice(text, each.span)).append("”");
    }
    return "Both speak of " + topic + "; the first says “" +
           output::one_line(slice(text, of.figure_a->span)) + "”, the second “" +
           output::one_line(slice(source_b_.article.text, of.figure_b->span)) + "”.";
  }

  const analysis& source_a_;
  const analysis& source_b_;
  std::vector<sentence_figures> a_;
  std::vector<sentence_figures> b_;
  std::vector<candidate> candidates_;
};

}  // namespace

std::vector<figure_difference> find_figure_differences(const analysis& a, const analysis& b) {
  return difference_finder(a, b).run();
}

}  // namespace onrecord::matching
