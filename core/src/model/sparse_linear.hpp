#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Small learned models, as data that the build compiles in.
namespace onrecord::model {

/// A linear model over hashed sparse features with several outputs. A feature is known by 24 bits of
/// its hash, so that a feature that was never learned counts as nothing (one in about two thousand is
/// taken for another).
///
/// As text a feature is 4 + outputs characters of the base64url alphabet: its hash, then each weight
/// plus 32. Features need no order; characters may be cut into lines between features.
class sparse_linear {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  explicit sparse_linear(std::size_t outputs) : outputs_(outputs) {}

  /// Reads one line of features. Anything that is no whole feature is left out.
  void read(std::string_view line);

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
  std::vector<std::int8_t> weights_;
  std::vector<slot> slots_;  ///< open addressing, a power of two
  std::vector<bool> seen_;            ///< most unknown keys are told by this alone, in cache
};

}  // namespace onrecord::model
