#include "claims/claimant.hpp"

#include <algorithm>
#include <string_view>

#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

constexpr std::uint32_t longest_name = 8;
/// A report without quote marks that is less sure is more often the article's own statement.
constexpr double least_confidence = 0.75;
/// Quoted words that are less of their sentence leave it the article's own.
constexpr std::uint32_t least_quoted_share = 8;  // one of so many

std::uint32_t overlap(text_span a, text_span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

constexpr text::word_set auxiliaries("has", "have", "had", "also", "who", "later", "then", "now",
                                     "previously", "repeatedly", "recently", "already",
                                     "reportedly", "allegedly");
/// Words that no name of a source goes on over.
constexpr text::word_set borders("that", "while", "as", "but", "when", "because", "although",
                                 "though", "after", "before", "where", "which", "who", "if",
                                 "since", "whether", "until", "citing", "by", "to", "with", "what",
                                 "how", "than", "or", "is", "was", "were", "are", "and", "not",
                                 "despite", "so", "then");
/// Subjects of verbs of saying that name nobody.
constexpr text::word_set no_sources("it", "this", "there", "which", "that", "what", "i", "you",
                                    "we", "one", "these", "those");
/// What stands before them is the claimant of something else: "The league is investigating claims",
/// "The court heard that an engineer reported".
constexpr text::word_set clause_borders("is", "are", "was", "were", "that");
/// A noun phrase may begin with or behind one of these and does not end in it; what looks like a
/// verb after them is a noun or an adjective: "the reported attacks", "his claim that", "the tally
/// has not been confirmed".
constexpr text::word_set openers("the", "a", "an", "this", "that", "these", "those", "his", "her",
                                 "their", "its", "my", "our", "your", "of", "false", "be", "been",
                                 "being", "if", "when", "as", "once");

/// Verbs that are nouns after one determiner and an adjective: "an earlier report that".
constexpr text::word_set nouns("claim", "report", "estimate", "fear");

/// What a phrase begins with that stands for somebody, but names nobody.
constexpr text::word_set quantifiers("some", "many", "several", "others", "other", "another",
                                     "most", "few", "various", "two", "three", "four", "one",
                                     "multiple");

struct assertion {
  claim_voice voice = claim_voice::article;
  std::optional<source> claimant;
};

/// Reads sentence by sentence, in reading order.
class claimant_reader {
 public:
  claimant_reader(const article_view& given, const quotes::findings& said)
      : given_(given), said_(said) {
    for (std::uint32_t i = 0; i < said.entities.size(); ++i)
      for (const text_span& mention : said.entities[i].mentions) named_.push_back({i, mention});
    put_in_order(named_.begin(), named_.end(),
                 [](const source& a, const source& b) { return a.mention->end < b.mention->end; });
  }

  /// `index` must not be smaller than at the call before.
  [[nodiscard]] assertion read(std::size_t index);

 private:
  [[nodiscard]] assertion from_quotes(std::size_t index);
  [[nodiscard]] assertion from_words(std::size_t index) const;
  [[nodiscard]] source source_at(text_span words) const;
  [[nodiscard]] bool is_anonymous(text_span mention, bool quoted_in_full) const;

  const article_view& given_;
  const quotes::findings& said_;
  std::vector<source> named_;   // every mention of an entity, by where it ends
  std::size_t next_quote_ = 0;  // the quotes before it end before the current sentence
};

assertion claimant_reader::read(std::size_t index) {
  assertion found = from_quotes(index);
  if (found.voice == claim_voice::article) found = from_words(index);
  return found;
}

/// Whom `words` name: the entity that is mentioned at their end ("Council leader Ada Lind"), or
/// just the words.
source claimant_reader::source_at(text_span words) const {
  const auto found = std::lower_bound(
      named_.begin(), named_.end(), words.end,
      [](const source& each, std::uint32_t end) { return each.mention->end < end; });
  const bool names_one = found != named_.end() && found->mention->end == words.end &&
                         found->mention->begin >= words.begin;
  return names_one ? *found : source{std::nullopt, words};
}

/// The mention may stand in another sentence than the words.
bool claimant_reader::is_anonymous(text_span mention, bool quoted_in_full) const {
  const auto& sentences = given_.parts.sentences;
  const auto after = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const text::sentence_extent& each) { return each.span.begin <= mention.begin; });
  if (after == sentences.begin()) return false;
  const auto sentence = after - 1;
  const auto cues = given_.cues.of_sentence(static_cast<std::size_t>(sentence - sentences.begin()));
  const bool cued = std::any_of(cues.begin(), cues.end(), [&](const cue& each) {
    if (each.table != cue_table::anonymous) return false;
    const cue_reach reach = reach_of(each);
    return reach == cue_reach::sentence || (span_of(each, given_.parts).overlaps(mention) &&
                                            (reach == cue_reach::always || !quoted_in_full));
  });
  const std::string_view words = slice(given_.source.text, mention);
  return cued || (!quoted_in_full &&
                  quantifiers.contains(text::hash_word(words.substr(0, words.find(' ')))));
}

