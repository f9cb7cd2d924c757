#pragma once

#include <string>
#include <string_view>

namespace onrecord::cli {

/// Collects whole pieces (lines, documents) for standard output. Nothing that is shorter than a
/// piece is ever held back by an interrupt: pieces go out whole, many at a time.
class output {
 public:
  void add(std::string_view piece);
  /// Writes what was collected. False, said once on standard error, when it cannot be written.
  bool flush();
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  std::string collected_;
  bool failed_ = false;
};

/// Writes one document to standard output; says on standard error when it cannot be written.
[[nodiscard]] bool write_out(std::string_view document);

}  // namespace onrecord::cli
