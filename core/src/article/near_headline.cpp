#include "article/near_headline.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "article/author_marks.hpp"
#include "article/byline.hpp"
#include "article/line_shape.hpp"
#include "article/strings.hpp"

namespace onrecord::extraction {
namespace {

constexpr auto element = metadata_source::element;
/// How far the headline's surroundings reach: in blocks, and in blocks of running text.
constexpr std::size_t blocks_before = 8;
constexpr std::size_t blocks_behind = 25;
constexpr int prose_behind = 2;
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_value = 200;
constexpr std::size_t longest_label = 40;
/// Lines of more words are sentences that mention a date.
constexpr std::uint32_t words_of_dateline = 14;
constexpr std::uint32_t words_of_name = 8;

/// Parts of a page that tell about other articles than this one, however far out they are named,
/// and names that say so of what they hold directly.
constexpr category_set about_others =
    bit(token_category::related) | bit(token_category::comments) | bit(token_category::navigation);
constexpr category_set directly_about_others =
    bit(token_category::sidebar) | bit(token_category::list);
constexpr part_set parts_about_others = bit(element_part::nav) | bit(element_part::footer);

struct range {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool holds(std::size_t at) const { return at >= begin && at < end; }
};

range around_headline(const page& source, const page_lines& lines, std::size_t headline) {
  range found{headline > blocks_before ? headline - blocks_before : 0, headline};
  int prose = 0;
  const std::size_t end = std::min(source.blocks.size(), headline + 1 + blocks_behind);
  while (found.end < end && prose < prose_behind) {
    const std::size_t at = found.end++;
    if (source.blocks[at].span.size() > longest_line / 2 && reads_as_prose(lines.shape(at)))
      ++prose;
  }
  return found;
}

/// What an element says: its content, its datetime, the name inside, its text.
std::string value_of(pugi::xml_node node) {
  for (const char* attribute : {"content", "datetime"})
    if (const pugi::xml_attribute found = node.attribute(attribute)) return found.value();
  return text_of(node, longest_value, " | ");
}

/// Whether the first of `names` reads as the whole name of somebody.
bool begin_with_name(const std::vector<std::string>& names) {
  return !names.empty() && measure(names.front()).capitalized > 1;
}

/// Whether four digits stand in a row: lines without need no closer look.
bool has_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

class shown {
 public:
  shown(const page& source, const page_lines& lines, std::size_t headline, day_order order,
        offers& into)
      : source_(source),
        lines_(lines),
        headline_(headline),
        near_(around_headline(source, lines, headline)),
        order_(order),
        into_(into) {}

  void offer_blocks(std::span<const std::uint32_t> judged) {
    for (std::size_t i = headline_; i < near_.end; ++i) offer_block(i);
    for (const std::uint32_t i : judged)
      if (i >= near_.end) offer_block(i);
    for (std::size_t i = near_.begin; i < headline_; ++i) offer_block(i);
  }

  void offer_elements() {
    for (const auto& [node, block] : source_.marked) {
      if (std::string_view(node.name()) == "meta") continue;
      const bool near = near_.holds(block);
      const bool time = std::string_view(node.name()) == "time";
      if (time) offer_time(node, block, near);
      if (!near && is_about_others(block)) continue;
      const std::string_view properties = node.attribute("itemprop").value();
      if (contains_word(properties, "headline"))
        into_.add(metadata_source::itemprop, "headline", value_of(node));
      if (contains_word(properties, "datepublished"))
        into_.add(metadata_source::itemprop, "datepublished", value_of(node));
      const bool by_property = contains_word(properties, "author");
      if (by_property || std::string_view(node.attribute("rel").value()) == "author") {
        offer_author(node,
                     near ? (by_property ? "itemprop author" : "rel author") : "later author");
      } else if (!time) {
        offer_class(node, near);
      }
    }
  }

 private:
  bool is_about_others(std::size_t block) const {
    if (block >= source_.blocks.size()) return true;
    const container& around = source_.containers[source_.blocks[block].container];
    const category_set here = around.categories | source_.containers[around.parent].categories;
    return (around.categories_above & about_others) != 0 || (here & directly_about_others) != 0 ||
           (around.parts_above & parts_about_others) != 0;
  }

  void offer_block(std::size_t at) {
    const bool near = near_.holds(at);
    const std::string_view text = slice(source_.text, source_.blocks[at].span);
    if (text.size() > longest_line || (!near && is_about_others(at))) return;
    offer_byline(at, text, near);
    offer_links(source_.blocks[at], near);
    if (lines_.shape(at).digits >= 4 && has_year(text)) offer_date(at, text, near);
  }

  void offer_author(pugi::xml_node node, std::string_view name) {
    const std::string value = value_of(node);
    if (measure(value).words > 3 * words_of_name) return;
    for (const std::string& each : split_names(value)) into_.add(element, name, each);
  }

