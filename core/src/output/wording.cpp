#include "output/wording.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <onrecord/names.hpp>

#include "in_order.hpp"

namespace onrecord::output {
namespace {

void join(std::string& whole, std::string_view part, std::string_view separator = " · ") {
  if (part.empty()) return;
  if (!whole.empty()) whole += separator;
  whole += part;
}

std::string quoted(std::string_view text, text_span where) {
  return "“" + one_line(slice(text, where)) + "”";
}

}  // namespace

std::string_view who(const analysis& found, const std::optional<source>& speaker) {
  if (!speaker) return {};
  if (speaker->entity) return found.entities[*speaker->entity].name;
  return slice(found.article.text, *speaker->mention);
}

std::string_view role(const analysis& found, const std::optional<source>& speaker) {
  return speaker && speaker->entity ? std::string_view{found.entities[*speaker->entity].role}
                                    : std::string_view{};
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string describe(const analysis& found, const quote& words) {
  std::string described{name(words.kind)};
  if (words.cue) join(described, quoted(found.article.text, *words.cue), ", ");
  return described;
}

const verification* verdict_on(const analysis& found, const claim& tagged) {
  if (tagged.verification) return &*tagged.verification;
  constexpr std::size_t farthest = 16;  // claims on
  const auto index = static_cast<std::size_t>(&tagged - found.claims.data());
  const std::size_t end = std::min(found.claims.size(), index + farthest);
  for (std::size_t i = index + 1; i < end; ++i) {
    const auto& verdict = found.claims[i].verification;
    if (verdict &&
        std::find(verdict->about.begin(), verdict->about.end(), index) != verdict->about.end())
      return &*verdict;
  }
  return nullptr;
}

std::string describe(const analysis& found, const claim& tagged) {
  const std::string_view text = found.article.text;
  std::string described;
  for (const typed_evidence& type : tagged.types) join(described, name(type.name), ", ");
  if (tagged.claimant) {
    join(described, "claimed by " + one_line(who(found, tagged.claimant)) + " (" +
                        std::string(name(tagged.voice)) + ")");
  }
  std::string hedges;
  for (const text_span hedge : tagged.hedges) join(hedges, quoted(text, hedge), ", ");
  if (!hedges.empty()) join(described, "hedged: " + hedges);
  if (const verification* verdict = verdict_on(found, tagged))
    join(described, std::string(name(verdict->status)) + ": " + quoted(text, verdict->cue));
  return described;
}

std::string title(const article& source) {
  if (!source.metadata.title.empty()) return source.metadata.title;
  const auto headline =
      std::find_if(source.blocks.begin(), source.blocks.end(),
                   [](const block& b) { return b.kind == block_kind::headline && !b.removed; });
  return headline == source.blocks.end() ? "Untitled article"
                                         : one_line(slice(source.text, headline->span));
}

std::string byline(const article_metadata& page) {
  std::string authors;
  for (const std::string& author : page.authors) join(authors, author, ", ");
  std::string line;
  join(line, page.site);
  join(line, authors);
  join(line, page.published);
  return line;
}

std::vector<speaker_quotes> by_speaker(const analysis& found) {
  std::vector<speaker_quotes> groups;
  std::map<std::string_view, std::size_t> group_of;
  for (std::size_t i = 0; i < found.quotes.size(); ++i) {
    const auto& speaker = found.quotes[i].speaker;
    const auto [at, added] = group_of.try_emplace(who(found, speaker), groups.size());
    if (added) groups.push_back({at->first, role(found, speaker), {}});
    groups[at->second].quotes.push_back(i);
  }
  return groups;
}

std::vector<std::size_t> by_score(const std::vector<claim>& claims) {
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  put_in_order(order.begin(), order.end(),
               [&](std::size_t a, std::size_t b) { return claims[a].score > claims[b].score; });
  return order;
}

std::string two_digits(double score) {
  const int hundredths = static_cast<int>(std::lround(std::clamp(score, 0.0, 1.0) * 100));
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (digits.size() == 1 ? ".0" : ".") + digits;
}

}  // namespace onrecord::output
