#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "article/byline.hpp"
#include "article/dates.hpp"
#include "article/extract.hpp"
#include "article/folded_line.hpp"
#include "article/language.hpp"
#include "article/mail.hpp"
#include "article/page_lines.hpp"
#include "article/phrases.hpp"
#include "article/text_lines.hpp"
#include "article/wrapping.hpp"

namespace onrecord::extraction {
namespace {

/// How many lines may stand before the headline, and between it and its repetition.
constexpr std::size_t lines_before_headline = 30;
constexpr std::size_t lines_to_repetition = 6;
/// Lines below the headline that may name the authors.
constexpr std::size_t lines_to_byline = 8;
/// A line with a date has no more words than this, and comments stand below an article of so many
/// paragraphs.
constexpr std::uint32_t words_of_dateline = 10;
constexpr std::size_t paragraphs_before_comments = 2;
/// "Updated 2 hours ago", and what a person does below the name.
constexpr std::uint32_t words_of_age = 5;
constexpr std::uint32_t words_of_job = 6;
/// Headlines that one READ MORE takes with it, and keywords that one "Tags" does.
constexpr std::size_t longest_related_run = 12;
constexpr std::size_t longest_tag_run = 30;
/// Short lines in a row that make a menu.
constexpr std::size_t shortest_menu = 3;
constexpr std::uint32_t words_of_menu_entry = 4;
constexpr std::size_t none = static_cast<std::size_t>(-1);

class plain_text {
 public:
  plain_text(article& target, const std::vector<text_line>& lines, const page_lines& read)
      : target_(target), lines_(lines), read_(read) {}

  void clean() {
    remove_mail();
    remove_phrases();
    remove_runs();
    headline_ = find_headline();
    if (headline_ != none) {
      target_.blocks[headline_].kind = block_kind::headline;
      target_.metadata.title = line(headline_);
      remove_repetitions();
      remove_bylines();
      remove_datelines();
      remove_menu_before();
    }
    remove_comments();
    remove_menu_after();
  }

 private:
  std::string_view line(std::size_t at) const { return slice(target_.text, lines_[at].span); }
  const line_shape& shape(std::size_t at) const { return read_.shape(at); }
  bool kept(std::size_t at) const { return !target_.blocks[at].removed; }

  void remove(std::size_t at, removal_reason reason, std::string_view evidence) {
    target_.blocks[at].removed = removal{reason, std::string(evidence)};
  }

  /// A line that runs on in small letters on the next one was wrapped by a mail program.
  bool is_wrapped(std::size_t at) const {
    return at + 1 < lines_.size() && !lines_[at + 1].after_blank && runs_on(line(at), line(at + 1));
  }

  bool may_be_title(std::size_t at) const {
    return reads_as_title(shape(at)) && !reads_as_prose(shape(at)) && !is_wrapped(at);
  }

  /// What a mail program puts around the text that it forwards.
  void remove_mail() {
    const mail_lines mail = find_mail_lines(target_.text, lines_);
    for (std::size_t at = 0; at < lines_.size(); ++at)
      if (mail.parts[at] != mail_part::none)
        remove(at, removal_reason::boilerplate, describe(mail.parts[at]));
    target_.metadata.title = mail.subject;
    target_.metadata.published = mail.date;
  }

  static std::string_view describe(mail_part part) {
    switch (part) {
      case mail_part::marker:
        return "where an e-mail begins that was forwarded";
      case mail_part::header:
        return "the header of an e-mail";
      case mail_part::note:
        return "a note above an e-mail that was forwarded";
      case mail_part::signature:
        return "the signature of an e-mail";
      case mail_part::none:
        break;
    }
    return "part of an e-mail";
  }

