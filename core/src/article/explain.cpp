#include "article/explain.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace onrecord::extraction {
namespace {

struct category_reason {
  token_category category;
  removal_reason reason;
};

/// In the order of what tells most.
constexpr category_reason category_reasons[] = {
    {token_category::comments, removal_reason::comments},
    {token_category::share, removal_reason::share},
    {token_category::newsletter, removal_reason::newsletter},
    {token_category::credit, removal_reason::image_credit},
    {token_category::caption, removal_reason::caption},
    {token_category::tags, removal_reason::tags},
    {token_category::author, removal_reason::author_bio},
    {token_category::dateline, removal_reason::dateline},
    {token_category::paywall, removal_reason::paywall},
    {token_category::related, removal_reason::related_links},
    {token_category::advertisement, removal_reason::advertisement},
    {token_category::navigation, removal_reason::navigation},
    {token_category::footer, removal_reason::navigation},
    {token_category::sidebar, removal_reason::related_links},
    {token_category::modal, removal_reason::boilerplate},
    {token_category::media, removal_reason::media_controls},
    {token_category::shop, removal_reason::advertisement},
    {token_category::form, removal_reason::boilerplate},
    {token_category::header, removal_reason::navigation},
};

constexpr category_set with_reasons = [] {
  category_set all = 0;
  for (const category_reason& each : category_reasons) all |= bit(each.category);
  return all;
}();

struct part_reason {
  element_part part;
  removal_reason reason;
  std::string_view evidence;
};

constexpr part_reason part_reasons[] = {
    {element_part::nav, removal_reason::navigation, "inside a navigation element"},
    {element_part::footer, removal_reason::navigation, "inside the page's footer"},
    {element_part::caption, removal_reason::caption, "the caption of a figure or table"},
    {element_part::dialog, removal_reason::boilerplate, "inside a dialog"},
    {element_part::noscript, removal_reason::boilerplate, "shown only without scripts"},
    {element_part::form, removal_reason::boilerplate, "inside a form"},
    {element_part::control, removal_reason::boilerplate, "the label of a control"},
    {element_part::aside, removal_reason::related_links, "inside an aside element"},
};

constexpr std::uint8_t same_title = 90;
constexpr std::uint8_t mostly_links = 60;
/// Headlines have more words than entries of menus.
constexpr std::uint32_t words_of_headline = 5;
/// A line about the author is longer than a byline, or a sentence.
constexpr std::uint32_t words_of_byline = 12;

removal_reason refine(removal_reason reason, const block_look& look) {
  if (reason == removal_reason::author_bio && look.shape.words <= words_of_byline &&
      !look.shape.ends_stop)
    return removal_reason::byline;
  return reason;
}

}  // namespace

explainer::element_name explainer::name_of(const container& of, token_category category) {
  constexpr std::size_t longest_shown = 60;
  for (const char* attribute : {"class", "id", "role", "itemprop"})
    if (const auto name = find_token(of.node.attribute(attribute).value(), category); !name.empty())
      return {attribute, name.substr(0, longest_shown)};
  return {};
}

std::string explainer::find_evidence(std::uint32_t container, token_category category) {
  const auto has_it = [&](std::uint32_t at) {
    return (source_.containers[at].categories & bit(category)) != 0;
  };
  // Up to the nearest container that has the category; there is one. What holds it may have it as
  // well: that speaks of the whole menu, not of its entry.
  while (!has_it(container) && container != 0) container = source_.containers[container].parent;
  while (container != 0 && has_it(source_.containers[container].parent))
    container = source_.containers[container].parent;
  auto& [known, of, found] = named_[container];
  if (!known || of != category) {
    known = true;
    of = category;
    found = name_of(source_.containers[container], category);
  }
  if (found.name.empty()) return "named so by the page";
  std::string shown;
  shown.reserve(found.attribute.size() + found.name.size() + 3);
  return shown.append(found.attribute).append(" \"").append(found.name).append("\"");
}

std::optional<removal> explainer::explain(std::size_t at) {
  const block_look& one = look_.blocks[at];
  const page_block& block = source_.blocks[at];
  const container& around = source_.containers[block.container];
  if (one.phrase) return removal{one.phrase->reason, std::string(one.phrase->evidence)};
  if (one.title_words >= same_title)
    return removal{removal_reason::duplicate_title, "repeats the headline"};
  if (one.byline) return removal{removal_reason::byline, "names the authors"};

  const category_set near = around.categories | source_.containers[around.parent].categories;
  for (const category_set seen : {near, block.inline_categories, around.categories_above}) {
    if ((seen & with_reasons) == 0) continue;
    for (const auto& [category, reason] : category_reasons) {
      if (!(seen & bit(category))) continue;
      return removal{refine(reason, one), find_evidence(block.container, category)};
    }
  }
  for (const auto& [part, reason, evidence] : part_reasons)
    if (around.parts_above & bit(part)) return removal{reason, std::string(evidence)};
  if (one.link_share >= mostly_links)
    return removal{one.shape.words >= words_of_headline ? removal_reason::related_links
                                                        : removal_reason::navigation,
                   std::to_string(one.link_share) + " % link text"};
  return std::nullopt;
}

}  // namespace onrecord::extraction