assertion claimant_reader::from_quotes(std::size_t index) {
  const text_span sentence = given_.parts.sentences[index].span;
  const auto& quotes = said_.quotes;
  while (next_quote_ < quotes.size() && quotes[next_quote_].marks.end <= sentence.begin &&
         quotes[next_quote_].span.end <= sentence.begin)
    ++next_quote_;

  const quote* widest = nullptr;
  std::uint32_t most = 0;
  std::array<std::uint32_t, 3> covered{};
  for (std::size_t i = next_quote_; i < quotes.size() && quotes[i].span.begin < sentence.end; ++i) {
    if (quotes[i].kind == quote_kind::indirect && quotes[i].confidence < least_confidence) continue;
    const std::uint32_t shared = overlap(quotes[i].span, sentence);
    covered[static_cast<std::size_t>(quotes[i].kind)] += shared;
    const bool named = quotes[i].speaker.has_value();
    if (shared > 0 && (!widest || (named && !widest->speaker) ||
                       (named == widest->speaker.has_value() && shared > most))) {
      widest = &quotes[i];
      most = shared;
    }
  }
  assertion found;
  const auto of = [&](quote_kind kind) { return covered[static_cast<std::size_t>(kind)]; };
  if (!widest || (of(quote_kind::direct) == 0 && of(quote_kind::indirect) == 0 &&
                  of(quote_kind::mixed) * least_quoted_share < sentence.size()))
    return found;
  found.claimant = widest->speaker;
  if (of(quote_kind::direct) > 0) {
    found.voice = claim_voice::direct;
  } else if (of(quote_kind::mixed) > 0) {
    found.voice = claim_voice::mixed;
  } else {
    found.voice = claim_voice::indirect;
  }
  const bool may_be_unnamed = found.claimant && found.claimant->mention &&
                              (!found.claimant->entity ||
                               said_.entities[*found.claimant->entity].kind == entity_kind::other);
  if (may_be_unnamed && is_anonymous(*found.claimant->mention, found.voice == claim_voice::direct))
    found.voice = claim_voice::anonymous;
  return found;
}

assertion claimant_reader::from_words(std::size_t index) const {
  const text::sentence_extent& sentence = given_.parts.sentences[index];
  const auto& words = given_.words;
  const auto mention = [&](std::uint32_t first, std::uint32_t last) -> std::optional<assertion> {
    if (first >= last || openers.contains(words[last - 1].hash) ||
        (last - first == 1 && no_sources.contains(words[first].hash)))
      return std::nullopt;
    const text_span span{given_.parts.tokens[first].span.begin,
                         given_.parts.tokens[last - 1].span.end};
    assertion found{claim_voice::indirect, source_at(span)};
    if (is_anonymous(span, false)) found.voice = claim_voice::anonymous;
    return found;
  };
  const auto has_break = [&](std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at)
      if (!is_word(words[at]) || clause_borders.contains(words[at].hash)) return true;
    return false;
  };
  const auto border = [&](std::uint32_t at) {
    return !is_word(words[at]) || borders.contains(words[at].hash);
  };
  for (const cue& each : given_.cues.of_sentence(index)) {
    if (each.table != cue_table::report) continue;
    std::uint32_t first = each.last;
    std::uint32_t last = each.last;
    if (source_before(each)) {
      // Only the subject that opens a sentence, or all between two marks (", the army said,"):
      // elsewhere too much else may stand before a verb.
      first = sentence.first_token;
      last = each.first;
      if (each.last < sentence.last_token && words[each.last].shape == word_shape::mark) {
        std::uint32_t open = last;
        while (open > first && words[open - 1].shape != word_shape::mark) --open;
        if (!border(open)) first = open;
      }
      while (last > first && auxiliaries.contains(words[last - 1].hash)) --last;
      // "The minister rejected calls": what looks like the verb is what another verb acts on.
      const bool is_object = given_.text(each.first).ends_with('s') && last > first + 1 &&
                             words[last - 1].shape == word_shape::lower &&
                             given_.text(last - 1).ends_with("ed");
      if (is_object) --last;
      const bool is_noun = last > first && nouns.contains(words[each.first].hash) &&
                           openers.contains(words[first].hash) &&
                           !given_.text(last - 1).ends_with('s');
      if (is_noun) continue;
      const bool is_subject = last - first <= longest_name && each.last < sentence.last_token &&
                              !has_break(first, last);
      if (!is_subject) continue;
    } else {
      while (last < sentence.last_token && last - first < longest_name && !border(last)) ++last;
    }
    if (const std::optional<assertion> found = mention(first, last)) return *found;
  }
  return {};
}

}  // namespace

assertions read_assertions(const article_view& given, const quotes::findings& said) {
  assertions found;
  found.voices.reserve(given.parts.sentences.size());
  found.claimants.reserve(given.parts.sentences.size());
  claimant_reader reader(given, said);
  for (std::size_t i = 0; i < given.parts.sentences.size(); ++i) {
    assertion read = reader.read(i);
    found.voices.push_back(read.voice);
    found.claimants.push_back(std::move(read.claimant));
  }
  return found;
}

}  // namespace onrecord::claims
