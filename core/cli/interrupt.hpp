#pragma once

namespace onrecord::cli {

/// From now on the first Ctrl-C (SIGINT) or SIGTERM only makes `interrupted` true and wakes whoever
/// waits in `wait_readable`; the second one ends the process at once.
void watch_interrupts();

[[nodiscard]] bool interrupted();

/// Waits until `descriptor` can be read. False when an interrupt came first.
bool wait_readable(int descriptor);

/// Ends the process by the signal that interrupted it, so that whoever started it sees that.
[[noreturn]] void end_interrupted();

}  // namespace onrecord::cli
