#include "article/collect.hpp"

#include "article/attributes.hpp"
#include "article/json_ld.hpp"
#include "article/surroundings.hpp"

#include "text/characters.hpp"
#include "text/eight_bytes.hpp"

namespace onrecord::extraction {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr std::uint8_t most_pictures = 20;
/// Inline elements that say something about a block that is nothing but their text.
constexpr part_set covering_elements = bit(element_part::emphasis) | bit(element_part::strong) |
                                       bit(element_part::small) | bit(element_part::time);

using text::is_space;
namespace eight_bytes = text::eight_bytes;

struct open_element {
  pugi::xml_node node;
  element what;
  surroundings inside;
  std::uint32_t container = none;  // none as well where no text has come yet
  std::uint32_t block_element =
      0;  // index of the innermost open block element, itself if it is one
  category_set categories = 0;
  bool may_cover = false;  // an inline element that began before the text of its block
};

class collector {
 public:
  explicit collector(hidden_text hidden) : hidden_(hidden) {}

  page run(const pugi::xml_document& tree) {
    make_room();
    open_.emplace_back().node = tree;
    ensure_container();
    pugi::xml_node next = tree.first_child();
    while (!open_.empty()) {
      switch (next.type()) {
        case pugi::node_null:
          next = open_.back().node.next_sibling();
          close();
          break;
        case pugi::node_element:
          next = enter(next) ? next.first_child() : next.next_sibling();
          break;
        case pugi::node_pcdata:
        case pugi::node_cdata:
          append(next.value());
          next = next.next_sibling();
          break;
        default:
          next = next.next_sibling();
      }
    }
    excuse_main_containers();
    return std::move(page_);
  }

 private:
  /// For what most pages have: growing step by step copies it several times.
  void make_room() {
    page_.text.reserve(1U << 15U);
    page_.blocks.reserve(256);
    page_.links.reserve(256);
    page_.containers.reserve(512);
    open_.reserve(64);
  }

  /// The names of a container that holds most of the page's text speak of the whole page, not of a
  /// piece that is no article: "with-sidebar", "category-news". Comments may well be the most.
  void excuse_main_containers() {
    constexpr category_set never_excused =
        bit(token_category::comments) | bit(token_category::article) |
        bit(token_category::content) | bit(token_category::article_body);
    std::vector<std::uint32_t> bytes(page_.containers.size());
    for (const page_block& each : page_.blocks) {
      std::uint32_t linked = 0;
      for (std::uint32_t i = each.first_link; i < each.last_link; ++i)
        linked += page_.links[i].span.size();
      bytes[each.container] += each.span.size() - linked;
    }
    for (std::size_t i = bytes.size(); i-- > 1;) bytes[page_.containers[i].parent] += bytes[i];
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      container& each = page_.containers[i];
      if (bytes[i] > bytes.front() / 2) each.categories &= never_excused;
      each.categories_above =
          each.categories | (i == 0 ? 0 : page_.containers[each.parent].categories_above);
    }
  }

  /// Opens `node`, unless its content is skipped.
  bool enter(pugi::xml_node node) {
    const element what = find_element(node.name());
    switch (what.flow) {
      case element_flow::skip:
        note_skipped(node, what.part);
        return false;
      case element_flow::break_:
        ++breaks_;
        if (open_.back().inside.preformatted) append("\n");
        return false;
      case element_flow::rule:
        finish_block();
        return false;
      default:
        break;
    }
    const attributes found = read_attributes(node, names_);
    const surroundings outer = open_.back().inside;
    const bool is_root = open_.size() <= 2;
    if (found.hidden && !found.revealed && hidden_ == hidden_text::skip && !is_root) return false;

    const bool joins_row = what.flow == element_flow::cell && outer.in_data_row;
    const bool is_block =
        what.flow == element_flow::block || (what.flow == element_flow::cell && !joins_row);
    if (joins_row) cell_ = true;
    if (is_block) finish_block();
    if (found.marked || found.categories & bit(token_category::author)) mark(node);
    const std::uint32_t outer_block = open_.back().block_element;
    open_element& opened = open_.emplace_back();
    opened.node = node;
    opened.what = what;
    opened.inside = outer;
    if (!is_root) opened.categories = found.categories;
    if (what.part == element_part::time) opened.categories |= bit(token_category::dateline);
    if (is_block) {
      opened.inside = inside_of(node, what.part, outer);
      opened.block_element = static_cast<std::uint32_t>(open_.size() - 1);
    } else {
      opened.block_element = outer_block;
      const bool telling = opened.categories != 0 || (covering_elements & bit(what.part)) != 0;
      opened.may_cover = telling && begin_ == none;
    }
    if (what.part == element_part::link && found.url) {
      end_link();
      opened.inside.url = found.url;
    }
    return true;
  }

