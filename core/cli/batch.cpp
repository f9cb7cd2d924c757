#include <atomic>
#include <thread>

#include "commands.hpp"
#include "input.hpp"
#include "interrupt.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "worker_pool.hpp"

namespace onrecord::cli {
namespace {

/// A byte source that tells what was wrong with it.
class watched_source : public byte_source {
 public:
  watched_source(std::unique_ptr<byte_source> bytes, const std::string& file)
      : bytes_(std::move(bytes)), name_(file == "-" ? "standard input" : file) {}

  read_result read(char* to, std::size_t size) override {
    const read_result got = bytes_->read(to, size);
    if (got.state == read_state::damaged || got.state == read_state::failed) {
      unreadable_ = true;
      complain("cannot read " + name_ + " whole, near byte " + std::to_string(position()) + ": " +
               problem());
    }
    return got;
  }
  [[nodiscard]] std::uint64_t position() const override { return bytes_->position(); }
  [[nodiscard]] std::string problem() const override { return bytes_->problem(); }
  [[nodiscard]] bool unreadable() const { return unreadable_; }

 private:
  std::unique_ptr<byte_source> bytes_;
  std::string name_;
  bool unreadable_ = false;
};

/// Records are answered one file after the other.
class batch_run {
 public:
  explicit batch_run(const batch_options& options)
      : options_(options), shown_(options.progress, total_bytes(options.files)) {}

  int run() {
    for (const std::string& file : options_.files) {
      if (!out_.failed()) answer_file(file);
    }
    shown_.finish();
    if (out_.failed() || unreadable_) return unreadable_input;
    return any_failed_ ? some_records_failed : success;
  }

 private:
  static std::optional<std::uint64_t> total_bytes(const std::vector<std::string>& files) {
    std::uint64_t total = 0;
    for (const std::string& file : files) {
      const auto size = size_of(file);
      if (!size) return std::nullopt;
      total += *size;
    }
    return total;
  }

  void answer_file(const std::string& file) {
    std::unique_ptr<byte_source> opened = open_source(file);
    if (!opened) {
      unreadable_ = true;
      return;
    }
    watched_source bytes(std::move(opened), file);
    const bool warc = options_.from == record_format::warc;
    const auto records = warc ? read_warc(bytes) : read_lines(bytes);
    worker_pool pool(options_.threads, warc ? answer_response : answer_line, options_.unit);
    std::thread writer([&] { write_answers(pool); });
    while (std::optional<raw_record> record = records->next()) {
      if (!pool.submit(*std::move(record))) break;
      taken_bytes_ = bytes_before_ + bytes.position();
    }
    pool.close();
    writer.join();
    if (interrupted()) end_interrupted();  // threads end with the process: nobody waits for them
    bytes_before_ += bytes.position();
    unreadable_ |= bytes.unreadable();
  }

  /// Whole lines, as soon as they are there: who sends a record and waits gets its answer.
  void write_answers(worker_pool& pool) {
    while (const std::optional<batch_answer> done = pool.take()) {
      out_.add(done->line);
      if (!pool.ready()) out_.flush();
      if (out_.failed()) return pool.abandon();
      any_failed_ |= done->failed;
      shown_.add(done->failed, taken_bytes_);
    }
    out_.flush();
    if (interrupted()) shown_.finish();
  }

  const batch_options& options_;
  progress shown_;
  output out_;
  std::uint64_t bytes_before_ = 0;              // of the files that are done
  std::atomic<std::uint64_t> taken_bytes_ = 0;  // of all files
  bool any_failed_ = false;
  bool unreadable_ = false;
};

}  // namespace

int batch_command(const batch_options& options) {
  watch_interrupts();
  return batch_run(options).run();
}

}  // namespace onrecord::cli
