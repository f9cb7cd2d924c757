#include "quotes/learned.hpp"

#include <charconv>
#include <cmath>
#include <onrecord_data/quotes_model_tasks.hpp>
#include <onrecord_data/quotes_model_weights.hpp>
#include <vector>

#include "text/word_table.hpp"

namespace onrecord::quotes {
namespace {

long read_number(std::string_view text) {
  long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The models in the order of the tasks, as the table has them.
std::vector<task_model> read_models() {
  const auto weights = text::rows_of(data::quotes_model_weights::table{});
  std::vector<task_model> read;
  for (const auto& task : data::quotes_model_tasks::rows) {
    read.push_back({model::hashed_linear(static_cast<unsigned>(read_number(task.bits))),
                    static_cast<double>(read_number(task.scale)) / 1e6,
                    static_cast<double>(read_number(task.threshold)) / 1e6});
    for (const auto& row : weights)
      if (row.task == task.task) read.back().weights.read(row.gaps, row.weights);
  }
  return read;
}

static_assert([] {
  bool right = std::size(data::quotes_model_tasks::rows) == learned_task_count;
  for (std::size_t i = 0; right && i < learned_task_count; ++i)
    right = data::quotes_model_tasks::rows[i].task == learned_task_names[i];
  return right;
}());

}  // namespace

// Read at first use, never changed after.
const task_model& model_of(learned_task task) {
  static const std::vector<task_model> models = read_models();
  return models[static_cast<std::size_t>(task)];
}

// The exp of float has smaller tables than that of double.
double probability(double log_odds) { return 1 / (1 + std::exp(static_cast<float>(-log_odds))); }

}  // namespace onrecord::quotes
