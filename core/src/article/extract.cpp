#include "article/extract.hpp"

#include <algorithm>
#include <utility>

#include "article/collect.hpp"
#include "article/explain.hpp"
#include "article/features.hpp"
#include "article/judge.hpp"
#include "article/metadata.hpp"
#include "article/text_lines.hpp"
#include "article/url.hpp"

namespace onrecord::extraction {
namespace {

/// What has fewer blocks is an excerpt that somebody copied out of a page. It is the article for
/// the most part, so there a block goes only for a reason that can be named.
constexpr std::size_t fewest_blocks_of_page = 25;

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

std::uint64_t count_words(std::string_view text) { return measure(text).words; }

/// Puts the lines of `body` behind the blocks, as the article.
void append_body(std::string_view body, article& into) {
  for (const text_line& line : split_lines(body)) {
    if (!into.blocks.empty()) into.text += "\n\n";
    block& made = into.blocks.emplace_back();
    made.span.begin = static_cast<std::uint32_t>(into.text.size());
    into.text += slice(body, line.span);
    made.span.end = static_cast<std::uint32_t>(into.text.size());
  }
}

/// A page whose blocks hold far less than the article's text in its metadata has it written by a
/// script: then the text of the metadata is the article.
void use_body_of_metadata(std::string_view body, article& into) {
  constexpr std::uint64_t fewest_words = 80;
  constexpr std::uint64_t times_more = 3;
  std::uint64_t kept = 0;
  for (const block& each : into.blocks)
    if (!each.removed) kept += count_words(slice(into.text, each.span));
  const std::uint64_t words = count_words(body);
  if (words < fewest_words || words < kept * times_more) return;
  for (block& each : into.blocks)
    if (!each.removed && each.kind != block_kind::headline)
      each.removed =
          removal{removal_reason::boilerplate, "the page's metadata hold the whole text"};
  append_body(body, into);
}

/// A page never comes out empty: where no block was kept, those that score best stay.
void keep_best(const page& source, const page_look& look, const std::vector<float>& scores,
               article& into) {
  const auto is_body = [](const block& each) {
    return !each.removed && each.kind != block_kind::headline;
  };
  if (std::any_of(into.blocks.begin(), into.blocks.end(), is_body) || scores.empty()) return;
  const float best = *std::max_element(scores.begin(), scores.end());
  const bool any_prose = std::find(look.prose.begin(), look.prose.end(), 1) != look.prose.end();
  for (std::size_t i = 0; i < source.blocks.size(); ++i)
    if (any_prose ? look.prose[i] != 0 : scores[i] >= best) into.blocks[i].removed.reset();
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
  const bool excerpt = source.blocks.size() < fewest_blocks_of_page;
  result.language = about.language.empty() ? look.language : std::move(about.language);
  result.blocks.reserve(source.blocks.size());
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    block& made = result.blocks.emplace_back(make_block(source, source.blocks[i], about.base_url));
    if (i == headline) {
      made.kind = block_kind::headline;
      made.level = 0;
    } else if (scores[i] <= 0) {
      made.removed = explain(source, look, i);
      if (!made.removed && !excerpt)
        made.removed = removal{removal_reason::boilerplate, "stands apart from the running text"};
    }
  }
  keep_best(source, look, scores, result);
  result.text = std::move(source.text);
  use_body_of_metadata(about.body, result);
  return result;
}

}  // namespace onrecord::extraction
