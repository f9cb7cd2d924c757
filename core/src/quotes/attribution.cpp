#include "quotes/attribution.hpp"

#include <algorithm>

#include "quotes/subjects.hpp"

namespace onrecord::quotes {
namespace {

// What a candidate is worth before its distance in words is taken off. They order the rules; the
// values were set on the kinds of cases in political news (PolNeAR, Newell et al. 2018).
constexpr int follows_worth = 100;
constexpr int precedes_worth = 92;
constexpr int introduced_worth = 8;  // a comma, colon or "that" leads from the cue to the passage
constexpr int encloses_worth = 60;
constexpr int same_sentence_worth = 56;
constexpr int split_worth = 80;
constexpr int same_clause_worth = 64;
constexpr int continued_worth = 99;
constexpr int dash_worth = 98;
constexpr int label_worth = 80;
constexpr int colon_before_worth = 85;
constexpr int sentence_before_worth = 38;
constexpr int paragraph_before_worth = 30;
constexpr int subject_worth = 34;

constexpr int follow_cost = 12;  // a word between a passage and what follows it
constexpr int precede_cost = 3;
constexpr int loose_cost = 1;
constexpr std::uint32_t farthest_follow = 5;  // words
constexpr std::uint32_t farthest_block = 6;   // paragraphs between quotes of one speaker
constexpr std::size_t most_sayings = 4;       // looked at on each side of a passage

class attributor {
 public:
  attributor(const document& article, const std::vector<saying>& sayings)
      : article_(article), sayings_(sayings), found_(article.passages().size()) {}

  std::vector<attribution> run() {
    std::size_t next = 0;  // the first saying whose cue stands after the passage
    for (std::uint32_t p = 0; p < found_.size(); ++p) {
      const passage& where = article_.passages()[p];
      while (next < sayings_.size() && sayings_[next].cue.begin < where.first_token) ++next;
      best_ = {};
      consider_label_inside(where);
      consider_before(where, next);
      consider_after(where, next);
      consider_previous_passage(p, next);
      consider_paragraph_before(p, next);
      consider_subject(where);
      if (best_.rule == link_rule::none || !shares_group(best_.rule)) best_.group = group_of(p);
      found_[p] = best_;
    }
    return std::move(found_);
  }

 private:
  void offer(link_rule rule, std::uint32_t index, int score) {
    if (score <= best_.score) return;
    const saying& from = sayings_[index];
    best_ = {rule, index, from.source, from.cue, from.kind, 0, score};
  }

  static bool shares_group(link_rule rule) {
    return rule == link_rule::split || rule == link_rule::continued;
  }

  /// Passages of one saying share its number; others get one of their own.
  std::uint32_t group_of(std::uint32_t p) const {
    if (best_.saying != document::nothing) return best_.saying;
    return static_cast<std::uint32_t>(sayings_.size()) + p;
  }

  std::uint32_t words_between(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = begin; i < end && words < 40; ++i)
      if (article_.is_word(i) && article_.passage_of(i) == document::nothing) ++words;
    return words;
  }

  bool same_sentence(std::uint32_t a, std::uint32_t b) const {
    return article_.sentence_of(a) == article_.sentence_of(b);
  }

  /// Whether the sentence runs on after the passage: `“…,”`, `“…?”`, `“…”,`.
  bool runs_on(const passage& where) const {
    const std::uint32_t after = where.last_token;
    if (after < article_.size() && article_.block_of(after) == where.block &&
        (article_.is(after, ",") || article_.is_dash(after)))
      return true;
    const std::string_view text = slice(article_.source().text, where.span);
    return !text.ends_with('.');
  }

  /// `“LIND: We will stay.”`: a transcript in quote marks.
  void consider_label_inside(const passage& where) {
    const std::uint32_t first = where.first_token + 1;
    const noun_phrase name = phrase_at(article_, first, where.last_token, false);
    if (name.kind != phrase_kind::name || name.end >= where.last_token ||
        !article_.is(name.end, ":"))
      return;
    for (const char c : article_.text(name.mention))
      if (c >= 'a' && c <= 'z') return;
    best_ = {link_rule::label, document::nothing, name, {0, 0}, cue_kind::speech, 0, dash_worth};
  }

