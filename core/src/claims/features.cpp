#include "claims/features.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace onrecord::claims {
namespace {

// Kinds of grams: the same word counts apart as a word, as a stem and in a pattern.
constexpr std::uint32_t salt_word = 0x1B873593U;
constexpr std::uint32_t salt_stem = 0xCC9E2D51U;
constexpr std::uint32_t salt_pair = 0xE6546B64U;
constexpr std::uint32_t salt_form_pair = 0x85EBCA6BU;
constexpr std::uint32_t salt_form_triple = 0xC2B2AE35U;
constexpr std::uint32_t salt_opening = 0x27D4EB2FU;
constexpr std::uint32_t salt_cue = 0x165667B1U;
constexpr std::uint32_t salt_group = 0xD3A2646CU;
constexpr std::uint32_t salt_group_pair = 0xFD7046C5U;
constexpr std::uint32_t salt_signal = 0x9E3779B9U;

/// How far apart two words of groups may stand to count as a pair.
constexpr std::uint32_t farthest_pair = 6;

/// Grams that begin or end at one token.
constexpr std::size_t most_grams = 8;

/// Tokens of a sentence whose features count once each.
constexpr double usual_length = 25;

// Shares that divide articles into kinds.
constexpr double many_numbers = 0.4;
constexpr double few_numbers = 0.15;
constexpr double much_quoted = 0.25;
constexpr double little_quoted = 0.02;
constexpr double first_person = 0.15;

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ b) * 0x9E3779B1U;
  h ^= h >> 15;
  h *= 0x85EBCA77U;
  return h ^ h >> 13;
}

/// Words that are signals by themselves, known by their hashes.
struct known_words {
  std::uint32_t past_ending = word_of("ed").ending;
  std::uint32_t percent[2] = {fold_hash("%"), fold_hash("percent")};
  std::uint32_t money[3] = {fold_hash("$"), fold_hash("£"), fold_hash("€")};
  std::uint32_t negation[3] = {fold_hash("not"), fold_hash("no"), fold_hash("never")};
  std::uint32_t self = fold_hash("i");
  std::uint32_t opening[3] = {fold_hash("“"), fold_hash("«"), fold_hash("``")};
  std::uint32_t closing[2] = {fold_hash("”"), fold_hash("»")};
  std::uint32_t either[2] = {fold_hash("\""), fold_hash("''")};
};
const known_words& listed() {
  static const known_words made;
  return made;
}

template <std::size_t Count>
bool is_one_of(std::uint32_t hash, const std::uint32_t (&list)[Count]) {
  return std::find(std::begin(list), std::end(list), hash) != std::end(list);
}

/// A word as most words are the same: numbers and years each as one, others by their letters.
std::uint32_t token_code(const word& of) {
  if (of.shape == word_shape::number) return 1;
  if (of.shape == word_shape::year) return 2;
  return of.hash;
}

/// A word's form: short words and marks stand for themselves, words of a group for the group, names
/// for a name, others for their ending.
std::uint32_t form_code(const word& of, bool opens) {
  if (is_number(of)) return token_code(of);
  if (of.is_short || !is_word(of)) return of.hash;
  if (of.group != 0) return of.group;
  if (is_capital(of) && !opens) return 3;
  return mix(of.ending, 4);
}

signal offset(signal base, std::size_t by) {
  return static_cast<signal>(static_cast<std::size_t>(base) + by);
}

signal length_signal(std::size_t words) {
  if (words <= 4) return signal::words_to_4;
  if (words <= 8) return signal::words_to_8;
  if (words <= 14) return signal::words_to_14;
  if (words <= 22) return signal::words_to_22;
  if (words <= 32) return signal::words_to_32;
  return signal::words_over_32;
}

class collector {
 public:
  collector(const article_view& given, const article_profile& known, std::size_t index,
            sentence_features& made, const model::sparse_linear* heeded)
      : given_(given),
        known_(known),
        index_(index),
        sentence_(given.parts.sentences[index]),
        heeded_(heeded),
        made_(made) {}

  void run() {
    made_.signals.reset();
    const std::size_t tokens = sentence_.last_token - sentence_.first_token;
    made_.grams.resize(tokens * most_grams + given_.cues.of_sentence(index_).size() + 1);
    add_words();
    add_cues();
    made_.grams.resize(grams_);
    add_end();
    add_place();
    add_article();
    made_.loudness =
        std::sqrt(std::sqrt(usual_length / static_cast<double>(std::max(tokens, std::size_t{1}))));
  }

