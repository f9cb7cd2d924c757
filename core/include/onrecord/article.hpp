#pragma once

#include <cstdint>
#include <onrecord/export.hpp>
#include <onrecord/limits.hpp>
#include <onrecord/result.hpp>
#include <onrecord/span.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The first public step: from what somebody pasted to an article, with everything that was taken
/// out still there, flagged with its reason.
namespace onrecord {

/// What the bytes of the input are.
enum class input_kind : std::uint8_t {
  detect,  ///< decide by looking; an article never carries this value
  html,    ///< an HTML document or fragment
  text,    ///< plain text, one block a line; lines broken at a column are one
};

/// The part a block plays in the article.
enum class block_kind : std::uint8_t {
  headline,      ///< the article's title as it stands in the text
  heading,       ///< a subheading; `level` 1 to 6
  paragraph,     ///< running text
  list_item,     ///< one item; `level` is how deep it is nested, from 1
  blockquote,    ///< a paragraph of a block quotation; `level` is how deep it is nested, from 1
  preformatted,  ///< line breaks and spaces matter
  table_row,     ///< the cells of a row, separated by " | "
  caption,       ///< the caption of a picture or table
  byline,        ///< who wrote it
  dateline,      ///< when or where it was written
  other,         ///< none of these
};

/// Why a block is not part of the cleaned article.
enum class removal_reason : std::uint8_t {
  navigation,       ///< menus, breadcrumbs, skip links, footers
  related_links,    ///< READ MORE and kin, with the headlines that follow
  image_credit,     ///< who took or owns a picture
  caption,          ///< the caption of a picture, video or table
  byline,           ///< names of the authors
  dateline,         ///< dates, places, reading times
  share,            ///< share bars and calls to share or follow
  newsletter,       ///< calls to sign up
  advertisement,    ///< paid content and its labels
  tags,             ///< topics and keywords
  author_bio,       ///< who the author is
  comments,         ///< readers' comments and calls to comment
  copyright,        ///< rights and agency lines
  paywall,          ///< calls to subscribe or log in
  media_controls,   ///< what a player or gallery says
  duplicate_title,  ///< the headline once more
  boilerplate,      ///< none of the above, and not the article
  by_reader,        ///< an override of `annotate`
};

/// A hyperlink inside a block.
struct link {
  text_span span;   ///< its text
  std::string url;  ///< absolute where the page's address is known; http, https or mailto only
};

/// Why a block was taken out.
struct removal {
  removal_reason reason = removal_reason::boilerplate;  ///< the kind of reason
  std::string evidence;  ///< what gave it away, in words a reader understands
};

/// A piece of text that a reader sees as one: a paragraph, a heading, an item.
struct block {
  block_kind kind = block_kind::paragraph;  ///< its part in the article
  text_span span;                           ///< its text
  std::uint8_t level = 0;                   ///< as `block_kind` says; 0 where it says nothing
  bool ordered = false;                     ///< list items: of a numbered list
  std::vector<link> links;                  ///< in reading order, disjoint
  std::optional<removal> removed;           ///< absent when the block is kept
};

/// What the page says about its article. Empty where it says nothing.
struct article_metadata {
  std::string title;                 ///< of the article
  std::vector<std::string> authors;  ///< names, in the page's order
  std::string published;             ///< ISO 8601, a date or a date with time
  std::string site;                  ///< name of the publication
  std::string url;                   ///< canonical address
};

/// Something the reader should know about the way an input was read.
struct diagnostic {
  std::string code;     ///< stable and machine-readable: "depth_limited"
  std::string message;  ///< one sentence
};

/// An article with its removed parts. `blocks` are disjoint and in reading order.
/// For text input `text` is the input itself (invalid UTF-8 replaced by U+FFFD, WHATWG Encoding
/// section 4.1: maximal subparts); for HTML it is the text of the blocks, a blank line between two.
struct article {
  input_kind input = input_kind::text;  ///< `html` or `text`
  std::string language = "und";         ///< BCP 47; "und" when unknown
  article_metadata metadata;            ///< what the page says about itself
  std::string text;                     ///< valid UTF-8; every span points into it
  std::vector<block> blocks;            ///< kept and removed ones
  std::vector<diagnostic> diagnostics;  ///< limits that were hit and the like; mostly empty
};

/// What the caller knows about an input.
struct extract_options {
  input_kind input = input_kind::detect;  ///< what the bytes are
  std::string url;          ///< address of the page, to resolve relative links; may be empty
  onrecord::limits limits;  ///< bounds for hostile input
};

/// Cleans an article. Pure: no I/O, no clock, no locale. Time and memory grow linearly with
/// `input`. Fails only with `status::input_too_large`.
[[nodiscard]] ONRECORD_EXPORT result<article> extract(std::string_view input,
                                                      const extract_options& options = {});

}  // namespace onrecord
