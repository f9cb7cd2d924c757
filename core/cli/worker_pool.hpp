#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "record_source.hpp"

namespace onrecord::cli {

/// Makes the answer to a record.
using answer_function = batch_answer (*)(raw_record, offset_unit);

/// Hands records to threads and gives the answers back in the order of the records. One thread
/// submits, one takes. The queue is bounded, in records and in bytes: a record that takes long
/// keeps the others waiting only when the queue behind it is full, and never for longer than the
/// limits of the core let one record take.
class worker_pool {
 public:
  worker_pool(unsigned threads, answer_function answer, offset_unit unit);
  /// Waits for the records that threads have begun.
  ~worker_pool();
  worker_pool(const worker_pool&) = delete;
  worker_pool& operator=(const worker_pool&) = delete;

  /// Puts a record into the queue, waiting for room. False when nobody wants it any more: the pool
  /// was abandoned, or the process interrupted.
  bool submit(raw_record record);
  /// No further records will come.
  void close();
  /// Drops every record that no thread has begun, and every answer.
  void abandon();

  /// The answer to the oldest record, waiting for it. Nothing when there will be none any more.
  std::optional<batch_answer> take();
  /// Is the answer to the oldest record there?
  [[nodiscard]] bool ready() const;

 private:
  /// A record on its way. It stays in the queue until its answer is taken.
  struct job {
    enum class state { waiting, running, done };
    raw_record record;
    std::size_t bytes = 0;
    batch_answer result;
    state at = state::waiting;
  };
  void work(answer_function answer, offset_unit unit);
  [[nodiscard]] bool full() const { return jobs_.size() >= most_jobs_ || bytes_ >= most_bytes_; }
  [[nodiscard]] bool front_done() const {
    return !jobs_.empty() && jobs_.front().at == job::state::done;
  }

  std::size_t most_jobs_;
  std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::condition_variable submitted_;
  std::condition_variable finished_;
  std::condition_variable taken_;
  std::deque<job> jobs_;       // guarded by mutex_, as is all below
  std::size_t unstarted_ = 0;  // index of the first job that no thread has begun
  std::size_t bytes_ = 0;      // of all records and answers in the queue
  bool closed_ = false;
  bool abandoned_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace onrecord::cli
