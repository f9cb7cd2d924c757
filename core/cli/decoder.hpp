#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace onrecord::cli {

/// A step of decompression.
struct decode_result {
  enum class state {
    more,        ///< goes on with further input or room
    member_end,  ///< a gzip member or zstd frame is complete; another may follow
    damaged,     ///< the input is none of this format
  };
  state at = state::more;
  std::size_t consumed = 0;
  std::size_t produced = 0;
};

/// Undoes one compression, in pieces.
class decoder {
 public:
  virtual ~decoder() = default;
  virtual decode_result decode(std::string_view input, char* to, std::size_t room) = 0;
  /// Forgets everything, to begin with another member.
  virtual void reset() = 0;
};

/// Bytes by which a compression is known.
inline constexpr std::string_view gzip_magic{"\x1F\x8B\x08", 3};
inline constexpr std::string_view zstd_magic{"\x28\xB5\x2F\xFD", 4};

enum class compression { none, gzip, zstd };

/// What `head`, the first bytes of an input, begins like.
[[nodiscard]] compression compression_of(std::string_view head);

/// A decoder; nothing where this build has no library for it. `gzip` also reads the zlib format.
[[nodiscard]] std::unique_ptr<decoder> make_decoder(compression kind);
/// For a deflate stream without a header, as some servers send it.
[[nodiscard]] std::unique_ptr<decoder> make_raw_deflate_decoder();

}  // namespace onrecord::cli
