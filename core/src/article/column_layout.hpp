#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "article/class_tokens.hpp"
#include "article/elements.hpp"

/// The columns of the feature table by name, in their order: what fills them must keep to it.
/// Numbers of which no tree asked have none: whether a block is in a footer or called an
/// advertisement is told by its links and words.
namespace onrecord::extraction {

/// Containers around a block that are looked at one by one.
inline constexpr std::size_t container_levels = 4;

inline constexpr std::string_view own_names[] = {"words",
                                                 "link share",
                                                 "links",
                                                 "commas",
                                                 "end",
                                                 "function words",
                                                 "capitalized",
                                                 "digits",
                                                 "kind",
                                                 "level",
                                                 "in paragraph",
                                                 "phrase",
                                                 "title words",
                                                 "copies",
                                                 "first sign",
                                                 "bytes a word",
                                                 "lines",
                                                 "prose",
                                                 "pictures before",
                                                 "inline part",
                                                 "same parent as before",
                                                 "same path as before",
                                                 "description words",
                                                 "words before colon",
                                                 "upper case",
                                                 "row of links",
                                                 "copies elsewhere",
                                                 "words of beginning",
                                                 "words of prose",
                                                 "appeal words",
                                                 "writer words",
                                                 "appeal share"};

inline constexpr element_part parts[] = {
    element_part::article, element_part::caption, element_part::figure, element_part::form,
    element_part::item,    element_part::list,    element_part::main,   element_part::section};
inline constexpr std::string_view part_names[] = {"in article", "in caption", "in figure",
                                                  "in form",    "in item",    "in list",
                                                  "in main",    "in section"};
static_assert(std::size(parts) == std::size(part_names));

inline constexpr token_category categories[] = {
    token_category::navigation,  token_category::related,  token_category::tags,
    token_category::author,      token_category::comments, token_category::caption,
    token_category::sidebar,     token_category::modal,    token_category::hidden,
    token_category::form,        token_category::meta,     token_category::list,
    token_category::article,     token_category::content,  token_category::quote,
    token_category::article_body};
inline constexpr std::string_view category_names[] = {
    "class navigation", "class related", "class tags",    "class author",
    "class comments",   "class caption", "class sidebar", "class modal",
    "class hidden",     "class form",    "class meta",    "class list",
    "class article",    "class content", "class quote",   "class article body"};
static_assert(std::size(categories) == std::size(category_names));

inline constexpr std::string_view level_names[] = {
    "link share around", "prose around", "blocks around", "prose share around", "beginning around"};
inline constexpr std::string_view page_names[] = {
    "position",      "from start",        "from end",
    "in main",       "below main",        "prose before",
    "prose after",   "to prose before",   "to prose after",
    "prose of page", "blocks of page",    "depth",
    "from headline", "heading phrase",    "from heading phrase",
    "prose of path", "blocks of path",    "link share of page",
    "prose blocks",  "steps to headline", "headline's steps",
    "which article", "articles",          "top headings before"};
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
