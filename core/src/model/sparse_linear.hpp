#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Small learned models, as data that the build compiles in.
namespace onrecord::model {

/// A linear model over hashed sparse features with several outputs. A feature is known by 24 bits
/// of its hash, so that a feature that was never learned counts as nothing (one in about two
/// thousand is taken for another).
///
/// As text the model comes in columns of base64url digits, which pack better than rows: the keys in
/// rising order, three digits for how far each lies above the one before, and for each output its
/// weights plus 32, a digit for each feature. A column may be cut into pieces between features.
class sparse_linear {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  explicit sparse_linear(std::size_t outputs) : outputs_(outputs), next_weight_(outputs) {}

  /// Reads the next piece of the keys. A key that is not whole is left out.
  void read_keys(std::string_view digits);
  /// Reads the next piece of the weights of an output; weights without a feature are left out.
  void read_weights(std::size_t output, std::string_view digits);

  [[nodiscard]] std::size_t outputs() const { return outputs_; }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// The feature with this hash, `none` where it has no weights.
  [[nodiscard]] std::uint32_t find(std::uint32_t hash) const;

  /// The weights of a feature, -32 to 31, one for each output.
  [[nodiscard]] std::span<const std::int8_t> weights(std::uint32_t feature) const {
    return std::span(weights_).subspan(feature * outputs_, outputs_);
  }

  /// The part of a hash that tells features apart.
  [[nodiscard]] static constexpr std::uint32_t key(std::uint32_t hash) { return hash >> 8; }

 private:
  struct slot {
    std::uint32_t key = 0;
    std::uint32_t feature = none;
  };
  void enlarge();
  void insert(slot added);

  std::size_t outputs_;
  std::uint32_t size_ = 0;
  std::uint32_t last_key_ = 0;
  std::vector<std::size_t>
      next_weight_;  ///< for each output, the feature that its next digit is of
  std::vector<std::int8_t> weights_;
  std::vector<slot> slots_;  ///< open addressing, a power of two
  std::vector<bool> seen_;   ///< most unknown keys are told by this alone, in cache
};

}  // namespace onrecord::model
