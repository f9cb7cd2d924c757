#include <array>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "commands.hpp"
#include "input.hpp"
#include "progress.hpp"
#include "record.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t jobs_per_thread = 4;  // read ahead so far, so that memory stays bounded

/// Cuts standard input into lines of bounded length.
class line_reader {
 public:
  /// The next line that is not blank; nothing at the end of the input.
  std::optional<batch_line> next() {
    while (auto line = read_line()) {
      if (line->too_long || line->bytes.find_first_not_of(" \t\r") != std::string::npos)
        return line;
    }
    return std::nullopt;
  }

 private:
  std::optional<batch_line> read_line() {
    batch_line line{.bytes = {}, .number = ++number_};
    while (true) {
      if (begin_ == end_) {
        end_ = std::fread(chunk_.data(), 1, chunk_.size(), stdin);
        begin_ = 0;
        if (end_ == 0)
          return line.bytes.empty() && !line.too_long ? std::nullopt
                                                      : std::optional(std::move(line));
      }
      const char* from = chunk_.data() + begin_;
      const auto* newline = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
      const std::size_t count = newline ? static_cast<std::size_t>(newline - from) : end_ - begin_;
      if (line.bytes.size() + count > longest_line) {
        line.too_long = true;
        line.bytes = {};
      } else if (!line.too_long) {
        line.bytes.append(from, count);
      }
      begin_ += count + (newline != nullptr);
      if (newline) return line;
    }
  }

  std::array<char, 1 << 18> chunk_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
};

/// One record on its way. It stays in the queue, in the order of the input, until it is written.
struct job {
  enum class state { waiting, running, done };
  batch_line line;
  std::size_t input_bytes = 0;
  batch_answer result;
  state at = state::waiting;
};

/// Hands lines to workers and gives the answers back in the order of the lines.
class worker_pool {
 public:
  worker_pool(unsigned threads, offset_unit unit) : capacity_(threads * jobs_per_thread) {
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this, unit] { work(unit); });
  }
  ~worker_pool() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }
  worker_pool(const worker_pool&) = delete;
  worker_pool& operator=(const worker_pool&) = delete;

  [[nodiscard]] bool full() const { return jobs_.size() >= capacity_; }
  [[nodiscard]] bool empty() const { return jobs_.empty(); }

  void submit(batch_line line) {
    const std::size_t bytes = line.bytes.size() + 1;
    {
      const std::lock_guard lock(mutex_);
      jobs_.push_back({.line = std::move(line), .input_bytes = bytes, .result = {}});
    }
    changed_.notify_all();
  }

  /// The answer to the oldest line, waiting for it where needed.
  job take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return jobs_.front().at == job::state::done; });
    job oldest = std::move(jobs_.front());
    jobs_.pop_front();
    return oldest;
  }

 private:
  void work(offset_unit unit) {
    std::unique_lock lock(mutex_);
    while (true) {
      job* mine = nullptr;
      changed_.wait(lock, [&] {
        for (job& candidate : jobs_) {
          if (candidate.at == job::state::waiting) return (mine = &candidate) != nullptr;
        }
        return ended_;
      });
      if (!mine) return;
      mine->at = job::state::running;  // a deque never moves its elements: the pointer holds
      batch_line line = std::move(mine->line);
      lock.unlock();
      batch_answer result = answer(std::move(line), unit);
      lock.lock();
      mine->result = std::move(result);
      mine->at = job::state::done;
      changed_.notify_all();
    }
  }

  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<job> jobs_;  // guarded by mutex_; only the reading thread adds and takes
  bool ended_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace

int batch_command(const batch_options& options) {
  line_reader lines;
  progress shown(options.progress);
  bool any_failed = false;
  worker_pool pool(options.threads, options.unit);
  const auto write_oldest = [&] {
    const job done = pool.take();
    std::fwrite(done.result.line.data(), 1, done.result.line.size(), stdout);
    std::fflush(stdout);  // whole lines, as soon as they are there
    any_failed |= done.result.failed;
    shown.add(done.input_bytes, done.result.failed);
  };
  while (auto line = lines.next()) {
    if (pool.full()) write_oldest();
    pool.submit(*std::move(line));
  }
  while (!pool.empty()) write_oldest();
  shown.finish();
  if (std::ferror(stdin)) {
    complain("standard input could not be read to its end");
    return unreadable_input;
  }
  return any_failed ? some_records_failed : success;
}

}  // namespace onrecord::cli