 private:
  void set(signal which, bool on = true) {
    if (on) made_.signals.set(static_cast<std::size_t>(which));
  }

  void gram_at(std::uint32_t first, std::uint32_t length, std::uint32_t salt, std::uint32_t code) {
    const std::uint32_t hash = mix(salt, code);
    made_.grams[grams_] = {hash, first, length};
    // Which grams are heeded no processor can guess: they are gathered without a branch.
    grams_ += !heeded_ || heeded_->knows(hash);
  }

  void add_words() {
    const known_words& known = listed();
    std::uint32_t group_before = 0, group_at = 0;
    std::size_t words = 0, numbers = 0, names = 0, capitals = 0, past = 0, quoted = 0;
    std::uint32_t code_before = 5, form_before = 5, form_before_that = 5;
    for (std::uint32_t at = sentence_.first_token; at < sentence_.last_token; ++at) {
      const word& here = given_.words[at];
      const bool opens = words == 0;
      const std::uint32_t code = token_code(here);
      const std::uint32_t form = form_code(here, opens);
      gram_at(at, 1, salt_word, code);
      if (is_word(here) && here.stem != here.hash) gram_at(at, 1, salt_stem, here.stem);
      if (at > sentence_.first_token) {
        gram_at(at - 1, 2, salt_pair, mix(code_before, code));
        gram_at(at - 1, 2, salt_form_pair, mix(form_before, form));
      }
      if (at > sentence_.first_token + 1)
        gram_at(at - 2, 3, salt_form_triple, mix(mix(form_before_that, form_before), form));
      if (opens && is_word(here)) gram_at(at, 1, salt_opening, form);
      if (here.group != 0) {
        gram_at(at, 1, salt_group, here.group);
        if (group_before != 0 && at - group_at <= farthest_pair)
          gram_at(group_at, at - group_at + 1, salt_group_pair, mix(group_before, here.group));
        group_before = here.group;
        group_at = at;
      }
      form_before_that = form_before;
      form_before = form;
      code_before = code;

      words += is_word(here);
      numbers += is_number(here);
      quoted += known_.quoted[at] != 0;
      switch (here.shape) {
        case word_shape::lower:
          past += !here.is_short && here.ending == known.past_ending;
          set(signal::percent, here.hash == known.percent[1]);
          set(signal::negation, here.negated || is_one_of(here.hash, known.negation));
          break;
        case word_shape::upper:
          set(signal::acronym);
          [[fallthrough]];
        case word_shape::capitalized:
          ++capitals;
          names += !opens;
          set(signal::negation, here.negated || is_one_of(here.hash, known.negation));
          break;
        case word_shape::year:
          set(signal::year);
          break;
        case word_shape::symbol:
          set(signal::percent, here.hash == known.percent[0]);
          set(signal::money, is_one_of(here.hash, known.money));
          break;
        default:
          break;
      }
    }
    set(signal::number, numbers > 0);
    set(signal::several_numbers, numbers > 1);
    set(signal::name, names > 0);
    set(signal::several_names, names > 3);
    set(signal::past_tense, past > 0);
    set(signal::several_past_tenses, past > 1);
    set(signal::title_case, words >= 4 && capitals * 10 >= words * 7);
    set(length_signal(words));
    const std::size_t tokens = sentence_.last_token - sentence_.first_token;
    set(signal::wholly_quoted, quoted * 10 >= tokens * 8);
    set(signal::partly_quoted, quoted > 0 && quoted * 10 < tokens * 8);
  }

  void add_cues() {
    for (const cue& each : given_.cues.of_sentence(index_)) {
      gram_at(each.first, each.last - each.first, salt_cue, row_hash(each));
      switch (each.table) {
        case cue_table::type: {
          const auto type = static_cast<std::size_t>(type_of(each));
          const signal once = offset(signal::type_cue, type);
          set(made_.signals[static_cast<std::size_t>(once)]
                  ? offset(signal::repeated_type_cue, type)
                  : once);
          break;
        }
        case cue_table::hedge:
          set(signal::hedge);
          break;
        case cue_table::verification:
          set(offset(signal::verification, static_cast<std::size_t>(status_of(each))));
          break;
        case cue_table::anonymous:
          set(signal::anonymous_source);
          break;
        case cue_table::reference:
          set(signal::reference);
          break;
        case cue_table::report:
          set(signal::report);
          break;
      }
    }
  }

