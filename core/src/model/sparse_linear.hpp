#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Small learned models, as data that the build compiles in.
namespace onrecord::model {

/// A linear model over hashed sparse features with several outputs. A feature is known by 20 bits
/// of its hash, so that a feature that was never learned counts as nothing (one in about a hundred
/// is taken for another).
///
/// Features that stand in few sentences bear coarser weights than those that stand in many: the
/// weights of group n are whole multiples of 2^n. As text each group comes in columns of base64url
/// digits, which pack better than rows: its keys in rising order, each as how many are skipped
/// since the one before, in digits of 5 bits, highest first, all but the last with 32 added; then
/// for each output its weights plus 32, a digit for each feature.
class sparse_linear {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr unsigned key_bits = 20;
  static constexpr std::size_t most_outputs = 12;

  /// A piece of a column: the keys of a group, or its weights of one output. A column may be cut
  /// into pieces between features.
  struct piece {
    unsigned group = 0;  ///< 0 to 7; the pieces of a group stand together, those of its keys first
    bool keys = false;
    std::size_t output = 0;  ///< below `most_outputs`, where it holds no keys
    std::string_view digits;
  };

  /// Keys that are not whole or too high, and weights without a feature, are left out.
  explicit sparse_linear(std::span<const piece> pieces);

  /// Numbers of all outputs, three in each element, 21 bits apart; the sum of all of a model's
  /// weights fits. Sums are made of whole elements.
  using packed = std::array<std::int64_t, most_outputs / 3>;

  [[nodiscard]] std::size_t size() const { return weights_.size(); }

  /// Whether the feature with this hash has weights.
  [[nodiscard]] bool knows(std::uint32_t hash) const {
    const std::uint32_t wanted = key(hash);
    return (known_[wanted / 64] >> (wanted % 64) & 1) != 0;
  }

  /// The feature with this hash, below `size`; `none` where it has no weights.
  [[nodiscard]] std::uint32_t find(std::uint32_t hash) const {
    return knows(hash) ? place(hash) : none;
  }

  /// How many features come before this hash: the feature that has it, where it is known.
  [[nodiscard]] std::uint32_t place(std::uint32_t hash) const {
    const std::uint32_t wanted = key(hash);
    const std::uint64_t lower = (std::uint64_t{1} << (wanted % 64)) - 1;
    return before_[wanted / 64] + count_bits(known_[wanted / 64] & lower);
  }

  [[nodiscard]] const packed& weights(std::uint32_t feature) const { return weights_[feature]; }

  static void add(packed& to, const packed& what) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += what[i];
  }
  /// Sets the number of an output that is 0.
  static void set(packed& in, std::size_t output, int number) {
    in[output / 3] += std::int64_t{number} << (lane_bits * (output % 3));
  }
  /// The number of one output.
  [[nodiscard]] static int unpack(const packed& from, std::size_t output) {
    // A negative number borrows one from the next: half of that is enough to round it off.
    const std::size_t low = lane_bits * (output % 3);
    const std::int64_t all = from[output / 3];
    const std::int64_t rest = low == 0 ? all : (all + (std::int64_t{1} << (low - 1))) >> low;
    constexpr std::int64_t half = std::int64_t{1} << (lane_bits - 1);
    return static_cast<int>(((rest + half) & (2 * half - 1)) - half);
  }

  /// The part of a hash that tells features apart.
  [[nodiscard]] static constexpr std::uint32_t key(std::uint32_t hash) {
    return hash >> (32 - key_bits);
  }

 private:
  static constexpr unsigned lane_bits = 21;

  /// std::popcount is a call of a library where the processor may lack the instruction.
  static constexpr std::uint32_t count_bits(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + (bits >> 2 & 0x3333333333333333U);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::uint32_t>(bits * 0x0101010101010101U >> 56);
  }

  std::vector<std::uint64_t> known_;   ///< a bit for each key
  std::vector<std::uint32_t> before_;  ///< for each element of `known_`, how many come before it
  std::vector<packed> weights_;        ///< in the order of the keys
};

}  // namespace onrecord::model
