#include "article/column_layout.hpp"

#include "article/features.hpp"

namespace onrecord::extraction {

std::size_t feature_columns() { return first_pass_columns + std::size(score_names); }

bool asked_of_neighbours(std::size_t column) {
  return column < std::size(own_names) || column == first_pass_columns;
}

bool of_second_pass(std::size_t column) { return column >= first_pass_columns; }

std::string_view feature_name(std::size_t column) {
  const auto within = [&column](std::size_t count) {
    if (column < count) return true;
    column -= count;
    return false;
  };
  if (within(std::size(own_names))) return own_names[column];
  if (within(std::size(part_names))) return part_names[column];
  if (within(std::size(category_names))) return category_names[column];
  if (within(std::size(level_names) * container_levels))
    return level_names[column % std::size(level_names)];
  if (within(std::size(page_names))) return page_names[column];
  return score_names[column];
}

}  // namespace onrecord::extraction
