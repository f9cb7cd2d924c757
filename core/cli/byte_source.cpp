#include "byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "decoder.hpp"
#include "input.hpp"
#include "interrupt.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 18;

/// The bytes of a file as they stand there.
class file_source : public byte_source {
 public:
  explicit file_source(int descriptor) : descriptor_(descriptor) {}
  ~file_source() override {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
  }
  file_source(const file_source&) = delete;
  file_source& operator=(const file_source&) = delete;

  read_result read(char* to, std::size_t size) override {
    while (wait_readable(descriptor_)) {
      const ssize_t count = ::read(descriptor_, to, size);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) {
        problem_ = std::strerror(errno);
        return {read_state::failed};
      }
      position_ += static_cast<std::uint64_t>(count);
      return {count == 0 ? read_state::end : read_state::more, static_cast<std::size_t>(count)};
    }
    return {read_state::end};
  }
  [[nodiscard]] std::uint64_t position() const override { return position_; }
  [[nodiscard]] std::string problem() const override { return problem_; }

 private:
  int descriptor_;
  std::uint64_t position_ = 0;
  std::string problem_;
};

/// The bytes of another source, of which the first were already read.
class resumed_source : public byte_source {
 public:
  resumed_source(std::string head, std::unique_ptr<byte_source> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  read_result read(char* to, std::size_t size) override {
    if (given_ == head_.size()) return rest_->read(to, size);
    const std::size_t count = head_.copy(to, size, given_);
    given_ += count;
    return {read_state::more, count};
  }
  [[nodiscard]] std::uint64_t position() const override { return rest_->position(); }
  [[nodiscard]] std::string problem() const override { return rest_->problem(); }

 private:
  std::string head_;
  std::size_t given_ = 0;
  std::unique_ptr<byte_source> rest_;
};

/// What a compressed source holds.
class decompressed_source : public byte_source {
 public:
  decompressed_source(std::unique_ptr<byte_source> compressed, compression kind,
                      std::unique_ptr<decoder> codec)
      : compressed_(std::move(compressed)),
        magic_(kind == compression::gzip ? gzip_magic : zstd_magic),
        codec_(std::move(codec)),
        chunk_(chunk_bytes) {}

  read_result read(char* to, std::size_t size) override {
    while (true) {
      if (breaks_off_) return at_damage();
      if (input_.empty() && !pending_output_ && !refill()) return at_end();
      const bool padding = between_members_ && !begins_member();
      const decode_result step = codec_->decode(input_, to, size);
      input_.remove_prefix(step.consumed);
      pending_output_ = step.at == decode_result::state::more && step.produced == size;
      between_members_ = step.at == decode_result::state::member_end;
      if (between_members_) codec_->reset();
      if (step.at == decode_result::state::damaged) {
        if (step.consumed == 0 && !input_.empty()) input_.remove_prefix(1);
        breaks_off_ = true;
        problem_ = padding ? "" : "The compressed data is damaged.";
      }
      if (step.produced > 0) return {read_state::more, step.produced};
    }
  }
  [[nodiscard]] std::uint64_t position() const override { return compressed_->position(); }
  [[nodiscard]] std::string problem() const override { return problem_; }

 private:
  /// Reads on behind what is left of the input.
  bool refill() {
    std::copy(input_.begin(), input_.end(), chunk_.begin());
    const std::size_t kept = input_.size();
    const read_result got = compressed_->read(chunk_.data() + kept, chunk_.size() - kept);
    input_ = {chunk_.data(), kept + got.count};
    if (got.state == read_state::more) return true;
    ended_ = got.state;
    if (ended_ == read_state::failed) problem_ = compressed_->problem();
    return false;
  }

  [[nodiscard]] bool begins_member() const {
    const std::size_t seen = std::min(magic_.size(), input_.size());
    return input_.substr(0, seen) == magic_.substr(0, seen);
  }

  read_result at_end() {
    const bool cut_off = ended_ == read_state::end && !between_members_ && !interrupted();
    between_members_ = true;  // it is said once
    if (!cut_off) return {ended_};
    problem_ = "The compressed data is cut off.";
    return {read_state::damaged};
  }

  /// Goes to where the next member seems to begin. Bytes behind the last member that are none are
  /// padding, and no loss (gzip(1) ignores them, too).
  read_result at_damage() {
    breaks_off_ = false;
    between_members_ = true;
    codec_->reset();
    std::size_t at = std::string_view::npos;
    while ((at = input_.find(magic_)) == std::string_view::npos) {
      input_.remove_prefix(input_.size() - std::min(input_.size(), magic_.size() - 1));
      if (!refill()) break;
    }
    input_.remove_prefix(std::min(at, input_.size()));
    if (ended_ == read_state::failed || (problem_.empty() && input_.empty())) return {ended_};
    if (problem_.empty()) problem_ = "Bytes that are not compressed stand in between.";
    return {read_state::damaged};
  }

  std::unique_ptr<byte_source> compressed_;
  std::string_view magic_;
  std::unique_ptr<decoder> codec_;
  std::vector<char> chunk_;
  std::string_view input_;       // of chunk_, not yet decoded
  bool pending_output_ = false;  // the decoder holds more than there was room for
  bool between_members_ = true;
  bool breaks_off_ = false;  // and this was not yet said
  read_state ended_ = read_state::end;
  std::string problem_;
};

std::string shown_name(const std::string& file) { return file == "-" ? "standard input" : file; }

}  // namespace

std::unique_ptr<byte_source> open_source(const std::string& file) {
  const bool standard = file == "-";
  if (standard && isatty(STDIN_FILENO))
    complain("reading from the terminal; Ctrl-D ends the input");
  const int descriptor = standard ? STDIN_FILENO : open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    complain("cannot read " + shown_name(file) + ": " + std::strerror(errno));
    return nullptr;
  }
  std::unique_ptr<byte_source> source = std::make_unique<file_source>(descriptor);
  std::string head(zstd_magic.size(), '\0');
  std::size_t have = 0;
  while (have < head.size()) {
    const read_result got = source->read(head.data() + have, head.size() - have);
    if (got.state == read_state::failed) {
      complain("cannot read " + shown_name(file) + ": " + source->problem());
      return nullptr;
    }
    if (got.state == read_state::end) break;
    have += got.count;
  }
  head.resize(have);
  const compression kind = compression_of(head);
  source = std::make_unique<resumed_source>(std::move(head), std::move(source));
  if (kind == compression::none) return source;
  std::unique_ptr<decoder> codec = make_decoder(kind);
  if (!codec) {
    complain("cannot read " + shown_name(file) + ": this onrecord was built without " +
             (kind == compression::gzip ? "zlib" : "libzstd"));
    return nullptr;
  }
  return std::make_unique<decompressed_source>(std::move(source), kind, std::move(codec));
}

std::optional<std::uint64_t> size_of(const std::string& file) {
  struct stat found;
  const int code = file == "-" ? fstat(STDIN_FILENO, &found) : stat(file.c_str(), &found);
  if (code != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(found.st_size);
}

}  // namespace onrecord::cli
