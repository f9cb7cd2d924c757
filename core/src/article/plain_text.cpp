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
#include "text/characters.hpp"
#include "text/word_table.hpp"

namespace onrecord::extraction {
namespace {

/// How many lines may stand before the headline, and between it and its repetition.
constexpr std::size_t lines_before_headline = 30;
constexpr std::size_t lines_to_repetition = 6;
/// Paragraphs that may stand below what the author is, such as a correction.
constexpr std::size_t paragraphs_below_author = 3;
/// Lines below the headline that may name the authors.
constexpr std::size_t lines_to_byline = 8;
/// A line with a date has no more words than this, and comments stand below an article of so many
/// paragraphs.
constexpr std::uint32_t words_of_dateline = 10;
constexpr std::size_t paragraphs_before_tail = 2;
/// "Updated 2 hours ago", and what a person does below the name.
constexpr std::uint32_t words_of_age = 5;
constexpr std::uint32_t words_of_job = 6;
constexpr std::uint32_t words_of_bio = 50;
/// Headlines that one READ MORE takes with it, and keywords that one "Tags" does.
constexpr std::size_t longest_related_run = 12;
constexpr std::size_t longest_tag_run = 30;
/// Short lines in a row that make a menu.
constexpr std::size_t shortest_menu = 3;
constexpr std::uint32_t words_of_menu_entry = 4;
constexpr std::size_t longest_bar = 300;  // bytes
/// A text with so many labels is a whole page. There the article's running text counts by its
/// words, of a paragraph no more than so many, and what stands between costs.
constexpr std::size_t labels_of_page = 3;
constexpr long most_worth = 60;
constexpr long cost_of_entry = 8;
constexpr long cost_of_headline = 4;
/// Lines between the headline of a page and its running text, and below the text up to a label.
constexpr std::size_t lines_above_text = 15;
constexpr std::size_t lines_below_text = 12;
constexpr std::size_t lines_to_date = 3;
constexpr std::size_t none = static_cast<std::size_t>(-1);

class plain_text {
 public:
  plain_text(article& target, const std::vector<text_line>& lines, const page_lines& read)
      : target_(target), lines_(lines), read_(read), end_(lines.size()) {}

  void clean() {
    remove_mail();
    remove_phrases();
    remove_runs();
    find_article();
    if (headline_ == none) headline_ = find_headline();
    if (headline_ != none) {
      target_.blocks[headline_].kind = block_kind::headline;
      target_.metadata.title = line(headline_);
      remove_repetitions();
      remove_bylines();
      remove_datelines();
      remove_menu_before();
    }
    remove_tail();
    remove_author_bio();
    remove_menu_after();
    remove_apart();
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
    return at + 1 < lines_.size() && !lines_[at + 1].after_blank &&
           !text::is_digit(line(at + 1).front()) && runs_on(line(at), line(at + 1));
  }

  bool may_be_title(std::size_t at) const {
    return reads_as_title(shape(at)) && !reads_as_prose(shape(at)) && !is_wrapped(at);
  }

  /// "Home | News | Sport": several short pieces in a line.
  bool is_bar(std::size_t at) {
    if (line(at).size() > longest_bar) return false;
    scratch_.assign(line(at));
    const std::string_view text = scratch_.text();
    const std::size_t first = text.find(" | ");
    return first != std::string_view::npos && text.find(" | ", first + 3) != std::string_view::npos;
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
    std::size_t prose = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!kept(at)) continue;
      const auto found = find_phrase(line(at), shape(at), read_.words(at), scratch_);
      if (!found) {
        prose += reads_as_prose(shape(at));
        continue;
      }
      remove(at, found->reason, found->evidence);
      labels_ += is_of_page(at);
      const bool comments =
          found->reason == removal_reason::comments && shape(at).words <= words_of_menu_entry;
      if ((comments || found->is_tail) && prose >= paragraphs_before_tail)
        tail_ = std::min(tail_, at);
    }
  }

  /// Whether a line went that was written for the page and not for the article.
  bool is_of_page(std::size_t at) const {
    if (kept(at)) return false;
    const removal_reason reason = target_.blocks[at].removed->reason;
    return reason != removal_reason::image_credit && reason != removal_reason::caption &&
           reason != removal_reason::byline && reason != removal_reason::dateline &&
           reason != removal_reason::media_controls && reason != removal_reason::author_bio;
  }

