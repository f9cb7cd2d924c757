#include "article/byline.hpp"

#include <iterator>
#include <onrecord_data/byline_words.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace onrecord::extraction;
using strings = std::vector<std::string>;

namespace {

/// Whether the rule of a row with this role takes `text`.
bool takes(std::string_view role, std::string_view text) {
  if (role == "joiner") return split_names(text).size() == 2;
  if (role == "job") return split_names(text).size() == 1;
  if (role == "desk") return find_name_kind(text) == name_kind::desk;
  if (role == "nobody") return find_name_kind(text) == name_kind::nobody;
  return !read_byline(text).empty();
}

}  // namespace

TEST_CASE("every word of bylines takes its example and leaves its near miss", "[article]") {
  namespace table = onrecord::data::byline_words;
  static_assert(std::size(table::rows) == std::size(table::examples));
  for (std::size_t i = 0; i < std::size(table::rows); ++i) {
    CAPTURE(table::rows[i].word, table::rows[i].role);
    CHECK(takes(table::rows[i].role, table::examples[i].matches));
    CHECK_FALSE(takes(table::rows[i].role, table::examples[i].rejects));
  }
}

TEST_CASE("the names of a byline come without what stands behind them", "[article]") {
  CHECK(read_byline("By Ada Lind and Omar Veld, Reporters") == strings{"Ada Lind", "Omar Veld"});
  CHECK(read_byline("By Ada Lind | December 15, 2024 12:25 pm") == strings{"Ada Lind"});
  CHECK(read_byline("By Ada Lind • 4 May 2024") == strings{"Ada Lind"});
  CHECK(read_byline("Written by Ada Lind on 4 May") == strings{"Ada Lind"});
  CHECK(read_byline("By Ada Lind, Head of Tides and Professor of History") == strings{"Ada Lind"});
  CHECK(read_byline("By Staff Writer Ada Lind") == strings{"Ada Lind"});
  CHECK(read_byline("By Ada Lind, Omar Veld and Ines Pell") ==
        strings{"Ada Lind", "Omar Veld", "Ines Pell"});
}

TEST_CASE("a sentence that begins like a byline is none", "[article]") {
  CHECK(read_byline("By noon the mill had closed").empty());
  CHECK(read_byline("By Monday").empty());
  CHECK(read_byline("Von der Mühle blieb nichts").empty());
}

TEST_CASE("an opener alone says that the names follow", "[article]") {
  CHECK(opens_byline("Written by"));
  CHECK(opens_byline("Author:"));
  CHECK_FALSE(opens_byline("By Ada Lind"));
  CHECK_FALSE(opens_byline("Nearby"));
}

TEST_CASE("lists of names leave out jobs, degrees and publications", "[article]") {
  CHECK(split_names("Ada Lind, MD, PhD") == strings{"Ada Lind"});
  CHECK(split_names("Ada Lind | Pell Gazette") == strings{"Ada Lind"});
  CHECK(split_names("Ada Lind, pell.example") == strings{"Ada Lind"});
  CHECK(split_names("Ada Lind August 18, 2024") == strings{"Ada Lind"});
  CHECK(split_names("Ada Lind Senior Autos Reporter") == strings{"Ada Lind"});
}
