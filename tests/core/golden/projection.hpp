#pragma once

#include <string>

#include <onrecord/analysis.hpp>

/// What the golden files hold of an analysis: the texts that a reader sees, without offsets and
/// scores, so that a difference can be read. Of the claims those that are check-worthy or say
/// something about their truth; their types are a matter of the model and of its own tests.
[[nodiscard]] std::string project(const onrecord::analysis& found);
