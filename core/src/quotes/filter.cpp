#include "quotes/filter.hpp"

#include <algorithm>
#include <onrecord_data/naming_words.hpp>

#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_term = 4;      // words that can be a term or scare quotes
constexpr std::uint32_t longest_doubtful = 3;  // words that must be surer outside of politics
constexpr double doubtful_cost = 1.2;          // log-odds
constexpr std::uint32_t longest_foreign_term = 2;
constexpr std::uint32_t longest_title = 9;        // words that can be a title
constexpr std::uint32_t longest_utterance = 60;   // words counted
constexpr std::uint32_t pair_buckets = 1U << 14;  // a collision costs one wrong hint
constexpr int sure_attribution = 70;              // attribution scores

const text::word_table naming_words(data::naming_words::table{}, &data::naming_words::row::word);

/// What the words of a passage look like.
struct shape {
  std::uint32_t words = 0;
  bool title_case = false;  // every word but small ones has a capital
  bool first_capital = false;
  bool ends_in_stop = false;  // . ? ! … and dashes
  bool ends_in_comma = false;
};

shape shape_of(const document& article, const passage& where) {
  shape found;
  std::uint32_t capitals = 0;
  std::uint32_t long_words = 0;
  for (std::uint32_t i = where.first_token + 1;
       i < where.last_token && found.words < longest_utterance; ++i) {
    if (!article.is_word(i)) {
      if (article.token(i).kind == text::token_kind::number) ++found.words;
      continue;
    }
    if (found.words == 0) found.first_capital = article[i].capitalized;
    ++found.words;
    const bool small = article[i].function != function_word::none && !article[i].capitalized;
    if (!small) ++long_words;
    if (article[i].capitalized) ++capitals;
  }
  found.title_case = long_words > 0 && capitals >= long_words;
  const std::string_view text = slice(article.source().text, where.span);
  found.ends_in_comma = text.ends_with(',');
  for (const std::string_view stop : {".", "?", "!", "…", "—", "-"})
    found.ends_in_stop |= text.ends_with(stop);
  return found;
}

bool is_naming(const document& article, std::uint32_t i, std::string_view kind) {
  if (!article.is_word(i)) return false;
  const auto* row = naming_words.find(article.bare(i));
  return row && row->kind == kind;
}

bool same_sentence(const document& article, std::uint32_t a, std::uint32_t b) {
  return article.sentence_of(a) == article.sentence_of(b);
}

/// "the song “…”", "her song, “…”", "an episode of “…”", "called “…”"
bool leads_to_title(const document& article, std::uint32_t mark) {
  if (is_naming(article, mark - 1, "gives")) return true;
  const bool apart = article.is(mark - 1, ",") || article.is(mark - 1, "of");
  const std::uint32_t noun = mark - 1 - (apart && mark > 1);
  return is_naming(article, noun, "before") && same_sentence(article, noun, mark);
}

/// Whether the words around the passage say that it is a title or a term.
bool is_named(const document& article, const passage& where, const shape& form) {
  const std::uint32_t before = where.first_token;
  const bool may_be_title = form.title_case && form.words <= longest_title;
  if (before > 0 && same_sentence(article, before - 1, before)) {
    if (article.is(before - 1, "=")) return true;  // an attribute of markup
    // the words “mill” and “weir”
    std::uint32_t first = before;
    if (before > 1 && article.is(before - 1, "and") &&
        article.passage_of(before - 2) != document::nothing)
      first = std::max(1U, article.passages()[article.passage_of(before - 2)].first_token);
    const bool somebodys =
        first > 1 && (article[first - 2].function == function_word::possessive ||
                      article[first - 2].possessive);  // called her words “unhelpful”
    if (form.words <= longest_term && !somebodys && is_naming(article, first - 1, "term"))
      return true;
    if (may_be_title && leads_to_title(article, before)) return true;
    const bool inside_name = article.is_word(before - 1) && article[before - 1].first_name &&
                             form.title_case && form.words <= 2 &&
                             where.last_token < article.size() &&
                             article[where.last_token].capitalized;
    if (inside_name) return true;  // John “Jack” Veld
    if (may_be_title && article[before - 1].possessive && article[before - 1].capitalized &&
        !form.ends_in_stop)
      return true;  // Radio Pell's “Morning Talk”
  }
  return where.last_token < article.size() &&
         same_sentence(article, where.first_token, where.last_token) && may_be_title &&
         !form.ends_in_comma && is_naming(article, where.last_token, "after");
}

/// A row of quoted terms: “census,” “radio” and “media”.
bool is_headline(const document& article, const passage& where) {
  const block_kind kind = article.source().blocks[where.block].kind;
  return kind == block_kind::headline || kind == block_kind::heading;
}

