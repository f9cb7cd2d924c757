#include "claims/sentence_model.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <onrecord_data/claims_model_outputs.hpp>
#include <onrecord_data/claims_model_weights.hpp>

namespace onrecord::claims {
namespace {

constexpr std::uint32_t none = model::sparse_linear::none;
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

const model::sparse_linear& learned_weights() {
  // Built at first use, never changed after.
  static const model::sparse_linear read = [] {
    model::sparse_linear made{output_count};
    // Pieces of the keys, then pieces of the weights, output by output.
    std::string_view column;
    std::size_t of = output_count;
    for (const auto& row : data::claims_model_weights::rows) {
      if (row.column == "key") {
        made.read_keys(row.digits);
        continue;
      }
      if (row.column != column) of = of == output_count ? 0 : of + 1;
      column = row.column;
      made.read_weights(of, row.digits);
    }
    return made;
  }();
  return read;
}

}  // namespace

const std::array<output_numbers, output_count>& model_outputs() {
  // Built at first use, never changed after.
  static const std::array<output_numbers, output_count> read = read_outputs();
  return read;
}

sentence_model::sentence_model(const article_view& given)
    : given_(given), model_(learned_weights()), known_(profile(given)), last_seen_(model_.size()) {}

margins sentence_model::read(std::uint32_t index) {
  collect_features(given_, known_, index, features_);
  find_features();
  margins found;
  for (std::size_t i = 0; i < output_count; ++i)
    found[i] = model_outputs()[i].bias + model_outputs()[i].scale * static_cast<double>(sums_[i]);
  return found;
}

/// Looks up the features and adds up their weights; each counts once a sentence.
void sentence_model::find_features() {
  ++round_;
  sums_.fill(0);
  for (std::size_t i = 0; i < signal_count; ++i)
    signals_found_[i] = features_.signals[i] ? add(hash_of(static_cast<signal>(i))) : none;
  grams_found_.clear();
  for (const gram& each : features_.grams) grams_found_.push_back(add(each.hash));
}

std::uint32_t sentence_model::add(std::uint32_t hash) {
  const std::uint32_t feature = model_.find(hash);
  if (feature == none || last_seen_[feature] == round_) return feature;
  last_seen_[feature] = round_;
  const std::int8_t* heard = model_.weights(feature).data();
  for (std::size_t i = 0; i < output_count; ++i) sums_[i] += heard[i];
  return feature;
}

int sentence_model::weight(std::uint32_t feature, std::size_t of) const {
  return feature == none ? 0 : model_.weights(feature)[of];
}

reasons sentence_model::explain() const {
  struct spoken {
    int weight;
    signal which;
  };
  std::array<spoken, signal_count> speaking;
  std::size_t count = 0;
  for (std::size_t i = 0; i < signal_count; ++i) {
    const auto which = static_cast<signal>(i);
    if (signals_found_[i] == none || signal_phrase(which).empty()) continue;
    const int heard = weight(signals_found_[i], check_worthy);
    if (heard > 0) speaking[count++] = {heard, which};
  }
  std::stable_sort(speaking.begin(), speaking.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const spoken& a, const spoken& b) { return a.weight > b.weight; });
  reasons found;
  for (std::size_t i = 0; i < count && found.count < found.signals.size(); ++i) {
    const bool said = std::any_of(
        found.signals.begin(), found.signals.begin() + found.count,
        [&](signal before) { return signal_phrase(before) == signal_phrase(speaking[i].which); });
    if (!said) found.signals[found.count++] = speaking[i].which;
  }
  return found;
}

text_span sentence_model::loudest_words(claim_type type) const {
  const std::size_t of = first_type + static_cast<std::size_t>(type);
  const gram* loudest = nullptr;
  int most = faintest_evidence;
  for (std::size_t i = 0; i < features_.grams.size(); ++i) {
    const int heard = weight(grams_found_[i], of);
    if (heard > most && says_something(features_.grams[i])) {
      most = heard;
      loudest = &features_.grams[i];
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
