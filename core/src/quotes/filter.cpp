#include "quotes/filter.hpp"

#include <onrecord_data/naming_words.hpp>

#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_term = 4;  // words that can be a term or scare quotes
constexpr std::uint32_t longest_foreign_term = 2;
constexpr std::uint32_t longest_title = 9;       // words that can be a title
constexpr std::uint32_t longest_utterance = 60;  // words counted
constexpr int sure_attribution = 70;             // attribution scores

constexpr text::word_table naming_words(data::naming_words::rows, &data::naming_words::row::word);

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

/// Whether the words around the passage say that it is a title or a term.
bool is_named(const document& article, const passage& where, const shape& form) {
  const std::uint32_t before = where.first_token;
  if (before > 0 && same_sentence(article, before - 1, before)) {
    if (article.is(before - 1, "=")) return true;  // an attribute of markup
    if (form.words <= longest_term && is_naming(article, before - 1, "term")) return true;
    if (form.title_case && form.words <= longest_title && is_naming(article, before - 1, "before"))
      return true;
    const bool inside_name = article.is_word(before - 1) && article[before - 1].first_name &&
                             form.title_case && form.words <= 2 &&
                             where.last_token < article.size() &&
                             article[where.last_token].capitalized;
    if (inside_name) return true;  // John “Jack” Veld
    if (form.title_case && form.words <= longest_title && article[before - 1].possessive &&
        article[before - 1].capitalized && !form.ends_in_stop)
      return true;  // Radio Pell's “Morning Talk”
  }
  return where.last_token < article.size() &&
         same_sentence(article, where.first_token, where.last_token) && form.title_case &&
         form.words <= longest_title && !form.ends_in_comma &&
         is_naming(article, where.last_token, "after");
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

/// Outside English the cues are unknown: length and place alone tell a term from somebody's words.
bool is_english(const document& article) {
  const std::string_view language = article.source().language;
  return language.starts_with("en") || language == "und";
}

}  // namespace

passage_kind judge(const document& article, const passage& where, const attribution& best) {
  const shape form = shape_of(article, where);
  if (is_named(article, where, form)) return passage_kind::none;
  const bool spoken = best.rule == link_rule::follows || best.rule == link_rule::dash ||
                      best.rule == link_rule::label || best.rule == link_rule::continued ||
                      best.rule == link_rule::colon_before ||
                      (best.rule == link_rule::precedes && best.score > 90);
  const bool begins_sentence = article.sentence_at(where.first_token).begin == where.first_token;
  if (!spoken && !is_english(article)) {
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

}  // namespace onrecord::quotes
