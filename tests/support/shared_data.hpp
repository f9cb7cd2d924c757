#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "support/catch.hpp"

/// Corpora that are no part of the project: they are looked for beside it, and tests that need them
/// say so where they are absent.
namespace onrecord::test {

/// The path of a shared file or folder; nothing, with a warning, when it is not there.
inline std::optional<std::filesystem::path> shared(const std::string& name) {
  const std::filesystem::path path = std::filesystem::path(ONRECORD_SHARED_DIR) / name;
  if (std::filesystem::exists(path)) return path;
  WARN("skipped: " << name << " is not at " << ONRECORD_SHARED_DIR);
  return std::nullopt;
}

}  // namespace onrecord::test
