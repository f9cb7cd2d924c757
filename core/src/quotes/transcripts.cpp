#include "quotes/transcripts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "quotes/interviews.hpp"
#include "quotes/why.hpp"
#include "text/characters.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::size_t least_turns = 4;
constexpr std::size_t least_speakers = 2;  // with several turns
/// One turn of so many says "I" or "you", or asks: others are lists.
constexpr std::size_t turns_for_one_spoken = 3;
constexpr std::uint32_t longest_name = 4;  // tokens of a label that no table knows

/// "LIND" of "LIND: We will stay."
struct label {
  token_range name;
  noun_phrase source;  ///< none in "Q: …"
  std::uint32_t begin = 0;
  std::uint32_t colon = 0;
  std::uint32_t saying = document::nothing;  ///< index, where it is one
};

bool is_in_capitals(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto next = text::character_at(name, at);
    if (text::classify(next.code_point) == text::character_class::lower) return false;
    at += next.size;
  }
  return true;
}

class turn_finder {
 public:
  turn_finder(const document& article, const std::vector<saying>& sayings)
      : article_(article), sayings_(sayings) {}

  std::vector<report> run() {
    read_labels();
    keep_one_style();
    if (!is_conversation()) return {};
    const bool goes_on = is_dense();
    for (std::size_t at = 0; at < labels_.size(); ++at) {
      if (article_.is(labels_[at].begin, "Q")) continue;
      add(labels_[at], words_of(labels_[at]));
      // Behind the last label the article may go on.
      if (goes_on && at + 1 < labels_.size()) add_rest(labels_[at], labels_[at + 1].begin);
    }
    return std::move(turns_);
  }

 private:
  void read_labels() {
    std::uint32_t next = 0;  // saying
    for (std::uint32_t begin = 0; begin < article_.size(); begin = paragraph_end(begin)) {
      while (next < sayings_.size() && sayings_[next].clause.begin < begin) ++next;
      if (is_heading(begin)) continue;
      const bool labelled = next < sayings_.size() && sayings_[next].clause.begin == begin &&
                            sayings_[next].order == saying_order::label;
      if (labelled) {
        const saying& from = sayings_[next];
        labels_.push_back({from.source.mention, from.source, begin, from.clause.end, next});
      } else if ((article_.is(begin, "Q") || article_.is(begin, "A")) &&
                 begin + 2 < article_.size() && article_.is(begin + 1, ":")) {
        labels_.push_back({{begin, begin + 1}, {}, begin, begin + 1, document::nothing});
        if (article_.is(begin, "A")) labels_.back().source = interviewee();
      }
    }
  }

  noun_phrase interviewee() {
    if (!interviewee_) interviewee_ = interviewee_of(article_);
    return *interviewee_;
  }

  /// Where names stand in capitals, "Note:" and "Harbour board:" are no turns.
  void keep_one_style() {
    const auto in_capitals = [&](const label& each) {
      return is_in_capitals(article_.text(each.name));
    };
    const auto many = std::count_if(labels_.begin(), labels_.end(), in_capitals);
    if (2 * static_cast<std::size_t>(many) <= labels_.size()) return;
    labels_.erase(std::remove_if(labels_.begin(), labels_.end(),
                                 [&](const label& each) { return !in_capitals(each); }),
                  labels_.end());
  }

  /// Speakers take turns; the entries of a list have each its own label.
  bool is_conversation() const {
    if (labels_.size() < least_turns) return false;
    std::map<std::string_view, std::size_t> turns_of;
    std::size_t spoken = 0;
    for (const label& each : labels_) {
      ++turns_of[article_.text(each.name.end - 1)];
      spoken += is_spoken(words_of(each));
    }
    const auto returning = std::count_if(turns_of.begin(), turns_of.end(),
                                         [](const auto& of) { return of.second > 1; });
    return static_cast<std::size_t>(returning) >= least_speakers &&
           spoken * turns_for_one_spoken >= labels_.size();
  }

  /// Whether most paragraphs from the first label to the last have one, so that those without go
  /// on the turn before.
  bool is_dense() const {
    std::size_t paragraphs = 1;
    for (std::uint32_t at = labels_.front().begin; at < labels_.back().begin;
         at = paragraph_end(at))
      ++paragraphs;
    return 2 * labels_.size() >= paragraphs;
  }

  bool is_spoken(token_range words) const {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (article_[i].person == 1 || article_[i].person == 2 || article_.is(i, "?")) return true;
    return false;
  }

  token_range words_of(const label& of) const { return {of.colon + 1, paragraph_end(of.colon)}; }

  /// One past the paragraph that holds token `i`.
  std::uint32_t paragraph_end(std::uint32_t i) const {
    const auto& sentences = article_.sentences();
    std::size_t last = article_.sentence_of(i);
    while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[last].block)
      ++last;
    return sentences[last].last_token;
  }

  bool is_heading(std::uint32_t token) const {
    const block_kind kind = article_.source().blocks[article_.block_of(token)].kind;
    return kind == block_kind::headline || kind == block_kind::heading;
  }

  /// The paragraphs that go on a turn, up to the next label or to a question, which somebody else
  /// may ask.
  void add_rest(const label& of, std::uint32_t next) {
    for (std::uint32_t at = paragraph_end(of.colon); at < next; at = paragraph_end(at)) {
      const token_range paragraph{at, paragraph_end(at)};
      if (article_.is(paragraph.end - 1, "?")) return;
      if (!interrupts(paragraph)) add(of, paragraph);
    }
  }

  /// "(APPLAUSE)", "[crosstalk]", a heading, "Moderator: Thank you."
  bool interrupts(token_range paragraph) const {
    const std::uint32_t limit = std::min(paragraph.end, paragraph.begin + longest_name);
    for (std::uint32_t i = paragraph.begin; i < limit; ++i)
      if (article_.is(i, ":")) return true;
    return article_.is(paragraph.begin, "(") || article_.is(paragraph.begin, "[") ||
           is_heading(paragraph.begin);
  }

  void add(const label& of, token_range content) {
    std::uint32_t first = content.begin;
    while (first < content.end && article_.is_punctuation(first)) ++first;
    if (first == content.end) return;
    constexpr report_rule rule = report_rule::turn;
    turns_.push_back({rule, of.saying, of.source, {}, content, confidence_of(rule)});
  }

  const document& article_;
  const std::vector<saying>& sayings_;
  std::vector<label> labels_;
  std::optional<noun_phrase> interviewee_;  // looked for when first needed
  std::vector<report> turns_;
};

}  // namespace

std::vector<report> find_turns(const document& article, const std::vector<saying>& sayings) {
  return turn_finder(article, sayings).run();
}

const report* turn_at(const std::vector<report>& turns, std::uint32_t token) {
  const auto found = std::partition_point(
      turns.begin(), turns.end(), [&](const report& each) { return each.content.end <= token; });
  return found != turns.end() && found->content.begin <= token ? &*found : nullptr;
}

void add_turns(const document& article, const std::vector<report>& turns,
               std::vector<report>& reports) {
  const auto is_of_turn = [&](const report& each) {
    return turn_at(turns, each.cue.begin) &&
           (each.saying == document::nothing || is_of_talk(article, each.source));
  };
  reports.erase(std::remove_if(reports.begin(), reports.end(), is_of_turn), reports.end());
  reports.insert(reports.end(), turns.begin(), turns.end());
  sort_by_place(reports);
}

}  // namespace onrecord::quotes