  void remove_phrases() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!kept(at)) continue;
      if (const auto found = find_phrase(line(at), shape(at), read_.words(at), scratch_))
        remove(at, found->reason, found->evidence);
    }
  }

  /// What follows READ MORE and "Tags" belongs to them until a line reads as prose.
  void remove_runs() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (kept(at)) continue;
      const removal_reason reason = target_.blocks[at].removed->reason;
      const std::string evidence = "after \"" + target_.blocks[at].removed->evidence + "\"";
      const bool related = reason == removal_reason::related_links;
      const bool tags = reason == removal_reason::tags && is_label_alone(at);
      if (!related && !tags) continue;
      const std::size_t end =
          std::min(lines_.size(), at + 1 + (related ? longest_related_run : longest_tag_run));
      while (at + 1 < end && kept(at + 1) &&
             (related ? may_be_title(at + 1) : may_be_menu_entry(at + 1)))
        remove(++at, reason, evidence);
    }
  }

  bool is_label_alone(std::size_t at) const {
    return line(at).size() <= target_.blocks[at].removed->evidence.size() + 1;
  }

  bool may_be_menu_entry(std::size_t at) const {
    const line_shape& entry = shape(at);
    return entry.words <= words_of_menu_entry && !entry.ends_sentence && !entry.ends_open;
  }

  std::size_t first_prose() const {
    for (std::size_t at = 0; at < lines_.size(); ++at)
      if (kept(at) && reads_as_prose(shape(at))) return at;
    return lines_.size();
  }

  std::size_t find_headline() {
    const std::size_t end = std::min(first_prose(), lines_before_headline);
    std::size_t first = none;
    for (std::size_t at = 0; at < end; ++at) {
      if (!kept(at) || !may_be_title(at)) continue;
      if (repetition_of(at) != none) return at;
      if (first == none && (at == 0 || !may_be_menu_entry(at))) first = at;
    }
    return first;
  }

  std::size_t repetition_of(std::size_t headline) {
    const std::size_t end = std::min(lines_.size(), headline + 1 + lines_to_repetition);
    for (std::size_t at = headline + 1; at < end; ++at)
      if (is_same_title(line(headline), line(at))) return at;
    return none;
  }

  bool is_same_title(std::string_view a, std::string_view b) {
    if (a.size() > b.size() + 8 || b.size() > a.size() + 8) return false;
    title_.assign(a);
    scratch_.assign(b);
    return title_.text() == scratch_.text();
  }

  void remove_repetitions() {
    for (std::size_t at = repetition_of(headline_); at != none; at = repetition_of(headline_)) {
      if (!kept(at)) return;
      remove(at, removal_reason::duplicate_title, "repeats the headline");
    }
  }

  void remove_bylines() {
    const std::size_t end = std::min(lines_.size(), headline_ + 1 + lines_to_byline);
    for (std::size_t at = headline_ + 1; at < end; ++at) {
      if (!kept(at)) continue;
      auto names = read_short_byline(line(at));
      if (names.empty() && is_author(at)) names.emplace_back(line(at));
      const bool named_below = names.empty() && opens_byline(line(at)) && at + 1 < end;
      if (named_below) names = split_names(line(at + 1));
      if (names.empty()) continue;
      for (std::size_t i = at; i <= at + (named_below ? 1 : 0); ++i) {
        target_.blocks[i].kind = block_kind::byline;
        remove(i, removal_reason::byline, "names the authors");
      }
      if (at + 1 < end && is_job(at + 1)) {
        target_.blocks[at + 1].kind = block_kind::byline;
        remove(at + 1, removal_reason::byline, "what the author does");
      }
      target_.metadata.authors = std::move(names);
      return;
    }
  }

  /// "Transport correspondent"
  bool is_job(std::size_t at) const {
    return kept(at) && shape(at).words <= words_of_job && !shape(at).ends_sentence &&
           find_name_kind(line(at)) == name_kind::desk;
  }

  /// A name that stands above what its bearer does, or beside the date.
  bool is_author(std::size_t at) const {
    if (shape(at).ends_sentence || !may_be_full_name(line(at))) return false;
    if (at + 1 < lines_.size() && is_job(at + 1)) return true;
    return is_common_name(line(at)) && ((at > headline_ + 1 && read_dateline(at - 1)) ||
                                        (at + 1 < lines_.size() && read_dateline(at + 1)));
  }

  /// The date of a line that holds little else; empty where it is an age.
  std::optional<labelled_date> read_dateline(std::size_t at) const {
    const line_shape& dateline = shape(at);
    if (dateline.words > words_of_dateline || dateline.digits == 0 || dateline.ends_stop)
      return std::nullopt;
    labelled_date found = find_labelled_date(line(at), day_order::day_first);
    if (found.date.empty() && !is_age(at)) return std::nullopt;
    return found;
  }

  /// "2 hours ago"
  bool is_age(std::size_t at) const {
    return shape(at).words <= words_of_age && shape(at).digits > 0 && line(at).ends_with(" ago");
  }

  /// Lines near the headline that hold little but a date or an age.
  void remove_datelines() {
    const std::size_t begin = headline_ > 1 ? headline_ - 2 : 0;
    const std::size_t end = std::min(lines_.size(), headline_ + 1 + lines_to_byline);
    for (std::size_t at = begin; at < end; ++at) {
      if (at == headline_) continue;
      const std::optional<labelled_date> found = read_dateline(at);
      if (!found) continue;
      std::string& published = target_.metadata.published;
      if (published.empty() || found->label == date_label::published) published = found->date;
      if (!kept(at)) continue;
      target_.blocks[at].kind = block_kind::dateline;
      remove(at, removal_reason::dateline, "the date");
    }
  }

  /// Behind a line like "12 Comments" below the article, everything is what readers wrote.
  void remove_comments() {
    std::size_t prose = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (kept(at) && reads_as_prose(shape(at))) ++prose;
      const auto& removed = target_.blocks[at].removed;
      const bool opens = removed && removed->reason == removal_reason::comments &&
                         shape(at).words <= words_of_menu_entry;
      if (!opens || prose < paragraphs_before_comments) continue;
      while (++at < lines_.size())
        if (kept(at)) remove(at, removal_reason::comments, "below the heading of the comments");
    }
  }

  void remove_menu_before() {
    for (std::size_t at = 0; at < headline_; ++at)
      if (kept(at) && may_be_menu_entry(at))
        remove(at, removal_reason::navigation, "short line before the headline");
  }

  void remove_menu_after() {
    std::size_t begin = lines_.size();
    while (begin > 0 && (!kept(begin - 1) || may_be_menu_entry(begin - 1))) --begin;
    if (begin == 0 || !reads_as_prose(shape(begin - 1))) return;
    const auto is_entry = [this](const text_line& each) {
      return kept(static_cast<std::size_t>(&each - lines_.data()));
    };
    const auto entries =
        std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.end(), is_entry);
    if (static_cast<std::size_t>(entries) < shortest_menu) return;
    for (std::size_t at = begin; at < lines_.size(); ++at)
      if (kept(at)) remove(at, removal_reason::navigation, "one of several short lines at the end");
  }

  article& target_;
  const std::vector<text_line>& lines_;
  const page_lines& read_;
  folded_line scratch_;
  folded_line title_;
  std::size_t headline_ = none;
};

}  // namespace

article from_text(std::string text, std::string_view url) {
  article result;
  result.input = input_kind::text;
  result.text = std::move(text);
  result.metadata.url = url;
  const std::vector<text_line> lines = join_wrapped(result.text, split_lines(result.text));
  result.blocks.reserve(lines.size());
  for (const text_line& line : lines) result.blocks.emplace_back().span = line.span;
  const page_lines read(result);
  plain_text(result, lines, read).clean();
  language_counter languages;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!result.blocks[i].removed) languages.add(slice(result.text, lines[i].span), read.words(i));
  result.language = languages.language();
  return result;
}

}  // namespace onrecord::extraction
