#include "decoder.hpp"

#include <algorithm>

#ifdef ONRECORD_HAVE_ZLIB
#include <zlib.h>
#endif
#ifdef ONRECORD_HAVE_ZSTD
#include <zstd.h>
#endif

namespace onrecord::cli {
namespace {

#ifdef ONRECORD_HAVE_ZLIB
constexpr int gzip_or_zlib = 15 + 32;  // zlib's inflateInit2: largest window, either header
constexpr int raw_deflate = -15;       // no header

class zlib_decoder : public decoder {
 public:
  explicit zlib_decoder(int window_bits) { inflateInit2(&stream_, window_bits); }
  ~zlib_decoder() override { inflateEnd(&stream_); }
  zlib_decoder(const zlib_decoder&) = delete;
  zlib_decoder& operator=(const zlib_decoder&) = delete;

  decode_result decode(std::string_view input, char* to, std::size_t room) override {
    constexpr std::size_t most = std::size_t{1} << 30;  // zlib counts in 32 bits
    const auto in = static_cast<uInt>(std::min(input.size(), most));
    const auto out = static_cast<uInt>(std::min(room, most));
    // zlib's interface takes what it only reads without const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream_.avail_in = in;
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = out;
    const int code = inflate(&stream_, Z_NO_FLUSH);
    decode_result done{.consumed = in - stream_.avail_in, .produced = out - stream_.avail_out};
    if (code == Z_STREAM_END) {
      done.at = decode_result::state::member_end;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      done.at = decode_result::state::damaged;
    }
    return done;
  }

  void reset() override { inflateReset(&stream_); }

 private:
  z_stream stream_{};
};
#endif

#ifdef ONRECORD_HAVE_ZSTD
class zstd_decoder : public decoder {
 public:
  decode_result decode(std::string_view input, char* to, std::size_t room) override {
    ZSTD_inBuffer in{input.data(), input.size(), 0};
    ZSTD_outBuffer out{to, room, 0};
    const std::size_t code = ZSTD_decompressStream(stream_.get(), &out, &in);
    decode_result done{.consumed = in.pos, .produced = out.pos};
    if (ZSTD_isError(code)) {
      done.at = decode_result::state::damaged;
    } else if (code == 0) {
      done.at = decode_result::state::member_end;
    }
    return done;
  }

  void reset() override { ZSTD_DCtx_reset(stream_.get(), ZSTD_reset_session_only); }

 private:
  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> stream_{ZSTD_createDCtx(), ZSTD_freeDCtx};
};
#endif

}  // namespace

compression compression_of(std::string_view head) {
  if (head.starts_with(gzip_magic)) return compression::gzip;
  if (head.starts_with(zstd_magic)) return compression::zstd;
  return compression::none;
}

std::unique_ptr<decoder> make_decoder([[maybe_unused]] compression kind) {
#ifdef ONRECORD_HAVE_ZLIB
  if (kind == compression::gzip) return std::make_unique<zlib_decoder>(gzip_or_zlib);
#endif
#ifdef ONRECORD_HAVE_ZSTD
  if (kind == compression::zstd) return std::make_unique<zstd_decoder>();
#endif
  return nullptr;
}

std::unique_ptr<decoder> make_raw_deflate_decoder() {
#ifdef ONRECORD_HAVE_ZLIB
  return std::make_unique<zlib_decoder>(raw_deflate);
#else
  return nullptr;
#endif
}

}  // namespace onrecord::cli
