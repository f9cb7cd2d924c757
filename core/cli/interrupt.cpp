#include "interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace onrecord::cli {
namespace {

// A signal handler has no arguments: its state must stand somewhere. The pipe wakes a poll
// whichever thread gets the signal, also when it comes just before the poll.
volatile std::sig_atomic_t received = 0;
int wake[2] = {-1, -1};

void note(int signal) {
  const int before = errno;
  received = signal;
  [[maybe_unused]] const ssize_t written = write(wake[1], "", 1);
  errno = before;
}

}  // namespace

void watch_interrupts() {
  if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return;  // then a signal ends the process at once
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

bool interrupted() { return received != 0; }

bool wait_readable(int descriptor) {
  pollfd waited[] = {{descriptor, POLLIN, 0}, {wake[0], POLLIN, 0}};
  while (!interrupted() && poll(waited, 2, -1) < 0 && errno == EINTR) {
  }
  return !interrupted();
}

void end_interrupted() {
  const int signal = received;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  _exit(128 + signal);
}

}  // namespace onrecord::cli
