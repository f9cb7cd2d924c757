#include "quotes/reports.hpp"

#include <algorithm>

#include "in_order.hpp"
#include "quotes/why.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t least_words = 3;           // of a reported clause
constexpr std::uint32_t least_words_unruled = 5;   // of one without a known verb
constexpr std::uint32_t most_quoted_percent = 80;  // above, the clause is a quotation
constexpr std::uint32_t most_words = 120;          // further ones are no sentence
constexpr std::uint32_t farthest_clause = 16;      // tokens between a cue and its "that"

class report_finder {
 public:
  report_finder(const document& article, const std::vector<saying>& sayings)
      : article_(article), sayings_(sayings) {}

  std::vector<report> run() {
    for (std::uint32_t i = 0; i < sayings_.size(); ++i) {
      const saying& from = sayings_[i];
      if (from.order == saying_order::label || from.order == saying_order::dash) continue;
      // "I guess", "you know": the author speaks to the reader.
      if (from.kind == cue_kind::utter || is_of_talk(article_, from.source)) continue;
      sentence_ = article_.sentence_at(from.cue.begin);
      read(i, from);
    }
    sort_by_place(reports_);
    return std::move(reports_);
  }

 private:
  void read(std::uint32_t index, const saying& from) {
    const bool introduces = from.order == saying_order::according &&
                            opens_sentence(from.clause.begin) && comma_at(from.clause.end);
    if (introduces) {
      add(index, report_rule::according, {from.clause.end + 1, sentence_.end});
      return;
    }
    const std::uint32_t end = from.clause.end;
    const bool closes =
        end >= sentence_.end || is_stop(end) || comma_at(end) || trailing_phrase(from, end);
    const bool after_comma = from.clause.begin > sentence_.begin &&
                             article_.is(from.clause.begin - 1, ",") &&
                             article_.passage_of(from.clause.begin - 1) == document::nothing;
    const bool according = from.order == saying_order::according;
    if ((closes && after_comma) || according) {
      if (from.kind == cue_kind::name) return;
      const std::uint32_t before = after_comma ? from.clause.begin - 1 : from.clause.begin;
      const bool goes_on =
          comma_at(end) && end + 1 < sentence_.end && after_comma && before - sentence_.begin < 6;
      if (goes_on) {
        add(index, report_rule::around, {sentence_.begin, sentence_.end});
      } else {
        add(index, report_rule::before, {content_start(before), before});
      }
      return;
    }
    if (from.order == saying_order::inverted) return;
    read_after(index, from);
  }

  /// "X told Y in Pell that …", "X said …".
  void read_after(std::uint32_t index, const saying& from) {
    std::uint32_t i = from.cue.end;
    if (i >= sentence_.end) return;
    const std::uint32_t limit = std::min(sentence_.end, i + farthest_clause);
    for (std::uint32_t k = i; k < limit; ++k) {
      if (article_.passage_of(k) != document::nothing) break;
      if (article_.is(k, "that") && k > i) {
        if (from.kind != cue_kind::name) add(index, report_rule::after, {k, sentence_.end});
        return;
      }
      if (article_.is_punctuation(k) && !article_.is(k, ",")) break;
    }
    if (article_.is(i, "to") && i + 1 < sentence_.end && article_.is_word(i + 1) &&
        article_[i + 1].function == function_word::none && !article_[i + 1].capitalized &&
        from.kind != cue_kind::name && from.kind != cue_kind::finding) {
      add(index, report_rule::infinitive, {i, sentence_.end});
      return;
    }
    if (from.kind == cue_kind::tell) i = after_addressee(i);
    while (i < sentence_.end && article_[i].function == function_word::time) ++i;
    if (i >= sentence_.end || !begins_clause(i, from)) return;
    add(index, report_rule::after, {i, sentence_.end});
  }

  std::uint32_t after_addressee(std::uint32_t i) const {
    const noun_phrase addressee = phrase_at(article_, i, sentence_.end, false);
    if (addressee) return addressee.end;
    if (article_[i].pronoun == pronoun_case::object) return i + 1;
    return i;
  }

  bool begins_clause(std::uint32_t i, const saying& from) const {
    if (article_.passage_of(i) != document::nothing || article_.is_punctuation(i)) return false;
    const std::string_view word = article_.text(i);
    if (word == "that" || word == "whether" || word == "why" || word == "how" || word == "if" ||
        word == "what")
      return from.kind != cue_kind::name;
    if (from.kind == cue_kind::name) return false;
    const function_word function = article_[i].function;
    if (article_[i].possessive && function != function_word::none) return true;  // "that's"
    if (function == function_word::preposition || function == function_word::subordinator ||
        function == function_word::conjunction || function == function_word::adverb ||
        function == function_word::contrast)
      return false;
    return has_finite_verb({i, sentence_.end});
  }

  /// Whether a clause and not only a noun phrase follows.
  bool has_finite_verb(token_range range) const {
    const std::uint32_t limit = std::min(range.end, range.begin + 20);
    for (std::uint32_t i = range.begin; i < limit; ++i) {
      if (article_.is(i, ",") && i > range.begin + 8) return false;
      const lexeme& word = article_[i];
      if (word.capitalized) continue;
      if (word.function == function_word::auxiliary || word.function == function_word::verb)
        return true;
      if (article_.is_word(i) && word.noun == source_noun::none && i > range.begin &&
          word.function == function_word::none && article_.text(i).ends_with("ed"))
        return true;
      if (word.pronoun == pronoun_case::subject && i > range.begin) return true;
      if (word.cue != cue_kind::none && word.noun == source_noun::none &&
          word.form != verb_form::present_participle && i > range.begin)
        return true;
    }
    return false;
  }

