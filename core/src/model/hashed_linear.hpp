#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord::model {

/// A linear model over hashed features with one output ("the hashing trick", Weinberger et al.
/// 2009): a feature's weight stands at the place that its hash names, and features that meet there
/// share it. A look-up is one read of an array.
///
/// As text the weights that are not 0 stand in the order of their places. Each is one character of
/// `weights`, a digit of the base64url alphabet, the weight plus 32; `gaps` holds how many places
/// are skipped before it, digits of 5 bits, highest first, all but the last with 32 added.
class hashed_linear {
 public:
  /// A model of 2^bits places, 1 to 31.
  explicit hashed_linear(unsigned bits) : shift_(32 - bits), weights_(std::size_t{1} << bits) {}

  /// Reads the weights that follow those read before. Characters outside of the alphabet count as
  /// its last; what lies past the end is left out.
  void read(std::string_view gaps, std::string_view weights);

  /// -32 to 31.
  [[nodiscard]] int weight(std::uint32_t hash) const { return weights_[hash >> shift_]; }

 private:
  unsigned shift_;
  std::size_t next_ = 0;
  std::vector<std::int8_t> weights_;
};

/// The value of a digit of the base64url alphabet (RFC 4648, section 5); 63 for other characters.
[[nodiscard]] constexpr int digit_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '-' ? 62 : 63;
}

}  // namespace onrecord::model
