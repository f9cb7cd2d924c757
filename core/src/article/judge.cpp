#include "article/judge.hpp"

namespace onrecord::extraction {

std::vector<float> score_blocks(const page& source, const page_look& look) {
  constexpr category_set unwanted =
      bit(token_category::navigation) | bit(token_category::related) | bit(token_category::share) |
      bit(token_category::newsletter) | bit(token_category::advertisement) |
      bit(token_category::tags) | bit(token_category::comments) | bit(token_category::footer) |
      bit(token_category::sidebar) | bit(token_category::modal) | bit(token_category::author) |
      bit(token_category::dateline) | bit(token_category::caption);
  constexpr part_set unwanted_parts = bit(element_part::aside) | bit(element_part::footer) |
                                      bit(element_part::nav) | bit(element_part::dialog) |
                                      bit(element_part::noscript) | bit(element_part::form) |
                                      bit(element_part::control) | bit(element_part::caption);
  std::vector<float> scores(source.blocks.size());
  std::vector<std::uint8_t> inside(source.containers.size());
  inside[look.main_container] = 1;
  for (std::size_t i = look.main_container + std::size_t{1}; i < inside.size(); ++i)
    inside[i] = inside[source.containers[i].parent];
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const container& around = source.containers[source.blocks[i].container];
    const container& above = source.containers[around.parent];
    float score = inside[source.blocks[i].container] != 0 ? 1.0F : -2.0F;
    score += look.prose[i] ? 1.5F : -0.5F;
    if (look.blocks[i].link_share > 60) score -= 1.5F;
    if (look.blocks[i].phrase) score -= 4.0F;
    if ((around.categories | above.categories | source.blocks[i].inline_categories) & unwanted)
      score -= 2.0F;
    if (around.parts_above & unwanted_parts) score -= 3.0F;
    if (look.blocks[i].title_words > 90) score -= 3.0F;
    scores[i] = score;
  }
  return scores;
}

}  // namespace onrecord::extraction
