#include "quotes/sayings.hpp"

#include <algorithm>

#include "quotes/foreign_sayings.hpp"
#include "quotes/proper_names.hpp"
#include "quotes/subjects.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t longest_label = 6;     // tokens before the colon of a label
constexpr std::uint32_t longest_source = 30;   // tokens of a source after its cue
constexpr std::uint32_t longest_modifier = 4;  // tokens between an owner, "claim" and "that"
constexpr std::uint32_t longest_led = 8;       // tokens of a source between "with" and its cue

constexpr text::word_set forms_of_get("get", "got");

/// "is heard saying": others tell that somebody speaks.
constexpr text::word_set witnessed("heard", "seen", "quoted", "recorded", "shown", "filmed",
                                   "overheard", "caught");

/// What somebody says or thinks, as a noun with its owner.
constexpr text::word_set said_nouns("claim", "claims", "statement", "statements", "suggestion",
                                    "contention", "assertion", "insistence", "argument", "belief",
                                    "warning", "warnings", "prediction", "conclusion", "view",
                                    "remark", "remarks", "comment", "comments", "promise", "pledge",
                                    "vow", "complaint", "complaints", "assessment", "accusation",
                                    "allegation", "admission", "declaration", "announcement",
                                    "assurance", "assurances", "opinion", "charge");

/// Those before whom it is said: "the court heard that", "jurors were told that".
constexpr text::word_set listeners("court", "inquest", "tribunal", "inquiry", "hearing", "jury",
                                   "jurors", "magistrates");

bool is_past(const lexeme& word) {
  return word.form == verb_form::past || word.form == verb_form::past_participle;
}

class saying_finder {
 public:
  explicit saying_finder(const document& article) : article_(article) {}