/// Whether a short passage has so weak a tie to a source that it is a term or scare quotes.
bool is_unsaid(const attribution& best, std::uint32_t words) {
  if (best.rule == link_rule::none) return true;
  if (best.cue.empty()) return words <= 2 || (words == 3 && best.rule != link_rule::subject);
  return best.rule == link_rule::sentence_before && words <= 2;
}

/// Whether the attribution leaves no doubt that words are spoken.
bool is_spoken(const attribution& best) {
  return best.rule == link_rule::follows || best.rule == link_rule::dash ||
         best.rule == link_rule::label || best.rule == link_rule::continued ||
         best.rule == link_rule::inside || best.rule == link_rule::runs_on ||
         best.rule == link_rule::colon_before ||
         (best.rule == link_rule::precedes && best.score > 90);
}

/// What the rules say: they stand in for the model outside English, and are a feature of it.
passage_kind judge_by_rules(const document& article, const passage& where, const attribution& best,
                            const shape& form) {
  if (is_named(article, where, form)) return passage_kind::none;
  const bool spoken = is_spoken(best);
  const bool begins_sentence = article.sentence_at(where.first_token).begin == where.first_token;
  if (!spoken && !article.is_english()) {
    if (form.words <= longest_foreign_term) return passage_kind::none;
    return begins_sentence ? passage_kind::direct : passage_kind::mixed;
  }
  if (form.title_case && form.words >= 2 && form.words <= longest_title && !spoken &&
      !form.ends_in_stop && !is_headline(article, where) && best.kind != cue_kind::name)
    return passage_kind::none;
  if (form.words <= longest_term && !spoken && is_unsaid(best, form.words))
    return passage_kind::none;
  if (form.first_capital && (begins_sentence || spoken) && form.words > 2)
    return passage_kind::direct;
  if (spoken && (form.ends_in_comma || form.ends_in_stop || best.score >= sure_attribution) &&
      (form.words > longest_term || begins_sentence))
    return passage_kind::direct;
  return passage_kind::mixed;
}

std::uint32_t last_character(std::string_view text) {
  return text.empty() ? 0 : static_cast<unsigned char>(text.back());
}

/// What kind of token stands at `i`: its function, or whether it has a capital, is a cue or a mark.
std::uint32_t class_of(const document& article, std::uint32_t i, std::uint32_t block) {
  if (i >= article.size() || article.block_of(i) != block) return 0;
  if (!article.is_word(i)) return 32 + static_cast<std::uint32_t>(article.token(i).kind);
  const lexeme& word = article[i];
  if (word.capitalized) return 40;
  if (word.pronoun != pronoun_case::none) return 41;
  if (word.cue != cue_kind::none && word.noun == source_noun::none) return 42;
  return 1 + static_cast<std::uint32_t>(word.function);
}

/// How a word that gives a name leads to the passage: 0 where none does, else 1 for "called “…”",
/// with 1 more for "was called" and 2 more for "known as the".
std::uint32_t naming_of(const document& article, const passage& where) {
  std::uint32_t i = where.first_token;
  const std::uint32_t begin = article.sentence_at(i).begin;
  if (i > begin && article[i - 1].function == function_word::determiner) --i;
  const bool as = i > begin && article.is(i - 1, "as");
  if (as) --i;
  if (i == begin || !is_naming(article, i - 1, "gives")) return 0;
  const bool passive = i > begin + 1 && article[i - 2].function == function_word::auxiliary;
  return 1U + passive + 2U * as;
}

/// The words next to the passage, 0 beyond the paragraph.
template <class Seen>
void add_neighbours(const document& article, const passage& where, Seen& seen) {
  const auto word = [&](std::uint32_t i) {
    return i < article.size() && article.block_of(i) == where.block ? article[i].hash : 0;
  };
  const std::uint32_t first = where.first_token;
  const std::uint32_t before = word(first - 1);
  const std::uint32_t after = word(where.last_token);
  seen.add("before", before);
  seen.add("before before", word(first - 2), before);
  seen.add("after", after);
  seen.add("around", before, after);
  seen.add("classes", class_of(article, first - 1, where.block),
           class_of(article, where.last_token, where.block));
}

