#include "quotes/find.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "text/segment.hpp"

using namespace onrecord;

namespace {

/// An article whose paragraphs are the lines of `text`.
article lines(std::string text) {
  article made;
  made.text = std::move(text);
  for (std::size_t begin = 0; begin < made.text.size();) {
    std::size_t end = made.text.find('\n', begin);
    if (end == made.text.npos) end = made.text.size();
    block& line = made.blocks.emplace_back();
    line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin = end + 1;
  }
  return made;
}

struct said {
  std::string words;
  std::string who;
  std::string cue;
  std::string role;
  bool operator==(const said&) const = default;
};

std::ostream& operator<<(std::ostream& out, const said& it) {
  return out << '[' << it.words << " | " << it.who << " | " << it.cue << " | " << it.role << ']';
}

std::vector<said> found_in(const article& source, bool indirect) {
  const auto found = quotes::find(source, text::segment(source));
  std::vector<said> all;
  for (const quote& each : found.quotes) {
    if ((each.kind == quote_kind::indirect) != indirect) continue;
    said it;
    it.words = slice(source.text, each.span);
    if (each.speaker && each.speaker->entity) {
      it.who = found.entities[*each.speaker->entity].name;
      it.role = found.entities[*each.speaker->entity].role;
    }
    if (each.cue) it.cue = slice(source.text, *each.cue);
    all.push_back(it);
  }
  return all;
}

std::vector<said> quoted(std::string text) { return found_in(lines(std::move(text)), false); }
std::vector<said> reported(std::string text) { return found_in(lines(std::move(text)), true); }

}  // namespace

TEST_CASE("the speaker may stand before or after the verb that follows a quote") {
  CHECK(quoted("“The mill will stay,” Ada Lind said.") ==
        std::vector<said>{{"The mill will stay,", "Ada Lind", "said", ""}});
  CHECK(quoted("\"The mill will stay,\" said Ada Lind, the mayor of Pell.") ==
        std::vector<said>{{"The mill will stay,", "Ada Lind", "said", "mayor of Pell"}});
}

TEST_CASE("a report gives the clause that is reported") {
  CHECK(reported("Ada Lind said that the mill would stay open.") ==
        std::vector<said>{{"that the mill would stay open", "Ada Lind", "said", ""}});
  CHECK(reported("According to the council, the mill will stay open.") ==
        std::vector<said>{{"the mill will stay open", "the council", "According to", ""}});
}
