#include "quotes/foreign_sayings.hpp"

#include <algorithm>
#include <onrecord_data/foreign_sayings.hpp>

#include "quotes/proper_names.hpp"
#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

// Tokens.
constexpr std::uint32_t longest_verb = 3;        // "a par ailleurs déclaré"
constexpr std::uint32_t longest_person = 4;      // of a name
constexpr std::uint32_t longest_office = 2;      // between an article and the name after it
constexpr std::uint32_t longest_apposition = 7;  // and where a comma stands before the name
constexpr std::uint32_t farthest_person = 4;     // before a name that only a colon makes speak
constexpr std::uint32_t farthest_verb = 14;      // between a name and its verb
constexpr std::uint32_t farthest_passage = 16;   // between a verb and the words that it leads

const auto table = text::rows_of(data::foreign_sayings::table{});

/// What follows the last apostrophe: "exclame" of "s'exclame".
std::string_view after_apostrophe(std::string_view word) {
  constexpr std::string_view curly = "’";
  const std::size_t straight_at = word.rfind('\'');
  const std::size_t curly_at = word.rfind(curly);
  if (straight_at != word.npos) return word.substr(straight_at + 1);
  return curly_at == word.npos ? word : word.substr(curly_at + curly.size());
}

/// "dit-il", "a-t-elle": the subject is a pronoun.
bool holds_pronoun(std::string_view word) {
  return word.ends_with("-il") || word.ends_with("-elle") || word.ends_with("-on") ||
         word.ends_with("-ils") || word.ends_with("-elles");
}

/// Whose words stand beside a verb of saying.
struct subject {
  enum class certainty : std::uint8_t {
    silent,  ///< a pronoun, or nobody
    unsure,
    sure,
  };
  certainty how = certainty::unsure;
  noun_phrase words;
};

/// Reads the words around one passage.
class foreign_reader {
 public:
  foreign_reader(const document& article, const passage& where)
      : article_(article), where_(where), sentence_(article.sentence_at(where.first_token)) {}

  std::optional<saying> find() const {
    bool silent = false;
    if (std::optional<saying> after = after_passage(silent); after || silent) return after;
    if (std::optional<saying> inside = inside_passage()) return inside;
    if (std::optional<saying> source = source_before()) return source;
    return before_passage();
  }

 private:
  static noun_phrase name(token_range words) {
    return {phrase_kind::name, words, {words.begin, words.begin}, words.end - 1, words.end};
  }
  static noun_phrase nominal(token_range words) {
    return {phrase_kind::nominal, words, {words.begin, words.begin}, words.end - 1, words.end};
  }
  static saying made_of(token_range cue, const noun_phrase& source, saying_order order) {
    saying made;
    made.order = order;
    made.cue = cue;
    made.kind = cue_kind::speech;
    made.source = source;
    made.clause = cue;
    if (source) {
      made.clause = {std::min(cue.begin, source.mention.begin), std::max(cue.end, source.end)};
    }
    return made;
  }

  bool is_german() const { return article_.source().language.starts_with("de"); }
  bool is_small(std::uint32_t i) const { return article_.is_word(i) && !article_[i].capitalized; }
  bool ends_here(std::uint32_t i) const {
    return i >= article_.size() || article_.block_of(i) != where_.block ||
           article_.is_punctuation(i);
  }

