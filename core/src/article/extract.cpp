#include "article/extract.hpp"

#include <algorithm>
#include <utility>

#include "article/collect.hpp"
#include "article/explain.hpp"
#include "article/features.hpp"
#include "article/judge.hpp"
#include "article/mail.hpp"
#include "article/metadata.hpp"
#include "article/page_languages.hpp"
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

std::string_view find_description(const pugi::xml_document& tree) {
  for (const pugi::xml_node each : tree.child("html").child("head").children("meta")) {
    for (const char* key : {"name", "property"}) {
      const std::string_view name = each.attribute(key).value();
      if (name == "description" || name == "og:description")
        return each.attribute("content").value();
    }
  }
  return {};
}

block make_block(const page& source, const page_block& from, const url_base& base) {
  block made;
  made.kind = from.kind;
  made.span = from.span;
  made.level = from.level;
  made.ordered = from.ordered;
  made.links.reserve(from.last_link - from.first_link);
  for (std::uint32_t i = from.first_link; i < from.last_link; ++i) {
    std::string url = base.resolve(source.links[i].url);
    if (!url.empty() && !source.links[i].span.empty())
      made.links.push_back({source.links[i].span, std::move(url)});
  }
  return made;
}

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
void use_body_of_metadata(std::string_view body, const page_look& look, article& into) {
  constexpr std::uint64_t fewest_words = 80;
  constexpr std::uint64_t times_more = 3;
  const std::uint64_t words = measure(body).words;
  if (words < fewest_words) return;
  std::uint64_t kept = 0;
  for (std::size_t i = 0; i < into.blocks.size(); ++i)
    if (!into.blocks[i].removed) kept += look.blocks[i].shape.words;
  if (words < kept * times_more) return;
  for (block& each : into.blocks)
    if (!each.removed && each.kind != block_kind::headline)
      each.removed =
          removal{removal_reason::boilerplate, "the page's metadata hold the whole text"};
  append_body(body, into);
}

/// What a block must score to be kept. A page whose running text would be gone almost to the last
/// is one that the trees find strange as a whole: there its blocks are compared with each other.
float find_bar(const page_look& look, const std::vector<float>& scores) {
  constexpr std::uint64_t fewest_kept = 20;  // of a hundred words of running text
  constexpr float lowest_bar = -3;
  float bar = 0;
  for (; bar > lowest_bar; bar -= 1) {
    std::uint64_t prose = 0;
    std::uint64_t kept = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (!look.prose[i]) continue;
      prose += look.blocks[i].shape.words;
      kept += scores[i] > bar ? look.blocks[i].shape.words : 0;
    }
    if (kept * 100 >= prose * fewest_kept) break;
  }
  return bar;
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

page_reading read_page(const pugi::xml_document& tree, std::string_view url) {
  page_reading made{.source = collect_shown(tree), .about = {}, .look = {}};
  const page_lines lines(made.source);
  made.look = tell_apart(made.source, lines);
  const page_languages languages = count_languages(made.source, lines, made.look.judged);
  made.about =
      read_metadata(tree, made.source, lines, made.look.judged, languages.first_paragraphs, url);
  look_at(made.source, lines, languages,
          {.title = made.about.article.title, .description = find_description(tree)}, made.look);
  return made;
}

article make_article(page_reading reading, const std::vector<float>& scores) {
  page& source = reading.source;
  article result;
  result.input = input_kind::html;
  result.metadata = std::move(reading.about.article);
  result.language =
      std::move(reading.about.language.empty() ? reading.look.language : reading.about.language);
  const float bar = find_bar(reading.look, scores);
  const url_base base(reading.about.base_url);
  explainer reasons(source, reading.look);
  const bool excerpt = source.blocks.size() < fewest_blocks_of_page;
  result.blocks.reserve(source.blocks.size());
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    block& made = result.blocks.emplace_back(make_block(source, source.blocks[i], base));
    if (i == reading.look.headline) {
      made.kind = block_kind::headline;
      made.level = 0;
    } else if (scores[i] <= bar) {
      made.removed = reasons.explain(i);
      if (!made.removed && !excerpt)
        made.removed = removal{removal_reason::boilerplate, "stands apart from the running text"};
    }
  }
  keep_best(source, reading.look, scores, result);
  result.text = std::move(source.text);
  remove_mail(result);
  use_body_of_metadata(reading.about.body, reading.look, result);
  return result;
}

article from_tree(const pugi::xml_document& tree, std::string_view url) {
  page_reading reading = read_page(tree, url);
  const std::vector<float> scores = learned_model().score(reading.source, reading.look);
  return make_article(std::move(reading), scores);
}

}  // namespace onrecord::extraction
