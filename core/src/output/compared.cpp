#include "output/compared.hpp"

#include <algorithm>
#include <onrecord/names.hpp>

namespace onrecord {

std::string render_comparison(std::span<const analysis> articles, comparison_format format,
                              offset_unit unit) {
  const auto write = [&](const auto& compared) {
    switch (format) {
      case comparison_format::text:
        return output::to_text(compared, false);
      case comparison_format::terminal:
        return output::to_text(compared, true);
      case comparison_format::html:
        return output::to_html(compared);
      case comparison_format::json:
        break;
    }
    return output::to_json(compared, unit);
  };
  if (articles.size() == 2)
    return write(
        output::compared_pair{articles[0], articles[1], compare(articles[0], articles[1])});
  return write(output::compared_list{articles, cluster_quotes(articles)});
}

}  // namespace onrecord

namespace onrecord::output {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

std::string summary(const compared_pair& compared) {
  const std::vector<quote_pair>& pairs = compared.found.quotes;
  std::string text;
  if (pairs.empty()) {
    text = "No quote stands in both.";
  } else {
    text = counted(pairs.size(), "quote stands in both: ", "quotes stand in both: ");
    std::string list;
    for (const verdict each :
         {verdict::same, verdict::trimmed, verdict::reworded, verdict::spliced}) {
      const auto count = std::count_if(
          pairs.begin(), pairs.end(), [&](const quote_pair& pair) { return pair.verdict == each; });
      if (count == 0) continue;
      list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(name(each));
    }
    text += list + ".";
  }
  const auto differ = std::count_if(pairs.begin(), pairs.end(),
                                    [](const quote_pair& pair) { return pair.speakers_differ; });
  if (differ != 0)
    text.append(" ")
        .append(
            counted(static_cast<std::size_t>(differ), "has another speaker", "have other speakers"))
        .append(" in each.");
  text.append(" ")
      .append(std::to_string(compared.found.only_a.size()))
      .append(" only in the first, ")
      .append(std::to_string(compared.found.only_b.size()))
      .append(" only in the second.");
  if (!compared.found.figures.empty())
    text.append(" ").append(
        counted(compared.found.figures.size(), "figure differs.", "figures differ."));
  return text;
}

std::string summary(const compared_list& compared) {
  return counted(compared.found.size(), "quote stands", "quotes stand") + " in several places of " +
         counted(compared.articles.size(), "article.", "articles.");
}

std::vector<piece> pieces(std::string_view text, text_span quote, const std::vector<edit>& edits,
                          side of) {
  std::vector<piece> cut;
  std::uint32_t at = quote.begin;
  const auto plain = [&](std::uint32_t until) {
    if (at < until) cut.push_back({slice(text, {at, until})});
    at = std::max(at, until);
  };
  for (const edit& step : edits) {
    const text_span where = of == side::first ? step.a : step.b;
    const bool changed = step.operation != edit_operation::equal;
    if (where.empty() || (!changed && !step.editorial)) continue;
    plain(where.begin);
    cut.push_back({slice(text, where), changed, step.editorial});
    at = where.end;
  }
  plain(quote.end);
  return cut;
}

}  // namespace onrecord::output