  void consider_before(const passage& where, std::size_t next) {
    for (std::size_t k = 0; k < most_sayings && k < next; ++k) {
      const auto index = static_cast<std::uint32_t>(next - 1 - k);
      const saying& from = sayings_[index];
      const std::uint32_t at = std::min(from.clause.begin, from.cue.begin);
      if (article_.block_of(at) != where.block) break;
      if (from.order == saying_order::dash) continue;
      const std::uint32_t end = std::max(from.clause.end, from.cue.end);
      if (end > where.first_token) continue;
      const int words = static_cast<int>(words_between(end, where.first_token));
      if (k == 0) consider_outer(where, index);
      if (from.order == saying_order::label) {
        offer(link_rule::label, index, label_worth - words);
      } else if (same_sentence(at, where.first_token)) {
        offer_preceding(index, from, end, where, words);
      } else if (article_.sentence_of(at) + 1 == article_.sentence_of(where.first_token)) {
        const bool colon = article_.is(where.first_token - 1, ":");
        offer(link_rule::sentence_before, index,
              (colon ? colon_before_worth : sentence_before_worth) - static_cast<int>(k));
      }
    }
  }

  /// "Ada Lind said she hopes for “…”": the words are those of the outer source.
  void consider_outer(const passage& where, std::uint32_t inner) {
    if (inner == 0) return;
    const saying& from = sayings_[inner];
    const saying& outer = sayings_[inner - 1];
    const bool dependent = from.source.kind == phrase_kind::pronoun ||
                           from.kind == cue_kind::thought || from.kind == cue_kind::finding;
    if (!dependent || from.order != saying_order::subject_first) return;
    if (outer.order != saying_order::subject_first && outer.order != saying_order::participle)
      return;
    if (!same_sentence(outer.cue.begin, where.first_token)) return;
    if (outer.cue.end > from.clause.begin || crosses_passage(outer.cue.end, where.first_token))
      return;
    const lexeme& before = article_[from.clause.begin - 1];
    if (before.function == function_word::conjunction ||
        before.function == function_word::contrast || article_.is(from.clause.begin - 1, ";"))
      return;
    offer(link_rule::precedes, inner - 1, precedes_worth + introduced_worth + 1);
    best_.group = inner - 1;
  }

  void offer_preceding(std::uint32_t index, const saying& from, std::uint32_t end,
                       const passage& where, int words) {
    // After an inverted attribution a new sentence begins: it belongs to what stands before it.
    const bool crosses = crosses_passage(end, where.first_token);
    const std::string_view last = article_.text(where.first_token - 1);
    const bool introduced = last == ":" || last == "," || last == "that" || words == 0;
    int score = precedes_worth - precede_cost * words + (introduced ? introduced_worth : 0);
    if (from.kind == cue_kind::thought || from.kind == cue_kind::finding) score -= 8;
    if (crosses || words > 12) {
      score = same_sentence_worth - loose_cost * words - (crosses ? 6 : 0);
      offer(link_rule::same_sentence, index, score);
    } else {
      offer(link_rule::precedes, index, score);
    }
  }

  bool crosses_passage(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t limit = std::min(end, begin + 40);
    for (std::uint32_t i = begin; i < limit; ++i)
      if (article_.passage_of(i) != document::nothing) return true;
    return false;
  }

  void consider_after(const passage& where, std::size_t next) {
    const bool on = runs_on(where);
    for (std::size_t k = 0; k < most_sayings && next + k < sayings_.size(); ++k) {
      const auto index = static_cast<std::uint32_t>(next + k);
      const saying& from = sayings_[index];
      if (article_.block_of(from.clause.begin) != where.block) break;
      const std::uint32_t begin = from.clause.begin;
      if (from.order == saying_order::dash) {
        offer(link_rule::dash, index, dash_worth);
        continue;
      }
      if (begin < where.first_token) {
        if (same_sentence(begin, where.first_token))
          offer(link_rule::encloses, index, encloses_worth);
        continue;
      }
      const std::uint32_t words = words_between(where.last_token, begin);
      const bool joined = same_sentence(where.last_token - 1, begin) || words == 0;
      if (!joined || crosses_passage(where.last_token, begin)) continue;
      const int distance = static_cast<int>(words);
      if (on && words <= farthest_follow && !interrupted(where.last_token, begin)) {
        offer(link_rule::follows, index, follows_worth - follow_cost * distance);
      } else if (same_sentence(where.last_token - 1, begin)) {
        offer(link_rule::same_sentence, index, same_sentence_worth - 4 - loose_cost * distance);
      }
    }
  }

  /// Whether a stop or semicolon stands between.
  bool interrupted(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (article_.is(i, ";") || article_.is(i, ".")) return true;
    return false;
  }

