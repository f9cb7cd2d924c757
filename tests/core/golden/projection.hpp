#pragma once

#include <string>

#include <onrecord/analysis.hpp>

/// What the golden files hold of an analysis: the texts that a reader sees, without offsets and
/// scores, so that a difference can be read.
[[nodiscard]] std::string project(const onrecord::analysis& found);
