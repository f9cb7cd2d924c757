#include "quotes/find.hpp"

#include <algorithm>
#include <optional>

#include "quotes/attribution.hpp"
#include "quotes/document.hpp"
#include "quotes/entities.hpp"
#include "quotes/filter.hpp"
#include "quotes/marks.hpp"
#include "quotes/reports.hpp"
#include "quotes/sayings.hpp"
#include "quotes/speakers.hpp"
#include "quotes/why.hpp"

namespace onrecord::quotes {
namespace {

/// Puts passages and reports together in reading order and names their speakers.
class gatherer {
 public:
  gatherer(const document& article, const std::vector<saying>& sayings, const name_index& names)
      : article_(article), sayings_(sayings), speakers_(article, names, sayings) {}

  findings run() {
    const std::vector<attribution> attributions = attribute(article_, sayings_);
    const std::vector<report> reports = find_reports(article_, sayings_);
    std::size_t r = 0;
    for (std::uint32_t p = 0; p < article_.passages().size(); ++p) {
      const passage& where = article_.passages()[p];
      for (; r < reports.size() && reports[r].content.begin <= where.first_token; ++r)
        add_report(reports[r]);
      add_passage(where, attributions[p]);
    }
    for (; r < reports.size(); ++r) add_report(reports[r]);
    return {.entities = speakers_.take_entities(), .quotes = std::move(quotes_)};
  }

 private:
  void add_passage(const passage& where, const attribution& best) {
    const passage_kind kind = judge(article_, where, best);
    if (kind == passage_kind::none) return;
    quote made;
    made.kind = kind == passage_kind::direct ? quote_kind::direct : quote_kind::mixed;
    made.span = where.span;
    made.marks = where.marks;
    made.speaker = speakers_.resolve(best.source);
    if (!best.cue.empty()) made.cue = article_.span(best.cue);
    made.attribution = best.group;
    made.confidence = confidence_of(best);
    made.why = explain(best.rule, words(made.cue), mention(made));
    quotes_.push_back(std::move(made));
  }

  void add_report(const report& found) {
    const saying& from = sayings_[found.saying];
    quote made;
    made.kind = quote_kind::indirect;
    made.span = {article_.token(found.content.begin).span.begin,
                 article_.token(found.content.end - 1).span.end};
    made.marks = made.span;
    made.speaker = speakers_.resolve(from.source);
    if (!from.cue.empty()) made.cue = article_.span(from.cue);
    made.attribution = found.saying;
    made.confidence = confidence_of(found.rule);
    made.why = explain(found.rule, words(made.cue), mention(made));
    quotes_.push_back(std::move(made));
  }

  std::string_view words(const std::optional<text_span>& where) const {
    return where ? slice(article_.source().text, *where) : std::string_view{};
  }

  std::string_view mention(const quote& made) const {
    return made.speaker ? words(made.speaker->mention) : std::string_view{};
  }

  const document& article_;
  const std::vector<saying>& sayings_;
  speaker_resolver speakers_;
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
