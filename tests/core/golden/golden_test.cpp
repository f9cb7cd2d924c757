#include <algorithm>
#include <cstdlib>

#include "projection.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

namespace fs = std::filesystem;

namespace {

/// The folders of tests/golden that hold a source, in the order of their names.
std::vector<fs::path> golden_folders() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(ONRECORD_TEST_DIR) / "golden")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string analyzed(const fs::path& folder) {
  const bool html = fs::exists(folder / "source.html");
  onrecord::extract_options options;
  options.input = html ? onrecord::input_kind::html : onrecord::input_kind::text;
  const auto found =
      onrecord::analyze(files::read(folder / (html ? "source.html" : "source.txt")), options);
  REQUIRE(found);
  return project(found.value);
}

}  // namespace

// `ONRECORD_REFRESH_GOLDEN=1 ctest --preset dev -R golden` writes the files anew, to be read as a
// diff.
TEST_CASE("every golden article is analyzed as its expected.json says", "[golden]") {
  const auto folders = golden_folders();
  REQUIRE_FALSE(folders.empty());
  for (const fs::path& folder : folders) {
    const std::string found = analyzed(folder);
    if (std::getenv("ONRECORD_REFRESH_GOLDEN")) files::write(folder / "expected.json", found);
    INFO(folder.filename().string());
    CHECK(found == files::read(folder / "expected.json"));
  }
}
