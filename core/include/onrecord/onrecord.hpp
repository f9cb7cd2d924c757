#pragma once

/// Everything onrecord offers. See article.hpp and analysis.hpp for the two steps, json.hpp for
/// the way in and out.

#include <onrecord/analysis.hpp>
#include <onrecord/article.hpp>
#include <onrecord/compare.hpp>
#include <onrecord/json.hpp>
#include <onrecord/names.hpp>
#include <onrecord/render.hpp>
#include <onrecord/tree.hpp>
#include <onrecord/version.hpp>
