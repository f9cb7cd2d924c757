#include "article/extract.hpp"

#include <utility>

#include "article/collect.hpp"
#include "article/explain.hpp"
#include "article/features.hpp"
#include "article/judge.hpp"
#include "article/metadata.hpp"
#include "article/url.hpp"

namespace onrecord::extraction {
namespace {

page collect_shown(const pugi::xml_document& tree) {
  page shown = collect(tree, hidden_text::skip);
  return shown.blocks.empty() ? collect(tree, hidden_text::keep) : shown;
}

block make_block(const page& source, const page_block& from, std::string_view base) {
  block made;
  made.kind = from.kind;
  made.span = from.span;
  made.level = from.level;
  made.ordered = from.ordered;
  for (std::uint32_t i = from.first_link; i < from.last_link; ++i) {
    std::string url = resolve_url(base, source.links[i].url);
    if (!url.empty() && !source.links[i].span.empty())
      made.links.push_back({source.links[i].span, std::move(url)});
  }
  return made;
}

/// The block that is the article's title: of those that have its words, the first heading of the
/// highest rank, else the first.
std::size_t find_headline(const page& source, const page_look& look) {
  constexpr std::uint8_t same_title = 80;
  constexpr int worst = 100;
  std::size_t found = source.blocks.size();
  int best = worst;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    if (look.blocks[i].title_words < same_title) continue;
    const page_block& one = source.blocks[i];
    const int rank = one.kind == block_kind::heading ? one.level : worst - 1;
    if (rank < best) {
      best = rank;
      found = i;
    }
  }
  return found;
}

}  // namespace

article from_tree(const pugi::xml_document& tree, std::string_view url) {
  page source = collect_shown(tree);
  article result;
  result.input = input_kind::html;
  page_metadata about = read_metadata(tree, source, url);
  result.metadata = std::move(about.article);

  const page_look look = look_at(source, result.metadata.title);
  const std::vector<float> scores = score_blocks(source, look);
  const std::size_t headline = find_headline(source, look);
  result.language = about.language.empty() ? look.language : std::move(about.language);
  result.blocks.reserve(source.blocks.size());
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    block& made = result.blocks.emplace_back(make_block(source, source.blocks[i], about.base_url));
    if (i == headline) {
      made.kind = block_kind::headline;
      made.level = 0;
    } else if (scores[i] <= 0) {
      made.removed = explain(source, look, i);
    }
  }
  result.text = std::move(source.text);
  return result;
}

}  // namespace onrecord::extraction
