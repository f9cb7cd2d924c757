#include "article/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "article/extract.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace onrecord::extraction;

namespace {

constexpr std::string_view paragraph =
    "<p>The ferry between Marl and Osten returns in spring, the harbour office said on Friday.</p>";

/// Keeps lines of more than five words.
block_model model_of_words() {
  symmetric_tree tree{};
  tree.splits.fill({.column = 0, .offset = 0, .threshold = 32767});
  tree.splits[0] = {.column = 0, .offset = 0, .threshold = 5};
  tree.leaves.fill(-100);
  tree.leaves[1] = 100;
  const std::vector<symmetric_tree> trees{tree};
  return {trees, trees};
}

/// Of each block of a page that is nothing but `body` whether it is kept.
std::vector<bool> kept(std::string_view body) {
  const pugi::xml_document tree = onrecord::testing::tree_of(body);
  const page_reading page = read_page(tree, {});
  std::vector<bool> found;
  for (const float score : model_of_words().score(page.source, page.look))
    found.push_back(score > 0);
  return found;
}

std::string between_paragraphs(std::string_view lines) {
  return "<div>" + std::string(paragraph) + std::string(lines) + std::string(paragraph) + "</div>";
}

using answers = std::vector<bool>;

}  // namespace

TEST_CASE("short lines between two paragraphs of the article stay", "[article]") {
  CHECK(kept(between_paragraphs("<p>Ingredients:</p>")) == answers{true, true, true});
  CHECK(kept(between_paragraphs("<p>Ingredients:</p><h3>Two loaves</h3>")) ==
        answers{true, true, true, true});
  CHECK(kept(std::string(paragraph) + "<p>Ingredients:</p>") == answers{true, false});
}

TEST_CASE("what something speaks against does not stay, nor do the lines with it", "[article]") {
  CHECK(kept(between_paragraphs("<p>Read more:</p><p>Two loaves</p>")) ==
        answers{true, false, false, true});
  CHECK(kept(between_paragraphs("<p><a href=/loaves>Two loaves</a></p>")) ==
        answers{true, false, true});
  CHECK(kept(between_paragraphs("<div><p>Two loaves</p></div>")) == answers{true, false, true});
}
