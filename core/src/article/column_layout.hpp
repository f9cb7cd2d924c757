#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "article/class_tokens.hpp"
#include "article/elements.hpp"

/// The columns of the feature table by name, in their order: what fills them must keep to it.
namespace onrecord::extraction {

/// Containers around a block that are looked at one by one.
inline constexpr std::size_t container_levels = 4;

inline constexpr std::string_view own_names[] = {"words",
                                                 "link share",
                                                 "links",
                                                 "commas",
                                                 "end",
                                                 "begins lower",
                                                 "function words",
                                                 "capitalized",
                                                 "digits",
                                                 "kind",
                                                 "level",
                                                 "in paragraph",
                                                 "phrase",
                                                 "phrase alone",
                                                 "byline",
                                                 "title words",
                                                 "copies",
                                                 "first sign",
                                                 "bytes a word",
                                                 "lines",
                                                 "prose",
                                                 "said",
                                                 "pictures before",
                                                 "inline part",
                                                 "same parent as before",
                                                 "same path as before",
                                                 "description words",
                                                 "words before colon",
                                                 "address",
                                                 "upper case",
                                                 "first target",
                                                 "run of links",
                                                 "copies elsewhere",
                                                 "words of beginning",
                                                 "words of prose",
                                                 "appeal words",
                                                 "writer words",
                                                 "appeal share"};

inline constexpr element_part parts[] = {
    element_part::article, element_part::aside,  element_part::blockquote,  element_part::caption,
    element_part::control, element_part::dialog, element_part::figure,      element_part::footer,
    element_part::form,    element_part::header, element_part::item,        element_part::list,
    element_part::main,    element_part::nav,    element_part::noscript,    element_part::section,
    element_part::table,   element_part::row,    element_part::ordered_list};
inline constexpr std::string_view part_names[] = {
    "in article", "in aside",  "in blockquote", "in caption",     "in control",
    "in dialog",  "in figure", "in footer",     "in form",        "in header",
    "in item",    "in list",   "in main",       "in nav",         "in noscript",
    "in section", "in table",  "in row",        "in ordered list"};
static_assert(std::size(parts) == std::size(part_names));

inline constexpr std::string_view category_names[] = {
    "class navigation",    "class related",     "class share",    "class newsletter",
    "class advertisement", "class tags",        "class author",   "class comments",
    "class caption",       "class credit",      "class dateline", "class media",
    "class footer",        "class header",      "class sidebar",  "class modal",
    "class hidden",        "class paywall",     "class form",     "class shop",
    "class meta",          "class title",       "class summary",  "class list",
    "class article",       "class content",     "class quote",    "class table",
    "class reference",     "class article body"};
static_assert(std::size(category_names) == token_categories);

inline constexpr std::string_view level_names[] = {
    "link share around", "prose around", "blocks around", "prose share around", "beginning around"};
inline constexpr std::string_view page_names[] = {
    "position",          "from start",         "from end",
    "in main",           "below main",         "prose before",
    "prose after",       "to prose before",    "to prose after",
    "prose of page",     "blocks of page",     "depth",
    "from headline",     "heading phrase",     "from heading phrase",
    "prose of path",     "blocks of path",     "page has body",
    "said of page",      "link share of page", "prose blocks",
    "steps to headline", "headline's steps",   "which article",
    "articles",          "top headings before"};
inline constexpr std::string_view score_names[] = {
    "score",         "score around 1",  "score around 2", "score around 3",
    "score of path", "score of window", "kept before",    "kept after"};

inline constexpr std::size_t first_pass_columns =
    std::size(own_names) + std::size(part_names) + std::size(category_names) +
    std::size(level_names) * container_levels + std::size(page_names);
static_assert(first_pass_columns + std::size(score_names) < 256);

/// Blocks are compared with those of the same path, by its hash. Paths share a slot now and then,
/// which does little harm.
inline constexpr std::size_t path_slots = 1024;

}  // namespace onrecord::extraction