  /// "Those figures cover June": long enough for a clause whose verb no table has.
  bool may_be_clause(token_range range) const {
    return words_in(range) >= least_words_unruled &&
           article_[range.begin].function != function_word::preposition &&
           article_[range.begin].function != function_word::subordinator;
  }

  bool opens_sentence(std::uint32_t i) const {
    return i - sentence_.begin < 4 && words_in({sentence_.begin, i}) <= 2;
  }
  bool comma_at(std::uint32_t i) const { return i < sentence_.end && article_.is(i, ","); }
  bool is_stop(std::uint32_t i) const {
    return article_.is(i, ".") || article_.is(i, ";") || article_.is(i, "?") ||
           article_.is_dash(i) || article_.passage_of(i) != document::nothing;
  }

  /// "…, Ada Lind said in a statement on Monday", "said late on Monday".
  bool trailing_phrase(const saying& from, std::uint32_t i) const {
    while (i + 1 < sentence_.end && (article_.is(i, "late") || article_.is(i, "early") ||
                                     article_.is(i, "earlier") || article_.is(i, "later")))
      ++i;
    if (is_stop(i)) return true;
    if (article_[i].function != function_word::preposition &&
        article_[i].function != function_word::time && from.kind != cue_kind::tell)
      return false;
    const std::uint32_t limit = std::min(sentence_.end, i + 14);
    for (std::uint32_t k = i; k < limit; ++k) {
      if (article_.is(k, "that") || article_.passage_of(k) != document::nothing) return false;
      if (is_stop(k) || article_.is(k, ",")) return true;
    }
    return limit == sentence_.end;
  }

  std::uint32_t words_in(token_range range) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (!article_.is_punctuation(i)) ++words;
    return words;
  }

  /// Where a clause that ends at `end` begins: after a stop inside the sentence.
  std::uint32_t content_start(std::uint32_t end) const {
    const std::uint32_t least =
        end - sentence_.begin > most_words ? end - most_words : sentence_.begin;
    std::uint32_t i = end;
    while (i > least && !article_.is(i - 1, ";")) --i;
    while (i < end && article_[i].function == function_word::contrast) ++i;
    return i;
  }

  void add(std::uint32_t index, report_rule rule, token_range content) {
    // The next saying of the sentence, after a comma, ends the content of this one.
    if (content.end > content.begin + most_words) content.end = content.begin + most_words;
    if (rule != report_rule::before) content.end = cut(index, content);
    while (content.end > content.begin && article_.is_punctuation(content.end - 1) &&
           article_.passage_of(content.end - 1) == document::nothing)
      --content.end;
    if (content.end <= content.begin || words_in(content) < least_words) return;
    if (quoted_percent(content) > most_quoted_percent) return;
    if (rule == report_rule::before && !has_finite_verb(content) && !may_be_clause(content)) return;
    const saying& from = sayings_[index];
    reports_.push_back({rule, index, from.source, from.cue, content, confidence_of(rule)});
  }

  std::uint32_t cut(std::uint32_t index, token_range content) const {
    for (std::size_t k = index + 1; k < sayings_.size() && k < index + 4; ++k) {
      const saying& next = sayings_[k];
      if (next.clause.begin >= content.end) break;
      if (next.clause.begin <= content.begin + 1) continue;
      if (article_.is(next.clause.begin - 1, ",") &&
          (next.order == saying_order::participle || next.order == saying_order::according))
        return next.clause.begin - 1;
      if (next.order == saying_order::according) return next.clause.begin;
    }
    for (std::uint32_t i = content.begin + least_words; i + 2 < content.end; ++i)
      if (article_.is(i, ",") && opens_own_clause(i + 1)) return i;
    return content.end;
  }

  /// ", but he gave no details": the article's own words again.
  bool opens_own_clause(std::uint32_t i) const {
    const std::string_view word = article_.text(i);
    const bool joins = article_[i].function == function_word::contrast || word == "and" ||
                       word == "though" || word == "although" || word == "while";
    return joins && article_[i + 1].pronoun == pronoun_case::subject &&
           article_[i + 1].person == 3 && article_.passage_of(i) == document::nothing;
  }

  std::uint32_t quoted_percent(token_range content) const {
    std::uint32_t words = 0;
    std::uint32_t quoted = 0;
    for (std::uint32_t i = content.begin; i < content.end; ++i) {
      if (article_.is_punctuation(i)) continue;
      ++words;
      if (article_.passage_of(i) != document::nothing) ++quoted;
    }
    return words == 0 ? 100 : quoted * 100 / words;
  }

  const document& article_;
  const std::vector<saying>& sayings_;
  token_range sentence_;
  std::vector<report> reports_;
};

}  // namespace

void sort_by_place(std::vector<report>& reports) {
  put_in_order(reports.begin(), reports.end(),
               [](const report& a, const report& b) { return a.content.begin < b.content.begin; });
}

std::vector<report> find_reports(const document& article, const std::vector<saying>& sayings) {
  return report_finder(article, sayings).run();
}

}  // namespace onrecord::quotes
