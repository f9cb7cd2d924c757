#include "article/menus.hpp"

#include <algorithm>

namespace onrecord::extraction {
namespace {

/// Elements that hold what stands around an article.
constexpr part_set parts_beside =
    bit(element_part::nav) | bit(element_part::footer) | bit(element_part::aside);
/// Links and asides that belong to an article stand next to its text.
constexpr std::uint32_t blocks_beside_prose = 6;

}  // namespace

std::vector<std::uint32_t> measure_rows_of_links(const page_look& look) {
  constexpr std::uint8_t nearly_all = 80;  // per cent
  const std::vector<block_look>& blocks = look.blocks;
  std::vector<std::uint32_t> rows(blocks.size());
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin;
    while (end < rows.size() && blocks[end].link_share >= nearly_all) ++end;
    std::fill(rows.begin() + static_cast<std::ptrdiff_t>(begin),
              rows.begin() + static_cast<std::ptrdiff_t>(end),
              static_cast<std::uint32_t>(end - begin));
    begin = end + 1;
  }
  return rows;
}

std::vector<std::uint32_t> blocks_outside_menus(const page& source, const page_look& look) {
  const std::size_t count = look.blocks.size();
  const bool any_prose = std::find(look.prose.begin(), look.prose.end(), 1) != look.prose.end();
  std::vector<std::uint32_t> found;
  found.reserve(count);
  std::size_t next = 0;  // running text from here on
  std::size_t end = 0;   // of what stands beside the running text before
  for (std::size_t i = 0; i < count; ++i) {
    next = std::max(next, i);
    while (next < count && !look.prose[next]) ++next;
    if (next == i) end = i + 1 + blocks_beside_prose;
    const container& around = source.containers[source.blocks[i].container];
    const bool may_be_menu = look.rows_of_links[i] > 0 || (around.parts_above & parts_beside) != 0;
    const bool beside = i < end || (next < count && next - i <= blocks_beside_prose);
    if (!may_be_menu || beside || !any_prose) found.push_back(static_cast<std::uint32_t>(i));
  }
  return found;
}

}  // namespace onrecord::extraction