  void close() {
    const open_element& closed = open_.back();
    const bool is_link =
        open_.size() > 1 && closed.inside.url != open_[open_.size() - 2].inside.url;
    if (is_link) end_link();
    if (closed.block_element + 1 == open_.size()) {
      finish_block();
    } else if (closed.may_cover && begin_ != none) {
      covered_to_ = size();
      covering_ |= closed.categories;
      covering_parts_ |= bit(closed.what.part);
    }
    open_.pop_back();
  }

  void note_skipped(pugi::xml_node node, element_part part) {
    if (part == element_part::picture && pictures_ < most_pictures) ++pictures_;
    if (is_json_ld(node)) page_.scripts.push_back(node);
    if (std::string_view(node.name()) == "meta") mark(node);
  }

  void mark(pugi::xml_node node) {
    page_.marked.push_back({node, static_cast<std::uint32_t>(page_.blocks.size())});
  }

  void append(const char* text) {
    if (open_.back().inside.preformatted) {
      append_preformatted(text);
      return;
    }
    // Most texts are nothing but the white space between two elements.
    const std::string_view raw = text;
    std::size_t at = eight_bytes::skip_white_space(raw, 0);
    while (at < raw.size() && is_space(raw[at])) ++at;
    space_ = space_ || at > 0;
    while (at < raw.size()) {
      if (is_space(raw[at])) {
        space_ = true;
        ++at;
        continue;
      }
      const std::size_t end = find_run_end(raw, at);
      append_run(raw.substr(at, end - at));
      at = end;
    }
  }

  /// Where the word at `at` ends; inside a block, that and the words behind it with one space
  /// between two.
  std::size_t find_run_end(std::string_view raw, std::size_t at) const {
    if (begin_ != none)
      at = eight_bytes::skip_spaced_words(raw, at + 1, eight_bytes::letters_beyond_ascii) - 1;
    while (++at < raw.size()) {
      if (!is_space(raw[at])) continue;
      const bool goes_on = begin_ != none && raw[at] == ' ' && at + 1 < raw.size();
      if (!goes_on || is_space(raw[at + 1])) break;
    }
    return at;
  }

  void append_preformatted(std::string_view raw) {
    if (begin_ == none) {
      // The lines before the first one with text do not show.
      const std::size_t first = raw.find_first_not_of(" \t\r\n\f");
      if (first == std::string_view::npos) return;
      const std::size_t line = raw.rfind('\n', first);
      append_run(raw.substr(line == std::string_view::npos ? 0 : line + 1));
    } else {
      breaks_ = 0;
      space_ = false;
      append_run(raw);
    }
  }

  void append_run(std::string_view run) {
    if (begin_ == none) {
      run = without_leading_space(run);
      if (run.empty()) return;
    }
    if (breaks_ > 1) finish_block();
    if (begin_ == none) {
      begin_block();
    } else if (cell_) {
      page_.text += " | ";
    } else if (breaks_ == 1) {
      page_.text += '\n';
    } else if (space_) {
      page_.text += ' ';
    }
    breaks_ = 0;
    space_ = cell_ = false;
    if (link_begin_ == none && open_.back().inside.url) link_begin_ = size();
    page_.text += run;
  }

  /// White space that browsers do not collapse, such as the no-break space, still begins no block.
  static std::string_view without_leading_space(std::string_view run) {
    while (!run.empty() && static_cast<unsigned char>(run.front()) >= 0x80) {
      const auto first = text::character_at(run, 0);
      if (text::classify(first.code_point) != text::character_class::space) break;
      run.remove_prefix(first.size);
    }
    return run;
  }

