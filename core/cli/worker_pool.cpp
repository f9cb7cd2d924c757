#include "worker_pool.hpp"

#include <chrono>
#include <utility>

#include "interrupt.hpp"

namespace onrecord::cli {
namespace {

constexpr std::size_t jobs_per_thread = 64;                 // read ahead so far
constexpr std::size_t most_bytes = std::size_t{128} << 20;  // and no further than this
/// A signal handler cannot notify: who waits looks now and then.
constexpr std::chrono::milliseconds look_for_interrupts{100};

}  // namespace

worker_pool::worker_pool(unsigned threads, answer_function answer, offset_unit unit)
    : most_jobs_(threads * jobs_per_thread), most_bytes_(most_bytes) {
  for (unsigned i = 0; i < threads; ++i)
    workers_.emplace_back([this, answer, unit] { work(answer, unit); });
}

worker_pool::~worker_pool() {
  abandon();
  for (std::thread& worker : workers_) worker.join();
}

bool worker_pool::submit(raw_record record) {
  {
    std::unique_lock lock(mutex_);
    while (full() && !abandoned_ && !interrupted()) taken_.wait_for(lock, look_for_interrupts);
    if (abandoned_ || interrupted()) return false;
    const std::size_t bytes = record.bytes.size();
    bytes_ += bytes;
    jobs_.push_back({.record = std::move(record), .bytes = bytes, .result = {}});
  }
  submitted_.notify_one();
  return true;
}

void worker_pool::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  finished_.notify_all();
}

void worker_pool::abandon() {
  {
    const std::lock_guard lock(mutex_);
    abandoned_ = true;
  }
  submitted_.notify_all();
  finished_.notify_all();
  taken_.notify_all();
}

std::optional<batch_answer> worker_pool::take() {
  std::optional<batch_answer> oldest;
  {
    std::unique_lock lock(mutex_);
    while (!front_done() && !abandoned_ && !interrupted() && !(closed_ && jobs_.empty()))
      finished_.wait_for(lock, look_for_interrupts);
    if (!front_done() || abandoned_) return oldest;
    oldest = std::move(jobs_.front().result);
    bytes_ -= jobs_.front().bytes;
    jobs_.pop_front();
    --unstarted_;
  }
  taken_.notify_one();
  return oldest;
}

bool worker_pool::ready() const {
  const std::lock_guard lock(mutex_);
  return front_done();
}

void worker_pool::work(answer_function answer, offset_unit unit) {
  std::unique_lock lock(mutex_);
  while (true) {
    submitted_.wait(lock, [&] { return abandoned_ || unstarted_ < jobs_.size(); });
    if (abandoned_) return;
    job& mine = jobs_[unstarted_++];  // a deque does not move its elements: the reference holds
    mine.at = job::state::running;
    raw_record record = std::move(mine.record);
    lock.unlock();
    batch_answer result = answer(std::move(record), unit);
    lock.lock();
    bytes_ += result.line.size() - mine.bytes;
    mine.bytes = result.line.size();
    mine.result = std::move(result);
    mine.at = job::state::done;
    if (&mine == &jobs_.front()) finished_.notify_one();
  }
}

}  // namespace onrecord::cli
