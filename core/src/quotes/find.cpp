#include "quotes/find.hpp"

#include <algorithm>
#include <optional>

#include "quotes/attribution.hpp"
#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/filter.hpp"
#include "quotes/marks.hpp"
#include "quotes/politics.hpp"
#include "quotes/report_model.hpp"
#include "quotes/reports.hpp"
#include "quotes/sayings.hpp"
#include "quotes/speakers.hpp"
#include "quotes/transcripts.hpp"
#include "quotes/why.hpp"

namespace onrecord::quotes {
namespace {

constexpr std::uint32_t most_quoted_percent = 92;  // of a report; above, it is a quotation

/// Puts passages and reports together in reading order and names their speakers.
class gatherer {
 public:
  gatherer(const document& article, const std::vector<saying>& sayings, const name_index& names)
      : article_(article),
        sayings_(sayings),
        speakers_(article, names, sayings),
        attributions_(attribute(article, sayings)),
        filter_(article, attributions_),
        turns_(find_turns(article, sayings)),
        politics_(politics_of(article)),
        next_group_(static_cast<std::uint32_t>(sayings.size() + article.passages().size())) {}

  findings run() {
    std::vector<report> reports;  // outside English it is not known where clauses end
    if (article_.is_english())
      reports = report_model(article_, sayings_, find_reports(article_, sayings_)).find(politics_);
    add_turns(article_, turns_, reports);
    std::size_t r = 0;
    for (std::uint32_t p = 0; p < article_.passages().size(); ++p) {
      const passage& where = article_.passages()[p];
      for (; r < reports.size() && reports[r].content.begin <= where.first_token; ++r)
        add_report(reports[r], p);
      add_passage(p, attributions_[p]);
    }
    for (; r < reports.size(); ++r)
      add_report(reports[r], static_cast<std::uint32_t>(article_.passages().size()));
    return {.entities = speakers_.take_entities(), .quotes = std::move(quotes_)};
  }

 private:
  void add_passage(std::uint32_t index, const attribution& best) {
    const passage& where = article_.passages()[index];
    const auto [kind, likely] = filter_.judge(index, politics_);
    if (kind == passage_kind::none) return;
    quote made;
    made.kind = kind == passage_kind::direct ? quote_kind::direct : quote_kind::mixed;
    made.span = where.span;
    made.marks = where.marks;
    made.speaker = speakers_.resolve(in_turn(best.source));
    if (!best.cue.empty()) made.cue = article_.span(best.cue);
    made.attribution = best.group;
    made.confidence =
        likely * (article_.is_english() && made.speaker ? best.share : confidence_of(best));
    made.why = explain(best.rule, words(made.cue), source_of(made));
    quotes_.push_back(std::move(made));
  }

  /// In a transcript, "I" is whose turn it is.
  const noun_phrase& in_turn(const noun_phrase& source) const {
    const bool speaks = source.kind == phrase_kind::pronoun && article_[source.head].person == 1;
    const report* turn = speaks ? turn_at(turns_, source.head) : nullptr;
    return turn ? turn->source : source;
  }

  /// `next` is the first passage that does not end before the report begins, or one before it.
  void add_report(const report& found, std::uint32_t next) {
    if (is_part_of_source(found)) return;
    const std::uint32_t quoted = passage_inside(found.content, next);
    if (quoted != document::nothing &&
        (is_quotation(found.content, quoted) || is_interrupted_quotation(found, quoted)))
      return;
    quote made;
    made.kind = quote_kind::indirect;
    made.span = {article_.token(found.content.begin).span.begin,
                 article_.token(found.content.end - 1).span.end};
    made.marks = made.span;
    made.speaker = speakers_.resolve(found.source);
    const bool turn = found.rule == report_rule::turn;
    if (!made.speaker && !turn) return;
    if (!turn) made.cue = article_.span(found.cue);
    if (quoted != document::nothing && !turn) {
      made.attribution = attributions_[quoted].group;
    } else if (found.saying != document::nothing) {
      made.attribution = found.saying;
    } else {
      made.attribution = next_group_++;
    }
    made.confidence = found.confidence;
    made.why = explain(found.rule, words(made.cue), source_of(made));
    quotes_.push_back(std::move(made));
  }

  /// "says the coach after a defeat": words that tell who speaks are not what is said.
  static bool is_part_of_source(const report& found) {
    const token_range who = found.source.mention;
    return found.rule != report_rule::turn && who.begin <= found.content.begin &&
           found.content.end <= who.end;
  }

  /// The first quotation that begins inside `content`.
  std::uint32_t passage_inside(token_range content, std::uint32_t next) const {
    for (std::uint32_t p = next; p < article_.passages().size(); ++p) {
      const passage& where = article_.passages()[p];
      if (where.first_token >= content.end) break;
      if (where.last_token > content.begin) return p;
    }
    return document::nothing;
  }

  /// `“…,” she said, “…”`, `Asked why, she said, “…”`: the words around the cue are said, not
  /// reported.
  bool is_interrupted_quotation(const report& found, std::uint32_t quoted) {
    if (!found.content.contains(found.cue.begin)) return false;
    const passage& where = article_.passages()[quoted];
    return where.first_token == found.cue.end + 1 ||
           filter_.judge(quoted, politics_).kind == passage_kind::direct;
  }

  /// Whether quotations make up nearly all of `content`.
  bool is_quotation(token_range content, std::uint32_t next) const {
    std::uint32_t all = 0;
    std::uint32_t quoted = 0;
    for (std::uint32_t i = content.begin; i < content.end; ++i) {
      if (article_.is_punctuation(i)) continue;
      ++all;
      quoted += article_.passage_of(i) != document::nothing;
    }
    return next != document::nothing && quoted * 100 > all * most_quoted_percent;
  }

  std::string_view words(const std::optional<text_span>& where) const {
    return where ? slice(article_.source().text, *where) : std::string_view{};
  }

  spoken_by source_of(const quote& made) const {
    if (!made.speaker) return {};
    return {words(made.speaker->mention), speakers_.name_of(*made.speaker)};
  }

  const document& article_;
  const std::vector<saying>& sayings_;
  speaker_resolver speakers_;
  const std::vector<attribution> attributions_;
  const passage_filter filter_;
  const std::vector<report> turns_;
  const double politics_;
  std::uint32_t next_group_;  // of reports that no rule sees
  std::vector<quote> quotes_;
};

}  // namespace

findings find(const article& source, const text::segmentation& parts) {
  const std::vector<passage> passages = find_passages(source, parts);
  const document read(source, parts, passages);
  const std::vector<saying> sayings = find_sayings(read);
  const name_index names(read);
  return gatherer(read, sayings, names).run();
}

}  // namespace onrecord::quotes