  void begin_block() {
    end_of_last_ = size();
    if (!page_.blocks.empty()) page_.text += "\n\n";
    begin_ = size();
    const surroundings& here = open_.back().inside;
    block_ = {};
    block_.kind = here.kind;
    block_.level = here.level;
    block_.ordered = here.ordered && here.kind == block_kind::list_item;
    block_.in_paragraph = here.in_paragraph;
    block_.container = ensure_container();
    block_.first_link = static_cast<std::uint32_t>(page_.links.size());
    block_.pictures_before = pictures_;
    covered_to_ = begin_;
    covering_ = 0;
    covering_parts_ = 0;
  }

  void finish_block() {
    end_link();
    breaks_ = 0;
    space_ = cell_ = false;
    if (begin_ == none) return;
    trim_end();
    if (size() == begin_) {
      drop_block();
      return;
    }
    block_.span = {begin_, size()};
    block_.last_link = static_cast<std::uint32_t>(page_.links.size());
    // Nearly all: a sign or an icon's name may stand outside.
    if (covered_to_ - begin_ >= block_.span.size() / 5 * 4) {
      block_.inline_categories = covering_;
      block_.inline_parts = covering_parts_ & covering_elements;
    }
    pictures_ = 0;
    page_.blocks.push_back(block_);
    begin_ = none;
  }

  void trim_end() {
    std::string& text = page_.text;
    while (text.size() > begin_) {
      const auto last = text::character_before(text, text.size());
      if (text::classify(last.code_point) != text::character_class::space) break;
      text.erase(text.size() - last.size);
    }
    for (std::size_t i = page_.links.size(); i > block_.first_link; --i) {
      page_link& each = page_.links[i - 1];
      if (each.span.end <= size()) break;
      each.span.end = size();
      if (each.span.begin > each.span.end) each.span.begin = each.span.end;
    }
  }

  /// Takes back a block that turned out to be white space.
  void drop_block() {
    page_.links.resize(block_.first_link);
    page_.text.resize(end_of_last_);
    begin_ = none;
  }

  void end_link() {
    if (link_begin_ != none && size() > link_begin_)
      page_.links.push_back({{link_begin_, size()}, open_.back().inside.url});
    link_begin_ = none;
  }

  /// The container of the innermost open block element. It is made when its first text comes,
  /// with those above it.
  std::uint32_t ensure_container() {
    std::uint32_t top = open_.back().block_element;
    unmade_.clear();
    while (open_[top].container == none) {
      unmade_.push_back(top);
      if (top == 0) break;
      top = open_[top - 1].block_element;
    }
    for (std::size_t i = unmade_.size(); i > 0; --i) make_container(unmade_[i - 1]);
    return open_[open_.back().block_element].container;
  }

  void make_container(std::uint32_t at) {
    open_element& owner = open_[at];
    container made;
    made.node = owner.node;
    made.part = owner.what.part;
    made.categories = owner.categories;
    if (at > 0) {
      // Inline elements between two blocks speak for the inner one.
      const std::uint32_t outer = open_[at - 1].block_element;
      for (std::uint32_t i = outer + 1; i < at; ++i) made.categories |= open_[i].categories;
      made.parent = open_[outer].container;
      const container& above = page_.containers[made.parent];
      made.depth = static_cast<std::uint16_t>(above.depth + 1);
      made.parts_above = above.parts_above;
      made.categories_above = above.categories_above;
      made.path = above.path;
    }
    for (const std::uint32_t step : {static_cast<std::uint32_t>(made.part), made.categories})
      made.path = (made.path ^ step) * 16777619U;  // FNV-1a, a step at a time
    made.path ^= made.path >> 15;
    made.parts_above |= bit(made.part);
    made.categories_above |= made.categories;
    owner.container = static_cast<std::uint32_t>(page_.containers.size());
    page_.containers.push_back(made);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(page_.text.size()); }

  const hidden_text hidden_;
  category_finder names_;
  page page_;
  std::vector<open_element> open_;
  std::vector<std::uint32_t> unmade_;
  page_block block_;
  std::uint32_t end_of_last_ = 0;
  std::uint32_t begin_ = none;       // of the block at work, none between two
  std::uint32_t link_begin_ = none;  // of the link at work
  std::uint32_t covered_to_ = 0;
  category_set covering_ = 0;
  part_set covering_parts_ = 0;
  std::uint8_t pictures_ = 0;
  std::uint32_t breaks_ = 0;
  bool space_ = false;
  bool cell_ = false;
};

}  // namespace

page collect(const pugi::xml_document& tree, hidden_text hidden) {
  return collector(hidden).run(tree);
}

}  // namespace onrecord::extraction