/// The words of the passage.
template <class Seen>
void add_contents(const document& article, const passage& where, const shape& form, Seen& seen) {
  const std::uint32_t first = where.first_token + 1;
  const std::uint32_t limit = std::min(where.last_token, first + longest_utterance);
  bool speaks = false;  // "I", "we", "you"
  bool verb = false;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (!article.is_word(i)) continue;
    const lexeme& word = article[i];
    speaks |= word.pronoun != pronoun_case::none && (word.person == 1 || word.person == 2);
    verb |= word.function == function_word::auxiliary || word.function == function_word::verb;
    if (form.words <= longest_term) seen.add("inside", word.hash);
  }
  if (first < limit) seen.add("first word", article[first].hash);
  seen.add("speaks", speaks, verb);
}

}  // namespace

passage_filter::passage_filter(const document& article,
                               const std::vector<attribution>& attributions)
    : article_(article), attributions_(attributions), pairs_(pair_buckets) {
  std::size_t spoken = 0;
  for (const attribution& each : attributions) spoken += is_spoken(each);
  if (!attributions.empty()) spoken_ = static_cast<std::uint32_t>(spoken * 4 / attributions.size());
  for (std::uint32_t i = 1; i < article.size(); ++i)
    if (article.passage_of(i) == document::nothing &&
        article.passage_of(i - 1) == document::nothing)
      pairs_[pair(i)] = true;
}

std::size_t passage_filter::pair(std::uint32_t i) const {
  return (article_[i - 1].hash * 31 + article_[i].hash) % pair_buckets;
}

/// Whether the article has the words of a short passage without quote marks as well, as it has
/// those of terms.
bool passage_filter::stands_unquoted(const passage& where) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = where.first_token + 2; i < where.last_token; ++i) {
    if (!article_.is_word(i) || !article_.is_word(i - 1)) continue;
    if (!pairs_[pair(i)] || ++words > longest_title) return false;
  }
  return words > 0;
}

template <class Seen>
void passage_filter::collect(std::uint32_t index, Seen& seen) const {
  const passage& where = article_.passages()[index];
  const attribution& best = attributions_[index];
  const document& article = article_;
  const shape form = shape_of(article, where);
  const auto rule = static_cast<std::uint32_t>(best.rule);
  const std::uint32_t words = bucket(form.words);
  const auto verdict = static_cast<std::uint32_t>(judge_by_rules(article, where, best, form));
  const bool begins = article.sentence_at(where.first_token).begin == where.first_token;
  const bool ends = where.last_token >= article.size() ||
                    article.sentence_of(where.last_token) != article.sentence_of(where.first_token);
  const std::uint32_t last = last_character(slice(article.source().text, where.span));
  seen.clear();
  seen.add("rules", verdict);
  seen.add("rules, words", verdict, words);
  seen.add("rules, link", verdict, rule);
  seen.add("named", is_named(article, where, form), words);
  seen.add("naming", naming_of(article, where), form.title_case);
  seen.add("title case", form.title_case, words);
  seen.add("title case, link", form.title_case, rule);
  seen.add("capital", form.first_capital, begins);
  seen.add("whole", begins * 2U + ends, words);
  seen.add("last character", last);
  seen.add("link", rule);
  seen.add("link, score", rule, static_cast<std::uint32_t>(std::max(best.score, 0)) / 8);
  seen.add("cue kind", static_cast<std::uint32_t>(best.kind), rule);
  seen.add("source", static_cast<std::uint32_t>(best.source.kind), rule);
  if (!best.cue.empty()) seen.add("cue, link", article[best.cue.begin].hash, rule);
  seen.add("unquoted elsewhere, link", stands_unquoted(where), rule);
  seen.add("article", spoken_);
  seen.add("article, rules", spoken_, verdict * 16 + words);
  seen.add("closed", where.closed, where.continues);
  seen.add("block", static_cast<std::uint32_t>(article.source().blocks[where.block].kind));
  add_neighbours(article, where, seen);
  add_contents(article, where, form, seen);
}

passage_filter::verdict passage_filter::judge(std::uint32_t index, double politics) const {
  const passage& where = article_.passages()[index];
  const attribution& best = attributions_[index];
  const shape form = shape_of(article_, where);
  const passage_kind by_rules = judge_by_rules(article_, where, best, form);
  if (!article_.is_english()) return {by_rules, 1};
  answer seen(learned_task::filter);
  collect(index, seen);
  const double log_odds = seen.margin();
  const double doubt = form.words <= longest_doubtful ? std::max(0.0, 1 - 2 * politics) : 0;
  if (log_odds < seen.threshold() + doubtful_cost * doubt) return {};
  const bool doubted = by_rules == passage_kind::none;
  return {doubted ? passage_kind::mixed : by_rules, probability(log_odds)};
}

template void passage_filter::collect(std::uint32_t, answer&) const;
template void passage_filter::collect(std::uint32_t, feature_list&) const;

}  // namespace onrecord::quotes
