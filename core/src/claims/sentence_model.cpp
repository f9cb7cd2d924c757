#include "claims/sentence_model.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <onrecord_data/claims_model_outputs.hpp>
#include <onrecord_data/claims_model_weights.hpp>
#include <vector>

#include "in_order.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

using model::sparse_linear;

constexpr std::uint32_t none = sparse_linear::none;
static_assert(output_count == sparse_linear::most_outputs);
constexpr std::uint32_t longest_evidence = 5;  // words

/// Numbers stand in the tables in millionths, because not every standard library reads decimals
/// without a locale.
double read_millionths(std::string_view text) {
  long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return static_cast<double>(value) / 1e6;
}

std::array<output_numbers, output_count> read_outputs() {
  static_assert(std::size(data::claims_model_outputs::rows) == output_count);
  std::array<output_numbers, output_count> read;
  for (std::size_t i = 0; i < output_count; ++i) {
    const auto& row = data::claims_model_outputs::rows[i];
    read[i].scale = read_millionths(row.scale);
    read[i].bias = read_millionths(row.bias);
    const std::string_view weights[context_count] = {
        row.own,  row.before_2,  row.before_1,       row.after_1, row.after_2,
        row.mean, row.companion, row.companion_mean, row.length};
    for (std::size_t w = 0; w < context_count; ++w)
      read[i].weights[w] = read_millionths(weights[w]);
    read[i].context_bias = read_millionths(row.context_bias);
    read[i].threshold = read_millionths(row.threshold);
  }
  return read;
}

std::vector<sparse_linear::piece> weight_pieces() {
  std::vector<sparse_linear::piece> pieces;
  for (const auto& row : text::rows_of(data::claims_model_weights::table{})) {
    sparse_linear::piece& made = pieces.emplace_back();
    made.group = static_cast<unsigned>(row.group.front() - '0');
    made.keys = row.column == "key";
    made.digits = row.digits;
    for (std::size_t i = 0; i < output_count; ++i)
      if (data::claims_model_outputs::rows[i].output == row.column) made.output = i;
  }
  return pieces;
}

/// The first model as the tables hold it.
struct learned {
  sparse_linear weights{weight_pieces()};
  std::array<std::uint32_t, signal_count> signals{};  ///< as features
  std::vector<signal> for_worth;  ///< those that speak for check-worthiness, the loudest first

  learned() {
    for (std::size_t i = 0; i < signal_count; ++i) {
      const auto each = static_cast<signal>(i);
      signals[i] = weights.find(hash_of(each));
      if (weight(signals[i], check_worthy) > 0 && !signal_phrase(each).empty())
        for_worth.push_back(each);
    }
    put_in_order(for_worth.begin(), for_worth.end(),
                 [&](signal a, signal b) { return weight_for_worth(a) > weight_for_worth(b); });
  }

  [[nodiscard]] int weight_for_worth(signal of) const {
    return weight(signals[static_cast<std::size_t>(of)], check_worthy);
  }

  [[nodiscard]] int weight(std::uint32_t feature, std::size_t of) const {
    return feature == none ? 0 : sparse_linear::unpack(weights.weights(feature), of);
  }
};

const learned& first_model() {
  // Built at first use, never changed after.
  static const learned read;
  return read;
}

}  // namespace

const std::array<output_numbers, output_count>& model_outputs() {
  // Built at first use, never changed after.
  static const std::array<output_numbers, output_count> read = read_outputs();
  return read;
}

reasons explain(const std::bitset<signal_count>& signals) {
  reasons found;
  // The same words stand once.
  const auto said = [&](std::string_view phrase) {
    return std::any_of(found.signals.begin(), found.signals.begin() + found.count,
                       [&](signal before) { return signal_phrase(before) == phrase; });
  };
  for (const signal each : first_model().for_worth) {
    if (found.count == found.signals.size()) break;
    if (signals[static_cast<std::size_t>(each)] && !said(signal_phrase(each)))
      found.signals[found.count++] = each;
  }
  return found;
}

sentence_model::sentence_model(const article_view& given)
    : given_(given), counted_(first_model().weights.size()) {
  const article_profile known = profile(given);
  const std::size_t count = given.parts.sentences.size();
  sentences_.reserve(count);
  said_.reserve(count);
  sentence_features features;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = heard_.size();
    collect_features(given, known, i, features, &first_model().weights);
    listen(features.grams);
    sentences_.push_back({features.signals, heard_.size(), features.loudness});
    said_.push_back(judge(sentences_.back(), begin));
  }
}