  /// The first element with such a class tells which class the page gives to names: that of the
  /// author's job has another.
  void offer_class(pugi::xml_node node, bool near) {
    for (const char* attribute : {"class", "id", "data-testid", "data-component"}) {
      const std::string_view names = node.attribute(attribute).value();
      const author_mark mark = find_author_mark(names);
      if (mark == author_mark::none) continue;
      std::string_view& first = first_class_[mark == author_mark::name ? 1 : 0][near ? 1 : 0];
      if (!first.empty() && first != names) return;
      const std::string value = value_of(node);
      if (measure(value).words > 3 * words_of_name) return;
      const std::vector<std::string> found = split_names(value);
      if (!begin_with_name(found)) return;
      first = names;
      const std::string_view said = mark == author_mark::name
                                        ? (near ? "author name" : "later author name")
                                        : (near ? "author class" : "later author class");
      for (const std::string& each : found) into_.add(element, said, each);
      return;
    }
  }

  void offer_byline(std::size_t block, std::string_view text, bool near) {
    bool& done = near ? near_byline_ : later_byline_;
    if (done) return;
    std::vector<std::string> names = near ? read_short_byline(text) : read_byline(text);
    if (names.empty() && opens_byline(text) && block + 1 < source_.blocks.size()) {
      const std::string_view next = slice(source_.text, source_.blocks[block + 1].span);
      if (lines_.shape(block + 1).words <= words_of_name) names = split_names(next);
    }
    // "Posted on 4 May 2024 by Ada Lind".
    if (names.empty() && near)
      if (const std::size_t by = text.find(" by "); by != text.npos)
        if (lines_.shape(block).words <= words_of_dateline && !find_date(text, order_).empty())
          names = read_byline(text.substr(by + 1));
    if (!near && !begin_with_name(names)) return;
    for (const std::string& each : names)
      into_.add(element, near ? "byline" : "later byline", each);
    done = !names.empty();
  }

  void offer_links(const page_block& block, bool near) {
    for (std::uint32_t i = block.first_link; i < block.last_link; ++i) {
      const std::string_view text = slice(source_.text, source_.links[i].span);
      if (text.size() > longest_value || !leads_to_author(source_.links[i].url)) continue;
      const std::vector<std::string> names = split_names(text);
      if (measure(text).words > words_of_name || !begin_with_name(names)) continue;
      for (const std::string& each : names)
        into_.add(element, near ? "author link" : "later author link", each);
    }
  }

  /// "4 May 2024 · Ada Lind", and the lines before and behind the date.
  void offer_neighbours(std::size_t at, std::string_view dateline) {
    for (const std::string& each : split_names(dateline))
      if (is_common_name(each)) into_.add(element, "beside date", each);
    for (const std::size_t beside : {at - 1, at + 1}) {
      if (beside >= source_.blocks.size()) continue;
      const std::string_view text = slice(source_.text, source_.blocks[beside].span);
      if (is_common_name(text)) into_.add(element, "beside date", text);
    }
  }

  /// What the line before, if it is short, calls the date that stands in line `at`.
  date_label label_before(std::size_t at) const {
    if (at == 0) return date_label::none;
    const std::string_view text = slice(source_.text, source_.blocks[at - 1].span);
    return text.size() <= longest_label && !has_year(text) ? find_date_label(text)
                                                           : date_label::none;
  }

  /// Far from the headline, only a line that says that it speaks of the article's date counts.
  void offer_date(std::size_t at, std::string_view text, bool near) {
    if (lines_.shape(at).words > words_of_dateline) return;
    labelled_date found = find_labelled_date(text, order_);
    if (found.date.empty()) return;
    if (found.label == date_label::none) found.label = label_before(at);
    if (!near && found.label == date_label::none) return;
    const bool updated = found.label == date_label::updated;
    into_.add(element, updated ? "updated" : (near ? "dateline" : "later dateline"), found.date);
    if (near) offer_neighbours(at, text);
  }

  void offer_time(pugi::xml_node node, std::size_t block, bool near) {
    const std::string value = value_of(node);
    if (!near) {
      into_.add(element, "later time", value);
      return;
    }
    const std::string_view text = block < source_.blocks.size()
                                      ? slice(source_.text, source_.blocks[block].span)
                                      : std::string_view();
    const bool updated =
        text.size() <= longest_line && find_date_label(text) == date_label::updated;
    into_.add(element, updated ? "updated" : "time", find_date(value, order_));
  }

  const page& source_;
  const page_lines& lines_;
  const std::size_t headline_;
  const range near_;
  const day_order order_;
  offers& into_;
  bool near_byline_ = false;
  bool later_byline_ = false;
  std::string_view first_class_[2][2];  // by what it marks and whether near
};

}  // namespace

void offer_shown(const page& source, const page_lines& lines, std::span<const std::uint32_t> judged,
                 std::size_t headline, day_order order, offers& into) {
  shown page_shown(source, lines, headline, order, into);
  page_shown.offer_blocks(judged);
  page_shown.offer_elements();
}

}  // namespace onrecord::extraction