  /// Where the article stands in a text that is a whole page, which its lines of labels tell: the
  /// run of lines with the most words of running text after what its other lines cost
  /// (Pasternack and Roth 2009), and the headline above.
  void find_article() {
    if (labels_ < labels_of_page) return;
    long best = 0;
    long sum = 0;
    std::size_t from = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (sum <= 0) {
        sum = 0;
        from = at;
      }
      sum += worth(at);
      if (sum <= best) continue;
      best = sum;
      begin_ = from;
      end_ = at + 1;
    }
    if (best == 0) return;
    // A list or a poem may end the article.
    std::size_t label = end_;
    while (label < lines_.size() && !is_of_page(label)) ++label;
    if (label == lines_.size() || label <= end_ + lines_below_text) end_ = label;
    // A run of worth begins with running text.
    std::size_t last = none;
    for (std::size_t at = begin_ - std::min(begin_, lines_above_text); at < begin_; ++at) {
      if (!kept(at) || !may_be_title(at) || may_be_menu_entry(at) || is_bar(at)) continue;
      last = at;
      if (is_above_date(at)) break;
    }
    label = 0;
    while (label < begin_ && !is_of_page(label)) ++label;
    if (label == begin_) {
      begin_ = 0;
    } else if (last != none) {
      begin_ = headline_ = last;
    }
  }

  /// What a line adds to the article's run: words where it reads as running text. Figures and
  /// commas are more of lists than of menus.
  long worth(std::size_t at) const {
    const line_shape& one = shape(at);
    if (!kept(at)) return 0;
    if (reads_as_prose(one) || (one.ends_stop && one.words >= words_of_menu_entry))
      return std::min(static_cast<long>(one.words), most_worth);
    if (one.digits + one.commas > 0) return 0;
    return one.words <= words_of_menu_entry ? -cost_of_entry : -cost_of_headline;
  }

  bool is_above_date(std::size_t headline) const {
    for (std::size_t at = headline + 1; at < lines_.size() && at <= headline + lines_to_date; ++at)
      if (is_dated(at) || is_author(at) || !read_short_byline(line(at)).empty()) return true;
    return false;
  }

  bool is_dated(std::size_t at) const {
    const auto& removed = target_.blocks[at].removed;
    return (removed && removed->reason == removal_reason::dateline) || read_dateline(at);
  }

  void remove_apart() {
    for (std::size_t at = 0; at < lines_.size(); ++at)
      if (kept(at) && (at < begin_ || at >= end_))
        remove(at, removal_reason::boilerplate, "stands apart from the running text");
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
      std::size_t left = related ? longest_related_run : longest_tag_run;
      for (; left > 0 && at + 1 < lines_.size(); --left) {
        if (related && may_be_rank(at + 1)) remove(++at, reason, evidence);
        if (!kept(at + 1) || !(related ? may_be_title(at + 1) : may_be_menu_entry(at + 1))) break;
        remove(++at, reason, evidence);
      }
    }
  }

  /// A number by itself above a headline: its place in "Most read".
  bool may_be_rank(std::size_t at) const {
    return kept(at) && shape(at).letters == 0 && shape(at).words == 1 && shape(at).digits > 0 &&
           at + 1 < lines_.size() && kept(at + 1) && may_be_title(at + 1);
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
    std::size_t entries = 0;
    for (std::size_t at = 0; at < end; ++at) {
      if (!kept(at)) continue;
      const bool entry = may_be_menu_entry(at);
      entries += entry && !may_be_full_name(line(at)) && !read_dateline(at);
      if (!may_be_title(at) || is_bar(at)) continue;
      if (repetition_of(at) != none) return at;
      // A short line in front may be the headline, unless it begins a menu above a longer one.
      const bool menu =
          first == 0 && may_be_menu_entry(0) && entries >= shortest_menu && !lines_[1].after_blank;
      if (entry ? at == 0 : first == none || menu) first = at;
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

  /// "Ada Lind is a reporter in Pell" at the end of what Ada Lind wrote.
  void remove_author_bio() {
    if (target_.metadata.authors.empty()) return;
    const std::string name = target_.metadata.authors.front() + " is ";
    std::size_t prose = 0;
    for (std::size_t at = lines_.size(); at > headline_ + 1 && prose < paragraphs_below_author;) {
      --at;
      if (!kept(at)) continue;
      if (text::same_word(line(at).substr(0, name.size()), name) && shape(at).words <= words_of_bio)
        remove(at, removal_reason::author_bio, "who the author is");
      else if (reads_as_prose(shape(at)))
        ++prose;
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

  /// Below the article, behind a line like "12 Comments" everything is what readers wrote, and
  /// behind "Notes to editors" nothing is for them.
  void remove_tail() {
    for (std::size_t at = tail_; at < lines_.size(); ++at)
      if (kept(at))
        remove(at, target_.blocks[tail_].removed->reason, "below a heading that ends the article");
  }

  void remove_menu_before() {
    for (std::size_t at = 0; at < headline_; ++at)
      if (kept(at) && (may_be_menu_entry(at) || is_bar(at)))
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
  std::size_t labels_ = 0;   // lines that a phrase shows to be of a page
  std::size_t tail_ = none;  // the line below which nothing belongs to the article
  std::size_t begin_ = 0;    // of the article
  std::size_t end_ = 0;
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