  void consider_previous_passage(std::uint32_t p, std::size_t next) {
    if (p == 0) return;
    const passage& where = article_.passages()[p];
    const passage& before = article_.passages()[p - 1];
    const attribution& given = found_[p - 1];
    if (given.rule == link_rule::none) return;
    if (where.continues) {
      inherit(given, link_rule::continued, continued_worth);
      return;
    }
    if (before.block != where.block) return;
    const bool begins_sentence = article_.sentence_at(where.first_token).begin == where.first_token;
    const std::uint32_t between =
        article_.sentence_of(where.first_token) - article_.sentence_of(before.last_token - 1);
    const bool own_saying =
        next > 0 && sayings_[next - 1].cue.begin >= before.last_token && next - 1 != given.saying;
    if (begins_sentence && between <= 1 && !own_saying) {
      inherit(given, link_rule::split, split_worth);
    } else if (between == 0) {
      inherit(given, link_rule::split, same_clause_worth - (own_saying ? 20 : 0));
    } else if (between <= 2) {
      inherit(given, link_rule::sentence_before, sentence_before_worth + 4);
    }
  }

  void inherit(const attribution& given, link_rule rule, int score) {
    if (score <= best_.score) return;
    best_ = given;
    best_.rule = rule;
    best_.score = score;
  }

  void consider_paragraph_before(std::uint32_t p, std::size_t next) {
    const passage& where = article_.passages()[p];
    const std::uint32_t first = article_.paragraph_begin(where.first_token);
    if (first == 0 || words_between(first, where.first_token) > 0) return;
    const bool colon = leads_on(first - 1);
    const bool alone =
        where.last_token >= article_.size() || article_.block_of(where.last_token) != where.block;
    if (!colon && !alone) return;
    const std::uint32_t block = article_.block_of(first - 1);
    if (next > 0 && article_.block_of(sayings_[next - 1].clause.begin) == block) {
      offer(colon ? link_rule::colon_before : link_rule::paragraph_before,
            static_cast<std::uint32_t>(next - 1),
            colon ? colon_before_worth : paragraph_before_worth + 6);
    }
    if (colon) {
      offer_subject(article_.sentence_at(first - 1), link_rule::colon_before,
                    colon_before_worth - 4);
    } else if (p > 0 && found_[p - 1].rule != link_rule::none &&
               article_.passages()[p - 1].block + farthest_block >= where.block) {
      inherit(found_[p - 1], link_rule::paragraph_before, paragraph_before_worth + 8);
    } else if (!is_heading(first - 1)) {
      offer_subject(article_.sentence_at(first - 1), link_rule::paragraph_before,
                    paragraph_before_worth);
    }
  }

  bool is_heading(std::uint32_t last) const {
    const block& before = article_.source().blocks[article_.block_of(last)];
    return before.kind == block_kind::heading || before.kind == block_kind::headline ||
           article_.is_word(last);
  }

  bool is_title_case(token_range sentence) const {
    std::uint32_t small = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end && small < 3; ++i)
      if (article_.is_word(i) && !article_[i].capitalized &&
          article_[i].function == function_word::none)
        ++small;
    return small < 3;
  }

  /// Whether a paragraph whose last token is `last` leads to the next: it ends in a colon, or in no
  /// mark at all.
  bool leads_on(std::uint32_t last) const {
    if (article_.is(last, ":")) return true;
    const block& before = article_.source().blocks[article_.block_of(last)];
    return before.kind == block_kind::paragraph && article_.is_word(last) &&
           !article_.text(last).ends_with('.') && !is_title_case(article_.sentence_at(last));
  }

  void consider_subject(const passage& where) {
    const token_range sentence = article_.sentence_at(where.first_token);
    if (sentence.begin == where.first_token) return;
    offer_subject(sentence, link_rule::subject, subject_worth);
  }

  void offer_subject(token_range sentence, link_rule rule, int score) {
    if (score <= best_.score) return;
    const noun_phrase subject = subject_of(article_, sentence);
    if (!subject || subject.kind == phrase_kind::nominal) score -= 10;
    if (!subject || score <= best_.score) return;
    best_ = {rule, document::nothing, subject, {0, 0}, cue_kind::none, 0, score};
  }

  const document& article_;
  const std::vector<saying>& sayings_;
  std::vector<attribution> found_;
  attribution best_;
};

}  // namespace

std::vector<attribution> attribute(const document& article, const std::vector<saying>& sayings) {
  return attributor(article, sayings).run();
}

}  // namespace onrecord::quotes