  void add_end() {
    bool stopped = false;
    for (std::uint32_t at = sentence_.last_token;
         at > sentence_.first_token && !is_word(given_.words[at - 1]) &&
         !is_number(given_.words[at - 1]);
         --at) {
      const std::string_view text = given_.text(at - 1);
      set(signal::question, text == "?");
      set(signal::exclamation, text == "!");
      set(signal::ends_in_colon, text == ":" && at == sentence_.last_token);
      stopped |= text == "." || text == "?" || text == "!" || text == "…" || text == "...";
    }
    set(signal::ends_open, !stopped);
  }

  void add_place() {
    const auto& sentences = given_.parts.sentences;
    const std::size_t count = sentences.size();
    set(signal::first_sentence, index_ == 0);
    set(signal::first_tenth, index_ * 10 < count);
    set(signal::first_third, index_ * 3 < count);
    set(signal::last_tenth, index_ * 10 >= count * 9);
    set(signal::opens_block, index_ == 0 || sentences[index_ - 1].block != sentence_.block);
    const block_kind kind = given_.source.blocks[sentence_.block].kind;
    set(offset(signal::voice, static_cast<std::size_t>(given_.voices[index_])));
    set(signal::headline, kind == block_kind::headline);
    set(signal::list_item, kind == block_kind::list_item);
    set(signal::blockquote, kind == block_kind::blockquote);
    if (index_ == 0) return;
    const text::sentence_extent& before = sentences[index_ - 1];
    bool number = false;
    for (std::uint32_t at = before.first_token; at < before.last_token; ++at)
      number |= is_number(given_.words[at]);
    set(signal::after_number, number);
    set(signal::after_question, given_.text(before.last_token - 1) == "?");
  }

  void add_article() {
    set(signal::article_of_many_numbers, known_.number_share >= many_numbers);
    set(signal::article_of_few_numbers, known_.number_share < few_numbers);
    set(signal::article_much_quoted, known_.quoted_share >= much_quoted);
    set(signal::article_little_quoted, known_.quoted_share < little_quoted);
    set(signal::article_in_first_person, known_.first_person_share >= first_person);
  }

  const article_view& given_;
  const article_profile& known_;
  std::size_t index_;
  const text::sentence_extent& sentence_;
  const model::sparse_linear* heeded_;
  sentence_features& made_;
  std::size_t grams_ = 0;
};

/// Marks every token between quote marks. A straight mark opens when none is open; a block's end
/// closes what is open.
std::vector<char> between_marks(const article_view& given) {
  const known_words& known = listed();
  std::vector<char> quoted(given.words.size());
  std::uint32_t block = 0;
  bool open = false;
  for (const text::sentence_extent& sentence : given.parts.sentences) {
    if (sentence.block != block) open = false;
    block = sentence.block;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
      const word& here = given.words[at];
      if (here.shape != word_shape::mark) {
        quoted[at] = open;
        continue;
      }
      const bool opening = is_one_of(here.hash, known.opening);
      const bool closing = is_one_of(here.hash, known.closing);
      const bool either = is_one_of(here.hash, known.either);
      const bool was_open = open;
      open = (open && !closing && !either) || opening || (either && !open);
      quoted[at] = open || was_open;
    }
  }
  return quoted;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::uint32_t hash_of(signal which) { return mix(salt_signal, static_cast<std::uint32_t>(which)); }

std::uint32_t hash_of(const word& which) { return mix(salt_word, token_code(which)); }

article_profile profile(const article_view& given) {
  article_profile known{.quoted = between_marks(given)};
  std::size_t numbers = 0;
  std::size_t selves = 0;
  for (const text::sentence_extent& sentence : given.parts.sentences) {
    bool number = false;
    bool says_i = false;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
      number |= is_number(given.words[at]);
      says_i |= !known.quoted[at] && given.words[at].hash == listed().self;
    }
    numbers += number;
    selves += says_i;
  }
  const std::size_t sentences = given.parts.sentences.size();
  known.number_share = share(numbers, sentences);
  known.first_person_share = share(selves, sentences);
  known.quoted_share =
      share(static_cast<std::size_t>(std::count(known.quoted.begin(), known.quoted.end(), 1)),
            known.quoted.size());
  return known;
}

void collect_features(const article_view& given, const article_profile& known, std::size_t index,
                      sentence_features& made, const model::sparse_linear* heeded) {
  collector(given, known, index, made, heeded).run();
}

}  // namespace onrecord::claims