void sentence_model::listen(const std::vector<gram>& grams) {
  const sparse_linear& weights = first_model().weights;
  std::size_t next = heard_.size();
  heard_.resize(next + grams.size());
  for (const gram& each : grams)
    heard_[next++] = {weights.place(each.hash) & most_features, each.length & most_length,
                      each.first};
}

margins sentence_model::judge(const sentence& of, std::size_t begin) {
  const learned& model = first_model();
  // Each feature counts once a sentence. Which were there before no processor can guess: they are
  // gathered without a branch.
  once_.resize(std::max(once_.size(), signal_count + of.end - begin + 1));
  std::uint32_t* const once = once_.data();
  char* const counted = counted_.data();
  std::size_t count = 0;
  const auto add = [&](std::uint32_t feature) {
    once[count] = feature;
    count += counted[feature] == 0;
    counted[feature] = 1;
  };
  for (std::size_t i = 0; i < signal_count; ++i)
    if (of.signals[i] && model.signals[i] != none) add(model.signals[i]);
  for (std::size_t i = begin; i < of.end; ++i) add(heard_[i].feature);

  sparse_linear::packed sums{};
  for (std::size_t i = 0; i < count; ++i) {
    sparse_linear::add(sums, model.weights.weights(once[i]));
    counted[once[i]] = 0;
  }

  margins found;
  for (std::size_t i = 0; i < output_count; ++i)
    found[i] = model_outputs()[i].bias +
               model_outputs()[i].scale * of.loudness * sparse_linear::unpack(sums, i);
  return found;
}

text_span sentence_model::loudest_words(std::size_t sentence, claim_type type) const {
  const std::size_t of = first_type + static_cast<std::size_t>(type);
  const text::sentence_extent& here = given_.parts.sentences[sentence];
  const std::uint32_t tokens = here.last_token - here.first_token;
  // What the grams within a run of words say together, by its first word and its length.
  std::vector<std::array<int, longest_evidence + 1>> said(tokens);
  for (std::size_t i = sentence == 0 ? 0 : sentences_[sentence - 1].end;
       i < sentences_[sentence].end; ++i) {
    const int weight = first_model().weight(heard_[i].feature, of);
    if (weight == 0) continue;
    const std::uint32_t first = heard_[i].first - here.first_token;
    const std::uint32_t last = first + heard_[i].length;
    for (std::uint32_t length = last - first; length <= longest_evidence; ++length)
      for (std::uint32_t at = last - std::min(last, length); at <= first && at + length <= tokens;
           ++at)
        said[at][length] += weight;
  }
  // A longer run counts for less of what it says, in 64ths: by the root of its words and one more.
  constexpr std::array<std::int64_t, longest_evidence + 1> shares{0, 64, 52, 45, 40, 37};
  std::uint32_t first = 0, last = 0;
  std::int64_t most = 0;
  for (std::uint32_t at = 0; at < tokens; ++at) {
    for (std::uint32_t length = 1; length <= std::min(longest_evidence, tokens - at); ++length) {
      const std::int64_t loudness = said[at][length] * shares[length];
      const std::uint32_t begin = here.first_token + at;
      if (loudness <= most || !says_something(begin, begin + length)) continue;
      most = loudness;
      first = begin;
      last = begin + length;
    }
  }
  if (first == last) return {};
  return {given_.parts.tokens[first].span.begin, given_.parts.tokens[last - 1].span.end};
}

/// Whether a run of words holds more than function words, no marks, and can stand by itself.
bool sentence_model::says_something(std::uint32_t first, std::uint32_t last) const {
  constexpr text::word_set leading("a", "an", "the", "his", "her", "its", "their", "our", "of",
                                   "to", "in", "on", "at", "by", "for", "from", "with", "into",
                                   "than", "as", "and", "or", "but", "that", "which", "who", "is",
                                   "are", "was", "were", "has", "have");  // to what comes behind
  const auto words = given_.words.subspan(first, last - first);
  const auto is_mark = [](const word& each) { return each.shape == word_shape::mark; };
  const auto tells = [](const word& each) {
    return is_number(each) || (is_word(each) && !each.is_short);
  };
  return !leading.contains(words.back().hash) &&
         std::none_of(words.begin(), words.end(), is_mark) &&
         std::any_of(words.begin(), words.end(), tells);
}

}  // namespace onrecord::claims
