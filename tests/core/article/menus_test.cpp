#include "article/menus.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/extract.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace onrecord;
using namespace onrecord::extraction;

namespace {

constexpr std::string_view paragraph =
    "<p>The ferry between Marl and Osten returns in spring, the harbour office said on Friday.</p>";

std::string list_of_links(int count) {
  std::string list = "<ul>";
  for (int i = 0; i < count; ++i)
    list += "<li><a href=/" + std::to_string(i) + ">Harbour " + std::to_string(i) + "</a></li>";
  return list + "</ul>";
}

std::vector<std::uint32_t> judged_blocks(std::string_view html) {
  return read_page(testing::tree_of(html), {}).look.judged;
}

}  // namespace

TEST_CASE("of a row of links only those beside the running text are judged", "[article]") {
  const auto judged = judged_blocks(list_of_links(20) + std::string(paragraph));
  CHECK(judged == std::vector<std::uint32_t>{14, 15, 16, 17, 18, 19, 20});
  CHECK(judged_blocks(std::string(paragraph) + list_of_links(20)) ==
        std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6});
}

TEST_CASE("links far from the running text are menus, lines between them are not", "[article]") {
  const std::string page = std::string(paragraph) + list_of_links(4) + "<p>Timetable</p>" +
                           list_of_links(4) + "<p>Fares</p>" + list_of_links(4);
  CHECK(judged_blocks(page) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 10});
}

TEST_CASE("lines of footers, asides and navigation far from the running text are menus",
          "[article]") {
  const std::string between = "<p>Fares</p><p>Map</p><p>Quay</p><p>Dock</p><p>Pier</p><p>Lock</p>";
  for (const std::string part : {"footer", "aside", "nav"}) {
    const std::string lines = "<" + part + "><p>Harbour office</p><p>Marl</p></" + part + ">";
    CHECK(judged_blocks(std::string(paragraph) + lines).size() == 3);
    CHECK(judged_blocks(std::string(paragraph) + between + lines).size() == 7);
  }
}

TEST_CASE("a page without running text has no menus", "[article]") {
  CHECK(judged_blocks(list_of_links(20)).size() == 20);
}

TEST_CASE("entries of menus are taken out, with what gives them away", "[article]") {
  const std::string page = "<nav class=main-menu>" + list_of_links(30) + "</nav><main>" +
                           std::string(paragraph) + std::string(paragraph) + "</main>";
  const article found = from_tree(testing::tree_of(page), {});
  REQUIRE(found.blocks.size() == 32);
  REQUIRE(found.blocks[0].removed);
  CHECK(found.blocks[0].removed->reason == removal_reason::navigation);
  CHECK(found.blocks[0].removed->evidence == "class \"main-menu\"");
  CHECK(!found.blocks[30].removed);
}

TEST_CASE("an entry is taken out by the name of its menu, not by its own", "[article]") {
  const std::string page =
      "<ul class=site-menu><li class=menu-item-7><a href=/a>Harbour</a></li></ul>" +
      std::string(paragraph) + "<p>" + std::string(600, 'a') + "</p>";
  const article found = from_tree(testing::tree_of(page), {});
  REQUIRE(found.blocks[0].removed);
  CHECK(found.blocks[0].removed->evidence == "class \"site-menu\"");
}
