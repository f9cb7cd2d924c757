#pragma once

#include <onrecord_data/first_names.hpp>

#include "text/word_table.hpp"

namespace onrecord::text {

/// The first names that are known, with the gender each tells. One table for all stages.
inline const word_table first_names(data::first_names::table{}, &data::first_names::row::word);

}  // namespace onrecord::text