  std::vector<saying> run() {
    for (const auto& sentence : article_.sentences()) {
      sentence_ = {sentence.first_token, sentence.last_token};
      first_of_sentence_ = sayings_.size();
      const bool first_of_block =
          &sentence == &article_.sentences().front() || (&sentence - 1)->block != sentence.block;
      const bool last_of_block =
          &sentence == &article_.sentences().back() || (&sentence + 1)->block != sentence.block;
      if (first_of_block) read_label();
      if (article_.is_english()) {
        for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i)
          if (article_.passage_of(i) == document::nothing) read(i);
      } else {
        read_foreign();
      }
      if (last_of_block) read_dash();
    }
    return std::move(sayings_);
  }

 private:
  /// What is said beside the passages that end in this sentence.
  void read_foreign() {
    for (; next_passage_ < article_.passages().size(); ++next_passage_) {
      const passage& where = article_.passages()[next_passage_];
      if (where.last_token > sentence_.end) return;
      if (const auto found = foreign_saying(article_, where)) sayings_.push_back(*found);
    }
  }

  void read(std::uint32_t i) {
    if (read_according(i) || read_noun(i)) return;
    const lexeme& word = article_[i];
    if (word.cue == cue_kind::none || word.capitalized) return;
    saying found;
    found.cue = {i, i + 1};
    found.kind = word.cue;
    found.form = word.form;
    if (const cue_kind kind = particle_after(i); kind != cue_kind::none) {
      found.kind = kind;
      found.cue.end = i + 2;
    } else if (word.needs_particle) {
      return;
    }
    if (is_noun_here(i)) return;
    switch (word.form) {
      case verb_form::present_participle:
        find_participle_source(found);
        break;
      case verb_form::base:
        find_base_source(found);
        break;
      default:
        find_finite_source(found);
        break;
    }
    if (!found.source || !is_plausible(found)) return;
    found.clause = {std::min(found.cue.begin, found.source.mention.begin),
                    std::max(found.cue.end, found.order == saying_order::inverted ? found.source.end
                                                                                  : found.cue.end)};
    if (found.order == saying_order::participle) found.clause = found.cue;
    if (found.order == saying_order::subject_first && !found.source.modifier.empty())
      found.clause.begin = std::min(found.clause.begin, found.source.modifier.begin);
    sayings_.push_back(found);
  }

  /// "criminal suspects", "a deal announced": words that look like a cue with its source. Somebody
  /// or something that can speak must stand there.
  bool is_plausible(const saying& found) const {
    if (found.source.kind != phrase_kind::nominal) return true;
    const lexeme& head = article_[found.source.head];
    if (head.noun != source_noun::none || head.title || head.people) return true;
    if (found.kind != cue_kind::finding && ends_as_agents(article_, found.source.head)) return true;
    if (found.form == verb_form::third) {
      const lexeme& first = article_[found.source.mention.begin];
      return first.function == function_word::determiner &&
             !article_.text(found.source.head).ends_with("s");
    }
    if (found.kind == cue_kind::finding) return false;
    if (found.order == saying_order::inverted) return true;
    // Whatever else begins like a phrase: "a man close to her".
    for (std::uint32_t i = found.source.mention.begin; i < found.source.mention.end; ++i)
      if (article_[i].noun != source_noun::none) return true;
    const function_word first = article_[found.source.mention.begin].function;
    return first == function_word::determiner || first == function_word::possessive;
  }

  cue_kind particle_after(std::uint32_t i) const {
    if (i + 1 >= sentence_.end || !article_.is_word(i + 1)) return cue_kind::none;
    return with_particle(article_[i].cue_row, article_.text(i + 1));
  }

  /// "the claim", "his hopes", "a called strike": no verb.
  bool is_noun_here(std::uint32_t i) const {
    if (i + 1 < sentence_.end && article_[i].form == verb_form::third &&
        (article_[i + 1].function == function_word::auxiliary ||
         article_[i + 1].function == function_word::verb))
      return true;  // "the mill's shares are"
    if (i == sentence_.begin) return false;
    const lexeme& before = article_[i - 1];
    if (before.possessive || before.function == function_word::possessive) return true;
    if (before.function == function_word::preposition)
      return article_[i].form != verb_form::present_participle;
    if (before.function != function_word::determiner) return false;
    const std::string_view word = article_.text(i - 1);
    return word == "the" || word == "a" || word == "an" || word == "The" || word == "A" ||
           word == "An" || word == "no" || word == "any";
  }

  /// "Ada Lind's claim that", "his repeated warning on Monday that", "the court heard that".
  bool read_noun(std::uint32_t i) {
    const bool heard = article_.is(i, "heard");
    if (!(heard || said_nouns.contains(article_[i].hash)) || i == sentence_.begin ||
        !leads_to_clause(i))
      return false;
    const std::uint32_t least =
        i - sentence_.begin > longest_modifier ? i - longest_modifier : sentence_.begin;
    std::uint32_t owner = i - 1;
    while (owner > least && article_.is_word(owner) && !article_[owner].possessive &&
           (article_[owner].function == function_word::none ||
            article_[owner].function == function_word::adverb))
      --owner;
    saying found;
    if (heard) {
      found.source = subject_before(article_, sentence_.begin, i);
      if (!listeners.contains(article_[found.source.head].hash)) return false;
    } else if (article_[owner].function == function_word::possessive) {
      found.source = {phrase_kind::pronoun, {owner, owner + 1}, {owner, owner}, owner, owner + 1};
    } else if (article_[owner].possessive && article_[owner].capitalized) {
      found.source = phrase_before(article_, sentence_.begin, owner + 1);
    }
    if (!found.source || is_of_talk(article_, found.source)) return false;
    found.cue = {i, i + 1};
    found.kind = cue_kind::speech;
    found.clause = {found.source.mention.begin, i + 1};
    sayings_.push_back(found);
    return true;
  }

  /// Whether "that" follows soon.
  bool leads_to_clause(std::uint32_t i) const {
    const std::uint32_t limit = std::min(sentence_.end, i + longest_modifier);
    for (std::uint32_t k = i + 1; k < limit; ++k) {
      if (article_.is(k, "that")) return true;
      if (!article_.is_word(k)) break;
    }
    return false;
  }

  bool read_according(std::uint32_t i) {
    if (!article_.is(i, "according") && !article_.is(i, "According")) return false;
    if (i + 2 >= sentence_.end || !article_.is(i + 1, "to")) return false;
    saying found;
    found.order = saying_order::according;
    found.cue = {i, i + 2};
    found.kind = cue_kind::speech;
    found.source = phrase_at(article_, i + 2, limit_after(i + 2), true);
    if (!found.source) return true;
    found.clause = {i, found.source.end};
    sayings_.push_back(found);
    return true;
  }

  bool is_adverb(std::uint32_t i) const {
    return article_[i].function == function_word::adverb || is_ly_adverb(article_, i);
  }

  /// Where the adverbs before token `i` begin: "openly and often".
  std::uint32_t before_adverbs(std::uint32_t i) const {
    while (i > sentence_.begin && is_adverb(i - 1)) {
      --i;
      if (i > sentence_.begin + 1 && article_.is(i - 1, "and") && is_adverb(i - 2)) --i;
    }
    return i;
  }

  /// Whether a form of "be" ends before token `end`.
  bool after_be(std::uint32_t end) const {
    return end > sentence_.begin &&
           (is_form_of_be(article_, end - 1) || forms_of_get.contains(article_[end - 1].hash));
  }

  std::uint32_t limit_after(std::uint32_t i) const {
    return std::min(sentence_.end, i + longest_source);
  }

  void find_finite_source(saying& found) const {
    const std::uint32_t i = found.cue.begin;
    const std::uint32_t left = before_adverbs(i);
    if (is_past(article_[i]) && found.cue.end + 1 < sentence_.end &&
        article_.text(found.cue.end) == "by") {
      find_agent(found);
      return;
    }
    // "were wrongly told": what was said, and not who said it, is the subject.
    if (is_past(article_[i]) && after_be(left)) {
      const noun_phrase told = subject_before(article_, sentence_.begin, left - 1);
      if (leads_to_clause(i) && told && listeners.contains(article_[told.head].hash))
        found.source = told;
      return;
    }
    // "Ada Lind praised the plan and said": the subject of the first verb.
    if (left > sentence_.begin && (article_[left - 1].function == function_word::conjunction ||
                                   article_[left - 1].function == function_word::contrast)) {
      found.order = saying_order::participle;
      found.source = shared_source();
      return;
    }
    found.source = subject_before(article_, sentence_.begin, i);
    if (found.source) return;
    if (!may_be_inverted(left)) return;
    found.order = saying_order::inverted;
    found.source = phrase_at(article_, found.cue.end, limit_after(found.cue.end), true);
    if (const noun_phrase named = named_after(found.source)) found.source = named;
    if (found.source.kind == phrase_kind::pronoun &&
        article_[found.source.head].pronoun != pronoun_case::subject)
      found.source = {};
  }

  /// "said its founder, Ada Lind": the name that is set off behind a role.
  noun_phrase named_after(const noun_phrase& role) const {
    if (role.kind != phrase_kind::nominal || role.end + 1 >= sentence_.end ||
        !article_.is(role.end, ","))
      return {};
    const lexeme& head = article_[role.head];
    if (head.noun != source_noun::role && !head.role_title) return {};
    const noun_phrase named = phrase_at(article_, role.end + 1, sentence_.end, false);
    const bool set_off = named.kind == phrase_kind::name && !article_[named.head].place &&
                         (named.end == sentence_.end || article_.is_punctuation(named.end));
    for (std::uint32_t i = named.modifier.begin; i < named.modifier.end; ++i)
      if (!article_.is(i, "the") && (!article_[i].title || article_[i].role_title)) return {};
    // "said their son, Omar": a single name is somebody where somebody's kin or aide is named.
    const bool owned = article_[role.mention.begin].function == function_word::possessive;
    return set_off && (named.mention.size() > 1 || owned) ? named : noun_phrase{};
  }

  /// "a plan described by officials as “…”": who stands after "by".
  void find_agent(saying& found) const {
    const std::uint32_t i = found.cue.end + 1;
    const noun_phrase agent = phrase_at(article_, i, limit_after(i), true);
    const bool speaks =
        agent.kind == phrase_kind::name ||
        (agent.kind == phrase_kind::nominal && article_[agent.head].noun != source_noun::none);
    if (!speaks) return;
    found.order = saying_order::inverted;
    found.source = agent;
  }

  /// Whether the words before an inverted cue end what was said: `“…,” said`, `…, said`.
  bool may_be_inverted(std::uint32_t left) const {
    if (left == sentence_.begin) {
      // `“Is it late?” Asked …` does not occur, but `“We stay.” said Ada` does.
      return left > 0 && article_.passage_of(left - 1) != document::nothing;
    }
    return article_.passage_of(left - 1) != document::nothing || article_.is(left - 1, ",") ||
           article_.is_dash(left - 1);
  }

  void find_base_source(saying& found) const {
    const std::uint32_t i = found.cue.begin;
    if (i == sentence_.begin) return;
    if (article_.text(i - 1) == "to") return;
    const std::uint32_t left = before_adverbs(i);
    const bool helped = left > sentence_.begin &&
                        article_[left - 1].function == function_word::auxiliary && !after_be(left);
    const noun_phrase subject = subject_before(article_, sentence_.begin, i);
    if (!subject) return;
    const bool may_be_past = is_same_in_past(article_[i].cue_row);
    const bool adjacent = subject.kind != phrase_kind::nominal || subject.head + 1 == left ||
                          article_[subject.head].noun != source_noun::none;
    if (helped || may_be_past || (adjacent && is_plural(subject))) found.source = subject;
  }

  bool is_plural(const noun_phrase& subject) const {
    const lexeme& head = article_[subject.head];
    if (subject.kind == phrase_kind::pronoun)
      return head.number != grammatical_number::singular || head.person == 1;
    const bool several = article_.text(subject.head).ends_with("s");
    if (subject.kind == phrase_kind::name)
      return subject.mention.size() > 3 || (head.people && several);
    return head.noun == source_noun::people || several;
  }

  void find_participle_source(saying& found) const {
    const std::uint32_t i = found.cue.begin;
    const std::uint32_t left = before_adverbs(i);
    if (after_be(left)) {
      found.source = subject_before(article_, sentence_.begin, i);
      return;
    }
    if (left > sentence_.begin && article_[left - 1].capitalized && article_.is_word(left - 1) &&
        article_[left - 1].function != function_word::time) {
      found.source = subject_before(article_, sentence_.begin, i);  // "with Ada Lind saying"
      return;
    }
    // "she can be seen telling the crowd", "he is heard saying".
    if (left > sentence_.begin && witnessed.contains(article_[left - 1].hash) &&
        after_be(left - 1)) {
      found.source = subject_before(article_, sentence_.begin, left - 1);
      return;
    }
    if (const noun_phrase led = led_by_with(left)) {
      found.source = led;
      return;
    }
    found.order = saying_order::participle;
    found.source = subject_of_after(left);
    if (!found.source) found.source = shared_source();
  }

  /// "The deal failed after Ada Lind withdrew, saying": the name that the clause before the comma
  /// at `end` begins with.
  noun_phrase subject_of_after(std::uint32_t end) const {
    if (end <= sentence_.begin + 2 || !article_.is(end - 1, ",")) return {};
    for (std::uint32_t i = end - 2; i > sentence_.begin; --i) {
      if (article_.is(i, ")"))
        while (i > sentence_.begin && !article_.is(i, "(")) --i;
      else if (!article_.is_word(i))
        return {};
      if (!article_.is(i, "after") && !article_.is(i, "when")) continue;
      const token_range name = without_titles(article_, name_at(article_, i + 1, end));
      const bool acts = !name.empty() && name.end < end - 1 && !article_.is(name.end, ",") &&
                        article_[name.end].function != function_word::preposition &&
                        article_[name.end].function != function_word::conjunction;
      return acts
                 ? noun_phrase{phrase_kind::name, name, {i + 1, name.begin}, name.end - 1, name.end}
                 : noun_phrase{};
    }
    return {};
  }

  /// "with some members accusing him": the phrase between "with" and the participle at `end`.
  noun_phrase led_by_with(std::uint32_t end) const {
    const std::uint32_t least =
        end - sentence_.begin > longest_led ? end - longest_led : sentence_.begin;
    std::uint32_t i = end;
    while (i > least && article_.is_word(i - 1) && article_.text(i - 1) != "with") --i;
    if (i == least || i == end || !article_.is_word(i - 1)) return {};
    const noun_phrase found = phrase_at(article_, i, end, true);
    return found.end == end ? found : noun_phrase{};
  }

  /// Whose further words a verb without a subject of its own tells: the source before it in its
  /// sentence, or the subject of the sentence.
  noun_phrase shared_source() const {
    if (sayings_.size() > first_of_sentence_ &&
        article_[sentence_.begin].function != function_word::subordinator)
      return sayings_.back().source;
    return subject_of(article_, sentence_);
  }

  /// "LIND: We will stay."
  void read_label() {
    const std::uint32_t limit = std::min(sentence_.end, sentence_.begin + longest_label);
    const noun_phrase found = phrase_at(article_, sentence_.begin, limit, false);
    if (found.kind != phrase_kind::name) return;
    const std::uint32_t colon = article_.colon_after(found.end);
    if (colon == document::nothing) return;
    if (article_.text_begin(article_.sentence_of(colon)) > sentence_.begin) return;  // a dateline
    // "Survey results: what now" is a heading; speech ends in a stop.
    if (article_.is_word(sentence_.end - 1) || colon + 1 == sentence_.end) return;
    // Outside English any word may be a verb: "Ce matin arrive Ada Lind : …".
    if (!article_.is_english() && !found.modifier.empty()) return;
    saying made;
    made.order = saying_order::label;
    made.cue = {colon, colon};
    made.kind = cue_kind::speech;
    made.source = found;
    made.clause = {sentence_.begin, colon};
    sayings_.push_back(made);
  }

  /// `“…” – Ada Lind, mayor of Pell` at the end of a paragraph.
  void read_dash() {
    std::uint32_t i = sentence_.end;
    const std::uint32_t least =
        sentence_.size() > longest_source ? sentence_.end - longest_source : sentence_.begin;
    while (i > least && !(article_.is_dash(i - 1) && after_passage(i - 1))) --i;
    if (i == least || i == sentence_.end) return;
    const noun_phrase found = phrase_at(article_, i, sentence_.end, true);
    if (!found || found.kind == phrase_kind::pronoun) return;
    if (found.end < sentence_.end && !article_.is(found.end, ",") && !article_.is(found.end, ".") &&
        !article_.is(found.end, "("))
      return;
    saying made;
    made.order = saying_order::dash;
    made.cue = {i, i};
    made.kind = cue_kind::speech;
    made.source = found;
    made.clause = {i - 1, found.end};
    sayings_.push_back(made);
  }

  bool after_passage(std::uint32_t i) const {
    return i > 0 && article_.block_of(i - 1) == article_.block_of(i) &&
           article_.passage_of(i - 1) != document::nothing;
  }

  const document& article_;
  token_range sentence_;
  std::size_t first_of_sentence_ = 0;
  std::size_t next_passage_ = 0;
  std::vector<saying> sayings_;
};

}  // namespace

std::vector<saying> find_sayings(const document& article) { return saying_finder(article).run(); }

}  // namespace onrecord::quotes