  /// One past the words of this `kind` in the table that stand at `i`, or `i`.
  std::uint32_t over(std::string_view kind, std::uint32_t i) const {
    for (const auto& row : table) {
      if (row.kind != kind || !article_.source().language.starts_with(row.language)) continue;
      for (std::string_view words = row.words; !words.empty();) {
        const std::string_view entry = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), entry.size() + 1));
        if (const std::uint32_t end = over_entry(entry, i); end != i) return end;
      }
    }
    return i;
  }
  std::uint32_t over_entry(std::string_view entry, std::uint32_t i) const {
    std::uint32_t end = i;
    for (; !entry.empty(); ++end) {
      const std::string_view word = entry.substr(0, entry.find('_'));
      entry.remove_prefix(std::min(entry.size(), word.size() + 1));
      if (end >= article_.size() || !(text::same_word(article_.text(end), word) ||
                                      after_apostrophe(article_.text(end)) == word))
        return i;
    }
    return end;
  }
  bool stands(std::string_view kind, std::uint32_t i) const { return over(kind, i) != i; }
  bool is_verb(std::uint32_t i) const { return is_small(i) && stands("verb", i); }

  /// The name of a person in `run`, which may begin with a title or, in German, with any noun.
  /// Empty where it is not sure which words are the name.
  token_range person_in(token_range run) const {
    const token_range person = from_first_name(article_, run);
    const bool known =
        person.size() >= 2 && person.size() <= longest_person && article_[person.begin].first_name;
    return known ? person : token_range{run.end, run.end};
  }

  /// The name at `i`, after a title: a full one or a last name. In German nouns may lead to it:
  /// "Ministerin Lind", "Ministerin Ada Lind".
  noun_phrase name_from(std::uint32_t i) const {
    if (article_[i].title) ++i;
    if (ends_here(i) || !article_[i].capitalized) return {};
    const token_range run = name_at(article_, i, article_.sentence_at(i).end);
    if (run.empty()) return {};
    if (const token_range person = person_in(run); !person.empty()) return name(person);
    if (run.size() == 1 || (run.size() == 2 && !is_german())) return name(run);
    return run.size() <= 3 ? name({run.begin + 1, run.end}) : noun_phrase{};
  }

  /// "der Minister", "la députée Anne Royer", "le maire, Jean Morel" from the article at `i` on.
  noun_phrase after_article(std::uint32_t i) const {
    const std::uint32_t noun = i + 1;
    for (std::uint32_t k = noun; k <= noun + longest_office && !ends_here(k); ++k) {
      if (!article_[k].capitalized) continue;
      const token_range run = name_at(article_, k, article_.sentence_at(k).end);
      const token_range person = person_in(run);
      if (!person.empty()) return name(person);
      if (!is_german() && k == noun + 1) return name_from(k);
      break;
    }
    for (std::uint32_t k = noun; k < noun + longest_apposition && k + 1 < article_.size(); ++k) {
      if (article_.is_word(k)) continue;
      if (!article_.is(k, ",") || k == noun || ends_here(k + 1)) break;
      const token_range run = name_at(article_, k + 1, article_.sentence_at(k + 1).end);
      if (const token_range person = person_in(run); !person.empty() && ends_here(person.end))
        return name(person);
      break;
    }
    if (ends_here(noun) || stands("day", noun)) return {};
    std::uint32_t end = noun;
    if (is_german()) {
      while (end < noun + longest_office && is_small(end)) ++end;
      const bool is_noun = !ends_here(end) && article_[end].capitalized;
      return is_noun && (ends_here(end + 1) || !article_[end + 1].capitalized)
                 ? nominal({i, end + 1})
                 : noun_phrase{};
    }
    return ends_here(noun + 1) || article_.text(noun + 1).starts_with("d") ? nominal({i, noun + 1})
                                                                           : noun_phrase{};
  }

  /// Who is the subject of the verb that ends before `i`.
  subject subject_after(std::uint32_t i) const {
    using certainty = subject::certainty;
    if (ends_here(i) || stands("pronoun", i)) return {certainty::silent, {}};
    if (is_small(i) && !stands("the", i)) ++i;  // "dijo ayer"
    if (ends_here(i)) return {certainty::silent, {}};
    noun_phrase found;
    if (article_[i].capitalized) {
      found = name_from(i);
    } else if (stands("the", i)) {
      if (!ends_here(i + 1) && stands("day", i + 1)) return {certainty::silent, {}};
      found = after_article(i);
    } else {
      return {certainty::silent, {}};
    }
    return {found ? certainty::sure : certainty::unsure, found};
  }

  /// `…“, sagte Ada Lind`. `silent` tells that the subject of the verb is a pronoun or none.
  std::optional<saying> after_passage(bool& silent) const {
    std::uint32_t i = where_.last_token;
    if (i < article_.size() && (article_.is(i, ",") || article_.is_dash(i))) ++i;
    if (ends_here(i)) return std::nullopt;
    if (const std::uint32_t end = over("aside", i); end != i) {
      const noun_phrase found = name_from(end);
      if (!found) return std::nullopt;
      return made_of({i, end}, found, saying_order::inverted);
    }
    for (std::uint32_t verb = i; verb < i + longest_verb && !ends_here(verb); ++verb) {
      if (!is_small(verb)) return std::nullopt;
      if (holds_pronoun(article_.text(verb))) {
        silent = true;
        return std::nullopt;
      }
      if (!is_verb(verb)) continue;
      const subject found = subject_after(verb + 1);
      silent = found.how == subject::certainty::silent;
      if (silent) return std::nullopt;
      return made_of({i, verb + 1}, found.words, saying_order::inverted);
    }
    return std::nullopt;
  }

  /// « Il faut agir, insiste la députée Anne Royer. »
  std::optional<saying> inside_passage() const {
    for (std::uint32_t i = where_.first_token + 2; i + 2 < where_.last_token; ++i) {
      if (!article_.is(i - 1, ",") || !is_verb(i)) continue;
      const noun_phrase found = subject_after(i + 1).words;
      if (found.kind == phrase_kind::name && found.mention.size() > 1 && ends_here(found.end))
        return made_of({i, i + 1}, found, saying_order::inverted);
    }
    return std::nullopt;
  }

  /// "Selon Ada Lind, …"
  std::optional<saying> source_before() const {
    const std::uint32_t begin = sentence_.begin;
    const std::uint32_t end = over("source", begin);
    if (end == begin || end >= where_.first_token || is_quoted_between(end)) return std::nullopt;
    const noun_phrase found = stands("the", end) ? after_article(end) : name_from(end);
    if (!found) return std::nullopt;
    return made_of({begin, end}, found, saying_order::according);
  }

  bool is_quoted_between(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < where_.first_token; ++i)
      if (article_.passage_of(i) != document::nothing) return true;
    return false;
  }

  /// "Ada Lind sagte: „…“", "Ada Lind aseguró que …", "Anwohnerin Ada Lind zeigt sich empört: „…“".
  std::optional<saying> before_passage() const {
    const std::uint32_t begin = sentence_.begin;
    const std::uint32_t end = where_.first_token;
    if (end < begin + 2 || is_quoted_between(begin)) return std::nullopt;
    const bool colon = article_.is(end - 1, ":");
    token_range person{end, end};
    std::uint32_t verb = end;
    for (std::uint32_t i = begin; i < end;) {
      const token_range run = name_at(article_, i, end);
      const token_range named = run.empty() ? run : person_in(run);
      if (!named.empty()) {
        if (!person.empty() && verb == end) return std::nullopt;  // two, and nobody knows who
        if (person.empty()) person = named;
      } else if (verb == end && is_verb(i)) {
        verb = i;
      }
      i = run.empty() ? i + 1 : run.end;
    }
    if (verb == end) return colon ? led_by_colon(person) : std::nullopt;
    if (!colon && end - verb > farthest_passage) return std::nullopt;
    noun_phrase found;
    if (!person.empty() && person.begin < verb) {
      if (verb - person.end <= farthest_verb) found = name(person);
    } else if (colon && person.begin == verb + 1) {
      found = name(person);
    } else {
      found = opening_subject(verb);
    }
    if (!found) return std::nullopt;
    const bool helped = verb > begin && verb - 1 >= found.end && stands("helper", verb - 1);
    return made_of({verb - helped, verb + 1}, found, saying_order::subject_first);
  }

  /// "Haase", "Der Minister", "El alcalde, Ada Lind," before its verb, at the beginning of the
  /// sentence.
  noun_phrase opening_subject(std::uint32_t verb) const {
    const std::uint32_t begin = sentence_.begin;
    if (verb == begin) return {};
    const std::uint32_t last = stands("helper", verb - 1) ? verb - 1 : verb;
    if (article_.is(last - 1, ",")) {
      std::uint32_t first = last - 1;
      while (first > begin && !article_.is(first - 1, ",")) --first;
      const token_range run = name_at(article_, first, last);
      const bool set_off = first > begin && run.size() > 1 && run.end == last - 1;
      return set_off ? name(run) : noun_phrase{};
    }
    if (last == begin + 1 && article_[begin].capitalized) return name({begin, last});
    const bool opens = last == begin + 2 && stands("the", begin);
    return opens && article_.is_word(begin + 1) ? nominal({begin, last}) : noun_phrase{};
  }

  /// The one person that the sentence before a colon is about.
  std::optional<saying> led_by_colon(token_range person) const {
    const std::uint32_t begin = sentence_.begin;
    if (person.empty() || person.begin - begin > farthest_person) return std::nullopt;
    const bool leads =
        person.begin == begin || article_[person.begin - 1].capitalized || stands("the", begin);
    if (!leads) return std::nullopt;
    const std::uint32_t colon = where_.first_token - 1;
    return made_of({colon, colon}, name(person), saying_order::subject_first);
  }

  const document& article_;
  const passage& where_;
  const token_range sentence_;
};

}  // namespace

std::optional<saying> foreign_saying(const document& article, const passage& where) {
  return foreign_reader(article, where).find();
}

}  // namespace onrecord::quotes
