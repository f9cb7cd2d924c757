#include "claims/sentence_model.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <onrecord_data/claims_model_outputs.hpp>
#include <onrecord_data/claims_model_weights.hpp>
#include <vector>

#include "model/sparse_linear.hpp"
#include "text/word_table.hpp"

namespace onrecord::claims {
namespace {

using model::sparse_linear;

constexpr std::uint32_t none = sparse_linear::none;
static_assert(output_count == sparse_linear::most_outputs);
constexpr int faintest_evidence = 0;  // weights up to it show nothing to a reader

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
  std::array<int, signal_count> for_worth{};          ///< their weights for check-worthiness

  learned() {
    for (std::size_t i = 0; i < signal_count; ++i) {
      signals[i] = weights.find(hash_of(static_cast<signal>(i)));
      for_worth[i] = weight(signals[i], check_worthy);
    }
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
  const learned& model = first_model();
  reasons found;
  const auto said = [&](std::string_view phrase) {
    return std::any_of(found.signals.begin(), found.signals.begin() + found.count,
                       [&](signal before) { return signal_phrase(before) == phrase; });
  };
  // The loudest first; the same words stand once.
  while (found.count < found.signals.size()) {
    int most = 0;
    signal loudest{};
    for (std::size_t i = 0; i < signal_count; ++i) {
      if (!signals[i] || model.for_worth[i] <= most) continue;
      const std::string_view phrase = signal_phrase(static_cast<signal>(i));
      if (phrase.empty() || said(phrase)) continue;
      most = model.for_worth[i];
      loudest = static_cast<signal>(i);
    }
    if (most == 0) break;
    found.signals[found.count++] = loudest;
  }
  return found;
}

sentence_model::sentence_model(const article_view& given)
    : given_(given), known_(profile(given)), last_seen_(first_model().weights.size()) {}

margins sentence_model::read(std::uint32_t index) {
  collect_features(given_, known_, index, features_);
  const learned& model = first_model();
  ++round_;
  sparse_linear::packed sums{};
  // Each feature counts once a sentence.
  const auto add = [&](std::uint32_t feature) {
    if (feature == none || last_seen_[feature] == round_) return;
    last_seen_[feature] = round_;
    sparse_linear::add(sums, model.weights.weights(feature));
  };
  for (std::size_t i = 0; i < signal_count; ++i)
    if (features_.signals[i]) add(model.signals[i]);
  for (const gram& each : features_.grams) add(model.weights.find(each.hash));
  margins found;
  for (std::size_t i = 0; i < output_count; ++i)
    found[i] = model_outputs()[i].bias + model_outputs()[i].scale * sparse_linear::unpack(sums, i);
  return found;
}

text_span sentence_model::loudest_words(claim_type type) const {
  const std::size_t of = first_type + static_cast<std::size_t>(type);
  const learned& model = first_model();
  const gram* loudest = nullptr;
  int most = faintest_evidence;
  for (const gram& each : features_.grams) {
    const int heard = model.weight(model.weights.find(each.hash), of);
    if (heard > most && says_something(each)) {
      most = heard;
      loudest = &each;
    }
  }
  if (!loudest) return {};
  return {given_.parts.tokens[loudest->first].span.begin,
          given_.parts.tokens[loudest->first + loudest->length - 1].span.end};
}

/// Whether a gram holds more than function words and marks.
bool sentence_model::says_something(const gram& of) const {
  const auto words = given_.words.subspan(of.first, of.length);
  return std::any_of(words.begin(), words.end(), [](const word& each) {
    return is_number(each) || (is_word(each) && !each.is_short);
  });
}

}  // namespace onrecord::claims
